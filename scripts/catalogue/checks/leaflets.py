"""Rules for leaflets: paper lasts, so it holds nothing that is closed or out of date, and no part of it is empty."""

from collections.abc import Iterator
from datetime import date

from ..freshness import standing
from ..leaflets.sections import OPEN
from ..model import NATIONAL, Area, Catalogue, Leaflet, LeafletSection
from ..yaml_text import Path
from .finding import Finding

SHUT = ("closed", "paused", "planned")
OF_AN_AREA = ("front-door", "urgent", "assessment", "letter", "situation")
"""The uses of a section that take their facts from the leaflet's area."""


def open_on_paper(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A leaflet shows nothing that is closed, paused or only planned."""
    for path, id in _shown(catalogue):
        service = catalogue.service.get(id)
        if service and service.status in SHUT:
            found = f"shows '{id}', which is {service.status}"
            yield Finding(path, found, "Take it out of the leaflet, or show what to do instead.")


def in_date_on_paper(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A leaflet shows nothing whose check ran out more than 30 days ago."""
    for path, id in _shown(catalogue):
        entry = catalogue.service.get(id) or catalogue.right.get(id)
        if entry and standing(entry, today).state == "expired":
            found = f"shows '{id}', which was last checked on {entry.checked.on} and has expired"
            yield Finding(path, found, "Check that entry, and write the new day in its 'checked'.")


def nothing_empty_on_paper(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Each part of a leaflet that takes its facts from an area finds them there."""
    for path, leaflet, section in _sections(catalogue):
        if section.use == "situation" and section.situation is None:
            yield Finding(path, "says 'use: situation' and names none", "Add 'situation' with the id of one.")
        elif section.use in OF_AN_AREA and leaflet.area == NATIONAL:
            found = f"uses the {section.use} of an area, and the leaflet is for the whole country"
            yield Finding((*path, "use"), found, "Give the leaflet an area, or name entries.")
        elif _is_empty(catalogue, leaflet, section):
            found = f"is empty: '{leaflet.area}' has nothing for 'use: {section.use}'"
            yield Finding(path, found, "Add it to the area, or take this part out.")


def _is_empty(catalogue: Catalogue, leaflet: Leaflet, section: LeafletSection) -> bool:
    area = catalogue.area.get(leaflet.area)
    match section.use:
        case "front-door":
            return leaflet.area not in catalogue.front_door
        case "assessment" | "letter":
            return not (area and area.assessment)
        case "situation":
            return not any(_answers(catalogue, area, section))
        case "services":
            return not any(each.area == leaflet.area and each.status in OPEN for each in catalogue.services)
        case "rights":
            return not catalogue.rights
    return False


def _answers(catalogue: Catalogue, area: Area | None, section: LeafletSection) -> Iterator[str]:
    for situation in catalogue.situations:
        if area and situation.id == section.situation:
            yield from (answer.service for answer in situation.answers if answer.area == area.id)


def _sections(catalogue: Catalogue) -> Iterator[tuple[Path, Leaflet, LeafletSection]]:
    for index, leaflet in enumerate(catalogue.leaflets):
        for part, section in enumerate(leaflet.sections):
            yield ("leaflets", index, "sections", part), leaflet, section


def _shown(catalogue: Catalogue) -> Iterator[tuple[Path, str]]:
    """Every service and right that a leaflet shows, with the way to where it says so."""
    for path, leaflet, section in _sections(catalogue):
        yield from (((*path, "entries", place), id) for place, id in enumerate(section.entries))
        yield from ((path, id) for id in _of_area(catalogue, catalogue.area.get(leaflet.area), section))


def _of_area(catalogue: Catalogue, area: Area | None, section: LeafletSection) -> Iterator[str]:
    match section.use:
        case "front-door" if area and area.id in catalogue.front_door:
            yield catalogue.front_door[area.id].id
        case "urgent" if area:
            yield from (id for need in area.urgent for id in need.services)
        case "assessment" if area and area.assessment:
            yield from area.assessment.services
        case "situation":
            yield from _answers(catalogue, area, section)
        case "services":
            here = area.id if area else NATIONAL
            yield from (each.id for each in catalogue.services if each.area == here and each.status in OPEN)
        case "rights":
            yield from (right.id for right in catalogue.rights)


RULES = (open_on_paper, in_date_on_paper, nothing_empty_on_paper)


def leaflet_faults(catalogue: Catalogue, today: date) -> dict[str, str]:
    """Why a leaflet may not be printed today, by its id, in whole sentences; leaflets that may are left out."""
    faults: dict[str, list[str]] = {}
    for rule in RULES:
        for finding in rule(catalogue, today):
            part = f"part {finding.path[3] + 1}" if len(finding.path) > 3 else "it"
            id = catalogue.leaflets[finding.path[1]].id
            faults.setdefault(id, []).append(f"{part} {finding.message}. {finding.fix}")
    return {id: " ".join(dict.fromkeys(found)) for id, found in faults.items()}
