"""A language's two files as they are, what is wrong with them, and what each text would be after an update."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from babel.messages.catalog import Message

from ..load import Loaded
from ..problems import Problem, shown
from .catalogs import ENTRIES, INTERFACE, Texts, catalogue_template, interface_template, singular, updated
from .faults import faults
from .files import Files
from .groups import grouped
from .paper import on_leaflets
from .reviews import review
from .texts import SEARCHED, texts

State = Literal["translated", "out of date", "missing", "faulty"]


@dataclass(frozen=True)
class Templates:
    """What there is to translate, whatever the language."""

    files: dict[str, Texts]
    """The texts of each of the two files."""
    group: dict[str, str]
    """The group of each text of the catalogue."""
    limit: dict[str, int]
    """The texts of the catalogue that have a limit, in characters of English."""

    @classmethod
    def of(cls, root: Path, loaded: Loaded) -> "Templates":
        """Reads the templates below `root`, and takes the texts of a catalogue."""
        raw = loaded.raw
        limits = {text.text: text.limit for text in texts(raw.data) if text.limit and not SEARCHED & set(text.path)}
        files = {INTERFACE: interface_template(root), ENTRIES: catalogue_template(raw, root)}
        return cls(files, grouped(raw, on_leaflets(loaded.catalogue) if loaded.whole else ()), limits)


class Work(NamedTuple):
    """One text in one language: the file it is in, its group, how far it is translated, and whether it is reviewed."""

    file: str
    group: str
    state: State
    reviewed: bool
    message: Message


@dataclass(frozen=True)
class Language:
    """A language's files as they are, and their texts, by file, up to date with the templates."""

    files: Files
    """What was read; a file that could not be read counts as empty."""
    texts: dict[str, Texts]
    wrong: tuple[Problem, ...]
    """What is wrong with single translations."""
    faulty: dict[str, frozenset[str]]
    """The English of the texts that have a fault, by file."""

    @property
    def code(self) -> str:
        """The language's code."""
        return self.files.language

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong with the two files."""
        return self.files.unread + self.wrong

    def work(self, templates: Templates) -> Iterator[Work]:
        """Every text there is to translate, as far as pages show it."""
        for name, found in self.texts.items():
            for message in found.messages:
                group = "interface" if name == INTERFACE else templates.group[singular(message)]
                reached = self._reached(name, message)
                yield Work(name, group, reached, reached == "translated" and review(message) is not None, message)

    def _reached(self, name: str, message: Message) -> State:
        """How far a text is translated in the file as it is; what an update would bring back is missing until then."""
        there = self.files.texts[name].get(message.id, message.context)
        if there is None:
            return "out of date" if state(message, False) == "out of date" else "missing"
        return state(there, singular(message) in self.faulty[name])


def language(files: Files, templates: Templates) -> Language:
    """Brings a language's texts up to date, without writing."""
    texts = {name: updated(files.texts[name], template, files.language) for name, template in templates.files.items()}
    wrong = {name: list(_problems(files, name, templates)) for name in files.texts}
    return Language(
        files,
        texts,
        tuple(problem for each in wrong.values() for _, problem in each),
        {name: frozenset(english for english, _ in each) for name, each in wrong.items()},
    )


def _problems(files: Files, name: str, templates: Templates) -> Iterator[tuple[str, Problem]]:
    """What is wrong with the translations in a file, each with its English."""
    path, plurals = files.paths[name], files.plurals
    for message in files.texts[name].messages:
        wanted = templates.files[name].get(message.id, message.context)
        if state(message, False) == "translated" and wanted:
            for fault in faults(message, templates.limit.get(message.id), plurals, name == INTERFACE):
                where = wanted.auto_comments[0] if name == ENTRIES else ""
                field = f"'{shown(singular(message), 50)}'"
                problem = Problem(path.as_posix(), message.lineno, "error", where, field, *fault)
                yield singular(message), problem


def state(message: Message, wrong: bool) -> State:
    """How far a text is translated."""
    strings = message.string if isinstance(message.string, (list, tuple)) else [message.string]
    if not any(strings):
        return "missing"
    return "out of date" if message.fuzzy else "faulty" if wrong else "translated"
