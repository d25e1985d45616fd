"""What must be the same in every language: the facts of the data, and the contacts, sums and dates a page shows."""

import re
from datetime import date
from typing import Any

from catalogue.interlinear import NAME, NAME_END
from catalogue.model import Part
from catalogue.translation.texts import slots

ORDERED = ("a-z/", "glossary/", "leaflets/", "404")
"""Pages in the order of the language's alphabet, or of its own length."""

_SHOWN = re.compile(r'href="((?:tel|sms:\+|mailto|https?):?[^"]*)"|<bdi dir="ltr">([^<]*)</bdi>')


def contacts(html: str) -> list[tuple[str, str]]:
    """Every number, inbox, web address, postcode and sum of a page, in order; not the addresses of the site itself."""
    return [found for found in _SHOWN.findall(html) if "signpost.example" not in "".join(found)]


def facts(value: Any) -> list:
    """Everything that is no translated text and holds a number or an address, in order; names without their marks."""
    match value:
        case str():
            bare = value.strip(NAME + NAME_END)
            return [bare] if re.fullmatch(r"[\x20-\x7e]*\d[\x20-\x7e]*|https?:.*", bare) else []
        case date() | int() | None:
            return [value]
        case tuple():
            return [fact for each in value for fact in facts(each)]
    fields = type(value).model_fields
    return [fact for name in fields if not _is_text(type(value), name) for fact in facts(getattr(value, name))]


def _is_text(part: type[Part], name: str) -> bool:
    return any(slot.name == name and slot.part is None for slot in slots(part))
