"""A leaflet's JSON for paper: where English stands beside a translation or in its place, the template is told so.

The template sets what is between BESIDE or INSTEAD and END as English, on a line of its own after a translation.
"""

from typing import Any

from ..interlinear import DRAFT, is_untranslated, plain, shown

BESIDE, INSTEAD, END = "\ue000", "\ue001", "\ue002"
"""Characters without a meaning of their own, which no catalogue may hold."""


def for_paper(view: dict[str, Any]) -> dict[str, Any]:
    """The JSON with every text ready for the template, its plain title, and what is said about its language."""
    notes = [view["words"]["draft"]] if _any(view["sections"], lambda text: DRAFT in text) else []
    notes += [view["words"]["english_left"]] if _any(view["sections"], is_untranslated) else []
    return _flat(view | {"notes": notes, "title": plain(view["name"])})


def _flat(value: Any) -> Any:
    match value:
        case str():
            return shown(value, _marked)
        case dict():
            return {key: _flat(each) for key, each in value.items()}
        case list() | tuple():
            return [_flat(each) for each in value]
    return value


def _marked(translation: str, english: str) -> str:
    inner = "".join(letter for letter in english if letter not in (BESIDE, INSTEAD, END))
    return f"{translation}{BESIDE}{inner}{END}" if translation else f"{INSTEAD}{inner}{END}"


def _any(value: Any, holds) -> bool:
    match value:
        case str():
            return holds(value)
        case dict():
            return any(_any(each, holds) for each in value.values())
        case list() | tuple():
            return any(_any(each, holds) for each in value)
    return False
