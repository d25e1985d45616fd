"""How a carer reaches a service: its own contacts, its front door where it has no number, and when it is closed."""

from typing import Any

from ..model import Service
from . import views
from .page import link
from .reading import Reading


def reach(reading: Reading, service: Service) -> dict[str, Any]:
    """Everything the `reach` partial shows of a service.

    `contacts` are its own; `door` is the area's front door with its contacts, given only where the service has no
    number of its own; `next_best` are the entries to try where the front door has no number either.
    """
    own = views.contacts_view(reading, service.contacts, service)
    door = None if has_phone(own) else asked(reading, service)
    at_door = door and views.contacts_view(reading, door.contacts, door)
    is_door = door is not None and door.id == service.id
    return {
        "contacts": own,
        "door": None if door is None or is_door else views.entry_link(reading, door) | {"contacts": at_door},
        "next_best": [] if door is None or has_phone(at_door) else next_best(reading, door),
        "when_closed": views.when_closed(reading, service),
        "checked": views.checked_view(reading, service),
    }


def asked(reading: Reading, service: Service) -> Service | None:
    """Whom to ask about a service without a number: whom it names, or its area's front door."""
    catalogue = reading.catalogue
    return catalogue.service.get(service.contacts.ask or "") or catalogue.front_door.get(service.area)


def next_best(reading: Reading, door: Service) -> list[dict[str, Any]]:
    """The services a front door without a number says to see, each with a number to ring."""
    others = [reading.catalogue.service[id] for id in door.see if id in reading.catalogue.service]
    views_of = [(other, views.contacts_view(reading, other.contacts, other)) for other in others]
    return [
        link(other.name, views.address_of(other), phone=contacts["phones"][0])
        for other, contacts in views_of
        if has_phone(contacts)
    ]


def has_phone(contacts: dict[str, Any] | None) -> bool:
    """Whether there is a number to ring among what is shown."""
    return bool(contacts and contacts.get("phones"))


def first_number(reached: dict[str, Any]) -> str | None:
    """The number to pass on to somebody: the service's own, or its front door's."""
    for contacts in (reached["contacts"], (reached["door"] or {}).get("contacts")):
        if has_phone(contacts):
            return contacts["phones"][0]["number"]
    return None
