"""One leaflet in one language as one JSON object: what its web page and its PDF both show."""

from typing import Any

from ..colour import brand
from ..interlinear import isolated
from ..model import Leaflet
from ..pages.dates import long_date
from ..pages.frame import language_view
from ..pages.marks import marks
from ..pages.reading import Reading
from . import parts, words
from .days import newest_day, use_until
from .editions import edition_code
from .explaining import explained
from .facts import facts
from .sections import section
from .words import Translate


def leaflet(reading: Reading, leaflet: Leaflet, _: Translate = str) -> dict[str, Any]:
    """The leaflet's JSON. It changes with the catalogue, and with the day only where a sum of money runs out."""
    language = language_view(reading.language)
    sections = [section(reading, _, leaflet, each) for each in leaflet.sections]
    shown = [reading.entry[id] for id in sorted(_ids(sections))]
    sections = explained(sections, reading.catalogue.glossary)
    until = use_until(reading, shown)
    view = {
        "id": leaflet.id,
        "language": reading.language,
        "lang": language["lang"],
        "dir": language["dir"],
        "template": leaflet.template,
        "name": leaflet.name,
        "text": leaflet.summary,
        "sections": sections,
        "format": _format(reading, _, leaflet),
        "publisher": reading.catalogue.site.publisher,
        "day": long_date(newest_day(leaflet, shown), reading.locale),
        "use_until": long_date(until, reading.locale) if until else None,
    }
    return view | _edition(reading, _, view) | {
        "until_iso": until and until.isoformat(),
        "colour": brand(reading.catalogue.site.colour).light,
        "words": words.labels(_),
    }


def _edition(reading: Reading, _: Translate, view: dict[str, Any]) -> dict[str, Any]:
    """The code that follows from the content, and the words that stand on every sheet."""
    code = edition_code(facts(view))
    address = f"{reading.catalogue.site.url}{language_view(reading.language)['root']}leaflets/editions/{code}/"
    original = reading.original and next(each for each in reading.original.leaflets if each.id == view["id"])
    return {
        "proof": is_proof(view),
        "edition": {
            "code": code,
            "line": words.edition(_, isolated(code, reading.locale), view["day"]),
            "stop": marks(reading.locale).stop,
            "until": words.use_until(_, view["use_until"]),
            "page": words.page_of(_),
            "address": address,
            "short": parts.short(address),
            "for_staff": original and words.for_staff(reading.locale.english_name, original.name, code),
        },
    }


def _format(reading: Reading, _: Translate, leaflet: Leaflet) -> dict[str, Any] | None:
    """Whom to ask for another language, size or format: the leaflet's owner or the site; None if neither is reached."""
    owner, site = reading.catalogue.owner[leaflet.owner], reading.catalogue.site
    for name, contacts in ((owner.name, owner.contacts), (site.publisher, site.contacts)):
        phones, details = parts.phones(reading, _, contacts, None), parts.details(_, contacts)
        if phones or details:
            return {"ask": words.ask_format(_, name), "phones": phones, "details": details[:1] if phones else details}
    return None


def is_proof(view: dict[str, Any]) -> bool:
    """Whether a leaflet holds a number that nobody confirmed, or has a front door without a number."""
    return any(not each["confirmed"] for each in numbers(view)) or any(
        not each["front_door"] or not each["front_door"]["phones"]
        for each in view["sections"]
        if each["use"] == "front-door"
    )


def numbers(value: Any) -> list[dict[str, Any]]:
    """Every phone number in a leaflet's JSON, in reading order."""
    match value:
        case {"number": str(), "confirmed": _}:
            return [value]
        case dict():
            return [found for each in value.values() for found in numbers(each)]
        case list() | tuple():
            return [found for each in value for found in numbers(each)]
    return []


def _ids(value: Any) -> set[str]:
    """The ids of the entries a leaflet's JSON shows."""
    match value:
        case dict():
            return {value["id"], *_ids(list(value.values()))} if "id" in value else _ids(list(value.values()))
        case list() | tuple():
            return {id for each in value for id in _ids(each)}
    return set()
