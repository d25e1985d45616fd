"""The ways in which a reader may have a page before them."""

from dataclasses import dataclass, field

from catalogue.load import load
from support.finders import ROOT

LANGUAGES = load(ROOT / "services.yml").catalogue.site.languages[1:]
"""The languages of the real site besides English."""


@dataclass(frozen=True)
class State:
    """A way in which a reader may have a page before them.

    `site` is "real" or "small", `language` one of the real site's; the options are Playwright's.
    """

    name: str
    site: str = "real"
    options: dict = field(default_factory=dict)
    language: str = "en"

    def __str__(self) -> str:
        return self.name


LIGHT = State("light")
DARK = State("dark", options={"color_scheme": "dark"})
NARROW = State("320 px", options={"width": 320})
PHONE = State("390 px and dark", options={"width": 390, "color_scheme": "dark"})
FORCED = State("forced colours", options={"forced_colors": "active"})
FORCED_DARK = State("forced colours and dark", options={"forced_colors": "active", "color_scheme": "dark"})
RIGHT_TO_LEFT = State("right to left", site="small")
RIGHT_TO_LEFT_DARK = State("right to left and dark", site="small", options={"color_scheme": "dark"})
TRANSLATED = [State(code, language=code) for code in LANGUAGES]
TRANSLATED_NARROW = [State(f"{code} at 320 px", options={"width": 320}, language=code) for code in LANGUAGES]
RIGHT_TO_LEFT_NARROW = State("right to left at 320 px", site="small", options={"width": 320})
