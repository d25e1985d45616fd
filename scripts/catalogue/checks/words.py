"""Rules about words: what a tired carer reads is short, common, and explained where it cannot be common."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from .. import plain
from ..model import Catalogue
from ..plain_words import EXPLAINED
from ..spotting import Spotter
from ..yaml_text import Path
from .finding import Finding
from .prose import sentences

_NAMES = frozenset({"name", "term", "forms", "also_called"})
"""Names and search words: people may use the long word there."""


def passages(catalogue: Catalogue) -> Iterator[tuple[Path, str]]:
    """Every text of the catalogue that is read as a sentence, with the way to it."""
    for path, text in sentences(catalogue):
        if path[-1] not in _NAMES and (len(path) < 2 or path[-2] not in _NAMES):
            yield path, text


def plain_passages(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A sentence has 20 words or fewer, a paragraph 3 sentences, and a carer knows the words."""
    places = defaultdict(list)
    for path, text in passages(catalogue):
        places[text].append(path)
    avoided = plain.AVOIDED.among(places)
    for text, paths in places.items():
        for fault in plain.faults(text, avoided):
            yield from (Finding(path, *fault) for path in paths)


def explained_words(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A word that a carer may not know is in the glossary, which explains it on each page that uses it."""
    known = {form for term in catalogue.glossary for form in (term.term, *term.forms)}
    texts = dict(_by_text(catalogue))
    unknown = Spotter(word for word in EXPLAINED if word not in known).among(texts)
    told: set[str] = set()
    for text, path in texts.items():
        for spot in unknown.spots(text):
            if spot.word not in told:
                told.add(spot.word)
                fix = "Add it to 'glossary', as a term or a form of one, or write another word."
                yield Finding(path, f"uses '{spot.word}', which the glossary does not explain", fix)


def one_term_a_form(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A word is explained once in the glossary."""
    first: dict[str, str] = {}
    for index, term in enumerate(catalogue.glossary):
        for form in (term.term, *term.forms):
            owner = first.setdefault(form, term.id)
            if owner != term.id:
                fix = "Leave it with the one that explains it better."
                yield Finding(("glossary", index), f"explains '{form}', and so does '{owner}'", fix)


def plain_pages(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """An entry of 100 words or more is easy to read as a whole."""
    pages = defaultdict(list)
    for path, text in passages(catalogue):
        # An area's assessment is a page of its own, and the glossary is one page.
        own = 3 if path[2:3] == ("assessment",) else 1 if path[0] in ("site", "glossary") else 2
        pages[path[:own]].append(text)
    for path, texts in pages.items():
        if fault := plain.grade_fault(texts):
            yield Finding(path, *fault)


def _by_text(catalogue: Catalogue) -> Iterator[tuple[str, Path]]:
    """Each distinct text with a place of it; the glossary explains itself."""
    for path, text in passages(catalogue):
        if path[0] != "glossary":
            yield text, path
