"""PO files on disk: read, written where something changed, and compiled for MkDocs."""

import os
import re
from codecs import BOM_UTF8
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, PoFileParser, denormalize, write_po

from ..problems import Problem, shown
from .catalogs import ENTRIES, INTERFACE, Texts

_LINE = re.compile(r'\s*|#.*|(?:#~ *)?(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) *)?"(?:[^"\\]|\\.)*" *')
"""What a line of a PO file may be; Babel itself reads on over a quotation mark that is missing."""

POEDIT = "Open it in Poedit, which shows what is wrong."

LONGEST = 1_000_000
"""Characters of a line: no text and no comment is as long."""

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

    @property
    def plurals(self) -> int:
        """How many forms the language has for numbers, whatever a file says."""
        return Texts(self.language).num_plurals


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
    try:
        if not path.exists():
            return texts, []
        content = path.read_bytes()
        if content.startswith(BOM_UTF8):
            return texts, [_problem(path, 1, "it starts with a byte-order mark", "Save it as UTF-8 without it.")]
        lines = _lines(content.decode("utf-8"))
        if wrong := next((number for number, line in enumerate(lines, 1) if not _LINE.fullmatch(line)), None):
            return texts, [_problem(path, wrong, f"this line is none of a PO file, '{shown(lines[wrong - 1], 40)}'")]
        if not any(line.startswith('"Content-Type:') for line in lines):
            return texts, [_problem(path, 1, "it has no header, so it is empty or was cut off")]
        PoFileParser(texts, abort_invalid=True).parse(lines)
    except PoFileError as error:
        return Texts(language), [_problem(path, error.lineno + 1, error.args[0].rpartition(" on ")[0])]
    except OSError as error:
        message = (error.strerror or str(error)).lower()
        return Texts(language), [_problem(path, 1, message, "Put a PO file there that this program may read.")]
    except (UnicodeDecodeError, ValueError, LookupError) as error:
        return Texts(language), [_problem(path, 1, str(error))]
    if (said := str(texts.locale_identifier).replace("_", "-")) != language:
        line = next((number for number, text in enumerate(lines, 1) if text.startswith('"Language:')), 1)
        fix = f"If it is, write the line \"Language: {language}\\n\" in its header, with the quotation marks."
        return Texts(language), [_problem(path, line, f"it is in '{said}', in the folder of '{language}'", fix)]
    for message in (*texts.messages, *texts.obsolete.values()):
        _take_back(message)
    twice = [_problem(path, line, f"'{shown(english, 40)}' is there twice") for line, english in texts.repeated]
    return (Texts(language), twice) if twice else (texts, [])


def _lines(content: str) -> list[str]:
    """The lines of a PO file, which end nowhere but at a line feed, without those that Babel cannot read.

    msgmerge writes '#~|' for what the English of an unused text was; each becomes an empty line, so none moves.
    """
    lines = (line.removesuffix("\r") for line in content.split("\n"))
    return ["" if line.startswith("#~|") else line for line in lines]


def _take_back(message: Message) -> None:
    """Reads the English that a text was before it changed; Babel writes it, and reads it as a translator's remark."""
    before: list[list[str]] = []
    for comment in message.user_comments:
        keyword, _, rest = comment.removeprefix("|").strip().partition(" ")
        if comment.startswith("|") and keyword in ("msgid", "msgid_plural"):
            before.append([rest])
        elif comment.startswith("|") and before:
            before[-1].append(comment.removeprefix("|").strip())
    if before:
        message.previous_id = [denormalize("\n".join(each)) for each in before]
        message.user_comments = [each for each in message.user_comments if not each.startswith("|")]


def _problem(path: Path, line: int, message: str, fix: str = POEDIT) -> Problem:
    fix = f"{fix} Until then all of it is in English."
    return Problem(path.as_posix(), line, "error", "", "", f"cannot be read: {message}", fix)


def as_bytes(texts: Texts) -> bytes:
    """A PO file, a text a line however long, so that a changed word is a changed line."""
    file = BytesIO()
    template = texts.locale is None
    # With no width at all Babel folds comments, and a folded '#|' or 'Reviewed by' cannot be read back.
    write_po(file, texts, width=LONGEST, include_previous=True, include_lineno=template)
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
