"""What each area's strategy set out to do: a list an area, and a page a priority."""

from collections.abc import Iterator

from ..model import Area, Priority
from . import views
from .page import Page, link
from .reading import Reading


def priority_pages(reading: Reading) -> Iterator[Page]:
    """For each area its list of priorities, then one page a priority."""
    for area in reading.catalogue.areas:
        priorities = reading.priorities_in.get(area.id, [])
        yield _list(reading, area, priorities)
        for priority in priorities:
            yield _page(reading, area, priority)


def strategy_view(reading: Reading, area: Area) -> dict:
    """An area's strategy: its title, years, who published it and whether it still holds."""
    source = reading.catalogue.source[area.strategy]
    return {
        "title": source.title,
        "publishers": source.publishers,
        "starts": source.starts,
        "ends": source.ends,
        "status": source.status,
        "note": source.status_note,
        "url": source.url,
    }


def _list(reading: Reading, area: Area, priorities: list[Priority]) -> Page:
    return Page(
        address=f"{area.id}/priorities/",
        template="priorities.html",
        title=area.name,
        trail=(link(area.name, f"{area.id}/"),),
        data={
            "area": link(area.name, f"{area.id}/", council=area.council),
            "strategy": strategy_view(reading, area),
            "priorities": [
                link(p.name, views.address_of(p), number=p.number, promises=len(p.promises), why=p.why[0])
                for p in priorities
            ],
            "report": views.report_view(reading, reading.catalogue.owner[area.owner], area),
        },
    )


def _page(reading: Reading, area: Area, priority: Priority) -> Page:
    return Page(
        address=views.address_of(priority),
        template="priority.html",
        title=priority.name,
        description=priority.why[0],
        trail=(
            link(area.name, f"{area.id}/"),
            link(None, f"{area.id}/priorities/", key="priorities"),
        ),
        data={
            "id": priority.id,
            "area": link(area.name, f"{area.id}/", council=area.council),
            "number": priority.number,
            "name_note": priority.name_note,
            "strategies": views.strategies_view(reading, priority.sources),
            "why": priority.why,
            "promises": [{"text": promise.text, "by": promise.by} for promise in priority.promises],
            "outcomes": priority.outcomes,
            "measures": priority.measures,
            "services": views.entry_links(reading, priority.services),
            "cautions": priority.cautions,
            "checked": views.checked_view(reading, priority),
            "sources": views.sources_view(
                reading, (*priority.sources, *(c for promise in priority.promises for c in promise.sources))
            ),
            "report": views.report_view(reading, reading.catalogue.owner[priority.owner], priority),
        },
    )
