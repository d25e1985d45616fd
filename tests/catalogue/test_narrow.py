"""One council's own catalogue."""

from catalogue.load import load
from catalogue.model import Catalogue
from catalogue.narrow import only_areas
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
