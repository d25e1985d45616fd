"""One YAML file as bytes: checked, read as plain YAML, and put together with each value as the text typed."""

import re

import yaml

from .yaml_composition import Composition, Document, Lines, Path
from .yaml_faults import Fault, Unreadable, fault_in_syntax

__all__ = ["Document", "Lines", "Path", "document"]

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]|\r(?!\n)|\t"
)


def document(content: bytes) -> Document:
    """The file with these bytes; raises Unreadable at the first thing that is not plain YAML."""
    text = _decoded(content)
    composition = Composition(_lines_with_remarks(text))
    try:
        parser = yaml.CBaseLoader(text)
        return composition.of(iter(parser.get_event, None))
    except yaml.YAMLError as error:
        raise Unreadable(fault_in_syntax(error, composition.quoted)) from None


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


def _lines_with_remarks(text: str) -> dict[int, str]:
    """The lines in which a '#' follows something, by number."""
    if " #" not in text:
        return {}
    return {number: line for number, line in enumerate(text.split("\n"), 1) if " #" in line.lstrip()}


def _fault_in_character(found: re.Match[str]) -> tuple[str, str]:
    if found[0] == "\t":
        return "holds a tab", "Write spaces in its place."
    if found[0] == "\ufeff" and found.start() == 0:
        return "starts with a byte-order mark", "Save the file as UTF-8 without a byte-order mark."
    return f"holds the invisible character U+{ord(found[0]):04X}", "Delete it and type the words again."
