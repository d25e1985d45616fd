"""What refers to what."""

from typing import get_args

import pytest

from catalogue.fields import slots
from catalogue.model import Catalogue, Part
from catalogue.model.text import Id
from catalogue.references import REFERENCES, SHARED

NAMES = {"id", "icon"}
"""Ids that refer to nothing in the catalogue: an entry's own, and an icon's."""


def all_parts(part: type[Part] = Catalogue) -> set[type[Part]]:
    """A part of the model and all that it is made of."""
    return {part}.union(*(all_parts(slot.part) for slot in slots(part).values() if slot.part))


def holds_ids(annotation) -> bool:
    """Whether a field is an Id, a list of Ids, or either and may be left out."""
    return annotation == Id or any(holds_ids(kind) for kind in get_args(annotation))


@pytest.mark.parametrize("part", sorted(all_parts(), key=lambda part: part.__name__))
def test_every_field_that_holds_ids_is_checked(part: type[Part]) -> None:
    """No reference can lead nowhere because somebody forgot to look."""
    hints = {name: info for name, info in part.__annotations__.items() if holds_ids(info)}
    assert set(hints) - NAMES == set(REFERENCES.get(part, {}))


def test_what_is_referred_to_together_shares_no_id() -> None:
    """'see' and leaflets name services and rights alike."""
    together = {kinds for fields in REFERENCES.values() for kinds in fields.values() if len(set(kinds)) > 1}
    assert all(set(kinds) <= {*SHARED, "areas", "national"} for kinds in together)
