"""The home page, for people who do not call themselves carers, and the search page."""

from collections.abc import Iterator

from . import views
from .areas import door_view
from .page import Page, link
from .reading import Reading


def home_page(reading: Reading) -> Iterator[Page]:
    """The one home page: areas with their front doors, situations, topics and audiences; then the search page."""
    catalogue = reading.catalogue
    areas = [
        link(area.name, f"{area.id}/", summary=area.summary, door=door_view(reading, area)) for area in catalogue.areas
    ]
    yield Page(
        address="",
        template="home.html",
        title="",
        data={
            "areas": areas,
            "situations": [link(s.name, f"situations/{s.id}/", icon=s.icon) for s in catalogue.situations],
            "topics": [link(t.name, f"topics/{t.id}/", icon=t.icon) for t in catalogue.topics],
            "audiences": [link(a.name, f"for/{a.id}/", icon=a.icon) for a in catalogue.audiences],
            "rights": [views.entry_link(reading, right) for right in catalogue.rights[:4]],
        },
    )
    yield Page(address="search/", template="search.html", title="", data={"unsearched": True, "areas": areas})
