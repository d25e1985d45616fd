"""A council's colour, made to be readable: the same hue, darker or lighter until its contrast is enough."""

from functools import cache
from typing import NamedTuple

from coloraide import Color

PAPER, DARK_PAPER = "#fdfaf4", "#151a18"
"""The page's background in light and dark; `overrides/assets/site.css` has the same two."""

TEXT_CONTRAST = 7.0
"""WCAG 2.2, 1.4.6 Contrast (Enhanced): https://www.w3.org/TR/WCAG22/#contrast-enhanced"""

STEP = 0.005


class Brand(NamedTuple):
    """The colours made from a council's one, each `#rrggbb`."""

    light: str
    on_light: str
    dark: str
    on_dark: str


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21, as WCAG 2 computes it."""
    return Color(one).contrast(other, method="wcag21")


@cache
def brand(colour: str) -> Brand:
    """The colour for light pages and for dark ones, with what is written on each; all at 7:1 or more."""
    light, dark = readable(colour, PAPER), readable(colour, DARK_PAPER)
    return Brand(light, best_on(light), dark, best_on(dark))


def readable(colour: str, paper: str) -> str:
    """The colour itself, or the nearest lightness of its hue that has enough contrast on this background."""
    found = Color(colour).convert("oklch")
    step = -STEP if Color(paper).luminance() > 0.5 else STEP
    while contrast(_hex(found), paper) < TEXT_CONTRAST:
        found["lightness"] = min(1, max(0, found["lightness"] + step))
    return _hex(found)


def best_on(colour: str) -> str:
    """Black or white, whichever is easier to read on this colour."""
    return max(("#ffffff", "#000000"), key=lambda ink: contrast(ink, colour))


def _hex(colour: Color) -> str:
    return colour.convert("srgb").to_string(hex=True, fit=True)
