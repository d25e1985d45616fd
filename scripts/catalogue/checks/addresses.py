"""Rules for what becomes part of a web address, and for the site's languages."""

from collections.abc import Iterator
from datetime import date

from ..model import NATIONAL, Catalogue
from .finding import Finding

KEPT = frozenset({
    "404", "a-z", "about", "accessibility", "areas", "assets", "contact", "data", "feedback", "for", "glossary",
    "how-we-check", "images", "index", "javascripts", "leaflets", "pagefind", "privacy", "report", "rights",
    "robots", "search", "services", "sitemap", "situations", "stylesheets", "topics", "urgent",
})
"""The first part of addresses the site needs for itself."""

BY_HAND = frozenset({"about", "accessibility", "how-we-check", "privacy", "report"})
"""Those of them that a page written by hand has."""

LISTED = {kind: {"index"} for kind in ("services", "rights", "priorities", "topics", "audiences", "situations")}
LISTED["leaflets"] = {"index", "editions"}
"""What no entry may be called that has a page below that of its list: the list itself, or another page there."""


def area_addresses(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """An area's id is its web address, so it may be none that the site or a language needs."""
    fix = "Choose another id, as 'york-council'."
    for index, area in enumerate(catalogue.areas):
        if area.id == NATIONAL:
            yield Finding(("areas", index, "id"), f"'{NATIONAL}' means the whole country", fix)
        elif area.id in KEPT:
            yield Finding(("areas", index, "id"), f"'{area.id}' is an address the site needs for itself", fix)
        elif len(area.id) == 2 or area.id in getattr(catalogue.site, "languages", ()):
            yield Finding(("areas", index, "id"), f"'{area.id}' is kept for a language", fix)


def listed_addresses(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """An entry's id is its web address, so it may be none that the site needs beside it."""
    for kind, kept in LISTED.items():
        for index, entry in enumerate(getattr(catalogue, kind)):
            if entry.id in kept:
                found = f"'{entry.id}' is an address the site needs for itself"
                yield Finding((kind, index, "id"), found, "Choose another id.")


def english_first(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """The site is written in English, so English is the first of its languages, and each is named once."""
    languages = catalogue.site.languages if catalogue.site else ("en",)
    if languages[:1] != ("en",):
        yield Finding(("site", "languages"), "does not begin with 'en'", "Write 'en' first: the site is written in it.")
    for index, code in enumerate(languages):
        if code in languages[:index]:
            yield Finding(("site", "languages", index), f"'{code}' is there twice", "Delete one of them.")


def one_front_door(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Each area has one first place to go, and it is open."""
    first: dict[str, str] = {}
    for index, service in enumerate(catalogue.services):
        if not service.front_door:
            continue
        path = "services", index, "front_door"
        if service.area == NATIONAL:
            yield Finding(path, "makes a national service the front door of an area", "Delete the line.")
        elif service.status not in ("available", "limited"):
            yield Finding(path, f"makes a {service.status} service a front door", "Mark one that is open.")
        elif service.area in first:
            found = f"is a second front door for '{service.area}', beside '{first[service.area]}'"
            yield Finding(path, found, "Leave 'front_door: true' on the one a carer should ring first.")
        first.setdefault(service.area, service.id)


def no_front_door(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Each area has a first place to go."""
    doors = {service.area for service in catalogue.services if service.front_door}
    for index, area in enumerate(catalogue.areas):
        if area.id not in doors:
            fix = f"Write 'front_door: true' on the service that a carer in {area.name} should ring first."
            yield Finding(("areas", index), "has no front door", fix)
