"""One YAML file: its bytes are checked, then its events, and only then put together, each value as the text typed.

Only plain YAML is let through: no aliases, anchors, tags, tabs or second documents, and no nesting a person would not
write. What is put together therefore cannot loop, swell or change type.
"""

import re
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
from .yaml_faults import Fault, Unreadable, fault_in_syntax

Path = tuple[str | int, ...]
"""The way to a part of a document: ('services', 3, 'contacts', 'phones', 0, 'number')."""

DEEPEST = 50
"""Levels of nesting; the model needs eight."""

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff]|\r(?!\n)|\t"
)


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


def document(content: bytes) -> Document:
    """The file with these bytes; raises Unreadable at the first thing that is not plain YAML."""
    text, composition = _decoded(content), _Composition()
    try:
        parser = yaml.CBaseLoader(text)
        return composition.of(iter(parser.get_event, None))
    except yaml.YAMLError as error:
        raise Unreadable(fault_in_syntax(error, composition.quoted)) from None


def _has(parts: dict | list, step: str | int) -> bool:
    return step in parts if isinstance(parts, dict) else isinstance(step, int) and step < len(parts)


def _decoded(content: bytes) -> str:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = f"holds the byte 0x{content[error.start]:02X}, which is not UTF-8"
        raise Unreadable(Fault(line, found, "Save the file as UTF-8.")) from None
    if found := _FORBIDDEN.search(text):
        raise Unreadable(Fault(text.count("\n", 0, found.start()) + 1, *_fault_in_character(found)))
    return text


def _fault_in_character(found: re.Match[str]) -> tuple[str, str]:
    if found[0] == "\t":
        return "holds a tab", "Write spaces in its place."
    if found[0] == "\ufeff" and found.start() == 0:
        return "starts with a byte-order mark", "Save the file as UTF-8 without a byte-order mark."
    return f"holds the invisible character U+{ord(found[0]):04X}", "Delete it and type the words again."


class _Open(NamedTuple):
    """A list or group whose end has not been read."""

    step: str | int
    """The field or the place in a list where it is, in what it is in."""
    values: dict | list
    lines: Lines
    key: list[tuple[str, int]]
    """The field whose value comes next, if it has been read: one item or none."""


class _Composition:
    """Puts a document together from its events, without recursion, in one pass."""

    def __init__(self) -> None:
        self.open: list[_Open] = []
        self.result: tuple[Any, Lines | int] | None = None
        self.repeated: list[tuple[int, Path]] = []
        self.quoted: tuple[int, int] | None = None
        """First and last line of the latest text in quotes that goes on over several."""

    def of(self, events) -> Document:
        for event in events:
            kind = type(event)
            if kind is ScalarEvent:
                self._scalar(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._start(event, {} if kind is MappingStartEvent else [])
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self.open.pop()
            elif kind is AliasEvent:
                raise _refused(event, f"uses '*{shown(event.anchor)}'", _QUOTE.format("'*'"))
            elif kind is DocumentStartEvent and self.result is not None:
                raise _refused(event, "starts a second document with '---'", "Delete the line '---'.")
        if self.result is None or self.result[0] == "":
            raise Unreadable(Fault(1, "is empty", "Write the catalogue, beginning with 'site:'."))
        return Document(*self.result, self.repeated)

    def _scalar(self, event: ScalarEvent) -> None:
        if event.anchor or event.tag:
            raise _labelled(event)
        line = event.start_mark.line + 1
        if event.style in _QUOTATION and event.end_mark.line >= line:
            self.quoted = line, event.end_mark.line + 1
        if self.open and isinstance(self.open[-1].values, dict) and not self.open[-1].key:
            self.open[-1].key.append((event.value, line))
        else:
            self._add(event.value, line)

    def _start(self, event, values: dict | list) -> None:
        if event.anchor or event.tag:
            raise _labelled(event)
        if len(self.open) == DEEPEST:
            raise _refused(event, f"is nested more than {DEEPEST} levels deep", "Write it as the model entry shows.")
        line = event.start_mark.line + 1
        if self.open and isinstance(self.open[-1].values, dict):
            if not self.open[-1].key:
                raise _refused(event, "has a bracket where the name of a field belongs", _QUOTE.format("'[' or '{'"))
            line = self.open[-1].key[0][1]
        lines = Lines(line, type(values)())
        self.open.append(_Open(self._add(values, lines), values, lines, []))

    def _add(self, value: Any, line: Lines | int) -> str | int:
        """Puts a value where it belongs, and gives its step from there."""
        if not self.open:
            self.result = value, line
            return ""
        if isinstance(self.open[-1].values, dict):
            return self._add_field(self.open[-1], value, line)
        self.open[-1].values.append(value)
        self.open[-1].lines.parts.append(line)
        return len(self.open[-1].values) - 1

    def _add_field(self, group: _Open, value: Any, line: Lines | int) -> str:
        name, named_at = group.key.pop()
        if name in group.values:
            self.repeated.append((named_at, (*(each.step for each in self.open[1:]), name)))
        else:
            group.values[name] = value
            group.lines.parts[name] = line if isinstance(line, Lines) else named_at
        return name


_QUOTATION = frozenset("'\"")
_QUOTE = "If the text starts with {}, put quotes around the whole text."


def _refused(event, found: str, fix: str) -> Unreadable:
    return Unreadable(Fault(event.start_mark.line + 1, found, fix))


def _labelled(event) -> Unreadable:
    if event.anchor:
        return _refused(event, f"uses '&{shown(event.anchor)}'", _QUOTE.format("'&'"))
    tag = event.tag.replace("tag:yaml.org,2002:", "!!")
    return _refused(event, f"uses the tag '{shown(tag)}'", _QUOTE.format("'!'"))
