"""Every check of the catalogue on one day: of entries, of single contact details and of sums of money."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from ..freshness import SOON, standing
from ..load import Loaded
from ..model import Amount, Priority, Right, Service
from ..raw import dotted
from ..yaml_composition import Path
from .actions import action

URGENCY = ("unconfirmed", "expired", "overdue", "due_soon", "confirmed")
"""The states in the order in which an owner reads them."""

KINDS = {Service: "service", Right: "right", Priority: "priority"}

Entry = Service | Right | Priority


class Item(NamedTuple):
    """One check, as the JSON form gives it."""

    id: str
    """The entry's id; for a part of an entry, '#' and the part: northby-sitting-service#amounts[0]."""
    kind: str
    """service, right, priority; contact or amount for a part."""
    state: str
    """One of freshness.STATES."""
    checked_on: date
    how: str
    """provider, website or document."""
    due: date
    owner: str
    file: str
    line: int
    action: str
    """What to do next, in whole sentences; empty for what is confirmed and not yet due."""

    @property
    def whole(self) -> bool:
        """Whether it is an entry rather than a part of one."""
        return "#" not in self.id


def items(loaded: Loaded, today: date) -> list[Item]:
    """Every check, by owner, what is most urgent first."""
    found = [item for path, entry in _entries(loaded) for item in _of_entry(loaded, path, entry, today)]
    return sorted(found, key=lambda item: (item.owner, URGENCY.index(item.state), item.due, item.id))


def wanted(found: list[Item], today: date, within: int | None = None, owner: str | None = None) -> list[Item]:
    """Those of one owner, and those due within so many days; all of them where neither is asked for."""
    last = None if within is None else today + timedelta(days=within)
    return [item for item in found if (owner in (None, item.owner)) and (last is None or item.due <= last)]


def ids_of_owners(loaded: Loaded) -> list[str]:
    """The ids of all owners, in the catalogue's order."""
    return [owner.id for owner in loaded.catalogue.owners]


def _entries(loaded: Loaded) -> Iterator[tuple[Path, Entry]]:
    for kind in ("services", "rights", "priorities"):
        for index, entry in enumerate(getattr(loaded.catalogue, kind)):
            yield (kind, index), entry


def _of_entry(loaded: Loaded, path: Path, entry: Entry, today: date) -> Iterator[Item]:
    yield _item(loaded, path, entry, today)
    for name in ("phones", "emails", "websites", "addresses"):
        for index, detail in enumerate(getattr(getattr(entry, "contacts", None), name, ())):
            if detail.confirmed:
                yield _item(loaded, (*path, "contacts", name, index), entry, today, detail)
    for index, amount in enumerate(getattr(entry, "amounts", ())):
        yield _amount(loaded, (*path, "amounts", index), entry, amount, today)


def _item(loaded: Loaded, path: Path, entry: Entry, today: date, detail=None) -> Item:
    """An entry, or one contact detail with a check of its own; the line is that of the check."""
    found = standing(entry, today, detail)
    field = (*path, "confirmed" if detail else "checked")
    part = f"#{dotted(path[2:])}" if detail else ""
    kind = "contact" if detail else KINDS[type(entry)]
    checked = found.checked
    todo = action(entry, found.state, detail)
    place = loaded.place(field)
    return Item(entry.id + part, kind, found.state, checked.on, checked.how, found.due, entry.owner, *place, todo)


def _amount(loaded: Loaded, path: Path, entry: Entry, amount: Amount, today: date) -> Item:
    """A sum of money: it goes by its own dates, and is no better confirmed than its entry."""
    whole = standing(entry, today)
    state = _state_of_sum(amount, whole.state, today)
    id, place = f"{entry.id}#{dotted(path[2:])}", loaded.place((*path, "until"))
    read = amount.source.read or whole.checked.on
    todo = action(entry, state, amount)
    return Item(id, "amount", state, read, whole.checked.how, amount.until, entry.owner, *place, todo)


def _state_of_sum(amount: Amount, whole: str, today: date) -> str:
    if today > amount.until:
        return "expired"
    if whole == "unconfirmed":
        return whole
    return "due_soon" if today >= amount.until - SOON else "confirmed"
