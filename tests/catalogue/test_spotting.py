"""Words of a list are found in texts, and nothing that only looks like them."""

import pytest

from catalogue.spotting import Spotter

NAMES = ["SEND", "e.g.", "Attendance Allowance"]
WORDS = Spotter(["respite", "respite care", "carer's assessment", "assessment", "hub", *NAMES])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ask about respite.", ["respite"]),
        ("Respite is a break.", ["respite"]),  # a capital at the start of a sentence
        ("Ring. Respite is a break.", ["respite"]),
        ("Ask about respite care, then respite.", ["respite care", "respite"]),  # the longest of two
        ("Ask for a carer's assessment.", ["carer's assessment"]),
        ("Ask for a carer’s assessment.", ["assessment"]),  # another apostrophe is another form
        ("Ring Knowsley Carers Hub.", []),  # part of a name
        ("Hub North is open.", []),  # a name at the start of a sentence
        ("Help for SEND at school.", ["SEND"]),
        ("Send the letter.", []),  # SEND is not send
        ("Claim Attendance Allowance.", ["Attendance Allowance"]),
        ("You may get Constant Attendance Allowance.", []),  # the end of a longer name
        ("A self-assessment, reassessment and assessments.", []),  # other words
        ("The assessment's end.", []),
        ("Groups, e.g. for walks.", ["e.g."]),
        ("", []),
    ],
)
def test_words_are_found_whole(text, found):
    """Whole words, the longest, in small letters or at the start of a sentence."""
    assert [spot.word for spot in WORDS.spots(text)] == found


def test_a_spot_says_where():
    """Its ends cut the word out of the text."""
    spot = next(WORDS.spots("Ask about Respite. Respite is rest."))
    assert (spot.start, spot.end) == (19, 26)


def test_among_keeps_what_occurs():
    """Words that are in none of the texts need not be looked for in each."""
    assert WORDS.among(["Ring the hub.", "Ask for respite."]).words == ["respite", "hub"]
