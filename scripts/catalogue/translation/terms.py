"""A language's own list of terms: what to write for an English term, and what not to write for it, and why."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..problems import Problem, shown
from ..yaml_faults import Unreadable
from ..yaml_text import document
from .faults import Fault

NAME = "terms.yml"
"""The file's name, in the language's folder of `overrides/locales/`."""

FIX = "Write a list of terms, each with 'english' and 'write', and 'avoid' with 'words' and 'because'."


@dataclass(frozen=True)
class Term:
    """An English term, the words for it, and words that mean something else or hurt."""

    english: tuple[str, ...]
    write: str
    avoid: tuple[tuple[str, str], ...]
    """Words, and what is wrong with them."""

    @cached_property
    def named(self) -> re.Pattern[str]:
        """Finds the term in an English text, in the plural too."""
        words = "|".join(map(re.escape, self.english))
        return re.compile(rf"(?<![\w-])(?:{words})s?(?![\w'’-])", re.IGNORECASE)


def read_terms(path: Path) -> tuple[list[Term], list[Problem]]:
    """The list in a file, and why it could not be read. No file is an empty list."""
    if not path.exists():
        return [], []
    try:
        return [_term(each) for each in document(path.read_bytes()).data], []
    except Unreadable as error:
        return [], [Problem(path.as_posix(), error.fault.line, "error", "", "", error.fault.message, error.fault.fix)]
    except OSError as error:
        found = f"cannot be read: {(error.strerror or str(error)).lower()}"
        return [], [Problem(path.as_posix(), 1, "error", "", "", found, FIX)]
    except (KeyError, TypeError, AttributeError):
        return [], [Problem(path.as_posix(), 1, "error", "", "", "is not a list of terms", FIX)]
    except ValueError as error:
        return [], [Problem(path.as_posix(), 1, "error", "", "", *error.args)]


def _term(data: dict) -> Term:
    """A term as typed; a ValueError says what was found in it, and what to write."""
    avoid = tuple((_words(each, "words"), _words(each, "because")) for each in data.get("avoid", ()))
    english = data["english"]
    if not isinstance(english, list) or not english or not all(isinstance(each, str) and each for each in english):
        fix = "Write a list of words, in brackets even where it is one: english: [carer]."
        raise ValueError(f"has 'english: {shown(str(english), 40)}'", fix)
    return Term(tuple(english), _words(data, "write"), avoid)


def _words(data: dict, field: str) -> str:
    """What a field says; there is nothing to find or write where it says nothing."""
    if not isinstance(data[field], str) or not data[field].strip():
        raise ValueError(f"has '{field}' without words", f"Write the words after '{field}:', in quotation marks.")
    return data[field]


def avoided(terms: list[Term], english: str, string: str) -> Iterator[Fault]:
    """Words to avoid that stand in a translation, where the English has the term they would stand for."""
    for term in terms:
        found = [(words, why) for words, why in term.avoid if words in string and _stands_alone(words, string)]
        if found and term.named.search(english):
            for words, why in found:
                yield Fault(f"has '{words}' for '{term.english[0]}': {why}", f"Write: {term.write}.")


def _stands_alone(words: str, string: str) -> bool:
    """Whether the words are there as words; Chinese has no spaces between them."""
    if "\u4e00" <= words[0] <= "\u9fff":
        return True
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", string) is not None
