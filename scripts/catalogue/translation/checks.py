"""What is wrong with the languages of a site: their codes, their files, each translation, and the words chosen."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale, UnknownLocaleError

from ..load import Loaded
from ..page_files import read_written
from ..pages import Written
from ..problems import CatalogueProblems, Problem, shown
from .catalogs import ENTRIES, INTERFACE, singular
from .files import LOCALES, folder, read_files
from .languages import Language, Templates, language
from .templates import notice_words
from .terms import NAME, avoided, read_terms
from .wording import Wording, wording
from .written import page_problems


def problems(root: Path, loaded: Loaded) -> list[Problem]:
    """Everything wrong with the languages that the catalogue offers, and with the form of pages written by hand."""
    english, found = _pages(root, "en")
    listed = loaded.catalogue.site.languages
    if listed[:1] != ("en",) or len(set(listed)) < len(listed):
        return found  # The list itself is wrong, and a rule of the catalogue says so.
    codes = listed[1:]
    found += offer_problems(root, loaded, codes)
    known = [code for code in codes if is_known(code)]
    if not known:
        return found
    templates = Templates.of(root, loaded)
    for code in known:
        found += in_language(root, language(read_files(root / LOCALES, code), templates), english)
    return found


def _pages(root: Path, code: str) -> tuple[list[Written] | None, list[Problem]]:
    """The pages written by hand in a language; None where one cannot be used, and the reasons."""
    try:
        return read_written(root / "docs" / code, root / "overrides"), []
    except CatalogueProblems as broken:
        return None, broken.problems


def unknown_codes(loaded: Loaded, codes: Iterable[str]) -> Iterator[Problem]:
    """Every language has a code that the world's languages are known by."""
    for code in codes:
        if not is_known(code):
            path = ("site", "languages", loaded.catalogue.site.languages.index(code))
            fix = "Write the code it has in BCP 47, as 'pl' or 'pa'."
            yield loaded.raw.problem(path, f"'{code}' is no language that we know", fix)


def is_known(code: str) -> bool:
    """Whether a code is written as the world knows it, and dates, numbers and plurals of its language are known."""
    try:
        return str(Locale.parse(code, sep="-")).replace("_", "-") == code
    except (UnknownLocaleError, ValueError):
        return False


def in_language(root: Path, found: Language, english: list[Written] | None) -> Iterator[Problem]:
    """What is wrong with one language's files; its pages are held against the English ones, if those can be used."""
    yield from (problem for problem in found.problems if not _is_told(problem, found))
    yield from words_to_avoid(root, found)
    own, unread = _pages(root, found.code)
    yield from unread
    if english is not None and own is not None:
        yield from page_problems(found.code, english, own)


def _is_told(problem: Problem, found: Language) -> bool:
    """Whether it stops a build too, and was told with what does."""
    return problem in found.files.unread and problem.file == found.files.paths[INTERFACE].as_posix()


def offer_problems(root: Path, loaded: Loaded, codes: Iterable[str]) -> Iterator[Problem]:
    """What stops a build: a language that is none, or one whose notice is not translated or cannot be read."""
    codes = [code for code in codes if code != "en"]
    yield from unknown_codes(loaded, codes)
    notice = list(notice_words(root)) if codes else []
    for code in filter(is_known, codes):
        words = wording(read_files(root / LOCALES, code, [INTERFACE]))
        yield from words.problems
        yield from unoffered(root, loaded, words, notice)


def unoffered(root: Path, loaded: Loaded, words: Wording, notice: Iterable[str]) -> Iterator[Problem]:
    """No language is offered before the notice that says what is still English is itself translated."""
    for english in notice:
        if english not in words.interface:
            path = ("site", "languages", loaded.catalogue.site.languages.index(words.language))
            message = f"'{words.language}' cannot be offered: it lacks the notice '{shown(english, 50)}'"
            file = (folder(root / LOCALES, words.language) / f"{INTERFACE}.po").as_posix()
            fix = f"Translate it in {file}, or take '{words.language}' out of 'languages'."
            yield loaded.raw.problem(path, message, fix)


def words_to_avoid(root: Path, found: Language) -> Iterator[Problem]:
    """A translation has no word that its language's list of terms says to avoid for that English."""
    terms, unread = read_terms(root / LOCALES / found.code / NAME)
    yield from unread
    for name in (INTERFACE, ENTRIES):
        for message in found.files.texts[name].messages:
            if isinstance(message.string, str) and message.string and not message.fuzzy:
                for fault in avoided(terms, singular(message), message.string):
                    field = f"'{shown(singular(message), 50)}'"
                    yield Problem(found.files.paths[name].as_posix(), message.lineno, "error", "", field, *fault)
