"""The synthetic catalogue is one that an editor could have written: the benchmark builds what the real site builds."""

from collections import Counter

import pytest

from catalogue.load import load
from catalogue.pages import Reading, pages
from support.finders import ROOT
from synthetic import AREAS, LANGUAGES, TOPICS, as_yaml, phone_number, synthetic


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A synthetic catalogue of a hundred services, as a file; in English alone, as nothing is translated here."""
    path = tmp_path_factory.mktemp("synthetic") / "services.yml"
    path.write_text(as_yaml(synthetic(100, ("en",))), encoding="utf-8")
    return path


def test_it_is_always_the_same():
    """Two runs give the same text; another number of services another."""
    assert as_yaml(synthetic(20)) == as_yaml(synthetic(20)) != as_yaml(synthetic(21))


def test_the_checks_find_no_error(tmp_path, command, today):
    """Warnings about its style there may be, errors none. In English alone: its other languages are not translated."""
    path = tmp_path / "services.yml"
    path.write_text(as_yaml(synthetic(100, ("en",))), encoding="utf-8")
    result = command("check.py", "--catalogue", path, "--today", today)
    assert ": error:" not in result.stdout + result.stderr
    assert result.returncode == 0


@pytest.mark.parametrize("services", [10, 11, 100])
def test_it_has_the_shape_that_was_asked_for(services):
    """So many services, dealt evenly to five areas, forty topics, eight languages; a front door in each area."""
    made = synthetic(services)
    areas = Counter(service["area"] for service in made["services"])
    assert sum(areas.values()) == services
    assert max(areas.values()) - min(areas[name.lower()] for name in AREAS) <= 1
    assert (len(made["topics"]), len(made["site"]["languages"])) == (TOPICS, len(LANGUAGES)) == (40, 8)
    assert Counter(service["area"] for service in made["services"] if service["front_door"]) == {
        name.lower(): 1 for name in AREAS
    }


def test_a_service_has_about_250_words(small, today):
    """What a service's page says of it: its data, without links and addresses."""
    made = pages(Reading(load(small).catalogue, today))
    counts = [words_in(page.data) for page in made if page.template == "service.html"]
    assert 200 <= sum(counts) / len(counts) <= 300


def words_in(data) -> int:
    if isinstance(data, str):
        return len(data.split())
    values = data.values() if isinstance(data, dict) else data if isinstance(data, (list, tuple)) else ()
    return sum(map(words_in, values))


def test_every_number_is_another(small):
    """No two services share a phone number, and all of them are among those that ring nowhere."""
    numbers = [phone.number for service in load(small).catalogue.services for phone in service.contacts.phones]
    assert len(set(numbers)) == len(numbers) == 200
    assert phone_number(10_999) == "0161 496 0999"


@pytest.mark.parametrize("services", ["9", "5001", "many"])
def test_a_number_it_cannot_make_is_refused(command, services):
    """One line says what is possible, with the exit code for wrong use."""
    result = command("synthetic.py", "--services", services)
    assert (result.returncode, result.stdout) == (2, "")
    assert "--services" in result.stderr


def test_it_can_be_printed(command):
    """Without `--out` it goes to standard output, in the languages named."""
    assert command("synthetic.py", "--services", "10", "--languages", "en,pl").stdout == as_yaml(
        synthetic(10, ("en", "pl"))
    )


def test_it_is_no_part_of_the_catalogue():
    """What is invented never reaches the real one."""
    assert "synthetic" not in (ROOT / "services.yml").read_text(encoding="utf-8")
