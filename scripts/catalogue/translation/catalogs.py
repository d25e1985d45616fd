"""Catalogs of texts to translate, and a language brought up to date with them: what changed is out of date."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache, partial
from pathlib import Path

from babel import Locale
from babel.messages import Catalog
from babel.messages.catalog import Message

from ..raw import Raw
from .extractor import place
from .templates import SAFETY, words
from .texts import texts

INTERFACE, ENTRIES = "messages", "catalogue"
"""The two files of a language: words of the templates, and texts of the catalogue."""

ALIKE = 0.6
"""How alike two texts of templates are for one to count as a changed form of the other, from 0 to 1."""

OWN_HEADERS = {
    "Project-Id-Version": "Signpost", "Language": "", "Plural-Forms": "", "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8", "Content-Transfer-Encoding": "8bit",
}  # fmt: skip


HEADER = "# {} of Signpost. Each text is a draft until a line above it says who reviewed it."

FILLED_IN = re.compile(r"%\(\w+\)[sd]")
"""A place in a text of a template where a number, name or date is filled in."""


class Texts(Catalog):
    """A catalog whose header has no date, so that the same texts are the same bytes, and keeps what other tools add."""

    def __init__(self, language: str | None) -> None:
        locale = Locale.parse(language, sep="-") if language else None
        super().__init__(locale=locale, header_comment=HEADER.format(self._named(language)), fuzzy=False)
        self.added: dict[str, str] = {}
        self.repeated: list[tuple[int, str]] = []
        """Texts put in more than once, with the line of the second; in a file that is a mistake."""

    @staticmethod
    def _named(language: str | None) -> str:
        return Locale.parse(language, sep="-").english_name if language else "Texts"

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The lines of the header."""
        own = {"Language": self.locale_identifier, "Plural-Forms": self.plural_forms} if self.locale else {}
        return [(name, value) for name, value in (OWN_HEADERS | own | self.added).items() if value]

    @mime_headers.setter
    def mime_headers(self, headers: Iterable[tuple[str, str]]) -> None:
        headers = list(headers)
        Catalog.mime_headers.fset(self, headers)
        self.added = {name: value for name, value in headers if name not in OWN_HEADERS and value}

    @property
    def messages(self) -> Iterator[Message]:
        """Every text; the header, which gettext keeps as one of them, is none."""
        return (message for message in self if message.id)

    def __setitem__(self, id, message: Message) -> None:
        """Puts a text in; Babel alone would take '50% of' for something to fill in."""
        if message.id and not FILLED_IN.search(singular(message)):
            message.flags.discard("python-format")
        if message.id and id in self:
            self.repeated.append((message.lineno or 1, singular(message)))
        super().__setitem__(id, message)


def catalogue_template(raw: Raw, root: Path) -> Texts:
    """Every text of the catalogue, once, with each place it is used in, seen from the project's folder."""
    places: dict[str, dict[tuple[str, int], None]] = defaultdict(dict)
    fields: dict[str, list[str]] = defaultdict(list)
    from_root = cache(partial(_from, root.resolve()))
    for text in texts(raw.data):
        file, line = raw.place(text.path)
        places[text.text][from_root(file), line] = None
        fields[text.text].append(place(raw, text.path))
    template = Texts(None)
    for english, found in places.items():  # Each once: Babel goes through all places of a text for each new one.
        template.add(english, locations=found, auto_comments=fields[english])
    return template


def _from(root: Path, file: str) -> str:
    """A file as it is named in every copy of the project; one from elsewhere as it was given."""
    path = Path(file).resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else file


def interface_template(root: Path) -> Texts:
    """Every text of the templates and of the labels of leaflets, once."""
    template = Texts(None)
    for file, line, text, comments, context in words(root):
        template.add(text, locations=[(file, line)], auto_comments=comments, context=context)
    return template


def updated(old: Texts, template: Texts, language: str) -> Texts:
    """The language's texts in the order of the template; a changed text keeps its translation, marked fuzzy.

    The changed text is found by its place in the catalogue, or in templates by its likeness. What is no longer used is
    kept at the end of the file, and comes back if the text does; but not if it was out of date, as the end of a file
    cannot say so.
    """
    new = Texts(language)
    new.added, new.header_comment = old.added, old.header_comment
    left = _Left(old, template)
    for wanted in template.messages:
        message = new.add(
            wanted.id, locations=wanted.locations, auto_comments=wanted.auto_comments, context=wanted.context
        )
        _take_over(message, old, left)
    unused = {**old.obsolete, **left.messages}
    new.obsolete = {english: message for english, message in unused.items() if not message.fuzzy}
    for message in new.messages:
        new.obsolete.pop(singular(message), None)
    return new


class _Left:
    """Translated texts that the template no longer has, found by where they stood or by likeness."""

    def __init__(self, old: Texts, template: Texts) -> None:
        gone = [each for each in old.messages if each.string and template.get(each.id, each.context) is None]
        self.messages = {singular(message): message for message in gone}
        self._by_place = {comment: message for message in gone for comment in _places(message)}

    def made_from(self, message: Message) -> Message | None:
        """The text that this one was made from; it is taken out."""
        if places := _places(message):  # A text of the catalogue is known by its place alone.
            found = next((self._by_place[place] for place in places if place in self._by_place), None)
        else:
            alike = get_close_matches(singular(message), self.messages, 1, ALIKE)
            found = self.messages[alike[0]] if alike else None
        if found is None or isinstance(found.id, str) is not isinstance(message.id, str):
            return None
        return self.messages.pop(singular(found), None)


def _take_over(message: Message, old: Texts, left: _Left) -> None:
    """Gives a message the translation it has, or had, or that of the text it was made from.

    What is out of date keeps the English it was made from, however often that changes; if it comes back, so does the
    translation. What a translator has marked as unsure has no such English, and stays as it is.
    """
    known = old.get(message.id, message.context) or _unused(old, message)
    source = known or left.made_from(message)
    if source is None:
        return
    message.string, message.user_comments, message.previous_id = source.string, source.user_comments, source.previous_id
    if not known and not source.fuzzy:
        message.previous_id = _forms(source)
    if list(message.previous_id) == _forms(message):
        message.previous_id = []
    elif message.string and (source.fuzzy or not known):
        message.flags.add("fuzzy")


def _forms(message: Message) -> list[str]:
    """The English text, and its plural where it has one."""
    return [message.id] if isinstance(message.id, str) else list(message.id)


def _unused(old: Texts, message: Message) -> Message | None:
    """The text as it stands at the end of the file, unless a translator's tool says there that it is out of date."""
    found = old.obsolete.get(singular(message))
    return None if found is None or found.fuzzy else found


def _places(message: Message) -> list[str]:
    """Where a text stands in the catalogue; nothing for one of the templates."""
    return [comment for comment in message.auto_comments if not comment.startswith(SAFETY)]


def singular(message: Message) -> str:
    """The English text, in the singular where it has two forms."""
    return message.id if isinstance(message.id, str) else message.id[0]
