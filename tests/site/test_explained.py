"""On the built pages, the glossary's words are explained once each, where they are first read."""

import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest

from catalogue.load import load
from support.finders import ROOT
from support.html import pages_of

LANGUAGES = load(ROOT / "services.yml").catalogue.site.languages[1:]

TERM = re.compile(r'<span class="term">([^<]*)</span> <span class="term-meaning">\(([^<]*)\)</span>')
INSIDE = re.compile(r"<(a|h[1-6]|button|title|address|dt)\b[^>]*>(?:(?!</\1>).)*<span class=\"term\"", re.DOTALL)


@pytest.fixture(scope="module")
def text_of(site: Path) -> dict[str, str]:
    """Every page's HTML by its address."""
    return {address: page.read_text(encoding="utf-8") for address, page in pages_of(site).items()}


def test_a_word_is_explained_once_a_page(text_of):
    """No meaning stands twice on a page."""
    for address, text in text_of.items():
        twice = [meaning for meaning, count in Counter(found[1] for found in TERM.findall(text)).items() if count > 1]
        assert twice == [], address


def test_links_and_headings_are_left_alone(text_of):
    """Nothing is explained inside a link, a heading, a label or an address."""
    assert [address for address, text in text_of.items() if INSIDE.search(text)] == []


def test_no_page_shows_its_data(text_of):
    """Where a template prints a passage, it prints words and not a list; and nothing as None."""
    shown = re.compile(r"&#39;short&#39;|\{'term'|>\s*None\s*<| None</")
    assert [address for address, text in text_of.items() if shown.search(text)] == []


def read_before(main: str, place: int) -> str:
    """The paragraphs and steps before a place, without links, words for others to hear and notes on opening hours.

    Nor is a word explained within brackets, or where brackets follow.
    """
    text = re.sub(r"<(a|blockquote)\b.*?</\1>", " ", main[:place], flags=re.DOTALL)
    text = re.sub(r"\([^()]*\)|（[^（）]*）", "()", text)
    return unescape(" ".join(re.findall(r'<(?:p|li|dd)\b(?![^>]*"hours")[^>]*>([^<]+)', text)))


def test_words_are_explained_where_they_come_first(text_of):
    """Before its explanation, a word is in no sentence of an English page's main part.

    Elsewhere a word may stand in a longer phrase that brackets explain, and only a reader can tell.
    """
    for address, text in text_of.items():
        if address.partition("/")[0] in LANGUAGES:
            continue
        main = text[text.index("<main") : text.index("</main>")]
        for found in TERM.finditer(main):
            word = rf"(?<![\w'-]){re.escape(unescape(found[1]).lower())}(?![\w'’-])(?! \()"
            assert not re.search(word, read_before(main, found.start())), (address, found[1])


def test_the_site_explains_its_words(text_of):
    """Words that a carer meets all the time are explained on many pages."""
    explained = Counter(form for text in text_of.values() for form, _ in TERM.findall(text))
    assert explained["carer&#39;s assessment"] > 20
    assert explained["respite"] > 5


def test_every_short_meaning_is_short():
    """It fits in brackets: few words, no full stop, and no capital unless a name begins it."""
    for term in load(ROOT / "services.yml").catalogue.glossary:
        assert len(term.short.split()) <= 10, term.id
        assert not term.short.endswith((".", "!", "?")), term.id
        assert term.short[0].islower(), term.id
