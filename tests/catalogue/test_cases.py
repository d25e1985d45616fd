"""Broken catalogues, each with the exact problems it must give: `tests/cases`."""

from pathlib import Path

import pytest

from catalogue.problems import as_text
from check import problems_in
from support.cases import BASE, CASES, expected, written

ALL = sorted(CASES.glob("*.case"))


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.stem)
def test_a_broken_catalogue_gives_these_problems(case: Path, tmp_path: Path, monkeypatch, today) -> None:
    """Each problem says where it is, what was found and what to write, and there is no other."""
    written(case, tmp_path)
    monkeypatch.chdir(tmp_path)
    problems, _ = problems_in(Path("services.yml"), today)
    assert as_text(problems).splitlines() == expected(case)


def test_there_are_forty_or_more() -> None:
    """What may go wrong is written down, and is found again when it does."""
    assert len(ALL) >= 40
    assert all(expected(case) for case in ALL)


def test_the_catalogue_that_cases_change_is_whole(today) -> None:
    """So what a case gives is only of its own making."""
    assert problems_in(BASE, today)[0] == []
