"""What kind of text each one is: the groups that figures are given for, and that work is shared out by."""

from collections.abc import Collection

from ..raw import Raw
from .texts import texts

URGENT = frozenset({"safety", "emergency"})
"""Topics of services that somebody in danger turns to."""

INTERFACE = "interface"
GROUPS = (
    INTERFACE, "urgent help", "rights", "situations", "areas", "front doors", "leaflets", "glossary", "names",
    "services", "priorities", "site", "search words",
)  # fmt: skip
"""Every group; a text that is used in several counts for the first of these."""


def grouped(raw: Raw, on_leaflets: Collection[str] = ()) -> dict[str, str]:
    """The group of each English text of the catalogue; a service's text that is `on_leaflets` goes with those."""
    doors = _doors(raw.data)
    found: dict[str, str] = {}
    for text in texts(raw.data):
        group = _group(text.path, raw.data, doors)
        if group == "services" and text.text in on_leaflets:
            group = "leaflets"
        if GROUPS.index(group) < GROUPS.index(found.get(text.text, GROUPS[-1])) or text.text not in found:
            found[text.text] = group
    return found


def _group(path: tuple, data: dict, doors: set[str]) -> str:
    if "also_called" in path or "forms" in path:
        return "search words"
    match path:
        case ("areas", _, "urgent", *_):
            return "urgent help"
        case ("services", int(index), *rest):
            return _service(data["services"][index], rest, doors)
        case ("situations" | "topics" | "audiences", *_):
            return "situations"
        case (("areas" | "rights" | "leaflets" | "glossary" | "priorities") as kind, *_):
            return kind
    return "site"


def _service(service: dict, rest: list, doors: set[str]) -> str:
    if URGENT & set(service.get("topics", ())):
        return "urgent help"
    if service.get("id") in doors:
        return "front doors"
    return "names" if rest == ["name"] else "services"


def _doors(data: dict) -> set[str]:
    """The ids of the services that are somebody's first step."""
    doors = {service.get("id") for service in data.get("services", ()) if service.get("front_door") == "true"}
    for area in data.get("areas", ()):
        doors |= {area.get("when_closed"), *(area.get("assessment") or {}).get("services", ())}
    for situation in data.get("situations", ()):
        doors |= {answer.get("service") for answer in situation.get("answers", ())}
    return doors - {None}
