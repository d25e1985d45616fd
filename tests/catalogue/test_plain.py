"""What is not plain in a passage is found; the wording of what is said about it is in `tests/cases`."""

import time
import warnings

import pytest

from catalogue.checks.words import passages
from catalogue.load import load
from catalogue.plain import faults, grade, sentences
from catalogue.plain_words import AVOID, EXPLAINED
from catalogue.spotting import Spotter
from support.finders import ROOT

TWENTY = "Ring the centre " + "and the council " * 5 + "today now."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ring. Ask. Wait.", 3),
        ("Is it free? Yes! Ring.", 3),
        ("Ring St. Helens first.", 1),  # an abbreviation ends nothing
        ("Ring before 5.30 in the week.", 1),
        ("It is free (for you.) Ring.", 2),
        ('Say "I am tired." Then wait.', 2),
        ("No full stop", 1),
    ],
)
def test_a_passage_is_split_into_sentences(text, count):
    """At a full stop, question mark or exclamation mark where a sentence begins after it."""
    assert len(sentences(text)) == count


def levels(text: str) -> list[str]:
    return [fault.level for fault in faults(text)]


def test_twenty_words_are_enough():
    """Twenty words are no fault, twenty-one a warning, twenty-six an error."""
    assert len(TWENTY.split()) == 20
    assert levels(TWENTY) == []
    assert levels(f"Please {TWENTY}") == ["warning"]
    assert levels("Please do all of the " + TWENTY) == ["warning"]
    assert levels("Please do all of the rest " + TWENTY) == ["error"]


def test_three_sentences_make_a_paragraph():
    """A fourth is an error."""
    assert levels("Ring. Ask. Wait.") == []
    assert levels("Ring. Ask. Wait. Ring again.") == ["error"]


@pytest.mark.parametrize("forms", AVOID)
def test_every_word_to_avoid_is_found(forms):
    """Each form on the list, inside a sentence and at its start."""
    for form in forms.split(", "):
        assert levels(f"So {form} it is") == ["error"], form
        assert levels(f"{form[0].upper()}{form[1:]} it is") == ["error"], form


def test_no_word_is_on_both_lists():
    """A word is avoided, or explained."""
    avoided = {form for forms in AVOID for form in forms.split(", ")}
    assert not avoided & set(EXPLAINED)


def test_what_to_write_instead_is_plain():
    """No advice uses a word of the list."""
    spotter = Spotter(form for forms in AVOID for form in forms.split(", "))
    assert [instead for instead in AVOID.values() if spotter.first(instead)] == []


def test_a_grade_needs_a_hundred_words():
    """A formula on a short text is noise, so there is none."""
    assert grade(["Ring the council and ask. " * 19]) is None
    assert grade(["Ring the council and ask. " * 20]) == pytest.approx(-0.2, abs=2)


def test_names_and_numbers_do_not_count():
    """A long name makes no page harder to read."""
    plain = ["Ring and ask how they can help you with this. " * 12]
    named = ["Ring Worcestershire Neighbourhoods 0151 and ask how they can help you with this. " * 12]
    assert grade(named) == grade(plain)


def test_short_sentences_are_easier():
    """The grade of the same words goes down with full stops."""
    words = "you ring the council and they ask what would help you most with caring"
    assert grade([f"{words.capitalize()}."] * 10) < grade([f"{words} and {words} and {words}."] * 4)


def test_the_grade_is_textstats():
    """Over the whole catalogue it is what textstat says, but for how it counts loose commas and very short sentences.

    The check works it out itself, because textstat takes longer to load than the whole catalogue to grade.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Its pkg_resources is to go, which is for its authors to mend.
        import textstat
    texts: dict[tuple, list[str]] = {}
    for path, text in passages(load(ROOT / "services.yml").catalogue):
        if text.islower() or not any(map(str.isdigit, text)):
            texts.setdefault(path[:2], []).append(text[0] + text[1:].lower())  # no names, so nothing is taken out
    pairs = [(grade(each), textstat.automated_readability_index(" ".join(_ended(each)))) for each in texts.values()]
    apart = [abs(ours - theirs) for ours, theirs in pairs if ours is not None]
    assert len(apart) > 100
    assert max(apart) < 1  # a leaflet of lines to fill in, most of them two words
    assert sum(apart) / len(apart) < 0.15


def _ended(texts: list[str]) -> list[str]:
    return [text if text.endswith((".", "!", "?")) else f"{text}." for text in texts]


@pytest.mark.parametrize("text", ["-", "a ", "A", "Ab ", "'", ". ", "1", "A.", ".  "])
def test_a_text_without_end_is_read_fast(text):
    """What nobody would write does not hold up the check."""
    started = time.process_time()
    list(faults(text * 10_000))
    grade([text * 10_000])
    assert time.process_time() - started < 1
