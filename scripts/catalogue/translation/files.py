"""PO files on disk: read, written where something changed, and compiled for MkDocs."""

import os
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, PoFileParser, write_po

from ..problems import Problem
from .catalogs import INTERFACE, Texts

LOCALES = Path("overrides") / "locales"
"""Where the languages are, below the project's folder."""


def folder(locales: Path, language: str) -> Path:
    """Where a language's PO files are, and where MkDocs looks for its compiled one."""
    return locales / language / "LC_MESSAGES"


def read(path: Path, language: str) -> tuple[Texts, list[Problem]]:
    """A language's texts in a file, none of them where the file cannot be read, and then why. No file is no texts."""
    texts = Texts(language)
    if not path.exists():
        return texts, []
    try:
        with path.open(encoding="utf-8") as lines:
            PoFileParser(texts, abort_invalid=True).parse(lines)
    except PoFileError as error:
        return Texts(language), [_problem(path, error.lineno + 1, f"cannot be read: {error.args[0]}")]
    except (UnicodeDecodeError, ValueError, LookupError) as error:
        return Texts(language), [_problem(path, 1, f"cannot be read: {error}")]
    return texts, []


def _problem(path: Path, line: int, message: str) -> Problem:
    return Problem(path.as_posix(), line, "error", "", "", message, "Open it in Poedit, which shows what is wrong.")


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
