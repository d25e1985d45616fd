"""Need help now: whom to ring in an emergency, by area and for the whole country."""

from collections.abc import Iterator

from ..model import NATIONAL, Area, Service
from . import views
from .page import Page, link
from .reading import Reading


def urgent_pages(reading: Reading) -> Iterator[Page]:
    """One page with the numbers for everybody and then each area's own, and one an area."""
    areas = reading.catalogue.areas
    yield Page(
        address="urgent/",
        template="urgent.html",
        title="",
        data={
            "areas": [link(area.name, f"urgent/{area.id}/") for area in areas],
            "services": [
                _with_phones(reading, service)
                for service in reading.services_in.get(NATIONAL, [])
                if "emergency" in service.topics or "safety" in service.topics
            ],
        },
    )
    for area in areas:
        yield Page(
            address=f"urgent/{area.id}/",
            template="urgent-area.html",
            title=area.name,
            trail=(link(None, "urgent/", key="urgent"),),
            data={
                "area": link(area.name, f"{area.id}/"),
                "urgent": urgent_view(reading, area),
                "report": views.report_view(reading, reading.catalogue.owner[area.owner]),
            },
        )


def urgent_view(reading: Reading, area: Area) -> list[dict]:
    """Each urgent need of an area with the services to ring; a need without a number we trust keeps its place."""
    return [
        {"need": need.need, "services": [_with_phones(reading, reading.catalogue.service[id]) for id in need.services]}
        for need in area.urgent
    ]


def _with_phones(reading: Reading, service: Service) -> dict:
    contacts = views.contacts_view(reading, service.contacts, service) or {}
    return link(
        service.name,
        views.address_of(service),
        summary=service.summary,
        phones=contacts.get("phones", []),
        checked=views.checked_view(reading, service),
    )
