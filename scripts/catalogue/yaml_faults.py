"""What the YAML parser finds wrong, in words a council officer can act on."""

from typing import NamedTuple

import yaml


class Fault(NamedTuple):
    """Where a file stops being readable, what was found there, and what to write."""

    line: int
    message: str
    fix: str


class Unreadable(Exception):
    """A file cannot be read; `fault` is the first thing wrong with it."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(f"line {fault.line} {fault.message}")


_QUOTES = "If a text starts with a special character or holds a colon and a space, put quotes around the whole text."
_INDENT = "Give the line as many spaces in front as its neighbours."
_START = "If it belongs to a text, put quotes around the whole text."
_BLOCK = "Write '>-' at the end of the line, and the text below it, two spaces further in."
_ESCAPE = "Put the text between single quotes: in double quotes a backslash starts a code."

_WORDS = {
    "mapping values are not allowed": (
        "has a colon that cannot be read here",
        "If the colon belongs to a text, put quotes around the whole text. If the line names a field, give it as many "
        "spaces in front as its neighbours, and write a space after the colon of the line above.",
    ),
    "block sequence entries are not allowed": (
        "has a '- ' that cannot be read here", "Start each item of a list on a line of its own.",
    ),
    "could not find expected ':'": ("has the name of a field without a colon", "Write a colon and a space after it."),
    "did not find expected key": ("does not fit the lines above it", f"{_INDENT} {_QUOTES}"),
    "did not find expected '-' indicator": ("does not fit the list above it", _INDENT),
    "did not find expected ',' or ']'": ("opens '[' and does not close it", "Write ']' at the end of the list."),
    "did not find expected ',' or '}'": ("opens '{' and does not close it", "Write '}' at the end of the group."),
    "did not find expected node content": ("has a bracket or comma where a text belongs", _START),
    "found unexpected end of stream": ("opens a quote and does not close it", "Write the same quote at the end."),
    "found unexpected document indicator": ("opens a quote and does not close it", "Write the same quote at the end."),
    "found character that cannot start any token": ("starts with a character that no text may start with", _QUOTES),
    "did not find expected alphabetic or numeric character": ("starts a text with '*' or '&'", _START),
    "did not find expected tag URI": ("starts a text with '!'", _START),
    "found undefined tag handle": ("starts a text with '!'", _START),
    "did not find expected comment or line break": ("has words after '|' or '>'", _BLOCK),
    "found unknown escape character": ("has a backslash in double quotes", _ESCAPE),
    "found invalid Unicode character escape code": ("has a backslash in double quotes", _ESCAPE),
    "did not find expected hexdecimal number": ("has a backslash in double quotes", _ESCAPE),
    "mapping keys are not allowed": ("starts a text with '?'", _START),
    "found unknown directive name": ("starts with '%'", _START),
    "found unexpected non-alphabetical character": ("starts with '%'", _START),
    "found incompatible YAML document": ("starts with '%'", "Delete the line."),
    "did not find expected <document start>": ("goes on after the end of the document", "Delete the line '...'."),
}
"""By the start of what libyaml says."""

_OPENED = (
    "did not find expected ','", "found unexpected end of stream", "found unexpected document indicator",
    "could not find expected ':'",
)
"""Reported where the bracket, quote or text was begun, not where the parser gave up."""


def fault_in_syntax(error: yaml.YAMLError, quoted: tuple[int, int] | None = None) -> Fault:
    """The parser's error in plain words, at the line to look at.

    A quote that was not closed ends at the next one, however far down. So where the parser gives up on the last line
    of a text in quotes (`quoted`: its first and last line), its first line is the one to look at.
    """
    said = str(getattr(error, "problem", None) or "")
    mark = getattr(error, "problem_mark", None)
    if quoted and _line(mark) == quoted[1]:
        return Fault(quoted[0], *_WORDS["found unexpected end of stream"])
    if said.startswith(_OPENED):
        mark = getattr(error, "context_mark", None) or mark
    for start, (message, fix) in _WORDS.items():
        if said.startswith(start):
            return Fault(_line(mark), message, fix)
    return Fault(_line(mark), "cannot be read", f"Compare it and the line above with the model entry. {_QUOTES}")


def _line(mark: yaml.Mark | None) -> int:
    return mark.line + 1 if mark else 1
