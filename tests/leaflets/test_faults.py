"""What may not be printed: closed and expired entries, and parts that an area cannot fill."""

from datetime import date

import pytest

from catalogue.checks.leaflets import leaflet_faults
from catalogue.model import Catalogue, Leaflet, LeafletSection
from support.leaflets import DAY, GUIDE, changed_catalogue, sample


def with_section(section: LeafletSection, area: str = "northby") -> Catalogue:
    """The sample with one leaflet of one part, and no way to ask for an assessment in Southam."""
    leaflet = Leaflet(
        id="new", name="New", area=area, template="guide", summary="New.", sections=(section,), written=DAY,
        owner="northby-council",
    )  # fmt: skip
    fields = {name: getattr(sample(), name) for name in Catalogue.model_fields}
    without = {"southam": {"assessment": None}}
    areas = tuple(each.model_copy(update=without.get(each.id, {})) for each in sample().areas)
    return Catalogue.model_construct(**fields | {"leaflets": (leaflet,), "areas": areas})


def test_the_sample_may_be_printed():
    """No leaflet of the sample has a fault on its day."""
    assert leaflet_faults(sample(), DAY) == {}


@pytest.mark.parametrize("status", ["closed", "paused", "planned"])
def test_nothing_shut_is_on_paper(status):
    """The fault names the part of the leaflet, the entry and what to do."""
    shut = changed_catalogue(northby_sitting_service={"status": status, "instead": "Ring."})
    assert leaflet_faults(shut, DAY) == {
        GUIDE: f"part 4 shows 'northby-sitting-service', which is {status}. "
        "Take it out of the leaflet, or show what to do instead."
    }


def test_nothing_expired_is_on_paper():
    """A check that ran out more than 30 days ago; the fault says when the last one was."""
    faults = leaflet_faults(sample(), date(2027, 8, 1))
    assert "shows 'northby-sitting-service', which was last checked on 2026-06-10 and has expired." in faults[GUIDE]


@pytest.mark.parametrize(
    ("section", "area", "words"),
    [
        ({"use": "assessment"}, "southam", "is empty: 'southam' has nothing for 'use: assessment'"),
        ({"use": "letter"}, "southam", "is empty: 'southam' has nothing for 'use: letter'"),
        ({"use": "situation", "situation": "leaving-hospital"}, "northby", "is empty: 'northby' has nothing"),
        ({"use": "situation"}, "northby", "says 'use: situation' and names none"),
        ({"use": "front-door"}, "national", "uses the front-door of an area"),
        ({"use": "urgent"}, "national", "uses the urgent of an area"),
    ],
)
def test_a_part_that_nothing_fills_is_a_fault(section, area, words):
    """A heading with nothing below it would be handed out as if there were no help."""
    found = leaflet_faults(with_section(LeafletSection(heading="A", **section), area), DAY)
    assert words in found["new"]


def test_an_area_without_services_is_a_fault():
    """'Everything' of nothing."""
    empty = with_section(LeafletSection(heading="All", use="services"), "southam")
    fields = {name: getattr(empty, name) for name in Catalogue.model_fields}
    none = Catalogue.model_construct(**fields | {"services": ()})
    assert "is empty: 'southam' has nothing for 'use: services'" in leaflet_faults(none, DAY)["new"]


@pytest.mark.parametrize("use", ["services", "rights", "front-door", "urgent", "assessment"])
def test_what_is_there_is_no_fault(use):
    """Northby has all of it."""
    found = leaflet_faults(with_section(LeafletSection(heading="A", use=use)), date(2026, 6, 15))
    assert "new" not in found
