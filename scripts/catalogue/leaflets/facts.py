"""What a leaflet says, as a flat list in reading order: the edition code and every comparison are made from it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..interlinear import both

PHONE, STATE, UNTIL, EDITION, NAME, WORDS = "phone", "state", "until", "edition", "name", "words"

KIND = {
    "number": PHONE, "state": STATE, "name": NAME, "hours": "hours", "hours_note": "hours", "amount": "amount",
    "checked": "checked", "email": "email", "web": "web", "address": "address", "use_until": UNTIL, "day": EDITION,
}
"""What kind of fact a key of the leaflet's JSON holds; every other key holds words."""

SILENT = frozenset({
    "id", "language", "lang", "dir", "template", "use", "kind", "dial", "relay", "edition", "until_iso", "colour",
    "words",
})
"""Keys that paper does not show, or that follow from others."""


class Fact(NamedTuple):
    """One thing a leaflet says, of which entry, in its own words."""

    kind: str
    about: str
    """The id of the entry; the leaflet's own id for what belongs to none."""
    text: str


def facts(view: dict[str, Any]) -> tuple[Fact, ...]:
    """Everything a leaflet says, in the order of its pages, the language first."""
    return (Fact("language", view["id"], view["language"]), *_within(view, view["id"], WORDS))


def _within(value: Any, about: str, kind: str) -> Iterator[Fact]:
    match value:
        case dict():
            about = value.get("id", about)
            inner = value.get("kind", kind)  # An email address says what its lines are.
            for key, each in value.items():
                if key not in SILENT:
                    yield from _within(each, about, KIND.get(key, KIND.get(inner, WORDS) if key == "lines" else WORDS))
        case list() | tuple():
            for each in value:
                yield from _within(each, about, kind)
        case str() if value:
            yield Fact(kind, about, both(value))
        case int() if not isinstance(value, bool):
            yield Fact(kind, about, str(value))
