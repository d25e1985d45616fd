"""Questions about the dates of a change: a new date is a claim that somebody asked, and says what stands behind it."""

import re
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from .freshness import standing
from .load import Loaded
from .model import Priority, Right, Service
from .problems import Problem
from .reminders.actions import named

Entry = Service | Right | Priority

MANY = 5
"""So many entries can be asked about in one go without a record of it."""

SHOW = "Record the calls with scripts/confirm.py (it writes docs/checks/), or put the old date back."
KINDS = ("services", "rights", "priorities")


@dataclass(frozen=True)
class Change:
    """The catalogue before and after, and the records of calls in `docs/checks/`."""

    before: dict[str, Entry]
    after: Loaded
    records: str
    """The text of all records, as scripts/confirm.py writes them."""

    def entries(self) -> Iterator[tuple[tuple[str, int], Entry, Entry | None]]:
        """Each entry with its place, and what it was before; None for a new one."""
        for kind in KINDS:
            for index, entry in enumerate(getattr(self.after.catalogue, kind)):
                yield (kind, index), entry, self.before.get(entry.id)

    def recorded(self, entry: Entry) -> bool:
        """Whether a record says that this entry was asked about on the day of its check."""
        claim = rf"^- `{re.escape(entry.id)}` .*: {entry.checked.on}, {entry.checked.how}, "
        return re.search(claim, self.records, re.MULTILINE) is not None

    def question(self, way: tuple, message: str, fix: str) -> Problem:
        """A question, which is a warning at its place."""
        return self.after.raw.problem(way, message, fix, "warning")


def by_id(loaded: Loaded) -> dict[str, Entry]:
    """Every entry that is checked, by its id."""
    return {entry.id: entry for kind in KINDS for entry in getattr(loaded.catalogue, kind)}


def questions(change: Change) -> list[Problem]:
    """Every question about a change, by place."""
    return sorted(found for rule in RULES for found in rule(change))


def many_at_once(change: Change) -> Iterator[Problem]:
    """Many entries given one new day in one change need a record of the calls."""
    groups = defaultdict(list)
    for path, entry, before in change.entries():
        if _claims_anew(entry, before) and not change.recorded(entry):
            groups[entry.checked.on].append((path, entry))
    for day, group in groups.items():
        if len(group) > MANY:
            names = ", ".join(entry.id for _, entry in group[:3])
            found = f"{len(group)} entries say they were checked on {day}, with no record of it: {names} and others"
            yield change.question((*group[0][0], "checked"), found, SHOW)


def moved_with_nothing_to_show(change: Change) -> Iterator[Problem]:
    """A check that was moved shows what it rests on: a record, a page read that day, or something that was changed."""
    for path, entry, before in change.entries():
        if before and entry.checked.on != before.checked.on and not _something_to_show(change, entry, before):
            found = f"moved from {before.checked.on} to {entry.checked.on}, and nothing else in the entry changed"
            yield change.question((*path, "checked"), found, f"{SHOW} A page that was read belongs in 'sources'.")


def contact_changed_unchecked(change: Change) -> Iterator[Problem]:
    """A contact that was changed was checked: the check moves with it, or the detail has one of its own."""
    for path, entry, before in change.entries():
        if isinstance(entry, Service) and isinstance(before, Service) and entry.checked == before.checked:
            for kind, index, detail in _changed_details(entry, before):
                found = "was changed, but 'checked' stayed as it was"
                fix = "Try it, and give it 'confirmed' with the day and how; or confirm the whole entry."
                yield change.question((*path, "contacts", kind, index), f"{detail} {found}", fix)


def due_together(change: Change) -> Iterator[Problem]:
    """New entries of one owner that were all confirmed on one day would all fall due together."""
    groups = defaultdict(list)
    for path, entry, before in change.entries():
        if before is None and entry.checked.how != "document" and entry.review_every is None:
            groups[entry.owner, standing(entry, entry.checked.on).due].append((path, entry))
    for (owner, due), group in groups.items():
        for path, entry in group if len(group) > MANY else ():
            found = f"is one of {len(group)} new entries of {owner} that fall due on {due}"
            yield change.question(path, found, f"Spread them: write 'review_every: {_weeks(entry)} weeks' here.")


RULES: tuple[Callable[[Change], Iterable[Problem]], ...] = (
    many_at_once, moved_with_nothing_to_show, contact_changed_unchecked, due_together,
)


def _claims_anew(entry: Entry, before: Entry | None) -> bool:
    """Whether the change says that somebody asked: a new day, or a new word on how."""
    return entry.checked.how != "document" and (before is None or entry.checked != before.checked)


def _something_to_show(change: Change, entry: Entry, before: Entry) -> bool:
    plain = {"checked": before.checked}
    return entry.model_copy(update=plain) != before or change.recorded(entry) or entry.checked.on in _pages_read(entry)


def _pages_read(entry: Entry) -> set[date]:
    return {citation.read for citation in entry.sources if citation.url}


def _changed_details(entry: Service, before: Service) -> Iterator[tuple[str, int, str]]:
    """Details that are new or say something else, without a new check of their own.

    In an entry that nobody has confirmed, a new source for the detail is enough: it claims no more.
    """
    for kind in ("phones", "emails", "websites", "addresses"):
        details = getattr(before.contacts, kind)
        old, checks, sources = ([_facts(each) for each in details], {each.confirmed for each in details} | {None},
                                {each.sources for each in details})
        for index, detail in enumerate(getattr(entry.contacts, kind)):
            sourced = entry.checked.how == "document" and detail.sources not in sources
            if _facts(detail) not in old and detail.confirmed in checks and not sourced:
                yield kind, index, named(detail)


def _facts(detail) -> dict:
    """What a carer relies on: not the note about it, nor where it was read."""
    return detail.model_dump(exclude={"confirmed", "sources", "note"})


def _weeks(entry: Entry) -> int:
    """From five to six months, or from eleven to twelve, by the id: the same on every machine."""
    longest = 26 if isinstance(entry, Service) else 52
    return longest - zlib.crc32(entry.id.encode()) % 6
