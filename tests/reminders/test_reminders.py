"""What owners are asked to do next, on any day, in every form."""

import json
from collections import Counter
from datetime import date, timedelta

import pytest

from catalogue.freshness import DOORS, FIRST, STATES, interval, standing
from catalogue.load import load
from catalogue.reminders import FORMS, items, wanted
from support.finders import ROOT

SAMPLE = ROOT / "tests" / "samples" / "small.yml"
SMALL, REAL = load(SAMPLE), load(ROOT / "services.yml")
DAY = date(2026, 11, 22)
OWNERS = {owner.id: owner.name for owner in SMALL.catalogue.owners}


def states(day: date) -> dict[str, str]:
    """The state of each item of the sample by its id."""
    return {item.id: item.state for item in items(SMALL, day)}


@pytest.mark.parametrize(
    ("id", "state"),
    [
        ("northby-carers-centre", "confirmed"),
        ("northby-carers-centre#contacts.phones[0]", "confirmed"),  # It has a check of its own.
        ("northby-sitting-service", "due_soon"),
        ("northby-adult-social-care", "overdue"),
        ("northby-adult-social-care#contacts.phones[0]", "confirmed"),  # Confirmed since, apart from its entry.
        ("northby-young-carers-club", "expired"),
        ("northby-night-sitting", "unconfirmed"),
        ("northby-sitting-service#amounts[0]", "confirmed"),  # Its year has not ended.
    ],
)
def test_each_entry_detail_and_sum_has_its_state(id, state):
    """The sample shows all five states on its day."""
    assert states(DAY)[id] == state


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2027-02-28", "confirmed"),
        ("2027-03-01", "due_soon"),  # 30 days before the last day.
        ("2027-03-31", "due_soon"),  # The last day itself.
        ("2027-04-01", "expired"),  # A sum past its last day is wrong at once.
    ],
)
def test_a_sum_goes_by_its_own_dates(day, state):
    """Its entry is kept confirmed here, so only the sum's dates count."""
    catalogue = SMALL.catalogue
    service = catalogue.service["northby-sitting-service"]
    checked = service.checked.model_copy(update={"on": date.fromisoformat(day)})
    fresh = [s.model_copy(update={"checked": checked}) if s is service else s for s in catalogue.services]
    loaded = load(SAMPLE)
    object.__setattr__(loaded, "catalogue", catalogue.model_copy(update={"services": tuple(fresh)}))
    found = {item.id: item.state for item in items(loaded, date.fromisoformat(day))}
    assert found["northby-sitting-service#amounts[0]"] == state


def test_a_sum_is_no_better_confirmed_than_its_entry():
    """A sum that was read in a stored copy is not called confirmed because its year runs on."""
    assert states(DAY)["carers-allowance#amounts[0]"] == "unconfirmed"


def test_unconfirmed_entries_come_first_and_are_never_counted_as_fresh():
    """The figures name them first, and the share of fresh entries leaves them out."""
    lines = FORMS["text"](items(SMALL, DAY), DAY, OWNERS).splitlines()
    assert lines[0] == "2026-11-22: 7 of 14 entries are not confirmed by anybody."
    assert lines[1] == "Confirmed and in date: 5 (35%). Overdue: 1. Expired: 1."
    assert lines[7] == "  Not confirmed by anybody"


@pytest.mark.parametrize(("form", "mark"), [("text", "    tests/samples"), ("markdown", "- [ ] `"), ("github", "::")])
def test_each_form_names_what_has_expired(form, mark):
    """The expired club is in every form, with its own mark."""
    path = ROOT / "tests" / "samples" / "small.yml"
    written = FORMS[form](items(SMALL, DAY), DAY, OWNERS).replace(str(path), "tests/samples/small.yml")
    line = next(line for line in written.splitlines() if "young-carers-club" in line)
    assert mark in line
    assert "2026-09-01" in line


def test_github_is_shown_errors_before_warnings():
    """GitHub shows the first ten of each, so what has expired stands first."""
    levels = [line.split()[0] for line in FORMS["github"](items(SMALL, DAY), DAY, OWNERS).splitlines()]
    assert levels == ["::error", "::warning", "::warning", "::warning", "::warning"]


