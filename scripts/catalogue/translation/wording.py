"""The text to show for an English one in a language: its translation, or English where none may be shown."""

from dataclasses import dataclass
from typing import NamedTuple

from babel.messages.catalog import Message

from ..interlinear import beside, draft, untranslated
from ..problems import Problem
from .catalogs import ENTRIES, INTERFACE, Texts, singular
from .faults import faults, too_long
from .files import Files
from .reviews import review
from .templates import SAFETY


class Shown(NamedTuple):
    """A translation without fault: its text, or its forms for numbers, and whether a person has reviewed it."""

    english: str | tuple[str, ...]
    text: str | tuple[str, ...]
    reviewed: bool
    safety: bool
    """Whether its English must stand beside it until then."""


@dataclass(frozen=True)
class Wording:
    """Every translation of a language that may be shown, by its English in the singular."""

    language: str
    interface: dict[str, Shown]
    entries: dict[str, Shown]
    problems: tuple[Problem, ...] = ()
    """Why a file could not be read."""

    def label(self, english: str) -> str:
        """A fixed word or sentence of the site or its leaflets."""
        return _carried(self.interface.get(english), english, False)

    def text(self, english: str, limit: int | None = None, safety: bool = False, always: bool = False) -> str:
        """A text of the catalogue. With `safety` its English stands beside it until it is reviewed, or `always`."""
        found = self.entries.get(english)
        if found and limit and too_long(found.text, limit):
            found = None
        return _carried(found, english, safety, always)

    def words(self, english: str) -> tuple[str, ...]:
        """Words to find something by; none where they are not translated."""
        found = self.entries.get(english)
        return tuple(word.strip() for word in found.text.split("|") if word.strip()) if found else ()


def _carried(found: Shown | None, english: str, safety: bool, always: bool = False) -> str:
    if found is None or not isinstance(found.text, str):
        return untranslated(english)
    text = found.text if found.reviewed else draft(found.text)
    needs = always or ((safety or found.safety) and not found.reviewed)
    return beside(text, english) if needs and found.text != english else text


def wording(files: Files) -> Wording:
    """What a language's files, or those of them that were read, have to show."""
    shown = {name: _shown(texts, files.plurals, name == INTERFACE) for name, texts in files.texts.items()}
    return Wording(files.language, shown.get(INTERFACE, {}), shown.get(ENTRIES, {}), files.unread)


def _shown(texts: Texts, plurals: int, interface: bool) -> dict[str, Shown]:
    return {singular(message): found for message in texts.messages if (found := _usable(message, plurals, interface))}


def _usable(message: Message, plurals: int, interface: bool) -> Shown | None:
    if message.fuzzy or not message.string or not any(message.string):
        return None
    if any(faults(message, None, plurals, interface)):
        return None
    safety = any(comment.startswith(SAFETY) for comment in message.auto_comments)
    return Shown(message.id, message.string, review(message) is not None, safety)


def for_gettext(words: Wording) -> Texts:
    """The words of the interface as gettext is to give them, with what they carry."""
    texts = Texts(words.language)
    for english, found in words.interface.items():
        if isinstance(found.text, str):
            texts.add(english, words.label(english))
        else:
            texts.add(found.english, [form if found.reviewed else draft(form) for form in found.text])
    return texts
