"""From files to a catalogue: places, parts, and what happens when something is wrong."""

from datetime import date
from pathlib import Path

import pytest

from catalogue.checks import RULES, check
from catalogue.load import attempt, load
from catalogue.model import Catalogue, PhoneContact
from catalogue.problems import CatalogueProblems
from support.cases import BASE, CASES, written

SAMPLE = BASE.parent.parent / "samples" / "small.yml"


def test_a_whole_catalogue_is_loaded() -> None:
    """It comes as the model, finished."""
    loaded = load(SAMPLE)
    assert loaded.whole
    assert isinstance(loaded.catalogue, Catalogue)
    assert isinstance(loaded.catalogue.service["northby-carers-centre"].contacts.phones[0], PhoneContact)


def test_a_part_has_a_place() -> None:
    """The place of a part is the file and line where somebody finds it."""
    loaded = load(BASE)
    file, line = loaded.place(("services", 0, "contacts", "phones", 0, "number"))
    assert file == BASE.as_posix()
    assert "0151 496 0000" in BASE.read_text().splitlines()[line - 1]


def test_a_place_is_in_the_included_file(tmp_path: Path) -> None:
    """Joined lists keep the file that each entry came from."""
    (tmp_path / "services.yml").write_text("include: [more.yml]\n" + BASE.read_text())
    (tmp_path / "more.yml").write_text("\ntopics:\n  - {id: work, name: Work, summary: Your job.}\n")
    loaded = load(tmp_path / "services.yml")
    assert loaded.place(("topics", 2, "name")) == ((tmp_path / "more.yml").as_posix(), 3)
    assert [topic.id for topic in loaded.catalogue.topics] == ["breaks", "money", "work"]


def test_a_broken_catalogue_is_not_given(tmp_path: Path) -> None:
    """What loads is whole; what is not tells all its problems, sorted."""
    with pytest.raises(CatalogueProblems) as refused:
        load(written(CASES / "model-and-rules-together.case", tmp_path))
    lines = [problem.line for problem in refused.value.problems]
    assert len(lines) > 1
    assert lines == sorted(lines)


def test_rules_run_over_what_is_left(tmp_path: Path) -> None:
    """A faulty entry is left out, and the rest keeps its places."""
    loaded, problems = attempt(written(CASES / "bad-money.case", tmp_path))
    assert not loaded.whole
    assert [service.id for service in loaded.catalogue.services] == ["centre"]
    assert [problem.entry for problem in problems] == ["sitting"]
    assert [problem.entry for problem in check(loaded, date(2026, 10, 1)) if problem.field == "checked.on"]


@pytest.mark.parametrize("name", Catalogue.model_fields)
def test_rules_bear_a_catalogue_without(name: str, tmp_path: Path, today) -> None:
    """No rule fails because a part of the catalogue is missing or faulty."""
    lines = BASE.read_text().splitlines()
    (tmp_path / "services.yml").write_text("\n".join([*lines, f"{name}: 7"]).replace(f"\n{name}:", "\nx:", 1) + "\n")
    loaded, problems = attempt(tmp_path / "services.yml")
    assert problems
    if loaded:
        check(loaded, today)


def test_a_file_that_is_not_there_is_no_problem_of_the_catalogue(tmp_path: Path) -> None:
    """It is the command's to say."""
    with pytest.raises(OSError, match="No such file"):
        load(tmp_path / "services.yml")


def test_every_rule_says_what_it_is() -> None:
    """The rule is its docstring, in words for those who edit."""
    assert all(rule.__doc__ and rule.__doc__.strip().endswith(".") for rule in RULES)
    assert len(set(RULES)) == len(RULES)
