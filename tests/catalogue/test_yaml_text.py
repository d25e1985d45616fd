"""What is let through of YAML, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.yaml_faults import Fault, Unreadable
from catalogue.yaml_text import document

REFUSED = [
    (b"\xef\xbb\xbfa: b", 1, "starts with a byte-order mark"),  # Some editors on Windows write one.
    (b"a: b\nc: caf\xe9\n", 2, "holds the byte 0xE9, which is not UTF-8"),  # Saved as Latin-1.
    (b"\xff\xfea\x00:\x00", 1, "holds the byte 0xFF, which is not UTF-8"),  # Saved as UTF-16.
    (b"a: b\n\tc: d\n", 2, "holds a tab"),
    (b"a: b\nc: d\x00\n", 2, "holds the invisible character U+0000"),
    (b"a: b\n\nc: \x1b[31m\n", 3, "holds the invisible character U+001B"),  # Colours copied from a terminal.
    ("a: b\u2028c".encode(), 1, "holds the invisible character U+2028"),  # Some parsers start a new line there.
    ("a: b\ufeffc".encode(), 1, "holds the invisible character U+FEFF"),
    (b"a: b\rc: d", 1, "holds the invisible character U+000D"),  # A line break that only some programs see.
    (b"", 1, "is empty"),
    (b"# Only a comment.\n", 1, "is empty"),
    (b"--- \n...\n", 1, "is empty"),
    (b"a: b\n---\nc: d\n", 2, "starts a second document with '---'"),
    (b"[" * 40_000, 1, "is nested more than 50 levels deep"),  # Put together the usual way, this ends the process.
    (b"a:\n" + b"- " * 40_000, 2, "is nested more than 50 levels deep"),
    (b"a: &a [x]\nb: [*a, *a, *a]\n", 1, "uses '&a'"),  # The start of a bomb of aliases.
    (b"a: &a [*a]\n", 1, "uses '&a'"),  # A list that holds itself.
    (b"a: *b\n", 1, "uses '*b'"),
    (b"a: !!python/object/apply:os.system [ls]\n", 1, "uses the tag '!!python/object/apply:os.system'"),
    (b"a: b\n? [c]\n: d\n", 2, "has a bracket where the name of a field belongs"),
]


@pytest.mark.parametrize(("content", "line", "found"), REFUSED)
def test_what_is_not_plain_yaml_is_refused_with_its_line(content: bytes, line: int, found: str) -> None:
    """The first thing wrong is named, and nothing of the file is put together."""
    with pytest.raises(Unreadable) as refused:
        document(content)
    assert (refused.value.fault.line, refused.value.fault.message) == (line, found)


TYPED = ["01512 288 606", "no", "on", "1e3", "12:30", "0x1F", "2026-11-22", "~", "null", ".5"]


@pytest.mark.parametrize("typed", TYPED)
def test_a_value_stays_the_text_that_was_typed(typed: str) -> None:
    """Nothing is read as a number, a date, a time, nothing or a yes."""
    assert document(f"a: {typed}\n".encode()).data == {"a": typed}


def test_what_is_fifty_levels_deep_is_read() -> None:
    """The limit is on what no person writes."""
    assert document(b"[" * 50 + b"]" * 50).data


def test_windows_line_ends_are_read() -> None:
    """A file saved on Windows is as good as any."""
    assert document(b"a: b\r\nc: d\r\n").lines.at(("c",)) == 2


def test_the_line_of_a_part_is_that_of_its_name() -> None:
    """A field is found where its name is; an item of a list where it starts; what is not there where it belongs."""
    lines = document(b"a:\n  - b: c\n    d: >-\n      e\n    f:\n      g: h\n").lines
    assert [lines.at(path) for path in [("a",), ("a", 0), ("a", 0, "d"), ("a", 0, "f"), ("a", 0, "f", "g")]] == [
        1, 2, 3, 5, 6,
    ]  # fmt: skip
    assert lines.at(("a", 0, "missing")) == 2
    assert lines.at(("a", 7)) == 1


def test_the_first_of_two_fields_of_one_name_counts() -> None:
    """Both are known, so that neither is lost without a word."""
    found = document(b"a: {b: c, b: d}\na: e\n")
    assert found.data == {"a": {"b": "c"}}
    assert found.repeated == [(1, ("a", "b")), (2, ("a",))]


def fault(content: bytes) -> Fault | None:
    """What is wrong with it, if anything; any other error than Unreadable fails the test."""
    try:
        document(content)
    except Unreadable as refused:
        return refused.fault
    return None


def readable(content: bytes) -> bool:
    """Whether it was read, or refused with a line and what to do."""
    found = fault(content)
    return found is None or (found.line >= 1 and bool(found.message and found.fix))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """There is never a traceback."""
    assert readable(content)


@given(st.text(st.sampled_from("ab:-?[]{}'\"#&*!|>%@` \n,.\\x0é\U0001f600"), max_size=80))
def test_anything_like_yaml_is_read_or_refused(text: str) -> None:
    """There is never a traceback, however the signs of YAML are thrown together."""
    assert readable(text.encode())
