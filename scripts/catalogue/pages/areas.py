"""An area's own pages: the front page, all its services, and how to ask for a carer's assessment."""

from collections.abc import Iterator

from ..model import NATIONAL, Area, Audience, Service, Topic
from . import views
from .page import Page, link
from .priorities import strategy_view
from .reach import reach
from .reading import Reading
from .urgent import urgent_view


def area_pages(reading: Reading) -> Iterator[Page]:
    """For each area: its page, its list of services and its assessment page; then what serves the whole country."""
    for area in reading.catalogue.areas:
        yield _area(reading, area)
        yield _services(reading, area)
        if area.assessment:
            yield _assessment(reading, area)
    yield _national(reading)


def door_view(reading: Reading, area: Area) -> dict | None:
    """An area's front door with its contacts; None where the catalogue names none."""
    door = reading.catalogue.front_door.get(area.id)
    if door is None:
        return None
    return views.entry_link(reading, door) | reach(reading, door)


def _area(reading: Reading, area: Area) -> Page:
    catalogue = reading.catalogue
    here = reading.services_in.get(area.id, [])
    return Page(
        address=f"{area.id}/",
        template="area.html",
        title=area.name,
        description=area.summary,
        data={
            "id": area.id,
            "council": area.council,
            "summary": area.summary,
            "front_door": door_view(reading, area),
            "urgent": urgent_view(reading, area),
            "assessment": area.assessment and link(None, f"{area.id}/assessment/", summary=area.assessment.summary),
            "situations": [
                link(s.name, f"situations/{s.id}/{area.id}/", icon=s.icon) for s in catalogue.situations
            ],
            "topics": _present(catalogue.topics, "topics", here, area),
            "audiences": _present(catalogue.audiences, "for", here, area),
            "services": len(here),
            "priorities": len(reading.priorities_in.get(area.id, [])),
            "strategy": strategy_view(reading, area),
            "definitions": [
                {"term": d.term, "meaning": d.meaning, "cautions": d.cautions} for d in area.definitions
            ],
            "figures": views.figures_view(reading, area.figures),
            "cautions": area.cautions,
            "leaflets": views.leaflet_links(reading, area.id),
            "report": views.report_view(reading, catalogue.owner[area.owner], area),
        },
    )


def _by_topic(reading: Reading, services: list[Service]) -> list[dict]:
    """Services under the first of their topics, in the catalogue's order of topics."""
    groups = [
        {
            "id": topic.id,
            "name": topic.name,
            "services": [
                views.entry_link(reading, service) | {"topics": service.topics, "audiences": service.audiences}
                for service in services
                if service.topics[0] == topic.id
            ],
        }
        for topic in reading.catalogue.topics
    ]
    return [group for group in groups if group["services"]]


def _present(kinds: tuple[Topic, ...] | tuple[Audience, ...], base: str, services: list[Service], area: Area) -> list:
    """Links to the topics or audiences that some service of the area has."""
    field = "topics" if base == "topics" else "audiences"
    used = {id for service in services for id in getattr(service, field)}
    return [
        link(kind.name, f"{base}/{kind.id}/{area.id}/", id=kind.id, icon=kind.icon) for kind in kinds if kind.id in used
    ]


def _services(reading: Reading, area: Area) -> Page:
    here = reading.services_in.get(area.id, [])
    return Page(
        address=f"{area.id}/services/",
        template="services.html",
        title=area.name,
        trail=(link(area.name, f"{area.id}/"),),
        data={
            "unsearched": True,
            "area": link(area.name, f"{area.id}/"),
            "count": len(here),
            "topics": _present(reading.catalogue.topics, "topics", here, area),
            "audiences": _present(reading.catalogue.audiences, "for", here, area),
            "groups": _by_topic(reading, here),
            "report": views.report_view(reading, reading.catalogue.owner[area.owner], area),
        },
    )


def _national(reading: Reading) -> Page:
    services = reading.services_in.get(NATIONAL, [])
    return Page(
        address="national/",
        template="services.html",
        title="",
        data={"area": None, "count": len(services), "groups": _by_topic(reading, services)},
    )


def _assessment(reading: Reading, area: Area) -> Page:
    assessment = area.assessment
    services = [reading.catalogue.service[id] for id in assessment.services]
    return Page(
        address=f"{area.id}/assessment/",
        template="assessment.html",
        title=area.name,
        description=assessment.summary,
        trail=(link(area.name, f"{area.id}/"),),
        data={
            "area": link(area.name, f"{area.id}/", council=area.council),
            "summary": assessment.summary,
            "services": [
                views.entry_link(reading, service) | reach(reading, service) for service in services
            ],
            "strategies": views.strategies_view(reading, assessment.sources),
            "who_does_it": assessment.who_does_it,
            "how_to_ask": assessment.how_to_ask,
            "waits": views.figures_view(reading, assessment.waits),
            "what_to_say": assessment.what_to_say,
            "letter": assessment.letter,
            "letter_to": _letter_to(reading, services),
            "rights": views.entry_links(reading, assessment.rights),
            "cautions": assessment.cautions,
            "sources": views.sources_view(reading, assessment.sources),
            "report": views.report_view(reading, reading.catalogue.owner[area.owner], area),
        },
    )


def _letter_to(reading: Reading, services: list[Service]) -> dict | None:
    """The first postal address among those who do assessments."""
    for service in services:
        contacts = views.contacts_view(reading, service.contacts) or {}
        for post in contacts.get("addresses", []):
            return {"name": reading.in_english.service[service.id].name, **post}
    return None
