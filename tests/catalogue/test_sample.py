"""The sample catalogue that other tests stand on."""

import pytest

from catalogue.checks import check
from catalogue.fields import parts, slots
from catalogue.load import load
from catalogue.model import Catalogue
from catalogue.problems import has_errors
from support.cases import BASE

LOADED = load(BASE.parent.parent / "samples" / "small.yml")
USED = {(part, name) for _, part, data in parts(LOADED.raw.data) for name in data}


def all_fields() -> list:
    """Every part of the model with each of its fields."""
    found, left = [], [Catalogue]
    for part in left:
        found += [(part, name) for name in slots(part)]
        left += [slot.part for slot in slots(part).values() if slot.part and slot.part not in left]
    return found


@pytest.mark.parametrize(("part", "name"), all_fields(), ids=lambda value: getattr(value, "__name__", value))
def test_the_sample_uses_every_field(part, name: str) -> None:
    """A field that no sample uses is a field that no test has seen."""
    if (part, name) != (Catalogue, "include"):  # Files that are joined have tests of their own.
        assert (part, name) in USED


def test_the_sample_breaks_no_rule(today) -> None:
    """It is what a careful editor would write."""
    assert not has_errors(check(LOADED, today))
