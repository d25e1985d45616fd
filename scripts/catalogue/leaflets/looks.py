"""How a leaflet is set: the size of its letters and its paper, the font of each script, and its QR code."""

import io
from typing import Any, NamedTuple

import segno


class Font(NamedTuple):
    """The font of a script, and the package and folder that it comes in."""

    name: str
    package: str
    folder: str


FONTS = {
    "Latin": Font("Atkinson Hyperlegible", "fontpkg_atkinson_hyperlegible", "files"),
    "Cyrillic": Font("PT Sans", "fontpkg_pt_sans", "files"),
    "Arabic": Font("Amiri", "fontpkg_amiri", "files"),
    "Chinese": Font("Noto Sans SC", "justmytype_intl_cjk", "fonts/ofl/notosanssc"),
}
"""The one font of each script. Names and words of other scripts may stand in any leaflet."""

SCRIPT = {"uk": "Cyrillic", "ar": "Arabic", "ur": "Arabic", "zh": "Chinese"}
"""The script of each language that is not written in Latin letters."""

LATIN_WITHIN = "[0-9A-Za-z\u00c0-\u024f@/_+&\u2019]"
"""What is set in the Latin font within Arabic and Chinese: numbers and addresses are most legible in it."""


class Size(NamedTuple):
    """A size of leaflet: its template, then letters in points, and paper, margin, writing line and QR code in mm."""

    template: str
    letters: int
    width: float
    height: float
    margin: float
    writing_line: float
    qr: float


SIZES = {
    "standard": Size("leaflet.typ", 14, 210, 297, 20, 10, 22),
    "large": Size("leaflet.typ", 18, 210, 297, 16, 12, 24),
    "giant": Size("leaflet.typ", 24, 210, 297, 14, 15, 26),
    "booklet": Size("leaflet.typ", 14, 148, 210, 13, 9, 20),
    "cards": Size("cards.typ", 12, 210, 297, 12, 6.5, 18),
}
"""Every size that is typeset; the imposed booklet is made from the booklet."""

STYLE = {
    "Latin": {"scale": 1.0, "leading": 0.62, "top": "cap-height", "bottom": "baseline"},
    "Cyrillic": {"scale": 1.0, "leading": 0.66, "top": "cap-height", "bottom": "baseline"},
    # Amiri draws small letters with long stems, in ems of its own: larger, and lines that cannot touch.
    "Arabic": {"scale": 1.15, "leading": 0.35, "top": 0.85, "bottom": -0.35},
    "Chinese": {"scale": 1.0, "leading": 0.75, "top": "cap-height", "bottom": "baseline"},
}
"""How each script is set: its size against the Latin one, the room between lines, and how high a line is."""


def script_of(language: str) -> str:
    """The script a language is written in, a key of FONTS."""
    return SCRIPT.get(language, "Latin")


def fonts_for(language: str) -> list[dict[str, str]]:
    """The fonts of a leaflet in this language, first one first; Chinese is loaded only for Chinese: it is 18 MB."""
    own = script_of(language)
    order = [own, *(script for script in FONTS if script not in (own, "Chinese"))]
    names = [{"name": FONTS[script].name} for script in order]
    if own in ("Arabic", "Chinese"):
        names.insert(0, {"name": FONTS["Latin"].name, "covers": LATIN_WITHIN})
    return names


def look(view: dict[str, Any], size: str) -> dict[str, Any]:
    """What a template needs to set this leaflet in this size."""
    found, style = SIZES[size], STYLE[script_of(view["language"])]
    return {
        "size": found.letters * (1 if size == "cards" else style["scale"]),  # A card has no room to spare.
        "width": found.width,
        "page": found.height,
        "margin": found.margin,
        "line": found.writing_line,
        "qr": qr_code(view["edition"]["address"]),
        "qr-size": found.qr,
        "leading": style["leading"],
        "top": style["top"],
        "bottom": style["bottom"],
        "fonts": fonts_for(view["language"]),
        "gap": 0.9 if size == "booklet" else 1.1,
        "contents": size == "booklet",
    }


def qr_code(address: str) -> str:
    """The QR code of an address as SVG; it still reads with 15% of it damaged or dirty."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="svg", xmldecl=False, svgns=True, border=4, scale=1)
    return out.getvalue().decode()
