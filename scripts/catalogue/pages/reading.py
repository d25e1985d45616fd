"""The catalogue as one reader meets it: in one language, on one day, with what belongs together found once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from babel import Locale

from ..leaflets.editions import Edition
from ..model import NATIONAL, Catalogue, Priority, Right, Service
from ..translation.wording import Wording


def _grouped(entries: Iterable, field: str) -> dict[str, list]:
    groups = defaultdict(list)
    for entry in entries:
        for id in getattr(entry, field):
            groups[id].append(entry)
    return groups


@dataclass(frozen=True)
class Reading:
    """A catalogue, a day, a language (a code of `site.languages`) and the leaflets that were printed."""

    catalogue: Catalogue
    today: date
    language: str = "en"
    editions: tuple[Edition, ...] = ()
    words: Wording | None = None
    """The language's translations; None in English."""
    original: Catalogue | None = None
    """The same catalogue in English, where this is another language."""
    kept: dict[str, Any] = field(default_factory=dict, compare=False)
    """What others made of it once."""

    @property
    def in_english(self) -> Catalogue:
        """The catalogue in English, for names on an envelope."""
        return self.original or self.catalogue

    @cached_property
    def locale(self) -> Locale:
        """Babel's locale; English is British."""
        return Locale.parse("en-GB" if self.language == "en" else self.language, sep="-")

    @cached_property
    def services_in(self) -> dict[str, list[Service]]:
        """Services by area, 'national' among them, the front door first and the rest in the catalogue's order."""
        groups = defaultdict(list)
        for entry in self.catalogue.services:
            groups[entry.area].append(entry)
        return {area: sorted(entries, key=lambda entry: not entry.front_door) for area, entries in groups.items()}

    @cached_property
    def by_topic(self) -> dict[str, list[Service]]:
        """Services by topic id."""
        return _grouped(self.catalogue.services, "topics")

    @cached_property
    def by_audience(self) -> dict[str, list[Service]]:
        """Services by audience id."""
        return _grouped(self.catalogue.services, "audiences")

    @cached_property
    def by_situation(self) -> dict[str, list[Service]]:
        """Services by situation id."""
        return _grouped(self.catalogue.services, "situations")

    @cached_property
    def rights_by(self) -> dict[tuple[str, str], list[Right]]:
        """Rights by ('topics' | 'audiences' | 'situations', id)."""
        return {
            (field, id): entries
            for field in ("topics", "audiences", "situations")
            for id, entries in _grouped(self.catalogue.rights, field).items()
        }

    @cached_property
    def priorities_in(self) -> dict[str, list[Priority]]:
        """Priorities by area."""
        groups = defaultdict(list)
        for entry in self.catalogue.priorities:
            groups[entry.area].append(entry)
        return groups

    @cached_property
    def priorities_of(self) -> dict[str, list[Priority]]:
        """Priorities by the id of a service that delivers them."""
        return _grouped(self.catalogue.priorities, "services")

    @cached_property
    def entry(self) -> dict[str, Service | Right]:
        """Services and rights by id: what `see` refers to."""
        return {**self.catalogue.service, **self.catalogue.right}

    @cached_property
    def area_name(self) -> dict[str, str]:
        """The names of areas by id, without 'national'."""
        return {area.id: area.name for area in self.catalogue.areas}

    def grouped_by_area(self, entries: Iterable[Service]) -> list[tuple[str, list[Service]]]:
        """Services by area in the catalogue's order of areas, national ones last; areas without any left out."""
        groups = defaultdict(list)
        for entry in entries:
            groups[entry.area].append(entry)
        return [(id, groups[id]) for id in [*self.area_name, NATIONAL] if id in groups]
