"""Rules about phone numbers, emails and hours: a wrong one costs a carer a day."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from ..model import Catalogue, Contacts, Opening, PhoneContact, Service
from ..yaml_text import Path
from .finding import Finding, every


def days_once(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Opening hours name a day once, or twice with a break between."""
    for path, phone in every(PhoneContact, catalogue):
        for later, opening in enumerate(phone.hours):
            where = (*path, "hours", later)
            if opening.opens == opening.closes:
                found = f"opens and closes at {opening.opens}"
                yield Finding(where, found, "For all day write '00:00' to '24:00'.")
            if day := _twice(opening, phone.hours[:later]):
                fix = f"Write {day} once, or twice with a break between."
                yield Finding((*where, "days"), f"gives hours for {day} that overlap others", fix)


def _twice(opening: Opening, earlier: tuple[Opening, ...]) -> str | None:
    for place, day in enumerate(opening.days):
        if day in opening.days[:place]:
            return day
        if any(day in other.days and _overlap(opening, other) for other in earlier):
            return day
    return None


def _overlap(one: Opening, other: Opening) -> bool:
    return one.opens < _end(other) and other.opens < _end(one)


def _end(opening: Opening) -> str:
    """The closing time, or the end of the day where it closes on the next morning."""
    return opening.closes if opening.closes > opening.opens else "24:00"


def not_itself_when_closed(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """When a service is closed, the one to ring is another."""
    for index, service in enumerate(catalogue.services):
        if service.contacts.when_closed == service.id:
            path = "services", index, "contacts", "when_closed"
            yield Finding(path, "names the service itself", "Name one that answers then, or delete the line.")


def one_name_a_number(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A number belongs to one provider; another entry that needs it names the provider's own with 'see'."""
    first: dict[str, Service] = {}
    for path, service, phone in _numbers(catalogue):
        digits = phone.number.replace(" ", "")
        owner = first.setdefault(digits, service)
        if owner.provider != service.provider and not (owner.front_door or service.front_door):
            found = f"'{phone.number}' is also the number of '{owner.id}', under another provider"
            yield Finding(path, found, "Keep it in the entry of the body that answers it, and name that one in 'see'.")


def two_numbers_told_apart(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Where a service has two numbers to ring, each says what it is for."""
    numbers: dict[Path, list[tuple[Path, PhoneContact]]] = defaultdict(list)
    for path, _, phone in _numbers(catalogue):
        if phone.use == "call":
            numbers[path[:2]].append((path, phone))
    for several in numbers.values():
        for path, phone in several if len(several) > 1 else ():
            if phone.note is None:
                fix = "Add 'note', as 'Young carers'. If only one is right, delete the other."
                yield Finding(path[:-1], f"'{phone.number}' is one of several and does not say what it is for", fix)


def one_service_a_name(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A service is one entry, so that it has one number; no two have the same name."""
    first: dict[str, str] = {}
    for index, service in enumerate(catalogue.services):
        owner = first.setdefault(service.name.casefold(), service.id)
        if owner != service.id:
            fix = "Make them one entry, or say in the name where or for whom each is."
            yield Finding(("services", index, "name"), f"'{service.name}' is also the name of '{owner}'", fix)


def front_door_reached(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A front door has a way to reach it, or says in plain words that none was found."""
    for index, service in enumerate(catalogue.services):
        if service.front_door and not reachable(service.contacts) and service.contacts.none_found is None:
            fix = "Add its phone number with its source, or say in 'none_found' what was looked for."
            yield Finding(("services", index, "contacts"), "give no way to reach this front door", fix)


def front_door_hours(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A front door says when somebody answers."""
    for path, service, phone in _numbers(catalogue):
        if service.front_door and phone.use == "call" and not phone.hours and phone.hours_note is None:
            fix = "Add 'hours'. If none are published, say so in 'hours_note'."
            yield Finding(path[:-1], "does not say when this front door answers", fix, "warning")


def reachable(contacts: Contacts) -> bool:
    """Whether a carer can ring, write or go there."""
    details = (*contacts.phones, *contacts.emails, *contacts.websites, *contacts.addresses)
    return any(detail.purpose == "carers" for detail in details)


def _numbers(catalogue: Catalogue) -> Iterator[tuple[Path, Service, PhoneContact]]:
    """The numbers of services that carers see, with the way to each."""
    for index, service in enumerate(catalogue.services):
        for place, phone in enumerate(service.contacts.phones):
            if phone.purpose == "carers":
                yield ("services", index, "contacts", "phones", place, "number"), service, phone
