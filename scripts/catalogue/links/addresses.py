"""Every outside address of the catalogue, with the places that name it and who looks after each."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urldefrag, urlsplit

from ..checks.finding import every
from ..load import Loaded
from ..model import Catalogue, Citation, Law, LinkException, Right, Site, Source, WebContact
from ..yaml_composition import Path

FIELDS = ((WebContact, "url"), (Citation, "url"), (Source, "url"), (Law, "url"), (Right, "official_page"),
          (Site, "exit_to"), (Site, "repository"))
"""Every field of the model that holds an outside address."""


class Place(NamedTuple):
    """Where an address is written."""

    entry: str
    """The entry's id; empty for a page written by hand."""
    file: str
    line: int
    owner: str
    """The owner's id; empty where nobody in particular looks after it."""


def asked(url: str) -> str:
    """The address as it is asked for: without the part after '#', which never leaves the reader's machine."""
    return urldefrag(url).url


def host(url: str) -> str:
    """The host and port of an address."""
    return urlsplit(url).netloc.lower()


def addresses(loaded: Loaded) -> dict[str, list[Place]]:
    """Each outside address once, with its places in the order of the catalogue, one for each entry."""
    found: dict[str, dict[str, Place]] = {}
    for path, url in _written(loaded.catalogue):
        entry, _ = loaded.raw.name(path)
        place = Place(entry, *loaded.place(path), owner_of(loaded.catalogue, path))
        found.setdefault(asked(url), {}).setdefault(entry, place)
    return {url: list(places.values()) for url, places in found.items()}


def exceptions(loaded: Loaded) -> list[tuple[LinkException, Place]]:
    """The exceptions of the link check, with their places."""
    catalogue = loaded.catalogue
    return [
        (each, Place("link_exceptions", *loaded.place(("link_exceptions", index)), ""))
        for index, each in enumerate(catalogue.link_exceptions)
    ]


def _written(catalogue: Catalogue) -> Iterator[tuple[Path, str]]:
    for kind, field in FIELDS:
        for path, part in every(kind, catalogue):
            if url := getattr(part, field):
                yield (*path, field), url


def owner_of(catalogue: Catalogue, path: Path) -> str:
    """The owner of the entry at this path; of a document, whoever looks after its area."""
    match path:
        case ("owners", int(index), *_):
            return catalogue.owners[index].id
        case ("sources", int(index), *_):
            area = catalogue.sources[index].area
            return next((owner.id for owner in catalogue.owners if area and owner.area == area), "")
        case (str(kind), int(index), *_):
            return getattr(getattr(catalogue, kind)[index], "owner", "")
    return ""
