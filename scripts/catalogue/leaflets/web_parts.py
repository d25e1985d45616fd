"""A long leaflet as several web pages, so that none is heavy; on paper it stays one."""

import json
from collections.abc import Iterator
from typing import Any

FULL = 32_000
"""How many bytes of data a page may hold: more than any leaflet but a booklet, and 60 kB at most once it is HTML."""

Section = dict[str, Any]


def web_parts(view: dict[str, Any]) -> list[list[Section]]:
    """The sections of a leaflet, page by page; a section that is itself too long goes on under the same heading."""
    parts: list[list[Section]] = [[]]
    for section in view["sections"]:
        for piece in _pieces(section):
            if parts[-1] and _weight(parts[-1]) + _weight(piece) > FULL:
                parts.append([])
            parts[-1].append(piece)
    return [_joined(part) for part in parts]


def _pieces(section: Section) -> Iterator[Section]:
    """A section by its groups or entries where it is too long for what is left of a page; else as it is."""
    key = next((key for key in ("groups", "entries") if section.get(key)), None)
    if key is None or _weight(section) < FULL / 4:
        yield section
        return
    first, *rest = section[key]
    yield section | {key: [first], "prompts": [], "legal": False}
    for each in rest[:-1]:
        yield section | {key: [each], "prompts": [], "legal": False, "paragraphs": []}
    for each in rest[-1:]:
        yield section | {key: [each], "paragraphs": []}


def _joined(part: list[Section]) -> list[Section]:
    """A page's sections, where neighbours of one section are one again."""
    whole: list[Section] = []
    for piece in part:
        key = next((key for key in ("groups", "entries") if piece.get(key)), None)
        if whole and key and whole[-1]["heading"] == piece["heading"] and whole[-1].get(key):
            whole[-1] |= piece | {"paragraphs": whole[-1]["paragraphs"], key: [*whole[-1][key], *piece[key]]}
        else:
            whole.append(dict(piece))
    return whole


def _weight(value: Any) -> int:
    return len(json.dumps(value, ensure_ascii=False).encode())
