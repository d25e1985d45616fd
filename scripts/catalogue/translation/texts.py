"""Which texts of the catalogue are put into other languages, where each stands, and what it is part of."""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from ..model import Catalogue, Part, Translated
from ..yaml_text import Path

UNSEEN = frozenset({"link_exceptions"})
"""Top-level fields that no reader sees."""

SEARCHED = frozenset({"also_called", "forms"})
"""Fields of words to find something by: each is several, in any number, divided by a bar in a translation."""

BAR = "|"


class Slot(NamedTuple):
    """A field that holds texts or leads to some."""

    name: str
    """As the model has it."""
    part: type[Part] | None
    """The part it leads to, or None where it holds texts itself."""
    mark: Translated | None
    many: bool


class Text(NamedTuple):
    """One text of the catalogue that is translated."""

    path: Path
    text: str
    limit: int | None
    """Characters it may have in English."""


@cache
def slots(part: type[Part]) -> tuple[Slot, ...]:
    """The fields of a part of the model that hold translated texts or lead to some."""
    found = (_slot(name, info) for name, info in part.model_fields.items())
    return tuple(slot for slot in found if slot.mark or (slot.part and slots(slot.part)))


def texts(value: Any, part: type[Part] = Catalogue, path: Path = ()) -> Iterator[Text]:
    """Every translated text in the data as typed, with the way to it; what is not well formed is passed over."""
    if not isinstance(value, dict) or value.get("purpose") == "staff":
        return
    for slot in slots(part):
        if path or slot.name not in UNSEEN:
            found = value.get(slot.name)
            items = found if isinstance(found, list) else [found]
            for index, item in enumerate(items):
                way = (*path, slot.name, index) if isinstance(found, list) else (*path, slot.name)
                if slot.part:
                    yield from texts(item, slot.part, way)
                elif isinstance(item, str) and item.strip():
                    yield Text(way, item.removesuffix("\n"), slot.mark.limit)


def _slot(name: str, info: Any) -> Slot:
    mark = next((each for each in info.metadata if isinstance(each, Translated)), None)
    part, inner, many = _inside(info.annotation)
    return Slot(name, part, mark or inner, many)


def _inside(annotation: Any) -> tuple[type[Part] | None, Translated | None, bool]:
    """The part an annotation leads to, the mark of its texts, and whether there are many."""
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return None, next((each for each in inside[1:] if isinstance(each, Translated)), None), False
    if origin in (Union, UnionType):
        return _inside(next(kind for kind in inside if kind is not type(None)))
    if origin is tuple:
        return *_inside(inside[0])[:2], True
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation, None, False
    return None, None, False
