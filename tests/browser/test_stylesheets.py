"""What is published of a style sheet is what was written."""

import pytest

from catalogue.stylesheets import squeezed
from support.finders import ROOT

SHEETS = sorted((ROOT / "overrides" / "assets").glob("*.css"))
# A browser keeps the spaces of custom properties as they are written.
RULES = """(text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map((rule) => rule.cssText.replaceAll(", ", ","));
}"""


@pytest.fixture(scope="module")
def blank(browser):
    page = browser.new_page()
    yield page
    page.context.close()


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_squeezed_sheet_has_the_same_rules(blank, sheet):
    """A browser reads the same rules from a sheet with its comments and spaces and without."""
    text = sheet.read_text(encoding="utf-8")
    rules = blank.evaluate(RULES, text)
    assert rules
    assert blank.evaluate(RULES, squeezed(text)) == rules
    assert len(squeezed(text)) < len(text)
