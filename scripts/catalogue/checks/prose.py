"""Sentences of the catalogue, and the rule that no number, email or web address hides in one."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, get_args

from ..fields import slots
from ..model import Catalogue, Part, Translated
from ..problems import shown
from ..yaml_text import Path
from .finding import Finding

_GAP = "[ \u00a0\u2007\u2009\u202f\u2010-\u2013-]"
"""What may stand between the digits of a number: any space, and a hyphen or dash."""

_CONTACT = re.compile(
    rf"(?<!\w)\(?0\d{{2,4}}\)?{_GAP}{{0,3}}\d{{3,4}}{_GAP}?\d{{2,4}}\b"
    r"|\+44\d*|\S+@\S+\.\w+|\bhttps?://\S+|\bwww\.\S+",
    re.ASCII,
)


def no_contacts_in_prose(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A number, email or web address is in 'contacts', where it is checked, and not in a sentence."""
    for path, text in sentences(catalogue):
        if found := _CONTACT.search(text):
            fix = "Move it to 'contacts', with its source, and write the sentence without it."
            yield Finding(path, f"holds '{shown(found[0]).rstrip('.,')}'", fix)


def sentences(part: Part, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text that is written for readers and put into other languages, with the way to it."""
    for name in _fields(type(part)):
        value: Any = getattr(part, name)
        if isinstance(value, str):
            yield (*path, name), value
        elif isinstance(value, Part):
            yield from sentences(value, (*path, name))
        else:
            yield from _listed(value or (), (*path, name))


def _listed(items: tuple, path: Path) -> Iterator[tuple[Path, str]]:
    for index, item in enumerate(items):
        if isinstance(item, str):
            yield (*path, index), item
        else:
            yield from sentences(item, (*path, index))


@cache
def _fields(part: type[Part]) -> tuple[str, ...]:
    """The fields of a part that hold sentences, or parts that may."""
    held = {name for name, info in part.model_fields.items() if _marked(info)}
    return tuple(name for name, slot in slots(part).items() if name in held or (slot.part and _fields(slot.part)))


def _marked(info: Any) -> bool:
    """Whether a field, or each item of it, is marked as Translated."""
    found = (*getattr(info, "metadata", ()), *getattr(info, "__metadata__", ()))
    inner = getattr(info, "annotation", None)
    return any(isinstance(mark, Translated) for mark in found) or any(_marked(kind) for kind in get_args(inner or info))
