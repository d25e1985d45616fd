"""Texts that carry their English: one string says that it is a draft, has English beside it, or is only English.

Unicode keeps three characters for this, for use inside a program: an anchor, a separator and an end. A text keeps them
through sorting, joining and sentences with something filled in, and is taken apart only where it is printed:

    anchor end translation                      a draft: no person has reviewed it
    anchor translation separator English end    the English must stand beside it
    anchor separator English end                English, because no translation may be shown

A proper name, which is the same in every language, stands between two characters that Unicode gives no meaning.
"""

import re
from collections.abc import Callable

from babel import Locale

ANCHOR, SEPARATOR, END = "\ufff9", "\ufffa", "\ufffb"
DRAFT, ONLY = ANCHOR + END, ANCHOR + SEPARATOR
NAME, NAME_END = "\ufdd0", "\ufdd1"

_INNERMOST = re.compile(f"{ANCHOR}([^{ANCHOR}{SEPARATOR}{END}]*){SEPARATOR}([^{ANCHOR}{SEPARATOR}{END}]*){END}")
_LOOSE = re.compile(f"[{ANCHOR}{SEPARATOR}{END}{NAME}{NAME_END}]")

Show = Callable[[str, str], str]
"""What to show for a translation (empty where there is none) and its English."""


def draft(text: str) -> str:
    """A translation that no person has reviewed."""
    return DRAFT + text


def beside(text: str, english: str) -> str:
    """A translation with the English that must stand beside it; a draft stays one."""
    if text.startswith(DRAFT):
        return DRAFT + beside(text.removeprefix(DRAFT), english)
    return f"{ANCHOR}{text}{SEPARATOR}{english}{END}"


def untranslated(english: str) -> str:
    """English that is shown because its translation is missing or out of date."""
    return f"{ONLY}{english}{END}"


def name(text: str) -> str:
    """A proper name in English within another language."""
    return f"{NAME}{text}{NAME_END}"


def isolated(text: str, locale: Locale) -> str:
    """Latin letters and digits that keep their order within a sentence from right to left."""
    return f"\u2066{text}\u2069" if locale.text_direction == "rtl" else text


def is_in_english(text: str, place: int) -> bool:
    """Whether a place in a text is in the English that stands beside or instead of a translation."""
    return text.rfind(SEPARATOR, 0, place) > text.rfind(END, 0, place)


def is_untranslated(text: str) -> bool:
    """Whether a text is English for want of a translation."""
    return text.startswith(ONLY)


def shown(text: str, show: Show) -> str:
    """The text with each pair of translation and English shown so, the inner ones of a sentence first."""
    if not _LOOSE.search(text):
        return text
    text = text.replace(DRAFT, "")  # A draft may stand within a pair: what a word means, within a sentence.
    while SEPARATOR in text and (found := _INNERMOST.subn(lambda pair: show(pair[1], pair[2]), text))[1]:
        text = found[0]
    return _LOOSE.sub("", text)


def plain(text: str) -> str:
    """The text where no second language can be marked: the translation, or the English where there is none."""
    return shown(text, lambda translation, english: translation or english)


def both(text: str) -> str:
    """The text where both can be read but not marked: the translation, then the English in brackets."""
    return shown(text, lambda translation, english: f"{translation} ({english})" if translation else english)
