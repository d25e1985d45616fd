"""The model entry at the top of `services.yml`, which editors copy."""

import re
from datetime import date
from pathlib import Path

import pytest

from catalogue.fields import slots
from catalogue.include import gathered
from catalogue.model import Contacts, PhoneContact, Service
from check import problems_in
from support.finders import ROOT

CATALOGUE = ROOT / "services.yml"


@pytest.fixture(scope="module")
def header() -> list[str]:
    """The comment that the catalogue opens with."""
    lines = CATALOGUE.read_text(encoding="utf-8").splitlines()
    return lines[: next(at for at, line in enumerate(lines) if not line.startswith("#"))]


@pytest.fixture(scope="module")
def entry(header: list[str], tmp_path_factory) -> Path:
    """The model entry as an editor would paste it, in a file of its own."""
    start = next(at for at, line in enumerate(header) if line.startswith("#   "))
    lines = [line.removeprefix("# ") for line in header[start:]]
    file = tmp_path_factory.mktemp("model") / "model.yml"
    # Its id is only an example, and may be taken by a service of that name.
    file.write_text("services:\n" + re.sub("- id: .*", "- id: the-model-entry", "\n".join(lines), count=1) + "\n")
    return file


def test_the_first_line_names_the_schema_for_editors(header: list[str]) -> None:
    """An editor that knows YAML finds it and helps."""
    name, schema = header[0].split("=")
    assert name == "# yaml-language-server: $schema"
    assert (ROOT / schema).is_file()


def test_the_guide_says_how_to_copy_it(header: list[str]) -> None:
    """As the catalogue itself does: with every '#' gone, its remarks would be read as text."""
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert 'take the first "# " off each line' in " ".join(line.removeprefix("# ") for line in header)
    assert "Take the first `# ` off each line: one sign and one space." in guide


def test_the_model_entry_is_right(entry: Path) -> None:
    """What an editor copies breaks no rule in the catalogue it is pasted into."""
    whole = entry.with_name("services.yml")
    whole.write_text(CATALOGUE.read_text(encoding="utf-8") + f"\ninclude: [{entry.name}]\n", encoding="utf-8")
    problems, _ = problems_in(whole, date(2026, 11, 22))
    assert [str(problem) for problem in problems if problem.file == entry.as_posix()] == []


def test_the_model_entry_shows_every_field(entry: Path) -> None:
    """Nothing that a service may have is left for an editor to guess."""
    raw, _ = gathered(entry)
    (model,) = raw.data["services"]
    assert set(model) == set(slots(Service))
    assert set(model["contacts"]) == set(slots(Contacts))
    assert {*model["contacts"]["phones"][0], "purpose"} == set(slots(PhoneContact))


def test_each_remark_stands_above_its_field(header: list[str]) -> None:
    """The entry can be pasted with its remarks: they are comments there too."""
    assert all(line == "#" or line.startswith("# ") for line in header)
