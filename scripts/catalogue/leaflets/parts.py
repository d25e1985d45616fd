"""What leaflets are made of: numbers, contacts and entries, as paper shows them on any day."""

from typing import Any

from ..interlinear import isolated, plain
from ..model import Amount, Checked, Contacts, PhoneContact, Right, Service
from ..pages import views
from ..pages.dates import long_date
from ..pages.reading import Reading
from . import words
from .words import Translate

WEB_PREFIXES = ("https://", "http://", "www.")


def phone(reading: Reading, _: Translate, contact: PhoneContact, entry: Any) -> dict[str, Any]:
    """A number with its hours; `checked` only where it was checked apart from its entry."""
    view = views.phone_view(reading, contact, entry)
    held = contact.confirmed or getattr(entry, "checked", None)
    return {
        "number": contact.number,
        "dial": view["dial"],
        "use": contact.use,
        "label": contact.note or words.phone_use(_, contact.use),
        "hours": [words.hours(_, line) for line in view["hours"]],
        "hours_note": contact.hours_note,
        "relay": view["relay"],
        "confirmed": is_confirmed(held),
        "checked": _checked(reading, _, contact.confirmed) if contact.confirmed else None,
    }


def is_confirmed(checked: Checked | None) -> bool:
    """Whether the provider or its website said so; a document confirms nothing."""
    return checked is not None and checked.how != "document"


def _checked(reading: Reading, _: Translate, checked: Checked) -> str:
    return words.checked(_, checked.how, long_date(checked.on, reading.locale))


def phones(reading: Reading, _: Translate, contacts: Contacts | None, entry: Any) -> list[dict[str, Any]]:
    """The numbers meant for carers, in the catalogue's order."""
    return [phone(reading, _, each, entry) for each in contacts.phones if each.purpose == "carers"] if contacts else []


def details(_: Translate, contacts: Contacts | None) -> list[dict[str, Any]]:
    """Email, web and post, a line each: kind, label, the lines to show, and a note."""
    if contacts is None:
        return []
    found = [("email", [each.address], None, each) for each in contacts.emails]
    found += [("web", [short(each.url)], None, each) for each in contacts.websites]
    found += [
        ("address", [*each.lines, *([each.postcode] if each.postcode else [])], words.visits(_, each.visits), each)
        for each in contacts.addresses
    ]
    return [
        {"kind": kind, "label": each.note or words.detail(_, kind), "lines": lines, "note": note}
        for kind, lines, note, each in found
        if each.purpose == "carers"
    ]


def short(url: str) -> str:
    """A web address as somebody would type it: sefton-carers.org.uk"""
    for prefix in WEB_PREFIXES:
        url = url.removeprefix(prefix)
    return url.rstrip("/")


def entry(reading: Reading, _: Translate, entry: Service | Right) -> dict[str, Any]:
    """An entry in the order in which a leaflet shows it: phone first, then what it is, then how far it is confirmed."""
    first, then = _service(reading, _, entry) if isinstance(entry, Service) else _right(reading, _, entry)
    return {
        "id": entry.id,
        "name": entry.name,
        **first,
        "text": entry.summary,
        "amounts": amounts(reading, _, entry.amounts),
        **then,
        "checked": _checked(reading, _, entry.checked),
    }


def _service(reading: Reading, _: Translate, service: Service) -> tuple[dict[str, Any], dict[str, Any]]:
    """What stands before and after the summary of a service."""
    numbers = phones(reading, _, service.contacts, service)
    status = words.status(_, service.status)
    return {
        "state": service.status,
        "status": " ".join(filter(None, (status, service.instead))) or None,
        "phones": numbers,
        "door": None if numbers else door(reading, _, service),
    }, {"details": details(_, service.contacts), "none_found": service.contacts.none_found}


def _right(reading: Reading, _: Translate, right: Right) -> tuple[dict[str, Any], dict[str, Any]]:
    """The same for a right: nobody to ring, and the law it comes from."""
    act, section = f"{plain(right.law.act)} {right.law.year}", right.law.section
    law = words.law(_, isolated(act, reading.locale), isolated(section, reading.locale))
    return {"phones": [], "door": None}, {"law": law, "details": []}


REACH = ("id", "name", "phones", "door", "details", "checked")


def brief(reading: Reading, _: Translate, service: Service) -> dict[str, Any]:
    """A service where only how to reach it counts: its numbers, or else whom to ask and where to write."""
    view = entry(reading, _, service)
    rest = [] if view["phones"] else view["details"]
    return {key: rest if key == "details" else view[key] for key in REACH}


def door(reading: Reading, _: Translate, service: Service) -> dict[str, Any] | None:
    """Whom to ask about a service without a number of its own: its area's front door, with its first number."""
    front = reading.catalogue.front_door.get(service.area)
    if front is None or front.id == service.id or service.status in ("planned", "paused", "closed"):
        return None
    return {"id": front.id, "ask": words.ask_there(_, front.name), "phone": first_call(front)}


def first_call(service: Service) -> dict[str, Any] | None:
    """The first number of a service that a carer can ring."""
    for contact in service.contacts.phones:
        if contact.purpose == "carers" and contact.use == "call":
            held = contact.confirmed or service.checked
            return {"number": contact.number, "dial": views.dial(contact.number), "confirmed": is_confirmed(held)}
    return None


def when_closed(reading: Reading, _: Translate, service: Service) -> dict[str, Any] | None:
    """Whom to ring when a service is closed, with one number."""
    found = views.when_closed(reading, service)
    if found is None:
        return None
    id = found["address"].removeprefix("services/").rstrip("/")
    return {"id": id, "name": found["name"], "phone": first_call(reading.catalogue.service[id])}


def amounts(reading: Reading, _: Translate, sums: tuple[Amount, ...]) -> list[dict[str, Any]]:
    """Sums of money that hold today; paper never shows one that does not."""
    return [
        {
            "what": each.what,
            "amount": each.amount,
            "per": words.per(_, each.per),
            "until": words.until(_, long_date(each.from_, reading.locale), long_date(each.until, reading.locale)),
        }
        for each in sums
        if each.from_ <= reading.today <= each.until
    ]
