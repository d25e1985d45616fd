"""What belongs where in the catalogue, read from the model: a list, a group of fields or a text, and what it means."""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from .model import Catalogue, Part
from .yaml_text import Path

Shape = Literal["list", "fields", "text"]


class Slot(NamedTuple):
    """A place in the catalogue, and what may be written there."""

    shape: Shape
    part: type[Part] | None
    """Whose fields belong there, or in each item of the list."""
    about: str
    """What it means, in the words of the model."""
    required: bool


@cache
def slots(part: type[Part]) -> dict[str, Slot]:
    """The fields of a part of the catalogue, by the name they are written with."""
    return {
        info.alias or name: Slot(*_shape(info.annotation), _quoted(info.description), info.is_required())
        for name, info in part.model_fields.items()
    }


def slot(path: Path) -> Slot | None:
    """What belongs at a path; None where nothing does."""
    found: Slot | None = Slot("fields", Catalogue, "", True)
    for step in path:
        if found is None:
            return None
        if isinstance(step, int):
            found = found._replace(shape="fields" if found.part else "text")
        else:
            found = slots(found.part).get(step) if found.part else None
    return found


def parts(data: Any, part: type[Part] = Catalogue, path: Path = ()) -> Iterator[tuple[Path, type[Part], dict]]:
    """Every group of fields in the data as typed, with the part of the model it is meant to be."""
    if not isinstance(data, dict):
        return
    yield path, part, data
    for name, inner in _inner(part):
        value = data.get(name)
        if isinstance(value, list):
            for index, item in enumerate(value):
                yield from parts(item, inner, (*path, name, index))
        else:
            yield from parts(value, inner, (*path, name))


def _quoted(about: str | None) -> str:
    return (about or "").replace("`", "'")


@cache
def _inner(part: type[Part]) -> tuple[tuple[str, type[Part]], ...]:
    return tuple((name, found.part) for name, found in slots(part).items() if found.part)


def _shape(annotation: Any) -> tuple[Shape, type[Part] | None]:
    if get_origin(annotation) is Annotated:
        # A marked type is one value, even a run of lines, which the model keeps as a pair.
        return "text", None
    if get_origin(annotation) in (Union, UnionType):
        return _shape(next(kind for kind in get_args(annotation) if kind is not type(None)))
    if get_origin(annotation) is tuple:
        return "list", _shape(get_args(annotation)[0])[1]
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return "fields", annotation
    return "text", None
