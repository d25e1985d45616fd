"""Small views of the catalogue that several kinds of page show: links, contacts, checks, sources."""

from functools import cache
from typing import Any
from urllib.parse import urlencode

import phonenumbers

from ..freshness import standing
from ..model import NATIONAL, Amount, Area, Citation, Contacts, Figure, Owner, PhoneContact, Priority, Right, Service
from .dates import long_date, opening
from .page import link
from .reading import Reading

SAFETY = "safety"
"""The topic whose pages can be left in a hurry."""

SHORT_NUMBER = 6
"""A number of this many digits or fewer (999, 111, 116 123) is rung as it stands, without the country's code."""


def address_of(entry: Any) -> str:
    """Where an entry's page is, relative to the language's root."""
    match entry:
        case Service():
            return f"services/{entry.id}/"
        case Right():
            return f"rights/{entry.id}/"
        case Priority():
            return f"{entry.area}/priorities/{entry.id}/"
        case Area():
            return f"{entry.id}/"
    raise TypeError(f"{type(entry).__name__} has no page")


def entry_link(reading: Reading, entry: Service | Right) -> dict[str, Any]:
    """An entry in a list: its name, summary, and for a service its area and status."""
    item = link(entry.name, address_of(entry), summary=entry.summary)
    if isinstance(entry, Service):
        item |= {"area": reading.area_name.get(entry.area), "status": entry.status}
    return item


def entry_links(reading: Reading, ids: tuple[str, ...]) -> list[dict[str, Any]]:
    """Links to the entries of some ids, in their order."""
    return [entry_link(reading, reading.entry[id]) for id in ids if id in reading.entry]


@cache
def dial(number: str) -> str:
    """What a `tel:` link dials: +441512886060, or 999 as it stands."""
    digits = number.replace(" ", "")
    if len(digits) <= SHORT_NUMBER or digits.startswith("18"):
        return digits
    return phonenumbers.format_number(phonenumbers.parse(number, "GB"), phonenumbers.PhoneNumberFormat.E164)


def phone_view(reading: Reading, phone: PhoneContact, entry: Any) -> dict[str, Any]:
    """A number with its hours, how it is used, how far it is confirmed, and the number to dial for Relay UK."""
    short = len(phone.number.replace(" ", "")) <= SHORT_NUMBER
    return {
        "number": phone.number,
        "dial": dial(phone.number),
        "use": phone.use,
        "note": phone.note,
        "relay": None if short or phone.use != "call" else f"18001 {phone.number}",
        "hours": [opening(hours, reading.locale) for hours in phone.hours],
        "hours_note": phone.hours_note,
        "state": standing(entry, reading.today, phone).state if entry and not _for_emergencies(phone) else None,
    }


def _for_emergencies(phone: PhoneContact) -> bool:
    """999 and 111: nobody rings them to see whether they work."""
    return phone.number in ("999", "111")


def contacts_view(reading: Reading, contacts: Contacts | None, entry: Any = None) -> dict[str, Any] | None:
    """What carers may see of the contacts, phones first; None where nothing is left to show."""
    if contacts is None:
        return None
    shown = {
        "phones": [phone_view(reading, phone, entry) for phone in contacts.phones if phone.purpose == "carers"],
        "emails": [
            {"address": email.address, "note": email.note} for email in contacts.emails if email.purpose == "carers"
        ],
        "websites": [{"url": web.url, "note": web.note} for web in contacts.websites if web.purpose == "carers"],
        "addresses": [
            {"lines": list(post.lines), "postcode": post.postcode, "note": post.note, "visits": post.visits}
            for post in contacts.addresses
            if post.purpose == "carers"
        ],
    }
    if not any(shown.values()):
        return {"none_found": contacts.none_found} if contacts.none_found else None
    return shown | {"none_found": contacts.none_found}


def when_closed(reading: Reading, service: Service) -> dict[str, Any] | None:
    """Whom to ring when a service is closed: its own choice, or its area's."""
    area = reading.catalogue.area.get(service.area)
    id = service.contacts.when_closed or (area.when_closed if area else None)
    other = reading.catalogue.service.get(id) if id else None
    if other is None or other.id == service.id:
        return None
    phones = [phone for phone in other.contacts.phones if phone.purpose == "carers" and phone.use == "call"]
    numbers = [{"number": phone.number, "dial": dial(phone.number)} for phone in phones[:1]]
    return link(other.name, address_of(other), phones=numbers)


