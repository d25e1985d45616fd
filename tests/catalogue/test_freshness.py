"""The five states, for a given day."""

from datetime import date

import pytest

from catalogue.freshness import STATES, standing
from catalogue.load import load
from support.cases import BASE

CATALOGUE = load(BASE.parent.parent / "samples" / "small.yml").catalogue
SERVICE, RIGHT, PRIORITY = CATALOGUE.services[1], CATALOGUE.rights[1], CATALOGUE.priorities[1]


def checked(entry, on: str, how: str = "provider", every: str | None = None):
    """The entry with another check."""
    check = entry.checked.model_copy(update={"on": date.fromisoformat(on), "how": how})
    return entry.model_copy(update={"checked": check, "review_every": every})


@pytest.mark.parametrize(
    ("on", "today", "state"),
    [
        ("2026-01-10", "2026-01-10", "confirmed"),  # The day of the check.
        ("2026-01-10", "2026-06-09", "confirmed"),  # 31 days before it is due.
        ("2026-01-10", "2026-06-10", "due_soon"),  # 30 days before it is due.
        ("2026-01-10", "2026-07-10", "due_soon"),  # An entry due today is not overdue.
        ("2026-01-10", "2026-07-11", "overdue"),  # The day after it was due.
        ("2026-01-10", "2026-08-09", "overdue"),  # 30 days past it.
        ("2026-01-10", "2026-08-10", "expired"),  # 31 days past it.
        ("2026-08-31", "2027-02-28", "due_soon"),  # Six months from 31 August is the last of February.
        ("2026-08-31", "2027-03-01", "overdue"),
        ("2027-08-31", "2028-02-29", "due_soon"),  # In a leap year too.
    ],
)
def test_a_service_is_checked_every_six_months(on: str, today: str, state: str) -> None:
    """Each state begins on its own day."""
    assert standing(checked(SERVICE, on), date.fromisoformat(today)).state == state


@pytest.mark.parametrize(("entry", "due"), [(SERVICE, "2026-07-10"), (RIGHT, "2027-01-10"), (PRIORITY, "2027-01-10")])
def test_rights_and_priorities_are_checked_every_year(entry, due: str) -> None:
    """The law and the strategies change less often than services."""
    assert standing(checked(entry, "2026-01-10"), date(2026, 2, 1)).due == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("every", "due"), [("30 days", "2026-02-09"), ("12 weeks", "2026-04-04"), ("1 month", "2026-02-10")]
)
def test_an_entry_may_have_an_interval_of_its_own(every: str, due: str) -> None:
    """`review_every` goes before the rule for its kind."""
    assert standing(checked(SERVICE, "2026-01-10", every=every), date(2026, 1, 11)).due == date.fromisoformat(due)


@pytest.mark.parametrize("today", ["2026-01-10", "2026-07-01", "2030-01-01"])
def test_a_document_confirms_nothing(today: str) -> None:
    """However new its date, and however old."""
    assert standing(checked(SERVICE, "2026-01-10", "document"), date.fromisoformat(today)).state == "unconfirmed"


def test_a_detail_with_a_check_of_its_own_goes_by_it(today) -> None:
    """A number confirmed since is confirmed, though its entry is overdue; another goes by the entry."""
    entry = CATALOGUE.service["northby-adult-social-care"]
    (phone,) = entry.contacts.phones
    assert standing(entry, today).state == "overdue"
    assert standing(entry, today, phone).state == "confirmed"
    assert standing(entry, today, phone.model_copy(update={"confirmed": None})).state == "overdue"


def test_the_sample_shows_every_state(today) -> None:
    """So that pages can be tested with each."""
    entries = (*CATALOGUE.services, *CATALOGUE.rights, *CATALOGUE.priorities)
    assert {standing(entry, today).state for entry in entries} == set(STATES)
