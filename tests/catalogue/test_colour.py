"""A council's colour is always readable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.colour import DARK_PAPER, PAPER, TEXT_CONTRAST, brand, contrast
from support.finders import ROOT

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@given(COLOURS)
def test_any_colour_becomes_one_that_can_be_read(colour: str):
    """Whatever a council chooses, text in it and text on it has a contrast of 7:1 or more, in light and dark."""
    found = brand(colour)
    assert min(contrast(found.light, PAPER), contrast(found.dark, DARK_PAPER)) >= TEXT_CONTRAST
    assert min(contrast(found.light, found.on_light), contrast(found.dark, found.on_dark)) >= TEXT_CONTRAST


@pytest.mark.parametrize("colour", ["#1f5c4d", "#003078"])
def test_a_colour_that_can_be_read_is_left_as_it_is(colour: str):
    """A dark colour needs no help on light pages."""
    assert brand(colour).light == colour


def test_the_pages_backgrounds_are_those_of_the_style_sheet():
    """The contrast is worked out against the backgrounds that pages really have."""
    styles = (ROOT / "overrides/assets/site.css").read_text(encoding="utf-8")
    assert [f"--paper: {PAPER};" in styles, f"--paper: {DARK_PAPER};" in styles] == [True, True]
