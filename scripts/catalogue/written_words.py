"""The same rules of plain words for the pages written by hand, with the page's file and line."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from . import plain
from .checks.addresses import BY_HAND, KEPT
from .model import Catalogue
from .page_files import page_text
from .plain_words import EXPLAINED
from .problems import CatalogueProblems, Problem
from .spotting import Spotter

_MARK = re.compile(r"\s*(?:[-*+]|\d+\.|:|>)\s+")
"""What begins an item of a list or a definition."""

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|<[^>]*>|[*_`]+")
"""Markdown of which only the words are read."""


class Passage(NamedTuple):
    """A paragraph, list item or definition of a page, and the line it starts on, from 1."""

    line: int
    text: str


def passages(page: str) -> Iterator[Passage]:
    """What a page in Markdown says in sentences: its description and body, without headings."""
    front, body = _apart(page)
    for number, line in enumerate(front, 1):
        if line.startswith("description:"):
            yield Passage(number, line.removeprefix("description:").strip())
    first, lines = 0, []
    for number, line in enumerate([*body, ""], len(front) + 1):
        starts = _MARK.match(line)
        if lines and (starts or not line.strip() or line.startswith("#")):
            yield Passage(first, _words(" ".join(lines)))
            lines = []
        if line.strip() and not line.startswith("#"):
            first = first if lines else number
            lines.append(line[starts.end() :] if starts else line.strip())


def page_problems(file: str, page: str, known: Spotter) -> Iterator[Problem]:
    """What is not plain on one page; `known` finds the words that need explaining and are not in the glossary."""
    name = Path(file).stem
    found = list(passages(page))
    for line, text in found:
        for fault in plain.faults(text):
            yield Problem(file, line, fault.level, name, "", fault.message, fault.fix)
        for spot in known.spots(text):
            message = f"uses '{spot.word}', which the glossary does not explain"
            yield Problem(file, line, "error", name, "", message, "Add it to 'glossary', or write another word.")
    if fault := plain.grade_fault(text for _, text in found):
        yield Problem(file, 1, fault.level, name, "", fault.message, fault.fix)


def written_problems(folder: Path, catalogue: Catalogue) -> Iterator[Problem]:
    """What is not plain on the pages of a folder, by the catalogue's glossary; nothing where there is no folder.

    Raises OSError where a page cannot be read.
    """
    explained = {form for term in catalogue.glossary for form in (term.term, *term.forms)}
    unknown = Spotter(word for word in EXPLAINED if word not in explained)
    taken = {*KEPT - BY_HAND, *catalogue.area}
    for path in sorted(folder.glob("*.md")):
        if path.stem in taken:
            fix = "Give it another name; an area's page is made from services.yml."
            yield Problem(path.as_posix(), 1, "error", path.stem, "", "has the address of another page", fix)
        try:
            yield from page_problems(path.as_posix(), page_text(path), unknown)
        except CatalogueProblems as broken:
            yield from broken.problems


def _apart(page: str) -> tuple[list[str], list[str]]:
    """The lines of the front matter, both '---' among them, and those of the body."""
    lines = page.splitlines()
    if lines[:1] != ["---"] or "---" not in lines[1:]:
        return [], lines
    end = lines.index("---", 1) + 1
    return lines[:end], lines[end:]


def _words(text: str) -> str:
    return _LINK.sub(r"\1", text)
