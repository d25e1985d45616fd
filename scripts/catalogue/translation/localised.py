"""A catalogue in one language: the same facts, with every text in that language or marked as English."""

from functools import cache
from typing import Any

from ..interlinear import name
from ..model import (
    Amount,
    Area,
    Catalogue,
    Figure,
    Law,
    Leaflet,
    LeafletSection,
    Owner,
    Part,
    Promise,
    Right,
    Service,
    Site,
    Situation,
    Source,
    Topic,
    UrgentNeed,
)
from .texts import SEARCHED, UNSEEN, Slot, slots
from .wording import Wording

SAFETY = frozenset({"safety", "emergency", "money"})
"""Topics on which a wrong word does harm."""

SAID_IN_ENGLISH = frozenset({"what_to_say", "letter"})
"""Fields whose words a reader says or sends in English: it always stands beside them."""

SAFETY_SECTIONS = frozenset({"urgent", "rights", "assessment"})
"""Uses of a leaflet's section that are about urgent help or rights."""

NAMES: dict[type[Part], tuple[str, ...]] = {
    Area: ("council",), Figure: ("said_by",), Law: ("act",), Owner: ("name",), Promise: ("by",),
    Service: ("provider",), Site: ("name", "publisher"), Source: ("title", "publishers"),
}  # fmt: skip
"""Fields of proper names that stand in running text. The names of areas are in titles and lists of links, unmarked."""

LAWS = ("law", "other_laws")
"""Fields of a right that lead to names only."""


def localised(catalogue: Catalogue, words: Wording) -> Catalogue:
    """The catalogue with its texts in a language. Names, numbers, dates and addresses are the same objects."""
    fields = {name: getattr(catalogue, name) for name in Catalogue.model_fields}
    # Made anew: a copy would keep what the English one has looked up.
    return Catalogue.model_construct(**fields | _Localising(words).changed(catalogue))


class _Localising:
    def __init__(self, words: Wording) -> None:
        # Many texts are in many entries: 'Ask when you ring.'
        self.text = cache(words.text)
        self.words = cache(words.words)

    def part(self, part: Part, safety: bool = False, always: bool = False) -> Part:
        """A part of the catalogue, and all that is in it."""
        changed = self.changed(part, safety or _needs_english(part), always)
        return part.model_copy(update=changed) if changed else part

    def changed(self, part: Part, safety: bool = False, always: bool = False) -> dict[str, Any]:
        """The fields of a part that hold texts, in the language; with English beside them for safety, or always."""
        texts = {
            slot.name: self._field(value, slot, safety, always or _is_for_others(part, slot.name))
            for slot in slots(type(part))
            if slot.name not in UNSEEN and (value := getattr(part, slot.name))
        }
        fields = NAMES.get(type(part), LAWS if isinstance(part, Right) else ())
        return texts | {field: self._named(value) for field in fields if (value := getattr(part, field))}

    def _named(self, value: Any) -> Any:
        """A proper name, several, or the law that has one."""
        if isinstance(value, tuple):
            return tuple(map(self._named, value))
        return name(value) if isinstance(value, str) else self.part(value)

    def _field(self, value: Any, slot: Slot, safety: bool, always: bool) -> Any:
        if slot.part:
            found = (self.part(each, safety, always) for each in (value if slot.many else [value]))
            return tuple(found) if slot.many else next(found)
        if slot.name in SEARCHED:
            return tuple(dict.fromkeys(word for each in value for word in self.words(each)))
        limit = slot.mark.limit
        if slot.many:
            return tuple(self.text(each, limit, safety, always) for each in value)
        return self.text(value, limit, safety, always)


def _is_for_others(part: Part, field: str) -> bool:
    """Whether a field's words are for somebody who reads English: said, sent, or on a card that a stranger finds."""
    return field in SAID_IN_ENGLISH or (isinstance(part, Leaflet) and part.template == "card" and field == "sections")


def _needs_english(part: Part) -> bool:
    """Whether a part is about urgent help, rights or money."""
    match part:
        case Right() | UrgentNeed() | Amount():
            return True
        case Service() | Situation():
            return not SAFETY.isdisjoint(part.topics)
        case Topic():
            return part.id in SAFETY
        case LeafletSection():
            return part.use in SAFETY_SECTIONS
    return False
