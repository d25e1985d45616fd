"""The ways in which a reader may have a page before them."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class State:
    """A way in which a reader may have a page before them. `site` is "real" or "small"; the rest is Playwright's."""

    name: str
    site: str = "real"
    options: dict = field(default_factory=dict)

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
RIGHT_TO_LEFT_NARROW = State("right to left at 320 px", site="small", options={"width": 320})
