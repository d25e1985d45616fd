"""A page for each service."""

from collections.abc import Iterator

from ..interlinear import plain
from ..model import Service
from . import views
from .page import Page, link
from .reach import first_number, reach
from .reading import Reading


def service_pages(reading: Reading) -> Iterator[Page]:
    """One page a service."""
    for service in reading.catalogue.services:
        yield _page(reading, service)


def _page(reading: Reading, service: Service) -> Page:
    area, reached = views.area_link(reading, service.area), reach(reading, service)
    return Page(
        address=views.address_of(service),
        template="service.html",
        title=service.name,
        description=service.summary,
        trail=(area,) if area else (link(None, "national/", key="national"),),
        data={
            "id": service.id,
            "words": service.also_called,
            "share": {"name": plain(service.name), "number": first_number(reached)},
            "exit": views.SAFETY in service.topics,
            "area": area,
            "provider": service.provider,
            "status": service.status,
            "front_door": service.front_door,
            "summary": service.summary,
            "instead": service.instead,
            "strategies": views.strategies_view(reading, service.sources),
            "reach": reached,
            "what_you_get": service.what_you_get,
            "who_can_get_it": service.who_can_get_it,
            "how_to_get_it": service.how_to_get_it,
            "cost": service.cost,
            "amounts": views.amounts_view(reading, service.amounts),
            "figures": views.figures_view(reading, service.figures),
            "languages": [reading.locale.languages.get(code, code) for code in service.languages],
            "cautions": service.cautions,
            **_related(reading, service),
            "sources": views.sources_view(reading, service.sources),
            "report": views.report_view(reading, reading.catalogue.owner[service.owner], service),
        },
    )


def _related(reading: Reading, service: Service) -> dict:
    catalogue = reading.catalogue
    return {
        "see": views.entry_links(reading, service.see),
        "audiences": [link(a.name, f"for/{a.id}/") for a in catalogue.audiences if a.id in service.audiences],
        "topics": [link(t.name, f"topics/{t.id}/") for t in catalogue.topics if t.id in service.topics],
        "situations": [link(s.name, f"situations/{s.id}/") for s in catalogue.situations if s.id in service.situations],
        "priorities": [
            link(p.name, views.address_of(p), number=p.number) for p in reading.priorities_of.get(service.id, ())
        ],
    }
