"""Texts that carry their English: one string says that it is a draft, has English beside it, or is only English.

Unicode keeps three characters for this, for use inside a program: an anchor, a separator and an end. A text keeps them
through sorting, joining and sentences with something filled in, and is taken apart only where it is printed:

    anchor translation end                      a translation that no person has reviewed
    anchor translation separator English end    the same, where the English must stand beside it
    anchor separator English end                English, because no translation may be shown
"""

import re
from collections.abc import Callable
from typing import NamedTuple

ANCHOR, SEPARATOR, END = "\ufff9", "\ufffa", "\ufffb"

_CARRIED = re.compile(f"{ANCHOR}([^{ANCHOR}{SEPARATOR}{END}]*)(?:{SEPARATOR}([^{ANCHOR}{END}]*))?{END}")
_LOOSE = re.compile(f"[{ANCHOR}{SEPARATOR}{END}]")


class Carried(NamedTuple):
    """What one string carries: the translation, the English, or both."""

    text: str
    """The translation; empty where there is none."""
    english: str | None
    """The English to show; None for a draft that may stand alone."""


def draft(text: str) -> str:
    """A translation that no person has reviewed."""
    return f"{ANCHOR}{text}{END}"


def beside(text: str, english: str) -> str:
    """A translation with the English that must stand beside it."""
    return f"{ANCHOR}{text}{SEPARATOR}{english}{END}"


def untranslated(english: str) -> str:
    """English that is shown because its translation is missing or out of date."""
    return f"{ANCHOR}{SEPARATOR}{english}{END}"


def is_untranslated(text: str) -> bool:
    """Whether a text begins in English for want of a translation."""
    return text.startswith(ANCHOR + SEPARATOR)


def replaced(text: str, show: Callable[[Carried], str]) -> str:
    """The text with everything carried in it shown as `show` says; parts that were cut off are dropped."""
    if ANCHOR not in text and END not in text:
        return text
    return _LOOSE.sub("", _CARRIED.sub(lambda found: show(Carried(found[1], found[2])), text))


def plain(text: str) -> str:
    """The text where no second language can be marked: the translation, or the English where there is none."""
    return replaced(text, lambda carried: carried.text or carried.english or "")
