"""The check as a command: what it prints, and the exit code."""

import json

import pytest

from support.cases import BASE, CASES, written

DAY = ("--today", "2026-11-22")


def test_nothing_wrong(command) -> None:
    """Exit code 0, nothing on the output, and a line that says how much was looked at."""
    done = command("check.py", "--catalogue", BASE, *DAY)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "No problems in 11 entries.\n")


def test_problems_found(command, tmp_path) -> None:
    """Exit code 1, the problems on the output, how many on the other."""
    done = command("check.py", "--catalogue", written(CASES / "number-too-short.case", tmp_path), *DAY)
    assert (done.returncode, done.stderr) == (1, "1 error.\n")
    assert done.stdout.endswith("is not a UK phone number. Write it in full, as '0151 496 0000'.\n")


def test_warnings_alone_do_not_fail(command, tmp_path) -> None:
    """They are shown, and the exit code is 0."""
    done = command("check.py", "--catalogue", written(CASES / "gaps-in-priorities.case", tmp_path), *DAY)
    assert (done.returncode, done.stderr) == (0, "2 warnings.\n")
    assert ": warning: " in done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ["--catalogue", "nowhere.yml"],
        ["--format", "html"],
        ["--today", "tomorrow"],
        ["--colour"],
    ],
)
def test_wrong_use(command, words: list[str]) -> None:
    """Exit code 2, and a sentence that says what is wrong."""
    done = command("check.py", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert "check.py: " in done.stderr


def test_what_cannot_be_read_never_passes(command, tmp_path) -> None:
    """Exit code 3, and a sentence that says why."""
    done = command("check.py", "--catalogue", tmp_path)
    assert done.returncode == 3
    assert done.stderr == f"check.py: could not read '{tmp_path}': Is a directory\n"


@pytest.mark.parametrize(
    ("form", "start"), [("text", "/"), ("github", "::error file="), ("json", "[\n"), ("markdown", "- **error** in ")]
)
def test_every_form_is_written(command, tmp_path, form: str, start: str) -> None:
    """The same problems for a person, for GitHub, for a program and for a comment."""
    done = command(
        "check.py", "--catalogue", written(CASES / "number-too-short.case", tmp_path), "--format", form, *DAY
    )
    assert done.returncode == 1
    assert done.stdout.startswith(start)


def test_json_is_a_list_even_of_nothing(command) -> None:
    """A program need not guess."""
    assert json.loads(command("check.py", "--catalogue", BASE, "--format", "json", *DAY).stdout) == []


def test_files_are_named_from_where_the_reader_stands(command) -> None:
    """Below the folder a problem names the path from there, so that GitHub finds the line."""
    case = BASE.parent.parent / "samples" / "small.yml"
    done = command("check.py", "--catalogue", case, "--today", "2020-01-01")
    assert done.stdout.startswith("tests/samples/small.yml:")
