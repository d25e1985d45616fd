"""Which printed editions are wrong by now, why, and how serious that is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from .editions import Edition
from .facts import EDITION, NAME, PHONE, STATE, Fact

BIN, REPLACE, USE_UP = "bin", "replace", "use-up"
LEVELS = (BIN, REPLACE, USE_UP)
"""What to do with the copies, most serious first: bin them today, print new ones this week, use them up."""

SERIOUS = {PHONE: BIN, "hours": REPLACE, "address": REPLACE, "email": REPLACE, "web": REPLACE, "amount": REPLACE}
"""How serious it is when a fact of this kind changed; of any other kind, the copies can be used up."""

SHUT = ("closed", "paused", "planned")

CURRENT, REPLACED, PAST, WITHDRAWN = "current", "replaced", "past", "withdrawn"


class Change(NamedTuple):
    """One thing that a printed edition says and the catalogue does not say any more, or the other way round."""

    level: str
    kind: str
    about: str
    """The id of the entry."""
    name: str
    """What the entry is called, on the new leaflet or else on the old one."""
    old: str | None
    new: str | None


class Verdict(NamedTuple):
    """How an edition stands on a given day."""

    edition: Edition
    state: str
    """CURRENT, REPLACED by a newer edition, PAST its last day, or WITHDRAWN with its leaflet."""
    level: str | None
    """One of LEVELS; None while nothing is wrong with it."""
    changes: tuple[Change, ...]


def verdict(
    edition: Edition, now: Mapping[tuple[str, str], tuple[Fact, ...]], codes: Iterable[str], today: date
) -> Verdict:
    """How a printed edition stands.

    `now` is what each leaflet says today, by its id and language; `codes` are those of the current editions.
    """
    past = edition.use_until is not None and today > edition.use_until
    facts = now.get((edition.leaflet, edition.language))
    if facts is None:
        return Verdict(edition, WITHDRAWN, BIN, ())
    changes = tuple(changed(edition.facts, facts))
    worst = min((change.level for change in changes), key=LEVELS.index, default=None)
    if past:
        return Verdict(edition, PAST, BIN, changes)
    return Verdict(edition, CURRENT if edition.code in codes else REPLACED, worst, changes)


def changed(old: Iterable[Fact], new: Iterable[Fact]) -> Iterator[Change]:
    """What changed, in the order of the old leaflet, then what is new."""
    old, new = tuple(old), tuple(new)
    names = {fact.about: fact.text for facts in (old, new) for fact in reversed(facts) if fact.kind == NAME}
    before, after = _grouped(old), _grouped(new)
    gone = {fact.about for fact in old} - {fact.about for fact in new}
    for key in dict.fromkeys([*before, *after]):
        kind, about = key
        for was, now in zip_longest(_without(before[key], after[key]), _without(after[key], before[key])):
            if kind != EDITION:  # The date of an edition alone makes nothing on it wrong.
                yield Change(_level(kind, was, now, about in gone), kind, about, names.get(about, about), was, now)


def _grouped(facts: Iterable[Fact]) -> dict[tuple[str, str], list[str]]:
    groups = defaultdict(list)
    for fact in facts:
        groups[fact.kind, fact.about].append(fact.text)
    return groups


def _without(texts: list[str], others: list[str]) -> list[str]:
    return [text for text in dict.fromkeys(texts) if text not in others]


def _level(kind: str, was: str | None, now: str | None, gone: bool) -> str:
    """A wrong number sends somebody the wrong way; a new one that the paper lacks does not."""
    if kind == STATE:
        return BIN if now in SHUT else REPLACE if now == "limited" or gone else USE_UP
    if kind == PHONE and was is None:
        return REPLACE
    return SERIOUS.get(kind, USE_UP)
