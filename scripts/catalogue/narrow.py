"""A smaller catalogue out of a larger one: one council's own site."""

from collections.abc import Collection

from .model import NATIONAL, Catalogue


def only_areas(catalogue: Catalogue, ids: Collection[str]) -> Catalogue:
    """The catalogue with these areas and what serves the whole country.

    Links to what is left out go too. The areas must exist.
    """
    kept = {*ids, NATIONAL}
    services = [entry for entry in catalogue.services if entry.area in kept]
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
