"""Words of the glossary, explained in place: each page's passages are made into runs that tell what a word means.

Every use is marked, and the first that is printed on a page is explained: only the template knows which that is.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from ..interlinear import is_in_english, plain
from ..model import GlossaryTerm
from ..runs import Run, in_html
from ..spotting import Spotter
from .page import Page

PASSAGES = frozenset({
    "applies_to", "cautions", "cost", "how_to_ask", "how_to_get_it", "how_to_use_it", "instead", "limits", "meaning",
    "measures", "name_note", "next_steps", "none_found", "note", "outcomes", "step", "summary", "text",
    "what_it_means", "what_you_get", "who_can_get_it", "who_does_it", "why",
})  # fmt: skip
"""The data of pages that is read as sentences. Words to say on the phone and letters are for others to hear."""

PASSED_OVER = frozenset({
    "addresses", "assessments", "audiences", "checked", "emails", "filters", "law", "leaflet", "next_best",
    "other_laws", "others", "owners", "phones", "report", "share", "situations", "sources", "topics", "trail",
    "websites", "when_closed",
})  # fmt: skip
"""Data that holds no passages, only names, links and contacts; it need not be looked through."""

OWN_PAGES = ("topics", "rights", "for")
"""Pages below these explain the word they are about."""

# English nouns that go together with the word before: brackets between them would tear them apart.
_LEANING = re.compile(
    r" (?:assessments?|cards?|charity|groups?|number|office|passports?|registers?|services?|staff|stays?|surgery"
    r"|teams?)(?![\w'’-])"
)

# What a hand-written page holds besides passages: headings, words being defined, links, code and HTML.
_NO_PASSAGE = re.compile(r"^#.*$|^.+\n+(?=:\s)|!?\[[^\]]*\]\([^)]*\)|`[^`]*`|<[^>]*>", re.MULTILINE)


class Terms:
    """The glossary, ready to find its words in passages; what was found in a passage is kept."""

    def __init__(self, glossary: Iterable[GlossaryTerm]) -> None:
        self._terms = {plain(form): term for term in glossary for form in (term.term, *term.forms)}
        self._spotter = Spotter(self._terms)
        self._kept: dict[str, str | list[Run]] = {}
        self._without: dict[frozenset[str], Terms] = {frozenset(): self}
        self.ids = {term.id for term in self._terms.values()}

    def without(self, ids: frozenset[str]) -> "Terms":
        """The same for a page that explains these words itself."""
        if ids not in self._without:
            rest = {term.id: term for term in self._terms.values() if term.id not in ids}
            self._without[ids] = Terms(rest.values())
        return self._without[ids]

    def runs(self, text: str) -> str | list[Run]:
        """The passage with its words marked; the text itself where it holds none."""
        if text not in self._kept:
            self._kept[text] = self._runs(text)
        return self._kept[text]

    def _runs(self, text: str) -> str | list[Run]:
        runs: list[Run] = []
        done = 0
        for spot in self._spotter.spots(text):
            if spot.start < done or text[spot.end :].startswith((" (", "（", "'", "’")):
                continue  # Brackets or an apostrophe that belongs to the word; or it leans on the one before.
            if _in_brackets(text, spot.start) or is_in_english(text, spot.start):
                continue
            term, leaning = self._terms[spot.word], _LEANING.match(text, spot.end)
            run = {"term": text[spot.start : spot.end], "short": term.short, "id": term.id}
            if leaning:
                run |= {"rest": leaning[0], "short": f"{term.term}: {term.short}"}
            runs += [text[done : spot.start], run]
            done = leaning.end() if leaning else spot.end
        return [run for run in (*runs, text[done:]) if run] if done else text


def _in_brackets(text: str, place: int) -> bool:
    """Whether brackets are open there: others within them would confuse."""
    return any(text.count(begins, 0, place) > text.count(ends, 0, place) for begins, ends in ("()", "（）"))


def explained(pages: Iterable[Page], glossary: Iterable[GlossaryTerm]) -> Iterator[Page]:
    """The pages with the glossary's words marked in their passages."""
    terms = Terms(glossary)
    for page in pages:
        if page.template == "glossary.html" or not terms.ids:
            yield page
            continue
        own = terms.without(_about(page, terms.ids))
        body, told = _explained_body(page.body, own) if page.body else ("", frozenset())
        yield replace(page, data=_marked(page.data, "", own.without(told)), body=body)


def _about(page: Page, ids: set[str]) -> frozenset[str]:
    """The words a page is about: /topics/advocacy/ and /for/young-carers/ need no explaining there."""
    section, _, rest = page.address.partition("/")
    name = rest.partition("/")[0]
    return frozenset({name, name.removesuffix("s")} & ids) if section in OWN_PAGES else frozenset()


def _marked(value: Any, key: str, terms: Terms) -> Any:
    if isinstance(value, str):
        return terms.runs(value) if key in PASSAGES else value
    if isinstance(value, dict):
        return {name: _marked(item, name, terms) if _may_hold(name, item) else item for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_marked(item, key, terms) for item in value]
    return value


def _may_hold(name: str, item: Any) -> bool:
    return name in PASSAGES or (type(item) is not str and name not in PASSED_OVER)


def _explained_body(body: str, terms: Terms) -> tuple[str, frozenset[str]]:
    """A hand-written page's Markdown with each word explained at its first use, and the words so explained."""
    told: set[str] = set()
    parts, done = [], 0
    for other in _NO_PASSAGE.finditer(body):
        parts += [_in_markdown(body[done : other.start()], terms, told), other[0]]
        done = other.end()
    parts.append(_in_markdown(body[done:], terms, told))
    return "".join(parts), frozenset(told)


def _in_markdown(text: str, terms: Terms, told: set[str]) -> str:
    runs = terms.runs(text)
    if isinstance(runs, str):
        return runs
    return "".join(run if isinstance(run, str) else str(in_html([run], told)) for run in runs)
