"""A problem in its four forms."""

import json

import pytest

from catalogue.problems import Problem, as_github, as_json, as_markdown, as_text, has_errors, shown, summary

PHONE = Problem(
    "services.yml", 41, "error", "sefton-carers-centre", "contacts.phones[0].number",
    "'0151 228' is not a UK phone number", "Write it in full, as '0151 496 0000'.",
)  # fmt: skip
WARNING = PHONE._replace(level="warning", field="", line=3)


def test_text_reads_as_the_design_says() -> None:
    """File, line, how bad, entry, field, what was found, what to write."""
    assert as_text([PHONE]) == (
        "services.yml:41: error: sefton-carers-centre: contacts.phones[0].number: '0151 228' is not a UK phone number. "
        "Write it in full, as '0151 496 0000'."
    )


def test_what_is_not_known_is_left_out() -> None:
    """A problem of the whole file names neither entry nor field."""
    found = Problem("a.yml", 1, "error", "", "", "is empty", "Write it.")
    assert str(found) == "a.yml:1: error: is empty. Write it."


def test_github_shows_it_beside_the_line() -> None:
    """A command of GitHub's, with what would break it escaped."""
    found = PHONE._replace(file="a,b:c.yml", message="100%\nsure")
    assert as_github([found]) == (
        "::error file=a%2Cb%3Ac.yml,line=41,title=sefton-carers-centre::contacts.phones[0].number: 100%25%0Asure. "
        "Write it in full, as '0151 496 0000'."
    )


def test_github_is_not_left_to_drop_problems_without_a_word() -> None:
    """It shows ten of a kind; where there are more, a notice says so, and all are in the log."""
    assert "::notice" not in as_github([PHONE] * 10 + [WARNING] * 10)
    first, *rest = as_github([PHONE] * 11).splitlines()
    assert first.startswith("::notice title=There are more::GitHub shows 10 errors")
    assert len(rest) == 11


def test_json_has_every_part() -> None:
    """A list of objects, with letters as they are."""
    found = json.loads(as_json([PHONE]))
    assert found == [PHONE._asdict()]
    assert list(found[0]) == ["file", "line", "level", "entry", "field", "message", "fix"]
    assert as_json([]) == "[]"


def test_markdown_shows_what_was_typed() -> None:
    """Nothing of a message is taken for Markdown or HTML."""
    found = PHONE._replace(entry="a", field="b", message="'<b>*x*' is wrong", fix="")
    assert as_markdown([found]) == r"- **error** in services.yml, line 41: a: b: '\<b\>\*x\*' is wrong."
    assert as_markdown([]) == "No problems."


@pytest.mark.parametrize(
    ("problems", "said"),
    [
        ([], "No problems in 1,212 entries."),
        ([PHONE], "1 error."),
        ([WARNING, WARNING], "2 warnings."),
        ([PHONE, PHONE, WARNING], "2 errors, 1 warning."),
        ([PHONE] * 10, "10 errors."),  # Ten is not nothing.
    ],
)
def test_the_last_line_counts(problems: list[Problem], said: str) -> None:
    """How many of each, in words."""
    assert summary(problems, 1212) == said


def test_a_warning_is_no_error() -> None:
    """Warnings alone do not fail."""
    assert not has_errors([WARNING])
    assert has_errors([WARNING, PHONE])


def test_problems_sort_by_place() -> None:
    """By file, then line."""
    assert sorted([PHONE, WARNING, PHONE._replace(file="a.yml")])[0].file == "a.yml"
    assert sorted([PHONE, WARNING]) == [WARNING, PHONE]


def test_what_was_typed_is_shown_on_one_line() -> None:
    """No line break or invisible sign of the catalogue reaches a terminal, and nothing goes on for pages."""
    assert shown("a\nb\x1b[0m\u202ec") == r"a b\u001b[0m\u202ec"
    assert len(shown("long " * 100)) == 80
