"""Ids: each is used once, and what refers to one finds it."""

from collections.abc import Iterator

from .fields import parts, slots
from .model import (
    NATIONAL,
    Answer,
    Area,
    Assessment,
    Catalogue,
    Checked,
    Citation,
    Contacts,
    Definition,
    Leaflet,
    LeafletSection,
    Owner,
    Part,
    Priority,
    Right,
    Service,
    Situation,
    Source,
    UrgentNeed,
)
from .problems import Problem, shown
from .raw import Raw
from .wording import meant
from .yaml_text import Path

SHARED = ("services", "rights", "priorities", "leaflets")
"""Entries that are referred to together, so no two of them share an id."""

_KINDS = {
    "areas": "an area", "topics": "a topic", "audiences": "an audience", "situations": "a situation",
    "owners": "an owner", "sources": "a document", "services": "a service", "rights": "a right",
}

_NOTHING = {kind: None if slots(Catalogue)[kind].required else [] for kind in _KINDS}
"""What stands for a kind that was left out: nothing, where it may not be."""

_SUBJECTS = {"audiences": ("audiences",), "topics": ("topics",), "situations": ("situations",), "owner": ("owners",)}

REFERENCES: dict[type[Part], dict[str, tuple[str, ...]]] = {
    Answer: {"area": ("areas",), "service": ("services",)},
    Area: {"strategy": ("sources",), "when_closed": ("services",), "owner": ("owners",)},
    Assessment: {"services": ("services",), "rights": ("rights",)},
    Checked: {"by": ("owners",)},
    Citation: {"source": ("sources",)},
    Contacts: {"ask": ("services",), "when_closed": ("services",)},
    Definition: {"audience": ("audiences",)},
    Leaflet: {"area": ("areas", NATIONAL), "topics": ("topics",), "owner": ("owners",)},
    LeafletSection: {"entries": ("services", "rights"), "situation": ("situations",)},
    Owner: {"area": ("areas",)},
    Priority: {"area": ("areas",), "services": ("services",), "owner": ("owners",)},
    Right: _SUBJECTS | {"services": ("services",), "see": ("services", "rights")},
    Service: _SUBJECTS | {"area": ("areas", NATIONAL), "see": ("services", "rights")},
    Situation: {"topics": ("topics",)},
    Source: {"area": ("areas",)},
    UrgentNeed: {"services": ("services",)},
}
"""The fields that hold ids, and the kinds of entry they may name."""


def repeated_ids(raw: Raw) -> Iterator[Problem]:
    """An id belongs to one entry."""
    for kinds in (SHARED, *((kind,) for kind in raw.data if kind not in SHARED)):
        first: dict[str, Path] = {}
        for kind, index, name in _ids(raw, kinds):
            if name in first:
                file, line = raw.place(first[name])
                found = f"'{shown(name)}' is the id of another entry too, in {file}, line {line}"
                yield raw.problem((kind, index, "id"), found, "Give this entry an id of its own.")
            first.setdefault(name, (kind, index))


def dangling_references(raw: Raw) -> Iterator[Problem]:
    """What an entry refers to is there, and is named once."""
    known = {kind: {name for _, _, name in _ids(raw, (kind,))} for kind in _KINDS} | {NATIONAL: {NATIONAL}}
    # Where all entries of a kind are missing, a problem says so, and one for each reference to them would hide it.
    unread = {kind for kind in _KINDS if not isinstance(raw.data.get(kind, _NOTHING[kind]), list)}
    for path, part, data in parts(raw.data):
        for field, kinds in REFERENCES.get(part, {}).items():
            if field in data and not unread.intersection(kinds):
                yield from _dangling(raw, (*path, field), data[field], kinds, known)


def _dangling(raw: Raw, path: Path, value, kinds: tuple[str, ...], known: dict[str, set[str]]) -> Iterator[Problem]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _dangling(raw, (*path, index), item, kinds, known)
            if isinstance(item, str) and item and item in value[:index]:
                yield raw.problem((*path, index), f"'{shown(item)}' is there twice", "Delete one of them.")
    elif isinstance(value, str) and value and not any(value in known[kind] for kind in kinds):
        yield raw.problem(path, *_unknown(value, kinds, known))


def _unknown(value: str, kinds: tuple[str, ...], known: dict[str, set[str]]) -> tuple[str, str]:
    named = [kind for kind in kinds if kind in _KINDS]
    message = f"'{shown(value)}' is not the id of {' or '.join(_KINDS[kind] for kind in named)}"
    if guess := meant(value, sorted(set().union(*(known[kind] for kind in kinds)))):
        return message, f"Did you mean '{guess}'?"
    where = " or ".join(f"'{kind}'" for kind in named)
    return message, f"Write an id from {where}{', or national' if NATIONAL in kinds else ''}."


def _ids(raw: Raw, kinds: tuple[str, ...]) -> Iterator[tuple[str, int, str]]:
    for kind in kinds:
        entries = raw.data.get(kind)
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            if isinstance(entry, dict) and isinstance(entry.get("id"), str) and entry["id"]:
                yield kind, index, entry["id"]
