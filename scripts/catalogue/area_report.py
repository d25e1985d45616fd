"""The report: how complete and how confirmed each area is, counted from the catalogue on a given day.

A service counts once, by the best of its own numbers that carers see:

- `confirmed`: somebody asked the provider, and that check still holds;
- `website`: somebody read the provider's live page, and that check still holds;
- `unconfirmed`: read in a document or a stored copy, or the check is overdue;
- `front_door`: none of its own; its page shows the number of the area's front door;
- `missing`: no number at all.

A front door's number never counts as the number of another service, however well it is confirmed.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date

from .freshness import standing
from .model import NATIONAL, Catalogue, Service

NUMBERS = ("confirmed", "website", "unconfirmed", "front_door", "missing")
"""What may be said of the number of a service, best first."""

OPEN = ("available", "limited")

_HOLDS = ("confirmed", "due_soon")


@dataclass(frozen=True)
class AreaReport:
    """What there is for one area; of the lists, each id is a gap."""

    id: str
    name: str | None
    """None for what serves the whole country."""
    services: int
    """Services a carer can use now."""
    not_open: int
    """Services that are planned, paused or closed, which are not counted below."""
    numbers: dict[str, int]
    """Services by what may be said of their number; together they are `services`."""
    priorities: int
    without_service: tuple[str, ...]
    """Priorities that no service delivers."""
    without_priority: tuple[str, ...]
    """Services a carer can use now that deliver no priority."""
    answered: int
    """Situations with a first step that the area's documents gave."""
    unpublished: tuple[str, ...]
    """Situations on which the area published nothing: the first step is the next best one."""
    unanswered: tuple[str, ...]
    """Situations for which the catalogue gives no first step here."""
    without_topic: tuple[str, ...]
    """Topics for which no service here can be used now."""
    without_audience: tuple[str, ...]
    """Audiences that no service here is for, of those that can be used now."""
    door_hours: bool
    """Whether the hours of the first place to go are known; True for the whole country, which has none."""

    def plain(self) -> dict:
        """The same as JSON can hold it."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def area_reports(catalogue: Catalogue, today: date) -> list[AreaReport]:
    """A report for each area, in the catalogue's order, then one for what serves the whole country, if there is any."""
    found = [_report(catalogue, today, area.id, area.name) for area in catalogue.areas]
    whole_country = _report(catalogue, today, NATIONAL, None)
    return [*found, whole_country] if whole_country.services + whole_country.not_open else found


def number_of(catalogue: Catalogue, today: date, service: Service) -> str:
    """What may be said of the number of a service: one of NUMBERS."""
    states = [_state(service, phone, today) for phone in _phones(service)]
    if states:
        return min(states, key=NUMBERS.index)
    door = catalogue.front_door.get(service.area)
    return "front_door" if door and door.id != service.id and _phones(door) else "missing"


def total(reports: Iterable[AreaReport]) -> Counter:
    """The sums of all that is counted: services, not_open, priorities, answered, and each of NUMBERS."""
    sums: Counter = Counter()
    for each in reports:
        sums.update(each.numbers)
        sums.update({name: getattr(each, name) for name in ("services", "not_open", "priorities", "answered")})
    return sums


def _phones(service: Service) -> list:
    return [phone for phone in service.contacts.phones if phone.purpose == "carers"]


def _state(service: Service, phone, today: date) -> str:
    found = standing(service, today, phone)
    if found.state not in _HOLDS:
        return "unconfirmed"
    return "confirmed" if found.checked.how == "provider" else "website"


def _report(catalogue: Catalogue, today: date, id: str, name: str | None) -> AreaReport:
    here = [service for service in catalogue.services if service.area == id]
    usable = [service for service in here if service.status in OPEN]
    counts = Counter(number_of(catalogue, today, service) for service in usable)
    priorities = [priority for priority in catalogue.priorities if priority.area == id]
    delivering = {service for priority in priorities for service in priority.services}
    return AreaReport(
        id=id,
        name=name,
        services=len(usable),
        not_open=len(here) - len(usable),
        numbers={kind: counts[kind] for kind in NUMBERS},
        priorities=len(priorities),
        without_service=tuple(priority.id for priority in priorities if not priority.services),
        without_priority=tuple(s.id for s in usable if s.id not in delivering) if priorities else (),
        **_situations(catalogue, id),
        **_nothing_for(catalogue, usable),
        door_hours=id == NATIONAL or _has_hours(catalogue.front_door.get(id)),
    )


def _nothing_for(catalogue: Catalogue, usable: list[Service]) -> dict:
    """Topics and audiences that these services leave out."""
    topics = {topic for service in usable for topic in service.topics}
    audiences = {audience for service in usable for audience in service.audiences}
    return {
        "without_topic": tuple(topic.id for topic in catalogue.topics if topic.id not in topics),
        "without_audience": tuple(each.id for each in catalogue.audiences if each.id not in audiences),
    }


def _has_hours(door: Service | None) -> bool:
    """Whether a carer is told when somebody answers."""
    return door is not None and any(phone.hours for phone in _phones(door))


def _situations(catalogue: Catalogue, area: str) -> dict:
    """How the situations stand in an area; the whole country has no answers of its own."""
    told = {
        situation.id: next((answer.published for answer in situation.answers if answer.area == area), None)
        for situation in (catalogue.situations if area != NATIONAL else ())
    }
    return {
        "answered": sum(published == "yes" for published in told.values()),
        "unpublished": tuple(id for id, published in told.items() if published == "no"),
        "unanswered": tuple(id for id, published in told.items() if published is None),
    }
