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
from .files import folder, read
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
    """A language's files, by name: where they are, what was read, and the same up to date with the templates."""

    code: str
    paths: dict[str, Path]
    found: dict[str, Texts]
    texts: dict[str, Texts]
    unread: tuple[Problem, ...]
    """Why a file could not be read; it then counts as empty."""
    wrong: tuple[Problem, ...]
    """What is wrong with single translations."""
    faulty: dict[str, frozenset[str]]
    """The English of the texts that have a fault, by file."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong with the two files."""
        return self.unread + self.wrong

    def work(self, templates: Templates) -> Iterator[Work]:
        """Every text there is to translate."""
        for name, found in self.texts.items():
            for message in found.messages:
                group = "interface" if name == INTERFACE else templates.group[singular(message)]
                reached = state(message, singular(message) in self.faulty[name])
                yield Work(name, group, reached, reached == "translated" and review(message) is not None, message)


def language(locales: Path, code: str, templates: Templates) -> Language:
    """Reads a language's files and brings their texts up to date, without writing."""
    paths = {name: folder(locales, code) / f"{name}.po" for name in templates.files}
    read_ = {name: read(path, code) for name, path in paths.items()}
    found = {name: texts for name, (texts, _) in read_.items()}
    wrong = {name: list(_problems(found[name], paths[name], name, templates)) for name in paths}
    return Language(
        code,
        paths,
        found,
        {name: updated(found[name], template, code) for name, template in templates.files.items()},
        tuple(problem for _, unread in read_.values() for problem in unread),
        tuple(problem for each in wrong.values() for _, problem in each),
        {name: frozenset(english for english, _ in each) for name, each in wrong.items()},
    )


def _problems(found: Texts, path: Path, name: str, templates: Templates) -> Iterator[tuple[str, Problem]]:
    """What is wrong with the translations in a file, each with its English."""
    plurals = Texts(found.locale_identifier).num_plurals
    for message in found.messages:
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
