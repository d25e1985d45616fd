"""PO files on disk: read, written where something changed, and compiled for MkDocs."""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, PoFileParser, write_po

from ..problems import Problem, shown
from .catalogs import ENTRIES, INTERFACE, Texts

_LINE = re.compile(r'\s*|#.*|(?:#~ *)?(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) *)?"(?:[^"\\]|\\.)*" *')
"""What a line of a PO file may be; Babel itself reads on over a quotation mark that is missing."""

LOCALES = Path("overrides") / "locales"
"""Where the languages are, below the project's folder."""


@dataclass(frozen=True)
class Files:
    """A language's files as they were read once, by name."""

    language: str
    paths: dict[str, Path]
    texts: dict[str, Texts]
    """What is in each; nothing where it could not be read."""
    unread: tuple[Problem, ...]
    """Why a file could not be read."""


def read_files(locales: Path, language: str, names: Iterable[str] = (INTERFACE, ENTRIES)) -> Files:
    """Reads a language's files, or some of them."""
    paths = {name: folder(locales, language) / f"{name}.po" for name in names}
    found = {name: read(path, language) for name, path in paths.items()}
    unread = tuple(problem for _, problems in found.values() for problem in problems)
    return Files(language, paths, {name: texts for name, (texts, _) in found.items()}, unread)


def folder(locales: Path, language: str) -> Path:
    """Where a language's PO files are, and where MkDocs looks for its compiled one."""
    return locales / language / "LC_MESSAGES"


def read(path: Path, language: str) -> tuple[Texts, list[Problem]]:
    """A language's texts in a file, none of them where the file cannot be read, and then why. No file is no texts."""
    texts = Texts(language)
    if not path.exists():
        return texts, []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        if wrong := next((number for number, line in enumerate(lines, 1) if not _LINE.fullmatch(line)), None):
            return texts, [_problem(path, wrong, f"this line is none of a PO file, '{shown(lines[wrong - 1], 40)}'")]
        PoFileParser(texts, abort_invalid=True).parse(lines)
    except PoFileError as error:
        return Texts(language), [_problem(path, error.lineno + 1, error.args[0].rpartition(" on ")[0])]
    except (UnicodeDecodeError, ValueError, LookupError) as error:
        return Texts(language), [_problem(path, 1, str(error))]
    twice = [_problem(path, line, f"'{shown(english, 40)}' is there twice") for line, english in texts.repeated]
    return (Texts(language), twice) if twice else (texts, [])


def _problem(path: Path, line: int, message: str) -> Problem:
    fix = "Open it in Poedit, which shows what is wrong. Until then all of it is in English."
    return Problem(path.as_posix(), line, "error", "", "", f"cannot be read: {message}", fix)


def as_bytes(texts: Texts) -> bytes:
    """A PO file, a text a line however long, so that a changed word is a changed line."""
    file = BytesIO()
    template = texts.locale is None
    write_po(file, texts, width=0, include_previous=True, include_lineno=template)
    return file.getvalue()


def compiled(texts: Texts) -> bytes:
    """What gettext reads."""
    file = BytesIO()
    write_mo(file, texts)
    return file.getvalue()


def compile_words(locales: Path, words: Texts, language: str) -> None:
    """Writes what MkDocs reads of a language, beside its PO file."""
    write(folder(locales, language) / f"{INTERFACE}.mo", compiled(words))


def write(path: Path, content: bytes) -> bool:
    """Writes a file whole or not at all, unless it says just that already; whether it was written."""
    if path.exists() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}")
    part.write_bytes(content)
    os.replace(part, path)
    return True
