"""Terms to avoid are found where they stand for the English, and a translated page knows its original."""

from datetime import date

import pytest
from babel.messages.catalog import Message
from mkdocs.utils.meta import get_data

from catalogue.interlinear import draft, untranslated
from catalogue.pages import Written
from catalogue.translation import written
from catalogue.translation.reviews import record, review
from catalogue.translation.terms import Term, avoided, read_terms
from catalogue.translation.written import fingerprint, in_language, page_problems
from support.finders import ROOT

DISCHARGE = Term(("hospital discharge",), "出院", (("解雇", "dismissal from a job"),))
LEAFLET = Term(("leaflet",), "ulotka", (("liść", "leaf of a tree"),))
ENGLISH = Written("about", {"title": "About", "description": "What this is.", "exit": "true"}, "Words.\n")


@pytest.mark.parametrize(
    ("term", "english", "string", "count"),
    [
        (LEAFLET, "Read the leaflet.", "Przeczytaj liść.", 1),
        (LEAFLET, "Two leaflets.", "Dwa liść.", 1),
        (LEAFLET, "Read the leaflet.", "Przeczytaj ulotkę.", 0),
        # In another text the word may be right.
        (LEAFLET, "A leaf.", "Jeden liść.", 0),
        # Part of a longer word.
        (LEAFLET, "Read the leaflet.", "Zieloliście", 0),
        (DISCHARGE, "After hospital discharge", "解雇之后", 1),
    ],
)
def test_a_word_to_avoid_is_found_where_it_stands_for_the_term(term, english, string, count):
    """The list says why, and what to write."""
    found = list(avoided([term], english, string))
    assert len(found) == count
    assert all(fault.fix.startswith("Write: ") for fault in found)


LISTS = sorted((ROOT / "overrides" / "locales").glob("*/terms.yml"))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.parent.name)
def test_every_list_of_terms_can_be_read(path):
    """Each term has words to write."""
    terms, problems = read_terms(path)
    assert problems == []
    assert terms
    assert all(term.write for term in terms)


BAD_LISTS = [
    # Each of its letters would be a term.
    (
        "english: carer\n  write: opiekun",
        "has 'english: carer'. Write a list of words, in brackets even where it is one: english: [carer].",
    ),
    (
        'english: [""]\n  write: opiekun',
        "has 'english: ['']'. Write a list of words, in brackets even where it is one: english: [carer].",
    ),
    # Nothing stands everywhere.
    (
        'english: [carer]\n  write: opiekun\n  avoid: [{words: "", because: "paid"}]',
        "has 'words' without words. Write the words after 'words:', in quotation marks.",
    ),
    (
        "english: [carer]\n  write:",
        "has 'write' without words. Write the words after 'write:', in quotation marks.",
    ),
]


@pytest.mark.parametrize(("content", "sentence"), BAD_LISTS)
def test_a_list_of_terms_that_cannot_be_used_is_a_problem(tmp_path, content, sentence):
    """Said once, with what to write."""
    path = tmp_path / "terms.yml"
    path.write_text(f"- {content}\n", encoding="utf-8")
    terms, (problem,) = read_terms(path)
    assert (terms, problem.sentence) == ([], sentence)


def own(**meta: str) -> Written:
    """A Polish page."""
    return Written("about", {"title": "O stronie", "description": "Co to jest."} | meta, "Słowa.\n")


def test_a_page_made_from_todays_english_is_shown():
    """As a draft, with the English's template and way out."""
    (page,) = in_language([ENGLISH], [own(translates=fingerprint(ENGLISH))])
    assert (page.meta["title"], page.meta["exit"], page.body) == (draft("O stronie"), "true", "Słowa.\n")


def test_a_page_made_from_older_english_is_not():
    """The English stands there and says so."""
    (page,) = in_language([ENGLISH], [own(translates="000000000000")])
    assert (page.meta["title"], page.meta["english"], page.body) == (untranslated("About"), True, "Words.\n")


def test_a_page_that_is_missing_is_english():
    """No address is lost."""
    (page,) = in_language([ENGLISH], [])
    assert page.meta["english"] is True


def test_a_reviewed_page_is_no_draft():
    """As long as nobody changed it since."""
    page = own(translates=fingerprint(ENGLISH))
    reviewed = Written(page.name, page.meta | {"reviewed": f"Anna Nowak, 2026-12-01, {fingerprint(page)}"}, page.body)
    (shown,) = in_language([ENGLISH], [reviewed])
    assert shown.meta["title"] == "O stronie"
    (changed,) = in_language([ENGLISH], [Written(page.name, reviewed.meta, "Inne słowa.\n")])
    assert changed.meta["title"] == draft("O stronie")


@pytest.mark.parametrize(
    ("meta", "problem"),
    [
        ({}, "error: about: translates: is missing. "),
        ({"translates": "0"}, "warning: about: translates: is out of date: the English has changed. "),
    ],
)
def test_a_page_says_which_english_it_was_made_from(meta, problem):
    """And what to write once it has been held against it."""
    (found,) = page_problems("pl", [ENGLISH], [own(**meta)])
    fix = f"Hold the page against docs/en/about.md, then write 'translates: {fingerprint(ENGLISH)}'."
    assert str(found) == "docs/pl/about.md:1: " + problem + fix


@pytest.mark.parametrize(
    "stamp",
    [
        "c1447f19ae99",
        # All digits: a number to YAML.
        "522535039150",
        # In eights, in twos, nought.
        "012345670123",
        "0b1011010110",
        "000000000000",
        # Digits that are no number after all.
        "089999999999",
        "12e456789012",
        "123456789e12",
    ],
)
def test_a_fingerprint_is_known_however_yaml_reads_it(monkeypatch, stamp):
    """In quotes or without."""
    monkeypatch.setattr(written, "fingerprint", lambda page: stamp)
    for line in (f"translates: {stamp}", f"translates: '{stamp}'"):
        _, meta = get_data(f"---\n{line}\n---\nSłowa.\n")
        assert list(page_problems("pl", [ENGLISH], [own(**meta)])) == []
    assert list(page_problems("pl", [ENGLISH], [own(translates=7)]))


@pytest.mark.parametrize("title", [2026, 1.5, date(2026, 11, 22)])
def test_a_title_may_be_a_number(title):
    """It is shown as it is written."""
    english = Written("about", {"title": title, "description": None}, "Words.\n")
    (page,) = in_language([english], [own(title=title, translates=fingerprint(english), reviewed=2026)])
    assert page.meta["title"] == draft(str(title))
    (page,) = in_language([english], [])
    assert page.meta["title"] == untranslated(str(title))


def test_a_review_holds_for_the_words_that_were_reviewed(today):
    """A changed translation is a draft again."""
    message = Message("Hello", "Cześć")
    record(message, "Anna Nowak", today)
    assert review(message) == ("Anna Nowak", today)
    message.string = "Dzień dobry"
    assert review(message) is None


def test_a_second_review_takes_the_place_of_the_first(today):
    """And other remarks of translators stay."""
    message = Message("Hello", "Cześć", user_comments=["Informal?"])
    record(message, "Anna Nowak", today)
    record(message, "Jan Kowalski", today)
    assert [comment[:15] for comment in message.user_comments] == ["Informal?", "Reviewed by Jan"]
