"""What a rule finds, and how a rule finds its way round the catalogue."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, TypeVar

from ..fields import slots
from ..model import Catalogue, Part
from ..problems import Level
from ..yaml_text import Path

Kind = TypeVar("Kind", bound=Part)


class Finding(NamedTuple):
    """Something a rule found wrong with one part of the catalogue."""

    path: Path
    """The way to the part: ('services', 3, 'amounts', 0, 'until')."""
    message: str
    """What was found, without a full stop."""
    fix: str
    """What to write, in whole sentences."""
    level: Level = "error"


def every(kind: type[Kind], catalogue: Catalogue) -> Iterator[tuple[Path, Kind]]:
    """Every part of this kind, with the way to it."""
    yield from _within(kind, catalogue, ())


def _within(kind: type[Kind], part: Part, path: Path) -> Iterator[tuple[Path, Kind]]:
    if type(part) is kind:
        yield path, part
    for name in _ways(type(part), kind):
        value: Any = getattr(part, name)
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield from _within(kind, item, (*path, name, index))
        elif value is not None:
            yield from _within(kind, value, (*path, name))


@cache
def _ways(part: type[Part], kind: type[Part]) -> tuple[str, ...]:
    """The fields of a part that lead to a kind of part, so that no others are walked."""
    return tuple(name for name, slot in slots(part).items() if slot.part and _leads(slot.part, kind))


@cache
def _leads(part: type[Part], kind: type[Part]) -> bool:
    return part is kind or any(slot.part and _leads(slot.part, kind) for slot in slots(part).values())
