"""What the model finds wrong, in words a council officer can act on: none of pydantic's own reaches a reader."""

from collections.abc import Iterable
from typing import Any

from .fields import Slot, slot, slots
from .problems import exactly, shown

FALLBACK = "does not fit here"
"""Said only where no better words were found; a test holds that it never is."""

_LIST = "{} but a list belongs here"
_FIELDS = "{} but a group of fields belongs here"
_TEXT = "{} but one text belongs here"


def worded(error: dict[str, Any]) -> tuple[str, str]:
    """What was found and what to write, for one of a ValidationError's `errors()`."""
    path, kind, found = error["loc"], error["type"], error["input"]
    place = slot(path)
    if kind == "missing":
        return _missing(path, place)
    if kind == "extra_forbidden":
        return _unknown(path)
    if found == "":
        return "is empty", _to_write(path, place)
    return _misshapen(place, found) or _mistyped(error, found, place)


def meant(word: str, known: Iterable[str]) -> str | None:
    """The known word this one was probably meant to be."""
    from difflib import get_close_matches  # Slow to load, and needed only when something is wrong.

    return next(iter(get_close_matches(word.lower(), list(known), 1, 0.7)), None)


def listed(words: Iterable[str]) -> str:
    """Words in quotes, as 'a', 'b' or 'c'."""
    *some, last = [f"'{word}'" for word in words]
    return f"{', '.join(some)} or {last}" if some else last


def _to_write(path, place: Slot) -> str:
    needed = place.required and place.about and isinstance(path[-1], str)
    return f"Write it: {place.about}" if needed else "Write it, or delete the line."


def _missing(path, place: Slot) -> tuple[str, str]:
    return "is missing", f"Add '{path[-1]}': {place.about}"


def _unknown(path) -> tuple[str, str]:
    name, group = str(path[-1]), slot(path[:-1])
    known = slots(group.part)
    message = f"'{shown(name)}' is not a field here"
    if guess := meant(name, known):
        return message, f"Did you mean '{guess}'?"
    if home := [field for field, inner in known.items() if inner.part and name in slots(inner.part)]:
        return message, f"It belongs in {listed(home)}."
    return message, f"Write {listed(known)}, or delete it."


def _misshapen(place: Slot, found: Any) -> tuple[str, str] | None:
    """A list where a text belongs, and the like."""
    if place.shape == "list" and not isinstance(found, list):
        return _not_a_list(place, found)
    if place.shape == "fields" and not isinstance(found, dict):
        return _not_fields(place, found)
    if place.shape == "text" and isinstance(found, list):
        return _TEXT.format("is a list,"), "Write one text, without brackets and without '- ' in front."
    if place.shape == "text" and isinstance(found, dict):
        return _TEXT.format("is a group of fields,"), "If the text holds a colon, put quotes around the whole text."
    return None


def _not_a_list(place: Slot, found: Any) -> tuple[str, str]:
    if isinstance(found, dict):
        return _LIST.format("is a group of fields,"), "Write '- ' in front of the first field of each item."
    if place.part:
        first = next(iter(slots(place.part)))
        return _LIST.format("is a text,"), f"Start each item on a line below with '- {first}: '."
    return _LIST.format("is a text,"), f"Write it as [{shown(found, 40)}], or on a line below with '- ' in front."


def _not_fields(place: Slot, found: Any) -> tuple[str, str]:
    if isinstance(found, list):
        return _FIELDS.format("is a list,"), "Write its fields without '- ' in front."
    needed = [name for name, field in slots(place.part).items() if field.required] or slots(place.part)
    return _FIELDS.format("is a text,"), f"Write each field on a line below: {', '.join(needed)}."


def _mistyped(error: dict[str, Any], found: Any, place: Slot) -> tuple[str, str]:
    about = error.get("ctx", {})
    match error["type"]:
        case "catalogue":
            return _quoted(about["message"], found), about["fix"]
        case "literal_error":
            return f"'{shown(str(found))}' is not one of the words used here", f"Write {about['expected']}."
        case "too_short":
            return "is an empty list", f"Write at least one: {place.about}"
        case "string_too_long" | "too_long":
            return f"has {len(found)} characters", f"Cut it to {about['max_length']} or fewer."
        case _:
            return FALLBACK, "Compare it with the model entry at the top of the catalogue."


def _quoted(message: str, found: Any) -> str:
    """The message with a long or invisible value made fit to read, and spaces that are too many told."""
    if isinstance(found, str) and f"'{found}'" in message:
        too_many = ": it has a space too many" if found != found.strip(" ") or "  " in found else ""
        return message.replace(f"'{found}'", f"'{exactly(found)}'") + too_many
    return shown(message, 200)