def test_the_line_is_that_of_the_check():
    """An editor lands where the date is."""
    lines = SAMPLE.read_text().splitlines()
    for item in items(SMALL, DAY):
        if item.whole:
            assert "checked" in lines[item.line - 1]


@pytest.mark.parametrize(
    ("within", "owner", "expected"),
    [
        (0, None, ["northby-young-carers-club", "northby-adult-social-care"]),
        (18, "northby-council", [
            "northby-young-carers-club", "northby-adult-social-care", "northby-sitting-service",
        ]),
        (0, "southam-council", []),
    ],
)
def test_only_what_is_asked_for(within, owner, expected):
    """By owner, and by the days until it is due."""
    assert [item.id for item in wanted(items(SMALL, DAY), DAY, within, owner)] == expected


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 1),  # The club has expired.
        (["--owner", "southam-council"], 0),  # Unconfirmed is said, and is no failure.
        (["--owner", "nobody"], 2),
        (["--today", "2026-13-01"], 2),
        (["--within", "-1"], 2),
        (["--catalogue", "nowhere.yml"], 2),
        (["--catalogue", "mkdocs.yml"], 3),  # Not a catalogue: nothing can be said, and that is no pass.
    ],
)
def test_the_exit_code_tells_what_happened(command, options, code):
    """0 nothing expired, 1 something did, 2 wrong use, 3 could not run."""
    result = command("check_freshness.py", "--catalogue", SAMPLE, "--today", DAY, *options)
    assert result.returncode == code, result.stderr
    assert "Traceback" not in result.stderr


def test_json_has_the_fields_of_the_contract(command):
    """Every entry of the catalogue is in it, each with the nine fields, whatever its state."""
    found = json.loads(command("check_freshness.py", "--catalogue", SAMPLE, "--today", DAY, "--format", "json").stdout)
    catalogue = SMALL.catalogue
    entries = [*catalogue.services, *catalogue.rights, *catalogue.priorities]
    assert {entry.id for entry in entries} == {each["id"] for each in found if "#" not in each["id"]}
    fields = "id", "kind", "state", "checked_on", "how", "due", "owner", "file", "line", "action"
    assert {tuple(each) for each in found} == {fields}
    assert {each["state"] for each in found} == set(STATES)


def test_new_entries_fall_due_one_after_another():
    """Of the real catalogue, written on one day, no owner has more than a tenth due in any week."""
    catalogue = REAL.catalogue
    entries = [*catalogue.services, *catalogue.rights, *catalogue.priorities]
    unconfirmed = [entry for entry in entries if entry.checked.how == "document"]
    weeks, counts = Counter(), Counter()
    for entry in unconfirmed:
        weeks[entry.owner, (standing(entry, DAY).due - entry.checked.on).days // 7] += 1
        counts[entry.owner] += 1
    for (owner, week), number in weeks.items():
        assert number <= max(8, counts[owner] / 10), f"{owner} has {number} of {counts[owner]} in week {week}"


def test_a_new_entry_is_due_within_its_interval_and_a_front_door_soon():
    """The spread only ever brings a first check forward, and never to less than four weeks."""
    catalogue = REAL.catalogue
    for entry in (*catalogue.services, *catalogue.rights, *catalogue.priorities):
        if entry.checked.how == "document":
            last = entry.checked.on + interval(entry)
            if getattr(entry, "front_door", False):
                last = min(last, entry.checked.on + DOORS)
            assert min(entry.checked.on + FIRST, last) <= standing(entry, DAY).due <= last


@pytest.mark.parametrize("every", ["10 days", "4 weeks"])
def test_a_short_interval_is_not_stretched(every):
    """An entry that asks to be checked every ten days is due in ten days, new or not."""
    entry = SMALL.catalogue.service["northby-night-sitting"].model_copy(update={"review_every": every})
    assert standing(entry, DAY).due == entry.checked.on + interval(entry)
    assert interval(entry).days * timedelta(days=1) <= FIRST
