"""A translation that would harm is refused in words a translator can act on, with its file and line."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from catalogue.translation.catalogs import Texts
from catalogue.translation.faults import faults
from catalogue.translation.files import as_bytes, read

PLURALS = 3

FAULTY = Path(__file__).with_name("faulty.txt")


def refused() -> Iterator[tuple[str, str, str]]:
    """The English, its faulty translation, and what is said of it, for each case of the file."""
    for case in FAULTY.read_text(encoding="utf-8").split("\n\n")[1:]:
        english, string, sentence = (line for line in case.strip().splitlines() if not line.startswith("#"))
        string = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), string.removeprefix("> "))
        yield english, string.replace("\\n", "\n"), sentence.removeprefix("= ")


ALLOWED = [
    ("Help in %(area)s", "W %(area)s jest pomoc"),
    # A clock of 24 hours is the same time.
    ("Open until 5.30pm", "Otwarte do 17:30"),
    ("Open from 9am to 5pm", "Otwarte od 9:00 do 17:00"),
    ("Open until 5.30pm, and from 9am", "Od 9:00, do 17:30"),
    # So is one with a word for the afternoon.
    ("Open from 9am to 5pm", "周一上午9点至下午5点"),
    # Small numbers may change places.
    ("2 carers and 3 cared-for", "3 podopiecznych i 2 opiekunów"),
    # Thousands are parted as the language does.
    ("Nearly 82,000 carers", "Майже 82 000 людей"),
    # The same address, in another place.
    ("Write to a@example.org, or see www.example.org.", "请看www.example.org，或写信至a@example.org。"),
    # A month may be a number.
    ("Checked in October 2024", "2024年10月"),
    # Names and short labels may be the same in both languages.
    ("Carers UK", "Carers UK"),
    ("Say \"I am a carer\"", "Powiedz \"I am a carer\""),
]


def found(message: Message, limit: int | None = None) -> list[str]:
    """What is wrong, as sentences."""
    return [". ".join(fault) for fault in faults(message, limit, PLURALS, interface=True)]


@pytest.mark.parametrize(("english", "string", "sentence"), list(refused()))
def test_a_faulty_translation_is_refused(english, string, sentence):
    """The first sentence says what was found and what to write."""
    assert sentence in found(Message(english, string))


@pytest.mark.parametrize(("english", "string"), ALLOWED)
def test_a_good_translation_is_not(english, string):
    """Words may move, and times may be written as the language writes them."""
    assert found(Message(english, string)) == []


@pytest.mark.parametrize("begun", ["<img src=x onerror=alert()", "</main", "<!-- odpocznij"])
def test_markup_that_is_begun_is_refused_in_the_catalogue_too(begun):
    """A browser closes it at the next '>' of the page."""
    (fault,) = faults(Message("Take a break", f"Zrób {begun}"), None, PLURALS, interface=False)
    assert fault.fix == "Write plain words: a page reads it as the start of markup."


def test_a_sum_may_be_less_than_another():
    """A '<' before a number or a space begins nothing."""
    assert not list(faults(Message("Under 18", "< 18"), None, PLURALS, interface=False))


def test_a_label_that_is_too_long_is_refused():
    """Other languages get room for half as much again and a little more."""
    assert found(Message("Main number", "a" * 128), limit=80) == []
    assert found(Message("Main number", "a" * 129), limit=80) == [
        "has 129 characters. Cut it to 128 or fewer: it stands in a small place."
    ]


def test_every_form_of_a_plural_is_needed():
    """A language with three forms needs three."""
    english = ("%(count)s service", "%(count)s services")
    good = ("%(count)s usługa", "%(count)s usługi", "%(count)s usług")
    assert found(Message(english, good)) == []
    assert found(Message(english, good[:2])) == ["has 2 forms for numbers. Write 3: the language has so many."]
    assert found(Message(english, (*good[:2], ""))) == ["lacks a form for some numbers. Write every form, or none."]


@pytest.mark.parametrize(
    ("added", "said"),
    [
        # Any of these three would stop the build.
        (" 100% x", "has another number of '%' signs than the English"),
        (" %(area", "has a '%(' without its end"),
        (" {", "has a '{' or '}' that the English has not"),
        (" 555", "has the number 555, which the English has not"),
    ],
)
def test_a_form_for_a_number_has_nothing_added(added, said):
    """Each form is filled in by itself."""
    forms = ("Usługa w %(area)s", "Usługi w %(area)s" + added, "Usług w %(area)s")
    message = Message(("The one service in %(area)s", "All %(count)s services in %(area)s"), forms)
    assert said in [fault.message for fault in faults(message, None, PLURALS, interface=True)]


def test_a_form_for_one_may_leave_the_number_out():
    """'The one service' has no number in English either."""
    english = ("The one service in %(area)s", "All %(count)s services in %(area)s")
    assert found(Message(english, ("Usługa w %(area)s",) * PLURALS)) == []
    assert len(found(Message(english, ("Usługa",) * PLURALS))) == PLURALS


BROKEN = [
    ('msgid "a"\nmsgstr "b\n', 2),  # A quotation mark is missing.
    ('msgid "a"\n\nmsgid "c"\nmsgstr "d"\n', 1),  # A text without its translation.
    ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', 4),  # Two translations of one text.
    ("<<<<<<< HEAD\n", 1),  # Two people's work, not yet put together.
]


@pytest.mark.parametrize(("content", "line"), BROKEN)
def test_a_broken_file_is_one_problem_with_its_line(tmp_path, content, line):
    """Nothing in it is used, and the rest of the site is built."""
    path = tmp_path / "catalogue.po"
    head = as_bytes(Texts("pl")).decode() + "\n"
    path.write_text(head + content, encoding="utf-8")
    texts, problems = read(path, "pl")
    assert list(texts.messages) == []
    assert [(problem.file, problem.line) for problem in problems] == [(path.as_posix(), head.count("\n") + line)]
    assert problems[0].message.startswith("cannot be read: ")


def test_a_file_that_is_no_text_is_a_problem(tmp_path):
    """A compiled file in its place, for example."""
    path = tmp_path / "catalogue.po"
    path.write_bytes(b"\xde\x12\x04\x95\x00")
    assert "cannot be read" in str(read(path, "pl")[1][0])


def polish(folder: Path, content: str) -> Path:
    """A file of Polish texts, with these after its header."""
    path = folder / "catalogue.po"
    path.write_text(as_bytes(Texts("pl")).decode() + "\n" + content, encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize("letter", ["\u2028", "\x85", "\x0b", "\x0c", "\r"])
def test_an_invisible_character_in_a_text_leaves_the_others(tmp_path, letter):
    """A line of a PO file ends at a line feed alone; the one text has a fault."""
    path = polish(tmp_path, f'msgid "Ring"\nmsgstr "Zadz{letter}woń"\n\nmsgid "Date:"\nmsgstr "Data:"\n')
    texts, problems = read(path, "pl")
    assert problems == []
    assert [bool(found(message)) for message in texts.messages] == [True, False]


def test_a_file_with_windows_line_ends_is_read(tmp_path):
    """Some editors write them."""
    texts, problems = read(polish(tmp_path, 'msgid "Ring"\r\nmsgstr "Zadzwoń"\r\n'), "pl")
    assert (problems, [message.string for message in texts.messages]) == ([], ["Zadzwoń"])


def test_the_old_english_of_an_unused_text_is_passed_over(tmp_path):
    """GNU msgmerge writes it; the lines after it keep their numbers."""
    unused = '#, fuzzy\n#~| msgid ""\n#~| "Rings"\n#~ msgid "Rung"\n#~ msgstr "Dzwonek"\n'
    texts, problems = read(polish(tmp_path, f'msgid "Ring"\nmsgstr "Zadzwoń"\n\n{unused}'), "pl")
    assert (problems, [message.string for message in texts.messages]) == ([], ["Zadzwoń"])
    assert texts.obsolete["Rung"].string == "Dzwonek"
    (problem,) = read(polish(tmp_path, f'{unused}\nmsgid "Ring\n'), "pl")[1]
    assert problem.line == polish(tmp_path, "").read_text(encoding="utf-8").count("\n") + 7


def test_a_folder_in_its_place_is_a_problem(tmp_path):
    """So is a file that may not be read."""
    path = tmp_path / "catalogue.po"
    path.mkdir()
    (problem,) = read(path, "pl")[1]
    assert problem.message == "cannot be read: is a directory"
    assert problem.fix == "Put a PO file there that this program may read. Until then all of it is in English."


def test_a_byte_order_mark_is_named(tmp_path):
    """Windows Notepad writes it, and no other tool shows it."""
    path = polish(tmp_path, "")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    (problem,) = read(path, "pl")[1]
    assert problem.message == "cannot be read: it starts with a byte-order mark"
    assert problem.fix.startswith("Save it as UTF-8 without it.")


def test_a_language_of_a_country_is_told_what_to_write(tmp_path):
    """Poedit names Polish 'pl_PL', and shows nothing wrong with it."""
    path = polish(tmp_path, "")
    path.write_bytes(path.read_bytes().replace(b"Language: pl", b"Language: pl_PL"))
    (problem,) = read(path, "pl")[1]
    assert problem.message == "cannot be read: it is in 'pl-PL', in the folder of 'pl'"
    assert problem.fix.startswith(r'If it is, write the line "Language: pl\n" in its header')
