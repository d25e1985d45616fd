"""axe-core finds nothing wrong, in each way that a page may look."""

import json

import pytest

from browser.states import DARK, LIGHT, NARROW, PHONE, RIGHT_TO_LEFT, RIGHT_TO_LEFT_DARK, TRANSLATED
from support.finders import AXE

TAGS = [
    "wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "wcag22aaa", "best-practice",
]  # fmt: skip
RUN = "async (options) => { const found = await axe.run(document, options); return pick(found); }"
PICK = """
const pick = ({ violations, incomplete, passes }) => ({
  violations: violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.html}`)),
  unsure: incomplete.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`)),
  passed: passes.map((rule) => rule.id),
});
"""


def axe(page) -> dict[str, list[str]]:
    """What axe says of the open page: `violations`, what it is `unsure` of, and the rules that `passed`."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return page.evaluate(f"{PICK}({RUN})({json.dumps({'runOnly': TAGS})})")


@pytest.mark.needs("axe")
@pytest.mark.parametrize("state", [LIGHT, DARK, NARROW, PHONE, RIGHT_TO_LEFT, RIGHT_TO_LEFT_DARK, *TRANSLATED], ids=str)
def test_axe_finds_nothing(tour, state):
    """No rule of A, AA, AAA or best practice is broken on any kind of page."""
    broken = [f"{kind}: {fault}" for kind, page in tour("axe", state) for fault in axe(page)["violations"]]
    assert not broken, "\n".join(broken)


@pytest.mark.needs("axe")
def test_axe_can_find_a_fault(open_page):
    """A picture without words and pale text are both found, so that finding nothing means something."""
    page = open_page("/")
    page.evaluate("document.querySelector('main').innerHTML += '<img src=x><p style=color:#707070>Pale</p>'")
    found = {fault.partition(":")[0] for fault in axe(page)["violations"]}
    assert {"image-alt", "color-contrast-enhanced"} <= found
