"""A smaller catalogue out of a larger one: one council's own site."""

from collections.abc import Collection, Iterator

from .model import NATIONAL, Area, Catalogue, Service


def only_areas(catalogue: Catalogue, ids: Collection[str]) -> Catalogue:
    """The catalogue with these areas, what serves the whole country, and what the areas' own entries lead to.

    Links to what is left out go too. The areas must exist.
    """
    kept = {*ids, NATIONAL}
    services = _services(catalogue, kept)
    known = {entry.id for entry in services} | {entry.id for entry in catalogue.rights}

    def still(links: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(id for id in links if id in known)

    fields = {name: getattr(catalogue, name) for name in Catalogue.model_fields}
    return Catalogue.model_construct(
        **fields
        | {
            "areas": tuple(area for area in catalogue.areas if area.id in kept),
            "services": tuple(entry.model_copy(update={"see": still(entry.see)}) for entry in services),
            "rights": tuple(
                entry.model_copy(update={"see": still(entry.see), "services": still(entry.services)})
                for entry in catalogue.rights
            ),
            "priorities": tuple(
                entry.model_copy(update={"services": still(entry.services)})
                for entry in catalogue.priorities
                if entry.area in kept
            ),
            "situations": tuple(
                s.model_copy(update={"answers": tuple(a for a in s.answers if a.area in kept)})
                for s in catalogue.situations
            ),
            "leaflets": tuple(leaflet for leaflet in catalogue.leaflets if leaflet.area in kept),
        }
    )


def _services(catalogue: Catalogue, kept: Collection[str]) -> list[Service]:
    """The services that stay; one of an area that goes becomes the area's that names it, and its front door no more."""
    areas = _areas(catalogue, kept)
    return [
        entry if entry.area in kept else entry.model_copy(update={"area": areas[entry.id], "front_door": False})
        for entry in catalogue.services
        if entry.id in areas
    ]


def _areas(catalogue: Catalogue, kept: Collection[str]) -> dict[str, str]:
    """The area under which each service stays, by its id."""
    areas = {entry.id: entry.area for entry in catalogue.services if entry.area in kept}
    for area in catalogue.areas:
        for id in _named(catalogue, area) if area.id in kept else ():
            areas.setdefault(id, area.id)
    waiting = list(areas)
    for id in waiting:
        contacts = catalogue.service[id].contacts
        for other in (contacts.ask, contacts.when_closed):
            if other and other not in areas:
                areas[other] = areas[id]
                waiting.append(other)
    return areas


def _named(catalogue: Catalogue, area: Area) -> Iterator[str]:
    """The services that an area's own entries send a carer to."""
    for need in area.urgent:
        yield from need.services
    if area.when_closed:
        yield area.when_closed
    if area.assessment:
        yield from area.assessment.services
    yield from (answer.service for s in catalogue.situations for answer in s.answers if answer.area == area.id)
    yield from (id for entry in catalogue.priorities if entry.area == area.id for id in entry.services)
    sections = (section for leaflet in catalogue.leaflets if leaflet.area == area.id for section in leaflet.sections)
    yield from (id for section in sections for id in section.entries if id in catalogue.service)
