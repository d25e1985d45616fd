"""The parts of a leaflet: each takes its facts from the entries named, from its area, or from all there is."""

from collections.abc import Callable, Iterator
from typing import Any

from ..interlinear import name
from ..model import NATIONAL, Area, Leaflet, LeafletSection, Service
from ..pages import views
from ..pages.reading import Reading
from . import parts
from .words import Translate

OPEN = ("available", "limited")
"""The states of a service that 'everything' counts: what a carer cannot use yet, or any more, is not on paper."""


def section(reading: Reading, _: Translate, leaflet: Leaflet, section: LeafletSection) -> dict[str, Any]:
    """One part of a leaflet: its own words first, then its facts, then lines to fill in by hand."""
    area = reading.catalogue.area.get(leaflet.area)
    facts = FACTS[section.use](reading, _, area, section)
    return {
        "heading": section.heading,
        "use": section.use,
        "paragraphs": list(section.paragraphs),
        **facts,
        "legal": any(each.get("law") for each in facts.get("entries", ())),
        "prompts": [{"label": prompt.label, "lines": prompt.lines} for prompt in section.prompts],
    }


def _entries(reading: Reading, _: Translate, area: Area | None, section: LeafletSection) -> dict[str, Any]:
    found = [reading.entry[id] for id in section.entries if id in reading.entry]
    return {"entries": [parts.entry(reading, _, entry) for entry in found]}


def _front_door(reading: Reading, _: Translate, area: Area | None, section: LeafletSection) -> dict[str, Any]:
    door = reading.catalogue.front_door.get(area.id) if area else None
    if door is None:
        return {"front_door": None}
    view = parts.entry(reading, _, door)
    others = [reading.entry[id] for id in door.see if id in reading.entry] if not view["phones"] else []
    checked = view.pop("checked")
    return {
        "front_door": view
        | {
            "see": [{"id": each.id, "name": each.name, "phone": _call(each)} for each in others],
            "when_closed": parts.when_closed(reading, _, door),
            "checked": checked,
        }
    }


def _call(entry: Any) -> dict[str, Any] | None:
    return parts.first_call(entry) if isinstance(entry, Service) else None


def _urgent(reading: Reading, _: Translate, area: Area | None, section: LeafletSection) -> dict[str, Any]:
    """Each need with those who can be rung; in an emergency nobody is sent to a website."""
    needs = area.urgent if area else ()
    return {"needs": [{"need": need.need, "services": _to_ring(reading, _, need.services)} for need in needs]}


def _to_ring(reading: Reading, _: Translate, ids: tuple[str, ...]) -> list[dict[str, Any]]:
    found = [parts.brief(reading, _, reading.catalogue.service[id]) for id in ids]
    return [each for each in found if each["phones"]]


def _assessment(reading: Reading, _: Translate, area: Area | None, section: LeafletSection) -> dict[str, Any]:
    if area is None or area.assessment is None:
        return {"assessment": None}
    found = area.assessment
    return {
        "assessment": {
            "summary": found.summary,
            "services": [parts.entry(reading, _, reading.catalogue.service[id]) for id in found.services],
            "who_does_it": list(found.who_does_it),
            "how_to_ask": list(found.how_to_ask),
            "what_to_say": list(found.what_to_say),
            "waits": views.figures_view(reading, found.waits),
        }
    }


def _letter(reading: Reading, _: Translate, area: Area | None, section: LeafletSection) -> dict[str, Any]:
    if area is None or area.assessment is None:
        return {"letter": None}
    services = [reading.in_english.service[id] for id in area.assessment.services]
    post = next((lines for service in services for lines in _addresses(service)), None)
    lines = post or [services[0].provider]
    lines = [name(line) for line in lines] if reading.original else lines
    return {"letter": {"to": lines, "address": bool(post), "text": list(area.assessment.letter)}}


def _addresses(service: Service) -> Iterator[list[str]]:
    """The postal addresses of a service as on an envelope."""
    for post in service.contacts.addresses:
        if post.purpose == "carers":
            lines = post.lines if post.lines[0] == service.name else (service.name, *post.lines)
            yield [*lines, *filter(None, (post.postcode,))]


def _situation(reading: Reading, _: Translate, area: Area | None, section: LeafletSection) -> dict[str, Any]:
    situation = next((each for each in reading.catalogue.situations if each.id == section.situation), None)
    answer = next((each for each in situation.answers if area and each.area == area.id), None) if situation else None
    if answer is None:
        return {"step": None}
    return {
        "step": {
            "text": answer.step,
            "published": answer.published == "yes",
            "service": parts.brief(reading, _, reading.catalogue.service[answer.service]),
            "next": list(situation.next_steps),
        }
    }


def _services(reading: Reading, _: Translate, area: Area | None, section: LeafletSection) -> dict[str, Any]:
    """Every open service by the first of its topics, the area's own first."""
    here = area.id if area else NATIONAL
    found = [each for each in reading.services_in.get(here, []) if each.status in OPEN and not each.front_door]
    groups = [
        {
            "name": topic.name,
            "entries": [parts.entry(reading, _, each) for each in found if each.topics[0] == topic.id],
        }
        for topic in reading.catalogue.topics
    ]
    return {"groups": [group for group in groups if group["entries"]]}


def _rights(reading: Reading, _: Translate, area: Area | None, section: LeafletSection) -> dict[str, Any]:
    return {"entries": [parts.entry(reading, _, right) for right in reading.catalogue.rights]}


FACTS: dict[str, Callable[[Reading, Translate, Area | None, LeafletSection], dict[str, Any]]] = {
    "entries": _entries,
    "front-door": _front_door,
    "urgent": _urgent,
    "assessment": _assessment,
    "letter": _letter,
    "situation": _situation,
    "services": _services,
    "rights": _rights,
}
"""Where each use of a section finds its facts."""
