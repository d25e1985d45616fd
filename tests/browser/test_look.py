"""What a page looks like keeps the rules: size, contrast, lines, links, targets, room, stillness."""

from pathlib import Path

import pytest

from browser.states import (
    DARK,
    LIGHT,
    NARROW,
    PHONE,
    RIGHT_TO_LEFT,
    RIGHT_TO_LEFT_DARK,
    RIGHT_TO_LEFT_NARROW,
    TRANSLATED,
    TRANSLATED_NARROW,
)

MEASURE = Path(__file__).with_name("measure.js").read_text(encoding="utf-8")

TEXT, CONTROL = 7, 3
"""Contrast: https://www.w3.org/TR/WCAG22/#contrast-enhanced and #non-text-contrast"""

RULES = {
    "contrast of text": ("paleText", TEXT),
    "contrast of controls and icons": ("paleControls", CONTROL),
    "nothing scrolls sideways": ("sideways",),
    "targets of 44 px": ("smallTargets", 44),
    "text of 19 px": ("smallText", 19),
    "lines of 75 characters": ("longLines", 75),
    "text at the start of its line": ("notStartAligned",),
    "links underlined": ("plainLinks",),
}
"""What holds for every page in every state: the check's name, its function in `measure.js`, and its figure."""

SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
"""
"""https://www.w3.org/TR/WCAG22/#text-spacing"""

# Playwright's own way to add a style waits for ever where a page may not run scripts.
ADD_STYLE = 'css => document.head.append(Object.assign(document.createElement("style"), { textContent: css }))'


def measured(page, what: str, *arguments) -> list[str]:
    """What one of `measure.js` says of the open page."""
    return page.evaluate(f"(given) => measure.{what}(...given)", list(arguments))


def faults(tour, state, rules: dict[str, tuple], prepare=lambda page: None, **options) -> str:
    """All that these rules find on the pages of a tour, a line each."""
    found = []
    for kind, page in tour(list(rules), state, **options):
        page.evaluate(MEASURE)
        prepare(page)
        for name, rule in rules.items():
            found += [f"{kind}: {name}: {fault}" for fault in measured(page, *rule)]
    return "\n".join(found)


ENGLISH = [LIGHT, DARK, NARROW, PHONE, RIGHT_TO_LEFT, RIGHT_TO_LEFT_DARK, RIGHT_TO_LEFT_NARROW]


@pytest.mark.parametrize("state", [*ENGLISH, *TRANSLATED, *TRANSLATED_NARROW], ids=str)
def test_the_look_keeps_every_rule(tour, state):
    """Contrast, size, length of lines, room and underlining are right on every kind of page, in every state."""
    found = faults(tour, state, RULES)
    assert not found, found


@pytest.mark.parametrize("state", [LIGHT, DARK], ids=str)
def test_links_under_the_pointer_stand_out(tour, state):
    """Links of the main part keep 7:1 while a pointer is over them."""
    hover = {"contrast under the pointer": ("paleText", TEXT)}
    found = faults(tour, state, hover, lambda page: page.locator("main a:visible").first.hover())
    assert not found, found


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
@pytest.mark.parametrize("state", [NARROW, RIGHT_TO_LEFT_NARROW], ids=str)
def test_wide_spacing_fits(tour, state, scripts):
    """At 320 px, with the spacing that WCAG lets readers set, everything fits and nothing is cut off."""
    name = f"text spacing with{'' if scripts else 'out'} JavaScript"
    rules = {name: ("sideways",)}
    found = faults(tour, state, rules, lambda page: page.evaluate(ADD_STYLE, SPACING), java_script_enabled=scripts)
    assert not found, found


def test_nothing_moves_for_who_asks_for_less_motion(tour):
    """With reduced motion there is no animation, no transition and no smooth scrolling."""
    found = faults(tour, LIGHT, {"reduced motion": ("moving",)}, reduced_motion="reduce")
    assert not found, found


@pytest.mark.parametrize(
    "state", [RIGHT_TO_LEFT, *(each for each in TRANSLATED if each.language in ("ar", "ur"))], ids=str
)
def test_numbers_are_not_turned_round(tour, state):
    """Phone numbers, emails, postcodes and sums are isolated on a page from right to left."""
    found = faults(tour, state, {"numbers isolated": ("turnedNumbers",)})
    assert not found, found
