"""A page says the same without JavaScript."""

import pytest

from browser.states import LIGHT, RIGHT_TO_LEFT

WORDS = """() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const only = ["print", "filter", "filter-links", "search", "exit-keys"].map((name) => `[data-${name}], `).join("") +
    "[role=status], noscript";
  return [...document.querySelectorAll("body *")].filter((element) => shown(element) && !element.closest(only))
    .flatMap((element) => [...element.childNodes])
    .filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
    .map((node) => node.data.trim().replace(/\\s+/g, " "));
}"""
"""Every visible piece of text, less what is there for JavaScript or in its place."""


@pytest.mark.parametrize("state", [LIGHT, RIGHT_TO_LEFT], ids=str)
def test_the_content_is_the_same(tour, state):
    """Without JavaScript nothing is missing but what only JavaScript could do, and that is not offered."""
    with_scripts = {kind: page.evaluate(WORDS) for kind, page in tour("with JavaScript", state)}
    without = {
        kind: page.evaluate(WORDS) for kind, page in tour("without JavaScript", state, java_script_enabled=False)
    }
    assert all(without.values())
    assert without == with_scripts


def test_nothing_is_offered_that_needs_a_script(tour):
    """Without JavaScript there is no button, field or choice to be seen: they would do nothing."""
    controls = "button, input, select, textarea"
    found = [
        kind
        for kind, page in tour("nothing dead without JavaScript", LIGHT, java_script_enabled=False)
        if page.locator(controls).locator("visible=true").count()
    ]
    assert not found
