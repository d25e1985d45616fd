"""The catalogue becomes pages: pure functions, one a kind of page, nothing read and nothing written."""

from collections.abc import Iterable, Iterator

from .areas import area_pages
from .finding import audience_pages, topic_pages
from .frame import frame
from .home import home_page
from .leaflets import leaflet_pages
from .page import Page
from .priorities import priority_pages
from .reading import Reading
from .rights import right_pages
from .services import service_pages
from .situations import situation_pages
from .terms import explained
from .urgent import urgent_pages
from .words import word_pages
from .written import Written, written_pages

__all__ = ["Page", "Reading", "Written", "frame", "pages"]

MAKERS = (
    home_page, urgent_pages, area_pages, situation_pages, topic_pages, audience_pages, service_pages, right_pages,
    priority_pages, leaflet_pages, word_pages,
)
"""Everything made from the catalogue, in the order of the site."""


def pages(reading: Reading, written: Iterable[Written] = ()) -> Iterator[Page]:
    """Every page of the site in one language, with the glossary's words marked where they are to be explained."""
    yield from explained(_made(reading, written), reading.catalogue.glossary)


def _made(reading: Reading, written: Iterable[Written]) -> Iterator[Page]:
    for make in MAKERS:
        yield from make(reading)
    yield from written_pages(reading, written)
