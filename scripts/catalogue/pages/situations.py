"""What happens to a carer: for each situation and area one first step, then rights and services."""

from collections.abc import Iterator

from ..model import NATIONAL, Area, Situation
from . import views
from .areas import door_view
from .index import index_page
from .page import Page, link
from .reach import reach
from .reading import Reading
from .urgent import urgent_view


def situation_pages(reading: Reading) -> Iterator[Page]:
    """The list of situations, a page a situation that leads to each area, and its page in each area."""
    situations = reading.catalogue.situations
    yield index_page("situations", situations)
    for situation in situations:
        yield _situation(reading, situation)
        for area in reading.catalogue.areas:
            yield _situation_in(reading, situation, area)


def _common(reading: Reading, situation: Situation) -> dict:
    return {
        "id": situation.id,
        "words": situation.also_called,
        "way_in": True,
        "icon": situation.icon,
        "summary": situation.summary,
        "lives": situation.lives,
        "next_steps": situation.next_steps,
        "rights": [views.entry_link(reading, r) for r in reading.rights_by.get(("situations", situation.id), ())],
    }


def _situation(reading: Reading, situation: Situation) -> Page:
    names = {topic.id: topic.name for topic in reading.catalogue.topics}
    return Page(
        address=f"situations/{situation.id}/",
        template="situation.html",
        title=situation.name,
        description=situation.summary,
        trail=(link(None, "situations/", key="situations"),),
        data=_common(reading, situation)
        | {
            "areas": [_answer(reading, situation, area) for area in reading.catalogue.areas],
            "topics": [link(names[id], f"topics/{id}/") for id in situation.topics],
            "services": [
                views.entry_link(reading, s) for s in reading.by_situation.get(situation.id, ()) if s.area == NATIONAL
            ],
        },
    )


def _answer(reading: Reading, situation: Situation, area: Area) -> dict:
    """The first step in one area: its own answer, or the front door where the catalogue gives none."""
    door = reading.catalogue.front_door.get(area.id)
    answer = next((answer for answer in situation.answers if answer.area == area.id), None)
    service = reading.catalogue.service.get(answer.service) if answer else door
    return {
        "area": link(area.name, f"situations/{situation.id}/{area.id}/"),
        "published": answer is not None and answer.published == "yes",
        "step": answer.step if answer else None,
        "service": service and views.entry_link(reading, service) | reach(reading, service),
    }


def _situation_in(reading: Reading, situation: Situation, area: Area) -> Page:
    here = [s for s in reading.by_situation.get(situation.id, ()) if s.area in (area.id, NATIONAL)]
    here.sort(key=lambda service: service.area == NATIONAL)
    names = {topic.id: topic.name for topic in reading.catalogue.topics}
    return Page(
        address=f"situations/{situation.id}/{area.id}/",
        template="situation-area.html",
        title=situation.name,
        description=situation.summary,
        trail=(
            link(None, "situations/", key="situations"),
            link(situation.name, f"situations/{situation.id}/"),
        ),
        data=_common(reading, situation)
        | {
            "unsearched": True,
            "area": link(area.name, f"{area.id}/"),
            "answer": _answer(reading, situation, area),
            "urgent": urgent_view(reading, area) if "emergency" in situation.topics else None,
            "door": door_view(reading, area),
            "assessment": link(None, f"{area.id}/assessment/") if area.assessment else None,
            "services": [views.entry_link(reading, service) for service in here],
            "topics": [
                link(names[id], f"topics/{id}/{area.id}/")
                for id in situation.topics
                if any(id in service.topics for service in reading.services_in.get(area.id, ()))
            ],
            "others": [
                link(other.name, f"situations/{situation.id}/{other.id}/")
                for other in reading.catalogue.areas
                if other.id != area.id
            ],
            "report": views.report_view(reading, reading.catalogue.owner[area.owner]),
        },
    )
