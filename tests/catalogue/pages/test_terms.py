"""The glossary's words are explained where a page first uses them, and nowhere else."""

import time

import pytest
from markupsafe import Markup

from catalogue.interlinear import draft
from catalogue.model import GlossaryTerm
from catalogue.pages import Page
from catalogue.pages.terms import Terms, explained
from catalogue.runs import in_html, printable

RESPITE = GlossaryTerm(
    id="respite", term="respite", forms=("respite care",), short="a break from caring", meaning="Time off."
)
YOUNG = GlossaryTerm(
    id="young-carer", term="young carer", forms=("young carers",), short="under 18", meaning="A carer under 18."
)
GLOSSARY = (RESPITE, YOUNG)
MARK = {"term": "respite", "short": "a break from caring", "id": "respite"}


def page(address: str = "services/centre/", template: str = "service.html", body: str = "", **data) -> Page:
    return Page(address=address, template=template, title="Respite", data=data, body=body)


def made(each: Page) -> Page:
    return next(explained([each], GLOSSARY))


def test_a_word_is_marked():
    """A passage becomes a list of runs."""
    assert made(page(cost="Ask about respite.")).data == {"cost": ["Ask about ", MARK, "."]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask the respite team.", "Ask the respite team (respite: a break from caring)."),  # brackets after both words
        ("Respite stays are short.", "Respite stays (respite: a break from caring) are short."),
        ("Ask for respite soon.", "Ask for respite (a break from caring) soon."),
        ("The respite's end.", "The respite's end."),  # an apostrophe belongs to the word
    ],
)
def test_brackets_do_not_tear_words_apart(text: str, expected: str):
    """A noun that leans on the word stays beside it, and the meaning comes after both."""
    (runs,) = made(page(cost=text)).data.values()
    assert Markup(printable(runs, set())).striptags() == expected


def test_passages_without_a_word_stay_text():
    """So that most of a page is what it was."""
    assert made(page(cost="It is free.", what_you_get=("Rest.",))).data == {
        "cost": "It is free.",
        "what_you_get": ["Rest."],
    }


@pytest.mark.parametrize("key", ["name", "title", "address", "provider", "number", "url", "what_to_say", "letter"])
def test_only_passages_are_marked(key):
    """Names, links, numbers and words for others to hear stay as they are."""
    given = Page("a/", "service.html", "Respite", data={key: "respite", "items": [{key: "respite"}]})
    assert made(given).data == given.data


def test_notes_among_contacts_are_labels():
    """Only the sentence on what was not found is read as one."""
    contacts = {"phones": [{"note": "respite"}], "none_found": "No number for respite."}
    assert made(page(contacts=contacts)).data == {
        "contacts": {"phones": [{"note": "respite"}], "none_found": ["No number for ", MARK, "."]}
    }


def test_title_and_description_stay_text():
    """They are for headings and for the head of the page."""
    result = made(Page("a/", "service.html", "respite", "About respite.", data={"summary": "About respite."}))
    assert (result.title, result.description) == ("respite", "About respite.")


@pytest.mark.parametrize(
    ("address", "marked"),
    [
        ("services/respite/", True),
        ("topics/respite/", False),
        ("topics/respite/northby/", False),
        ("rights/respite/", False),
        ("for/young-carers/", True),
    ],
)
def test_a_page_about_a_word_explains_it_itself(address, marked):
    """On a topic's, a right's or an audience's own page the whole page is the explanation."""
    assert isinstance(made(page(address, summary="About respite.")).data["summary"], list) is marked


def test_the_audience_of_a_word():
    """A page's name in the plural is the same word."""
    assert made(page("for/young-carers/", summary="For young carers.")).data == {"summary": "For young carers."}


def test_the_glossary_is_left_alone():
    """It is where the words are explained at length."""
    glossary = page("glossary/", "glossary.html", terms=[{"meaning": "About respite."}])
    assert made(glossary) == glossary


@pytest.mark.parametrize("text", ["Ask about respite (time off).", "respite（time off）", "Ask (about respite)."])
def test_brackets_that_are_there_are_enough(text):
    """Where the sentence explains the word, or the word explains another, nothing is added; Chinese has wide ones."""
    assert Terms(GLOSSARY).runs(text) == text


def test_a_word_is_found_in_a_draft():
    """Both the word and the sentence say that no person has reviewed them."""
    opieka = RESPITE.model_copy(update={"term": draft("opieka"), "forms": (), "short": draft("przerwa")})
    runs = Terms([opieka]).runs(draft("Zapytaj o: opieka."))
    assert runs == [draft("Zapytaj o: "), {"term": "opieka", "short": draft("przerwa"), "id": "respite"}, "."]


def test_a_word_is_explained_once():
    """The second time it stands alone; a longer form is the same word."""
    told: set[str] = set()
    first = in_html(Terms(GLOSSARY).runs("Ask about respite care. Then respite."), told)
    assert first == (
        'Ask about <span class="term">respite care</span> <span class="term-meaning">(a break from caring)</span>. '
        "Then respite."
    )
    assert in_html(["See ", MARK], told) == "See respite"


def test_hostile_words_are_escaped():
    """Neither a passage nor a meaning can bring markup into the page."""
    bad = [{"term": "<b>", "short": '"><script>', "id": "b"}, "<i>&"]
    assert in_html(bad, set()) == (
        '<span class="term">&lt;b&gt;</span> <span class="term-meaning">(&#34;&gt;&lt;script&gt;)</span>&lt;i&gt;&amp;'
    )


def test_what_is_no_passage_is_printed_as_it_is():
    """Texts, numbers and what macros give go through untouched."""
    for value in ("a", 1, Markup("<b>"), ("a", "b")):
        assert printable(value, set()) is value


def test_what_is_not_there_prints_nothing():
    """A note that nobody wrote is not the word None."""
    assert printable(None, set()) == ""


def test_a_page_written_by_hand():
    """The first use in its text is explained; headings, links, code and words being defined are passed over."""
    body = "# About respite\n\nRespite\n:   See [respite](respite.md) or `respite`.\n\nAsk for respite or respite.\n"
    result = made(page(template="prose.html", body=body, note="respite"))
    meaning = '<span class="term">respite</span> <span class="term-meaning">(a break from caring)</span>'
    assert result.body == body.replace("Ask for respite", f"Ask for {meaning}")
    assert result.data == {"note": "respite"}


def test_a_large_site_is_marked_fast():
    """2,000 pages of 20 passages, all different, in well under 2 seconds."""
    texts = [f"Ring number {n} and ask for respite, or for a sitter." for n in range(40_000)]
    pages = [page(what_you_get=texts[n : n + 20]) for n in range(0, 40_000, 20)]
    started = time.process_time()
    assert len(list(explained(pages, GLOSSARY))) == 2000
    assert time.process_time() - started < 2
