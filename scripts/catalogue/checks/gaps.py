"""Rules about what is not there: what to do instead, an assessment page, an answer that leads to a real contact."""

from collections.abc import Iterator
from datetime import date

from ..model import Answer, Area, Assessment, Catalogue, Contacts, UrgentNeed
from .contacts import reachable
from .finding import Finding, every

NOT_OPEN = ("planned", "paused", "closed")

FIRST_STEPS = (
    (UrgentNeed, "services"), (Answer, "service"), (Assessment, "services"), (Area, "when_closed"),
    (Contacts, "when_closed"), (Contacts, "ask"),
)  # fmt: skip
"""Where a page tells somebody whom to ring: a service that is not open there costs them the time they have least of."""


def what_to_do_instead(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A service that is planned, paused or closed says what to do instead."""
    for index, service in enumerate(catalogue.services):
        if service.status in NOT_OPEN and service.instead is None:
            fix = "Add 'instead' with what a carer can do now."
            yield Finding(("services", index, "status"), f"is '{service.status}' without anything to do instead", fix)


def open_where_help_begins(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Whom to ring in an emergency, first, for an assessment or when another is closed: a service that is open."""
    for kind, field in FIRST_STEPS:
        for path, part in every(kind, catalogue):
            named = getattr(part, field)
            several = isinstance(named, tuple)
            for place, id in enumerate(named if several else [named]):
                service = catalogue.service.get(id)
                if service and service.status in NOT_OPEN:
                    where = (*path, field, place) if several else (*path, field)
                    yield Finding(where, f"sends people to '{id}', which is {service.status}", "Name one that is open.")


def one_answer_an_area(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """In a situation, each area has one first step."""
    for index, situation in enumerate(catalogue.situations):
        areas = [answer.area for answer in situation.answers]
        for place, area in enumerate(areas):
            if area in areas[:place]:
                path = "situations", index, "answers", place, "area"
                yield Finding(path, f"gives a second answer for '{area}'", "Delete one of the two.")


def answers_with_a_contact(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """The first step in a situation leads to an entry with a real contact, or one that says none was found."""
    for index, situation in enumerate(catalogue.situations):
        for place, answer in enumerate(situation.answers):
            service = catalogue.service.get(answer.service)
            if service and not reachable(service.contacts) and service.contacts.none_found is None:
                path = "situations", index, "answers", place, "service"
                found = f"'{service.id}' has no contact of its own"
                yield Finding(path, found, "Name one that a carer can ring, mostly the front door.")


def every_area_answered(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A situation that has an answer for one area has one for each."""
    for index, situation in enumerate(catalogue.situations):
        answered = {answer.area for answer in situation.answers}
        missing = [area.name for area in catalogue.areas if area.id not in answered]
        if answered and missing:
            fix = "Add the first step there. Where nothing was published, write 'published: no' and the next real step."
            yield Finding(("situations", index, "answers"), f"say nothing for {' and '.join(missing)}", fix)


def assessment_everywhere(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Each area says how to ask for a carer's assessment."""
    for index, area in enumerate(catalogue.areas):
        if area.assessment is None:
            fix = "Add 'assessment': who does it there, how to ask, what to say, and a letter."
            yield Finding(("areas", index), "does not say how to ask for a carer's assessment", fix)


def priorities_delivered(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A priority that no service delivers is a gap to know about."""
    for index, priority in enumerate(catalogue.priorities):
        if not priority.services:
            fix = "If there is one, name it in 'services'. If not, leave it: the report shows the gap."
            yield Finding(("priorities", index), "is delivered by no service", fix, "warning")


def services_with_a_priority(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Services that serve no priority of their area are a gap to know about."""
    served = {name for priority in catalogue.priorities for name in priority.services}
    usable = [service for service in catalogue.services if service.status not in NOT_OPEN]
    for index, area in enumerate(catalogue.areas):
        here = [service.id for service in usable if service.area == area.id]
        if without := [name for name in here if name not in served]:
            found = f"has {len(without)} of {len(here)} services that serve no priority: {_first(without)}"
            fix = "Name those that serve one in its 'services'. Leave the others: the report shows the gap."
            yield Finding(("areas", index), found, fix, "warning")


def _first(names: list[str], most: int = 3) -> str:
    more = [f"{len(names) - most} more"] if len(names) > most else []
    return " and ".join([", ".join(names[:most]), *more])
