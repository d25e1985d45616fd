"""The report counts each service once, and no better than it stands."""

import json
from datetime import date

import pytest

from catalogue.area_report import NUMBERS, area_reports, number_of, total
from catalogue.load import load
from support.cases import BASE
from support.finders import ROOT

SAMPLE = ROOT / "tests" / "samples" / "small.yml"


@pytest.fixture(scope="module")
def sample():
    return load(SAMPLE).catalogue


@pytest.mark.parametrize(
    ("service", "kind"),
    [
        ("northby-carers-centre", "confirmed"),  # the provider was asked
        ("northby-adult-social-care", "website"),  # the entry is overdue, its number was looked up since
        ("northby-sitting-service", "front_door"),  # no number of its own
        ("southam-carers-line", "missing"),  # a front door without a number
        ("southam-carers-card", "missing"),  # and so the front door has none to lend
        ("emergency-999", "website"),
    ],
)
def test_the_number_of_a_service(sample, today, service, kind):
    """The best of its own numbers, and not more than it is."""
    assert number_of(sample, today, sample.service[service]) == kind


def test_a_check_that_is_overdue_confirms_nothing(sample):
    """A number that was confirmed long ago is unconfirmed."""
    assert number_of(sample, date(2030, 1, 1), sample.service["northby-carers-centre"]) == "unconfirmed"


def test_the_kinds_add_up(sample, today):
    """Every service a carer can use is counted once, and none that is closed or planned."""
    reports = area_reports(sample, today)
    assert [(each.services, each.not_open) for each in reports] == [(6, 1), (1, 1), (1, 0)]
    assert all(sum(report.numbers.values()) == report.services for report in reports)
    sums = total(reports)
    assert sum(sums[kind] for kind in NUMBERS) == sums["services"] == 8


def test_priorities_and_situations(sample, today):
    """A gap is named by its id."""
    northby, southam, national = area_reports(sample, today)
    assert (northby.priorities, northby.without_service) == (1, ())
    assert (southam.priorities, southam.without_service) == (1, ("southam-recognition",))
    assert southam.without_priority == ("southam-carers-line",)
    assert (northby.answered, northby.unpublished, northby.unanswered) == (1, (), ("leaving-hospital",))
    assert (southam.answered, southam.unpublished) == (0, ("i-need-a-break",))
    assert (national.name, national.answered, national.without_priority) == (None, 0, ())


def test_an_area_that_serves_nothing_national(today):
    """The whole country has no row where nothing serves it."""
    assert [report.id for report in area_reports(load(BASE).catalogue, today)] == ["northby"]


@pytest.mark.parametrize(("form", "start"), [("text", "Services a carer"), ("markdown", "## Services"), ("json", "[")])
def test_the_command_prints_it(command, form, start):
    """As tables, as Markdown and as JSON, each with every area."""
    done = command("report.py", "--catalogue", SAMPLE, "--format", form, "--today", "2026-11-22")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(start)
    assert "Northby" in done.stdout
    assert "southam-recognition" in done.stdout


def test_json_holds_every_field(command, sample, today):
    """A program reads the same as a person."""
    done = command("report.py", "--catalogue", SAMPLE, "--format", "json", "--today", "2026-11-22")
    assert json.loads(done.stdout) == json.loads(json.dumps([each.plain() for each in area_reports(sample, today)]))


def test_wrong_use(command):
    """No such file is exit code 2, and a sentence."""
    done = command("report.py", "--catalogue", "nowhere.yml")
    assert (done.returncode, done.stderr) == (2, "report.py: there is no file 'nowhere.yml'\n")


def test_a_broken_catalogue(command, tmp_path):
    """The problems are printed, and the exit code is 1."""
    file = tmp_path / "services.yml"
    file.write_text("services: none\n")
    done = command("report.py", "--catalogue", file)
    assert done.returncode == 1
    assert "is a text, but a list belongs here" in done.stderr
