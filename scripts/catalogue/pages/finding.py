"""Ways in by what help is about and who it is for: the whole catalogue, and one area."""

from collections.abc import Iterator

from ..model import NATIONAL, Audience, Service, Topic
from . import views
from .index import index_page
from .page import Page, link
from .reading import Reading

EVERYONE = "all-carers"
"""The audience whose services are for every other audience too."""


def topic_pages(reading: Reading) -> Iterator[Page]:
    """The list of topics, a page a topic, and one for each area that has something on it."""
    topics = reading.catalogue.topics
    yield index_page("topics", topics)
    for topic in topics:
        yield from _listing(reading, "topics", topic, reading.by_topic.get(topic.id, []), [])


def audience_pages(reading: Reading) -> Iterator[Page]:
    """The list of audiences, a page an audience, and one for each area that has something for it."""
    audiences = reading.catalogue.audiences
    yield index_page("for", audiences)
    for audience in audiences:
        own = reading.by_audience.get(audience.id, [])
        shared = reading.by_audience.get(EVERYONE, []) if audience.id != EVERYONE else []
        shared = [service for service in shared if audience.id not in service.audiences]
        yield from _listing(reading, "for", audience, own, shared)


def _listing(
    reading: Reading, base: str, kind: Topic | Audience, own: list[Service], shared: list[Service]
) -> Iterator[Page]:
    """The page of one topic or audience, then its page in each area that has something."""
    field = "topics" if base == "topics" else "audiences"
    rights = [views.entry_link(reading, right) for right in reading.rights_by.get((field, kind.id), ())]
    groups = reading.grouped_by_area(own)
    areas = [area for area in reading.catalogue.areas if any(s.area == area.id for s in own)]
    data = {
        "base": base,
        "id": kind.id,
        "words": kind.also_called,
        "way_in": True,
        "exit": kind.id == views.SAFETY,
        "icon": kind.icon,
        "summary": kind.summary,
        "filters": [link(area.name, f"{base}/{kind.id}/{area.id}/", id=area.id) for area in areas],
    }
    trail = (link(None, f"{base}/", key=base),)
    yield Page(
        address=f"{base}/{kind.id}/",
        template="listing.html",
        title=kind.name,
        description=kind.summary,
        trail=trail,
        data=data
        | {
            "chosen": None,
            "count": len(own),
            "groups": [_group(reading, id, services) for id, services in groups],
            "rights": rights,
            "shared": [],
            "leaflets": views.leaflet_links(reading, NATIONAL, kind.id),
            "everyone": link(None, f"for/{EVERYONE}/") if shared else None,
        },
    )
    for area in areas:
        here = [service for service in own if service.area in (area.id, NATIONAL)]
        also = [views.entry_link(reading, service) for service in shared if service.area == area.id]
        yield Page(
            address=f"{base}/{kind.id}/{area.id}/",
            template="listing.html",
            title=kind.name,
            description=kind.summary,
            trail=(*trail, link(kind.name, f"{base}/{kind.id}/")),
            data=data
            | {
                "unsearched": True,
                "chosen": link(area.name, f"{area.id}/", id=area.id),
                "count": len(here),
                "groups": [_group(reading, id, services) for id, services in reading.grouped_by_area(here)],
                "definitions": [
                    {"term": d.term, "meaning": d.meaning, "cautions": d.cautions}
                    for d in area.definitions
                    if d.audience == kind.id
                ],
                "rights": rights,
                "shared": also,
                "leaflets": [
                    found for id in (area.id, NATIONAL) for found in views.leaflet_links(reading, id, kind.id)
                ],
                "report": views.report_view(reading, reading.catalogue.owner[area.owner]),
            },
        )


def _group(reading: Reading, id: str, services: list[Service]) -> dict:
    return {
        "area": views.area_link(reading, id),
        "services": [views.entry_link(reading, service) for service in services],
    }
