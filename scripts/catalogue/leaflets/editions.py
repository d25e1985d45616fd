"""Editions of leaflets: the code that follows from the content, and the record of what staff have printed."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from .facts import Fact

LETTERS = "23456789bcdfghjkmnpqrstvwxz"
"""What a code is made of: no 0, 1, i, l or o, which are taken for each other, and no vowel that could make a word."""

LENGTH = 8


def edition_code(facts: Iterable[Fact]) -> str:
    """The code of this content, as 'k7mq-4gd2': the same content has the same code on any machine and any day."""
    said = json.dumps([list(fact) for fact in facts], ensure_ascii=False, separators=(",", ":"))
    number = int.from_bytes(hashlib.sha256(said.encode()).digest())
    letters = []
    for _ in range(LENGTH):
        number, place = divmod(number, len(LETTERS))
        letters.append(LETTERS[place])
    return f"{''.join(letters[:4])}-{''.join(letters[4:])}"


@dataclass(frozen=True)
class Printing:
    """One time that staff printed an edition."""

    on: date
    copies: int | None = None
    where: str | None = None
    """Where they are handed out: 'Bootle Library'."""


@dataclass(frozen=True)
class Edition:
    """An edition that staff printed, with everything it says, so that it can be compared for good."""

    code: str
    leaflet: str
    language: str
    name: str
    printings: tuple[Printing, ...]
    facts: tuple[Fact, ...]
    use_until: date | None = None

    def printed_again(self, printing: Printing) -> "Edition":
        """The same edition with one more printing."""
        return Edition(
            self.code, self.leaflet, self.language, self.name, (*self.printings, printing), self.facts, self.use_until
        )


def as_text(edition: Edition) -> str:
    """The record of an edition, a fact a line, so that a person can read what changed in it."""
    printings = [
        {"on": each.on.isoformat(), "copies": each.copies, "where": each.where} for each in edition.printings
    ]
    head = {
        "code": edition.code, "leaflet": edition.leaflet, "language": edition.language, "name": edition.name,
        "use_until": edition.use_until and edition.use_until.isoformat(), "printings": printings,
    }
    facts = ",\n".join(f"  {json.dumps(list(fact), ensure_ascii=False)}" for fact in edition.facts)
    return f'{json.dumps(head, ensure_ascii=False, indent=1)[:-2]},\n "facts": [\n{facts}\n ]\n}}\n'


def from_text(text: str) -> Edition:
    """The edition of a record. Raises ValueError where it is not one, or where its code is not that of its content."""
    try:
        edition = _edition(json.loads(text))
    except (KeyError, TypeError, AttributeError) as fault:
        raise ValueError(f"is not the record of an edition ({fault})") from None
    if edition.code != (code := edition_code(edition.facts)):
        raise ValueError(f"says its code is '{edition.code}', but its content has the code '{code}'")
    return edition


def _edition(data: dict[str, Any]) -> Edition:
    return Edition(
        code=data["code"],
        leaflet=data["leaflet"],
        language=data["language"],
        name=data["name"],
        printings=tuple(
            Printing(date.fromisoformat(each["on"]), each["copies"], each["where"]) for each in data["printings"]
        ),
        facts=tuple(Fact(*each) for each in data["facts"]),
        use_until=date.fromisoformat(data["use_until"]) if data["use_until"] else None,
    )


def edition_of(view: dict[str, Any], facts: tuple[Fact, ...], printing: Printing) -> Edition:
    """The first record of a leaflet's JSON as it is now."""
    until = view["until_iso"]
    return Edition(
        code=view["edition"]["code"], leaflet=view["id"], language=view["language"], name=view["name"],
        printings=(printing,), facts=facts, use_until=date.fromisoformat(until) if until else None,
    )
