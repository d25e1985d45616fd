"""Everything works with a keyboard alone: one can reach it, see where one is, and get out again."""

import string
from pathlib import Path

import pytest

from browser.states import DARK, FORCED, FORCED_DARK, LIGHT, NARROW, RIGHT_TO_LEFT, RIGHT_TO_LEFT_DARK
from browser.test_look import MEASURE

WATCH = MEASURE + Path(__file__).with_name("keyboard.js").read_text(encoding="utf-8")

KEYS = [*string.ascii_letters, *string.digits, *"/?.,;'#[]-=*+", "Escape", "Backspace", "Delete", "F2", "Insert"]
"""Keys that on many sites do something by surprise. None here may: https://www.w3.org/TR/WCAG22/#character-key-shortcuts"""

STATE_OF_PAGE = """() => [location.href, document.documentElement.outerHTML, document.activeElement.outerHTML,
    scrollX, scrollY]"""


def press_tab_through(page) -> list[str]:
    """Press Tab as often as there are stops; what was wrong on the way."""
    page.evaluate(WATCH)
    for _ in range(page.evaluate("focusWatch.count")):
        page.keyboard.press("Tab")
    return page.evaluate("focusWatch.faults()")


def focus_each(page) -> list[str]:
    """Give everything the focus in turn, once Tab has told the browser that a keyboard is in use."""
    page.evaluate(WATCH)
    page.keyboard.press("Tab")
    page.evaluate("focusWatch.all()")
    return page.evaluate("focusWatch.faults()")


@pytest.mark.parametrize("state", [LIGHT, RIGHT_TO_LEFT], ids=str)
def test_tab_reaches_everything_in_order(tour, state):
    """Each stop comes in the order of the page, can be seen, and has a ring of our own, 2 px wide at 3:1."""
    found = [f"{kind}: {fault}" for kind, page in tour("tab order", state) for fault in press_tab_through(page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("state", [DARK, NARROW, RIGHT_TO_LEFT_DARK, FORCED, FORCED_DARK], ids=str)
def test_the_focus_can_be_seen(tour, state):
    """The ring is there in the dark, on a narrow page, and as an outline in a reader's own colours."""
    found = [f"{kind}: {fault}" for kind, page in tour("focus ring", state) for fault in focus_each(page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_bar_for_leaving_covers_nothing(kinds, open_page, covered, key, width):
    """Where the exit link stays at the top, whatever has the focus is in sight, forwards and backwards."""
    found = []
    for kind, path in kinds.items():
        if not kind.endswith("with exit"):
            continue
        page = open_page(path, width=width, height=500)
        page.evaluate(WATCH)
        for _ in range(page.evaluate("focusWatch.count")):
            page.keyboard.press(key)
            found += filter(None, [page.evaluate("focusWatch.covered()")])
        covered("focus not covered", kind, f"{key} at {width} px")
    assert not found, "\n".join(found)


def test_no_single_key_does_anything(tour):
    """A key pressed by accident, or a word spoken to the computer, changes nothing. Escape neither."""
    found = []
    for kind, page in tour("no shortcuts", LIGHT):
        before = page.evaluate(STATE_OF_PAGE)
        for key in KEYS:
            page.keyboard.press(key)
        if page.evaluate(STATE_OF_PAGE) != before:
            found.append(kind)
    assert not found


def test_nothing_takes_the_focus_by_itself(tour):
    """A page opens with the focus nowhere, so that a screen reader starts at its top."""
    found = [
        kind
        for kind, page in tour("no autofocus", LIGHT)
        if not page.evaluate("document.activeElement === document.body")
    ]
    assert not found


def test_the_skip_link_comes_first_and_works(tour):
    """The first Tab shows the link, Enter goes to the main part, and the next Tab goes on from there."""
    found = []
    for kind, page in tour("skip link", LIGHT):
        page.keyboard.press("Tab")
        shown = page.evaluate(
            "document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().top >= 0"
        )
        page.keyboard.press("Enter")
        arrived = page.evaluate("document.activeElement === document.querySelector('main')")
        page.keyboard.press("Tab")
        inside = page.evaluate("document.activeElement.closest('main, footer') !== null")
        found += [kind] if not (shown and arrived and inside) else []
    assert not found