def source_view(reading: Reading, citation: Citation) -> dict[str, Any]:
    """A citation for a template: a document with its lines, or a page with the day it was read."""
    if citation.url:
        return {"url": citation.url, "read": long_date(citation.read, reading.locale)}
    document = reading.catalogue.source[citation.source]
    lines = [f"{first}–{last}" if last > first else str(first) for first, last in citation.spans]
    return {"title": document.title, "url": document.url, "lines": lines}


def sources_view(reading: Reading, citations: tuple[Citation, ...]) -> list[dict[str, Any]]:
    """All citations of an entry, those of one document joined."""
    joined: dict[str, dict[str, Any]] = {}
    for view in (source_view(reading, citation) for citation in citations):
        key = view.get("title") or view["url"]
        if key in joined and "lines" in view:
            joined[key]["lines"] += view["lines"]
        else:
            joined.setdefault(key, view)
    return list(joined.values())


def strategies_view(reading: Reading, citations: tuple[Citation, ...]) -> list[dict[str, Any]]:
    """The cited strategies that are no longer simply in force, each with what a reader should know."""
    cited = dict.fromkeys(citation.source for citation in citations if citation.source)
    documents = [reading.catalogue.source[id] for id in cited]
    return [
        {"title": source.title, "status": source.status, "ends": source.ends, "note": source.status_note}
        for source in documents
        if source.status != "in_force"
    ]


def checked_view(reading: Reading, entry: Any) -> dict[str, Any]:
    """How far an entry is confirmed: the state, the day, against what, and when it is next due."""
    found = standing(entry, reading.today)
    documents = dict.fromkeys(
        reading.catalogue.source[citation.source].title for citation in entry.sources if citation.source
    )
    return {
        "state": found.state,
        "how": entry.checked.how,
        "on": long_date(entry.checked.on, reading.locale),
        "on_iso": entry.checked.on.isoformat(),
        "due": long_date(found.due, reading.locale),
        "due_iso": found.due.isoformat(),
        "documents": list(documents),
        "pages": any(citation.url for citation in entry.sources),
    }


def amounts_view(reading: Reading, amounts: tuple[Amount, ...], official: str | None = None) -> list[dict[str, Any]]:
    """Sums of money with their dates; one past its last day keeps only what it was and where to look."""
    return [
        {
            "what": amount.what,
            "amount": amount.amount if amount.from_ <= reading.today <= amount.until else None,
            "per": amount.per,
            "from": long_date(amount.from_, reading.locale),
            "until": long_date(amount.until, reading.locale),
            "official": official or amount.source.url,
        }
        for amount in amounts
    ]


def figures_view(reading: Reading, figures: tuple[Figure, ...]) -> list[dict[str, Any]]:
    """Published numbers with their year and who counted."""
    return [{"what": f.what, "value": f.value, "year": f.year, "said_by": f.said_by} for f in figures]


def report_view(reading: Reading, owner: Owner, entry: Any = None) -> dict[str, Any]:
    """How a reader reports a mistake in something an owner looks after; `entry` is what the page is about."""
    own = contacts_view(reading, owner.contacts)
    site = reading.catalogue.site
    return {
        "owner": owner.name if own else site.publisher,
        "contacts": own or contacts_view(reading, site.contacts),
        "form": report_form(site.repository, entry.id, site.url + address_of(entry)) if entry else None,
    }


def report_form(repository: str | None, entry: str, page: str) -> str | None:
    """The form for a mistake, `.github/ISSUE_TEMPLATE/report-a-mistake.yml`, filled in with its entry and page."""
    if repository is None:
        return None
    filled = {"template": "report-a-mistake.yml", "title": f"Mistake: {entry}", "entry": entry, "page": page}
    return f"{repository.rstrip('/')}/issues/new?{urlencode(filled)}"


def leaflet_links(reading: Reading, area: str, topic: str | None = None) -> list[dict[str, Any]]:
    """Links to the leaflets of an area (or 'national'), all of them or those on a topic."""
    return [
        link(leaflet.name, f"leaflets/{leaflet.id}/")
        for leaflet in reading.catalogue.leaflets
        if leaflet.area == area and (topic is None or topic in leaflet.topics)
    ]


def area_link(reading: Reading, id: str) -> dict[str, Any] | None:
    """A link to an area, or None for what is national."""
    return None if id == NATIONAL else link(reading.area_name[id], f"{id}/")
