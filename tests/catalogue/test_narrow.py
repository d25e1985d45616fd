"""One council's own catalogue."""

import pytest

from catalogue.load import load
from catalogue.model import Catalogue
from catalogue.narrow import only_areas
from catalogue.pages import Reading, pages
from support.finders import ROOT


def sample() -> Catalogue:
    return load(ROOT / "tests/samples/small.yml").catalogue


def test_one_area_keeps_its_own_and_what_serves_everybody():
    """Services of the area and national ones stay; others go."""
    small = only_areas(sample(), ["southam"])
    assert {entry.area for entry in small.services} == {"southam", "national"}
    assert [area.id for area in small.areas] == ["southam"]
    assert {answer.area for situation in small.situations for answer in situation.answers} <= {"southam"}


def test_no_link_is_left_to_what_went():
    """What an entry says to see as well is still there."""
    small = only_areas(sample(), ["southam"])
    known = {entry.id for entry in (*small.services, *small.rights)}
    assert {id for entry in (*small.services, *small.rights) for id in entry.see} <= known
    assert {id for entry in small.priorities for id in entry.services} <= known


def test_what_was_looked_up_before_is_not_kept():
    """Look-ups of the smaller catalogue are its own, also where the larger one had made them already."""
    whole = sample()
    assert "northby" in whole.area
    assert set(only_areas(whole, ["southam"]).area) == {"southam"}


LEANING = [
    ("services: [northby-adult-social-care, emergency-999]", "services: [southam-carers-line]"),
    ("services: [northby-carers-centre, northby-adult-social-care]", "services: [southam-carers-line]"),
    ("service: northby-carers-centre", "service: southam-carers-line"),
    ("      when_closed: emergency-999", "      when_closed: southam-carers-line"),
]
"""Where an area's own entries send a carer to another area: urgent help, the assessment, an answer, out of hours."""


@pytest.mark.parametrize(("own", "other"), LEANING, ids=["urgent", "assessment", "answer", "closed"])
def test_another_areas_service_stays_where_an_entry_sends_a_carer_to_it(tmp_path, today, own: str, other: str):
    """It becomes one of the area that names it and no front door there, and every page can be made."""
    text = (ROOT / "tests/samples/small.yml").read_text(encoding="utf-8")
    assert text.count(own) == 1
    (tmp_path / "services.yml").write_text(text.replace(own, other), encoding="utf-8")
    small = only_areas(load(tmp_path / "services.yml").catalogue, ["northby"])
    line = small.service["southam-carers-line"]
    assert (line.area, line.front_door) == ("northby", False)
    assert small.front_door["northby"].id == "northby-carers-centre"
    assert list(pages(Reading(small, today), []))
