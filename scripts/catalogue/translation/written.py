"""Pages written by hand in other languages: each is tied to the English it was made from by a fingerprint."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

import yaml

from ..interlinear import draft, untranslated
from ..pages.written import Written
from ..problems import Problem
from .languages import State
from .likeness import differences

STAMP = "Hold the page against docs/en/{}.md, then write 'translates: {}'."

UNKNOWN = "Give it the name of its page in docs/en/, or write that page first. Until then nobody sees it."


def fingerprint(page: Written) -> str:
    """Twelve characters that change with the page's title, description or words."""
    words = "\0".join((page.words("title"), page.words("description"), page.body.strip()))
    return sha256(words.encode()).hexdigest()[:12]


def state(english: Written, own: Written | None) -> State:
    """How far a page is translated."""
    if own is None:
        return "missing"
    if not _is_made_from(own, fingerprint(english)):
        return "out of date"
    return "faulty" if any(differences(english, own)) else "translated"


def _is_made_from(own: Written, english: str) -> bool:
    """Whether a page names this fingerprint; one that is all digits reaches us as whatever number YAML makes of it."""
    return own.meta.get("translates") in (english, yaml.safe_load(english))


def is_reviewed(own: Written) -> bool:
    """Whether a named person reviewed the page as it is: 'reviewed: Anna Nowak, 2026-12-01, <its fingerprint>'."""
    return own.words("reviewed").rpartition(", ")[2] == fingerprint(own)


def in_language(english: Iterable[Written], own: Iterable[Written]) -> list[Written]:
    """Every page in a language; in English, and saying so, where there is no translation to show."""
    mine = {page.name: page for page in own}
    return [_page(page, mine.get(page.name)) for page in english]


def _page(english: Written, own: Written | None) -> Written:
    if own is None or state(english, own) != "translated":
        title, description = (untranslated(english.words(key)) for key in ("title", "description"))
        meta = english.meta | {"title": title, "description": description, "english": True}
        return Written(english.name, meta, english.body)
    title, description = (own.words(key) for key in ("title", "description"))
    if not is_reviewed(own):
        title, description = draft(title), draft(description)
    return Written(own.name, english.meta | {"title": title, "description": description}, own.body)


def page_problems(language: str, english: Iterable[Written], own: Iterable[Written]) -> Iterator[Problem]:
    """A translated page says which English it was made from, that is the English of today, and it says the same."""
    originals = {page.name: page for page in english}
    for page in own:
        file = f"docs/{language}/{page.name}.md"
        if page.name not in originals:
            yield Problem(file, 1, "error", page.name, "", "is a translation of no English page", UNKNOWN)
        elif not _is_made_from(page, stamp := fingerprint(originals[page.name])):
            yield _stamp_problem(file, page, STAMP.format(page.name, stamp))
        else:
            for line, message, fix in differences(originals[page.name], page):
                yield Problem(file, line, "error", page.name, "", message, fix)


def _stamp_problem(file: str, page: Written, fix: str) -> Problem:
    if page.words("translates"):
        found = "is out of date: the English has changed"
        return Problem(file, 1, "warning", page.name, "translates", found, fix)
    return Problem(file, 1, "error", page.name, "translates", "is missing", fix)
