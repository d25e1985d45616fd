"""The Babel extractor of a catalogue file: every translated text with its line, its entry and its field."""

from collections.abc import Iterator
from typing import IO, Any

from ..raw import Raw
from ..yaml_text import Lines, document
from .texts import texts


def catalogue(
    file: IO[bytes], keywords: Any = (), comment_tags: Any = (), options: Any = None
) -> Iterator[tuple[int, str | None, str, list[str]]]:
    """What Babel asks of an extractor: line, function (none), text and comments. Raises Unreadable for bad YAML."""
    found = document(file.read())
    if not isinstance(found.lines, Lines):
        return
    raw = Raw("", found.data)
    for text in texts(found.data):
        yield found.lines.at(text.path), None, text.text, [place(raw, text.path)]


def place(raw: Raw, path: tuple) -> str:
    """Where a text belongs, as a translator reads it and as a changed text is found again: 'services: a-b: summary'."""
    entry, field = raw.name(path)
    return ": ".join(part for part in (path[0], entry if entry != path[0] else "", field) if part)
