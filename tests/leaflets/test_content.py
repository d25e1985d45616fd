"""What a leaflet says: whose numbers, from where, and when it says that it is a proof copy."""

import json
from datetime import date

import pytest

from catalogue.leaflets.facts import facts
from catalogue.leaflets.leaflet import is_proof, numbers
from catalogue.leaflets.sections import section
from catalogue.leaflets.web_parts import FULL, web_parts
from catalogue.model import LeafletSection
from catalogue.pages import Reading
from support.leaflets import CARD, DAY, GUIDE, LETTER, changed_catalogue, sample, view


def part(found: dict, use: str) -> dict:
    return next(each for each in found["sections"] if each["use"] == use)


def test_the_front_door_comes_with_its_numbers_first():
    """The first number of a guide is the one to ring first, with its hours in words."""
    door = part(view(), "front-door")["front_door"]
    assert door["phones"][0]["number"] == "0151 496 0002"
    assert door["phones"][0]["hours"][0] == "Monday to Thursday: 9am to 5pm"
    assert list(door).index("phones") < list(door).index("details")


def test_staff_contacts_are_not_on_paper():
    """What is kept for staff is in no leaflet."""
    assert not [fact for fact in facts(view()) if "commissioning" in fact.text]


def test_a_need_without_a_number_keeps_its_place():
    """A child is being hurt: no number we trust, and the leaflet still asks the question."""
    assert {"need": "A child is being hurt", "services": []} in part(view(), "urgent")["needs"]


def test_a_service_without_a_number_names_the_front_door():
    """The sitting service has no phone of its own."""
    sitting = next(each for each in part(view(), "entries")["entries"] if each["id"] == "northby-sitting-service")
    assert sitting["door"]["phone"]["number"] == "0151 496 0002"
    assert sitting["door"]["ask"] == "Ask Northby Carers Centre"


def test_a_letter_goes_to_a_postal_address():
    """The first address of those who do assessments, as on an envelope."""
    letter = part(view(LETTER), "letter")["letter"]
    assert letter["to"][:2] == ["Northby Carers Centre", "1 High Street"]
    assert letter["to"][-1] == "L22 0LG"


@pytest.mark.parametrize(
    ("change", "proof"),
    [
        ({}, True),  # Young carers' number was only read in a document.
        ({"northby_carers_centre": {"contacts": None}}, True),  # No front-door number at all.
    ],
)
def test_a_leaflet_with_an_unconfirmed_number_is_a_proof_copy(change, proof):
    """One number that nobody confirmed is enough, and so is a front door without one."""
    empty = sample().service["southam-carers-line"].contacts
    change = {name: {"contacts": empty} for name in change}
    assert view(catalogue=changed_catalogue(**change))["proof"] is proof


def test_a_leaflet_of_confirmed_numbers_is_no_proof_copy():
    """Nothing but the number that the provider gave us."""
    found = view()
    confirmed = [part(found, "front-door")["front_door"]["phones"][0]]
    assert all(each["confirmed"] for each in numbers(confirmed))
    only = found | {"sections": [{"use": "entries", "entries": [{"phones": confirmed}]}], "format": None}
    assert not is_proof(only)


def test_the_last_day_is_the_earliest_due_one():
    """Adult social care is due first of all that the guide shows."""
    assert view()["until_iso"] == "2026-11-10"
    assert view()["edition"]["until"] == "Do not use after 10 November 2026."


def test_a_form_without_facts_has_no_last_day():
    """A card to fill in by hand holds nothing that can become wrong."""
    assert view(CARD)["use_until"] is None


def test_a_sum_past_its_last_day_is_not_on_paper():
    """Money is on a leaflet only while it holds, and ends its use when it runs out."""
    late = view(today=date(2027, 4, 1))
    assert "£12.50" in [fact.text for fact in facts(view())]
    assert "£12.50" not in [fact.text for fact in facts(late)]


def test_a_word_is_explained_once():
    """The glossary explains a word in brackets at its first use, and not again."""
    texts = " ".join(fact.text for fact in facts(view(LETTER)))
    shorts = [term.short for term in sample().glossary]
    assert any(texts.count(f"({short})") == 1 for short in shorts)
    assert all(texts.count(f"({short})") <= 1 for short in shorts)


def test_everything_is_every_open_service():
    """'use: services' leaves out what is closed, paused or planned, and the front door, which is shown above."""
    guide = next(each for each in sample().leaflets if each.id == GUIDE)
    made = section(Reading(sample(), DAY), str, guide, LeafletSection(heading="All", use="services"))
    shown = {entry["id"] for group in made["groups"] for entry in group["entries"]}
    assert shown == {
        each.id for each in sample().services
        if each.area == "northby" and each.status in ("available", "limited") and not each.front_door
    }  # fmt: skip


def test_a_long_leaflet_is_several_web_pages():
    """Nothing is lost or told twice, each heading stands on its pages, and no page is heavy."""
    found = view()
    entry = part(found, "entries")["entries"][0]
    many = [entry | {"id": f"entry-{number}", "name": f"Entry {number}"} for number in range(200)]
    long = found | {"sections": [part(found, "front-door"), part(found, "entries") | {"entries": many}]}
    parts = web_parts(long)
    shown = [each for sections in parts for section in sections for each in section.get("entries", ())]
    assert [each["name"] for each in shown] == [each["name"] for each in many]
    assert all(len({each["heading"] for each in sections}) == len(sections) for sections in parts)
    assert max(len(json.dumps(sections, ensure_ascii=False).encode()) for sections in parts) < FULL * 1.1


def test_a_short_leaflet_is_one_web_page():
    """As it is."""
    found = view()
    assert web_parts(found) == [found["sections"]]
