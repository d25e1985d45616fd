"""All leaflets and editions of a site: what their lists and `/data/leaflets.json` are made from."""

from collections.abc import Iterable
from typing import Any

from ..interlinear import plain
from ..pages.frame import language_view
from ..pages.reading import Reading
from .facts import facts
from .leaflet import leaflet
from .recall import Verdict, verdict
from .words import translator


def views(reading: Reading) -> list[dict[str, Any]]:
    """The JSON of every leaflet in one language, in the catalogue's order; made once a reading."""
    if "leaflets" not in reading.kept:
        reading.kept["leaflets"] = [leaflet(reading, each, translator(reading)) for each in reading.catalogue.leaflets]
    return reading.kept["leaflets"]


def verdicts(reading: Reading, found: list[dict[str, Any]]) -> list[Verdict]:
    """How every printed edition of this language stands today, and in English those of languages that are no more."""
    now = {(view["id"], view["language"]): facts(view) for view in found}
    codes = {view["edition"]["code"] for view in found}
    return [verdict(each, now, codes, reading.today) for each in reading.editions if _belongs(reading, each.language)]


def _belongs(reading: Reading, language: str) -> bool:
    gone = language not in reading.catalogue.site.languages
    return language == reading.language or (gone and reading.language == "en")


def collection(reading: Reading) -> dict[str, list[dict[str, Any]]]:
    """What a program may want to know of a language's leaflets and editions; of their PDFs, when there are some."""
    found = views(reading)
    return {
        "leaflets": [_leaflet(reading, view) for view in found],
        "editions": [edition_data(reading, each) for each in verdicts(reading, found)],
    }


def with_pdfs(collections: Iterable[dict[str, list]], made: Iterable) -> dict[str, list[dict[str, Any]]]:
    """The languages' collections together, and in each leaflet the PDFs `made` in the build."""
    files: dict[tuple[str, str], list] = {}
    for each in made:
        if each.file:
            files.setdefault((each.language, each.leaflet), []).append(each)
    joined: dict[str, list[dict[str, Any]]] = {"leaflets": [], "editions": []}
    for each in collections:
        joined["leaflets"] += [_with_files(leaflet, files) for leaflet in each["leaflets"]]
        joined["editions"] += each["editions"]
    return joined


def _leaflet(reading: Reading, view: dict[str, Any]) -> dict[str, Any]:
    address = f"{reading.catalogue.site.url}{language_view(reading.language)['root']}leaflets/{view['id']}/"
    area = next(each.area for each in reading.catalogue.leaflets if each.id == view["id"])
    return {
        "id": view["id"], "language": view["language"], "name": plain(view["name"]), "area": area, "address": address,
        "edition": view["edition"]["code"], "edition_address": view["edition"]["address"],
        "use_until": view["until_iso"], "proof_copy": view["proof"],
    }


def _with_files(leaflet: dict[str, Any], files: dict[tuple[str, str], list]) -> dict[str, Any]:
    made = files.get((leaflet["language"], leaflet["id"]), ())
    return leaflet | {"pdfs": [_file(leaflet["address"], each) for each in made]}


def _file(address: str, made: Any) -> dict[str, Any]:
    size = made.file.stat().st_size
    return {"size": made.size, "address": f"{address}{made.name}", "pages": made.pages, "bytes": size}


def edition_data(reading: Reading, found: Verdict) -> dict[str, Any]:
    """A printed edition and how it stands, for a program."""
    edition = found.edition
    root = language_view(reading.language)["root"]
    return {
        "code": edition.code, "leaflet": edition.leaflet, "language": edition.language, "name": plain(edition.name),
        "address": f"{reading.catalogue.site.url}{root}leaflets/editions/{edition.code}/",
        "state": found.state, "level": found.level,
        "use_until": edition.use_until and edition.use_until.isoformat(),
        "printings": [
            {"on": each.on.isoformat(), "copies": each.copies, "where": each.where} for each in edition.printings
        ],
        "changes": [change._asdict() for change in found.changes],
    }
