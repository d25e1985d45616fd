"""The events of a YAML file put together in one pass, with the line of each part.

Only plain YAML is let through: no aliases, anchors, tags or second documents, and no nesting a person would not write.
What is put together therefore cannot loop, swell or change type.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from .problems import shown
from .yaml_faults import Fault, Unreadable

Path = tuple[str | int, ...]
"""The way to a part of a document: ('services', 3, 'contacts', 'phones', 0, 'number')."""

DEEPEST = 50
"""Levels of nesting; the model needs eight."""

_QUOTATION = frozenset("'\"")
_QUOTE = "If the text starts with {}, put quotes around the whole text."


class Lines(NamedTuple):
    """Where a list or a group of fields starts, and where each of its parts is: a line, or `Lines` again."""

    line: int
    parts: "dict[str, int | Lines] | list[int | Lines]"

    def at(self, path: "Path") -> int:
        """The line of what the path leads to, or of the last step of it that is there."""
        found: int | Lines = self
        for step in path:
            if isinstance(found, int) or not _has(found.parts, step):
                break
            found = found.parts[step]
        return found if isinstance(found, int) else found.line


class Document(NamedTuple):
    """A file put together: groups are dicts, lists are lists, everything else is the text as typed."""

    data: Any
    lines: Lines | int
    repeated: list[tuple[int, Path]]
    """Fields written twice in one group: the line of the second, and the path. The first one counts."""
    cut: list[tuple[int, Path, str]]
    """Texts that end where a remark begins on the same line: the line, the path and the remark."""


class _List:
    """A list whose end has not been read."""

    def __init__(self, line: int, step: str | int) -> None:
        self.step = step
        """Where it is in what it is in."""
        self.values: list[Any] = []
        self.lines = Lines(line, [])
        self.repeated: list[tuple[int, str]] = []

    def next(self, line: int) -> tuple[int, str | int] | None:
        """The line and step of the part that starts on this line; None where no part may start."""
        return line, len(self.values)

    def put(self, value: Any, lines: Lines | int) -> None:
        self.values.append(value)
        self.lines.parts.append(lines)

    put_text = put


class _Group:
    """A group of fields whose end has not been read."""

    def __init__(self, line: int, step: str | int) -> None:
        self.step = step
        self.values: dict[str, Any] = {}
        self.lines = Lines(line, {})
        self.repeated: list[tuple[int, str]] = []
        self.name: str | None = None
        """The field whose value comes next, if its name has been read."""
        self.named_at = line

    def next(self, line: int) -> tuple[int, str | int] | None:
        return None if self.name is None else (self.named_at, self.name)

    def put(self, value: Any, lines: Lines | int) -> None:
        name, self.name = self.name, None
        if name in self.values:
            self.repeated.append((self.named_at, name))
        else:
            self.values[name] = value
            self.lines.parts[name] = lines

    def put_text(self, text: str, line: int) -> None:
        if self.name is None:
            self.name, self.named_at = text, line
        else:
            self.put(text, self.named_at)


class Composition:
    """Puts a document together from its events, without recursion, in one pass."""

    def __init__(self, remarks: dict[int, str]) -> None:
        self.remarks = remarks
        """The lines that may have a remark after a text, by number."""
        self.documents = _List(1, 0)
        self.open: list[_List | _Group] = [self.documents]
        self.repeated: list[tuple[int, Path]] = []
        self.cut: list[tuple[int, Path, str]] = []
        self.quoted: tuple[int, int] | None = None
        """First and last line of the latest text in quotes that goes on over several."""

    def of(self, events: Iterable[yaml.Event]) -> Document:
        for event in events:
            kind = type(event)
            if kind is ScalarEvent:
                self._text(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._start(event, _Group if kind is MappingStartEvent else _List)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._end()
            elif kind is AliasEvent:
                raise _refused(event, f"uses '*{shown(event.anchor)}'", _QUOTE.format("'*'"))
            elif kind is DocumentStartEvent and self.documents.values:
                raise _refused(event, "starts a second document with '---'", "Delete the line '---'.")
        if self.documents.values in ([], [""]):
            raise Unreadable(Fault(1, "is empty", "Write the catalogue, beginning with 'site:'."))
        return Document(self.documents.values[0], self.documents.lines.parts[0], self.repeated, self.cut)

    def _text(self, event: ScalarEvent) -> None:
        if event.anchor or event.tag:
            raise _labelled(event)
        line = event.start_mark.line + 1
        if event.style in _QUOTATION and event.end_mark.line >= line:
            self.quoted = line, event.end_mark.line + 1
        if not event.style and event.end_mark.line + 1 in self.remarks:
            self._remark(event.end_mark)
        self.open[-1].put_text(event.value, line)

    def _remark(self, end: yaml.Mark) -> None:
        """Takes down what follows a text on its last line: it was perhaps meant to be part of the text."""
        line, place = end.line + 1, self.open[-1].next(end.line + 1)
        rest = self.remarks[line][end.column :].strip()
        if place and rest.startswith("#"):
            self.cut.append((line, (*(each.step for each in self.open[2:]), place[1]), rest))

    def _start(self, event: MappingStartEvent | SequenceStartEvent, kind: type[_List | _Group]) -> None:
        if event.anchor or event.tag:
            raise _labelled(event)
        if len(self.open) > DEEPEST:
            raise _refused(event, f"is nested more than {DEEPEST} levels deep", "Write it as the model entry shows.")
        place = self.open[-1].next(event.start_mark.line + 1)
        if place is None:
            raise _refused(event, "has a bracket where the name of a field belongs", _QUOTE.format("'[' or '{'"))
        found = kind(*place)
        self.open[-1].put(found.values, found.lines)
        self.open.append(found)

    def _end(self) -> None:
        way = tuple(each.step for each in self.open[2:]) if self.open[-1].repeated else ()
        self.repeated += [(line, (*way, name)) for line, name in self.open.pop().repeated]


def _refused(event, found: str, fix: str) -> Unreadable:
    return Unreadable(Fault(event.start_mark.line + 1, found, fix))


def _labelled(event) -> Unreadable:
    if event.anchor:
        return _refused(event, f"uses '&{shown(event.anchor)}'", _QUOTE.format("'&'"))
    tag = event.tag.replace("tag:yaml.org,2002:", "!!")
    return _refused(event, f"uses the tag '{shown(tag)}'", _QUOTE.format("'!'"))


def _has(parts: dict | list, step: str | int) -> bool:
    return step in parts if isinstance(parts, dict) else isinstance(step, int) and step < len(parts)
