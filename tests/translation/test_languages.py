"""The figures of a language are those of its files as they are, which is what pages show."""

from pathlib import Path

import pytest

from catalogue.translation.catalogs import ENTRIES, INTERFACE, Texts, updated
from catalogue.translation.files import Files
from catalogue.translation.languages import Templates, language
from catalogue.translation.wording import wording

STEP, BEFORE = "Ring 0151 496 0000.", "Ring 0151 496 0000 at once."


def template(*english: str) -> Texts:
    """Texts of one entry of a catalogue."""
    found = Texts(None)
    for text in english:
        found.add(text, auto_comments=["services: a-b: summary"])
    return found


def translated(english: str, string: str) -> Texts:
    """A file with one translation."""
    found = updated(Texts("pl"), template(english), "pl")
    next(found.messages).string = string
    return found


def reached(file: Texts, english: str) -> str:
    """How far the only text of a catalogue is translated, where the file stands like this."""
    files = Files("pl", dict.fromkeys((INTERFACE, ENTRIES), Path("pl.po")), {INTERFACE: Texts("pl"), ENTRIES: file}, ())
    templates = Templates({INTERFACE: Texts(None), ENTRIES: template(english)}, {english: "services"}, {})
    (work,) = language(files, templates).work(templates)
    assert (work.state == "translated") is (english in wording(files).entries), "pages show something else"
    return work.state


TRANSLATED = translated(STEP, "Zadzwoń: 0151 496 0000.")
GONE = updated(TRANSLATED, template(), "pl")
FAULTY_AND_GONE = updated(translated(STEP, "Zadzwoń: 0151 496 0001."), template(), "pl")
CHANGED = updated(TRANSLATED, template(BEFORE), "pl")


@pytest.mark.parametrize(
    ("file", "state"),
    [
        (TRANSLATED, "translated"),
        # The entry was deleted, the language brought up to date, and the entry is back.
        (GONE, "missing"),
        (updated(GONE, template(STEP), "pl"), "translated"),
        (FAULTY_AND_GONE, "missing"),
        (updated(FAULTY_AND_GONE, template(STEP), "pl"), "faulty"),
        # The text was changed, the language brought up to date, and the text is as it was.
        (CHANGED, "missing"),
        (updated(CHANGED, template(STEP), "pl"), "translated"),
        (updated(TRANSLATED, template(STEP), "pl"), "translated"),
        # The text was changed, and nothing else was done.
        (translated(BEFORE, "Zadzwoń: 0151 496 0000."), "out of date"),
    ],
)
def test_a_text_is_translated_as_far_as_pages_show_it(file, state):
    """What only an update would bring back is missing until then, and held to every rule after it."""
    assert reached(file, STEP) == state
