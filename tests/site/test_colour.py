"""Whatever colour a council chooses, what is painted with it can be read."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from catalogue.colour import DARK_PAPER, PAPER, brand, contrast
from support.finders import ROOT

TEXT, CONTROL = 7, 3
"""WCAG 2.2: 1.4.6 for text, 1.4.11 for controls."""

CSS = (ROOT / "overrides" / "assets" / "site.css").read_text(encoding="utf-8")
COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


def tokens(css: str) -> dict[str, str]:
    """The custom properties of the first `:root` in some CSS that are colours."""
    root = re.search(r":root\s*\{(.*?)\}", css, re.DOTALL)[1]
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", root))


LIGHT = tokens(CSS)
DARK = LIGHT | tokens(CSS.partition("prefers-color-scheme: dark")[2])


@given(COLOURS)
@example("#ffffff")
@example("#000000")
@example("#ffff00")
@example("#00ff00")
@example("#777777")
@example("#fdfaf4")
@example("#151a18")
def test_any_colour_can_be_read(colour):
    """Made lighter or darker, it has 7:1 against the page, what is written on it too, and 3:1 where it is an edge."""
    made = brand(colour)
    assert contrast(made.light, PAPER) >= TEXT
    assert contrast(made.dark, DARK_PAPER) >= TEXT
    assert contrast(made.on_light, made.light) >= TEXT
    assert contrast(made.on_dark, made.dark) >= TEXT
    for ink, theme in ((made.light, LIGHT), (made.dark, DARK)):
        for ground in ("paper", "card", "brand-soft"):
            assert contrast(ink, theme[ground]) >= CONTROL


def test_a_colour_that_can_be_read_stays_as_it_is():
    """A council's own dark green is not touched on a light page."""
    assert brand("#1f5c4d").light == "#1f5c4d"


@pytest.mark.parametrize(("theme", "paper"), [(LIGHT, PAPER), (DARK, DARK_PAPER)], ids=["light", "dark"])
def test_the_colours_of_the_style_sheet(theme, paper):
    """The paper is the one that contrast is worked out for; every ink has 7:1 on every ground, and every line 3:1."""
    assert theme["paper"] == paper
    grounds = ("paper", "card", "brand-soft", "urgent-soft", "caution-soft")
    for ink in ("ink", "ink-soft", "link", "link-strong"):
        assert [ground for ground in grounds if contrast(theme[ink], theme[ground]) < TEXT] == [], ink
    for ink, soft in (("urgent", "urgent-soft"), ("caution", "caution-soft")):
        assert min(contrast(theme[ink], theme[ground]) for ground in ("paper", "card", soft)) >= TEXT
    assert min(contrast(theme["line"], theme[ground]) for ground in ("paper", "card")) >= CONTROL


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_focus_can_be_seen(theme):
    """Of the ring's two colours one has 3:1 against any ground, and words within it have 7:1."""
    for ground in ("paper", "card", "brand-soft", "urgent-soft", "caution-soft", "focus", "brand"):
        ring = [contrast(theme[part], theme[ground]) for part in ("focus", "focus-ink")]
        assert max(ring) >= CONTROL, ground
    assert contrast(theme["focus-ink"], theme["focus"]) >= TEXT
