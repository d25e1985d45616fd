"""The small views that pages are made of: numbers, contacts, checks, sources, sums."""

from datetime import date
from pathlib import Path

import pytest

from catalogue.load import load
from catalogue.pages import Reading, views
from support.finders import ROOT

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return Reading(load(Path(ROOT / "tests/samples/small.yml")).catalogue, TODAY)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("0151 496 0000", "+441514960000"),
        ("999", "999"),  # rung as it stands
        ("116 123", "116123"),
        ("0800 1111", "+448001111"),  # Childline, short for a freephone number
        ("18001", "18001"),
    ],
)
def test_a_number_is_dialled_from_anywhere(number: str, expected: str):
    """A link dials the country's code, and short numbers as they are."""
    assert views.dial(number) == expected


def test_relay_uk_is_offered_for_calls_only(reading: Reading):
    """A number to ring can be rung through Relay UK; a text number, a textphone and 999 cannot."""
    phones = [phone for service in reading.catalogue.services for phone in service.contacts.phones]
    offered = {phone.number: views.phone_view(reading, phone, None)["relay"] for phone in phones}
    assert offered["0151 496 0002"] == "18001 0151 496 0002"
    assert [offered[number] for number in ("020 7946 0004", "0151 496 0005", "999")] == [None, None, None]


def test_staff_contacts_are_left_out(reading: Reading):
    """What is for staff is not in what a page shows."""
    for service in reading.catalogue.services:
        view = views.contacts_view(reading, service.contacts, service) or {}
        hidden = {detail.number for detail in service.contacts.phones if detail.purpose == "staff"}
        assert not hidden & {phone["number"] for phone in view.get("phones", [])}


def test_every_phone_says_its_hours_or_that_none_are_published(reading: Reading):
    """Hours are a list, empty where none were published; the template then says so."""
    for service in reading.catalogue.services:
        for phone in service.contacts.phones:
            assert len(views.phone_view(reading, phone, service)["hours"]) == len(phone.hours)


def test_a_sum_past_its_day_is_not_shown(reading: Reading):
    """An amount is shown on its last day, and not on the day after."""
    (amount, *_) = [amount for right in reading.catalogue.rights for amount in right.amounts]
    last = Reading(reading.catalogue, amount.until)
    after = Reading(reading.catalogue, date.fromordinal(amount.until.toordinal() + 1))
    assert views.amounts_view(last, (amount,))[0]["amount"] == amount.amount
    assert views.amounts_view(after, (amount,))[0]["amount"] is None


def test_the_sample_shows_all_five_states(reading: Reading):
    """Between them the sample's entries are in every state, each said on its page."""
    entries = (*reading.catalogue.services, *reading.catalogue.rights, *reading.catalogue.priorities)
    states = {views.checked_view(reading, entry)["state"] for entry in entries}
    assert states == {"confirmed", "due_soon", "overdue", "expired", "unconfirmed"}


def test_citations_of_one_document_are_joined(reading: Reading):
    """A document is named once with all its lines."""
    for service in reading.catalogue.services:
        titles = [view["title"] for view in views.sources_view(reading, service.sources) if "title" in view]
        assert len(titles) == len(set(titles))
