"""How far a fact is confirmed on a given day: five states, and the day the next check is due."""

import zlib
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from .model import Checked, Priority, Right, Service

STATES = ("confirmed", "due_soon", "overdue", "expired", "unconfirmed")
"""The five states; `unconfirmed` is never counted as fresh."""

SOON = timedelta(days=30)
GRACE = timedelta(days=30)

INTERVAL = {Service: relativedelta(months=6), Right: relativedelta(months=12), Priority: relativedelta(months=12)}
"""How long a check holds, by kind of entry, where the entry has no `review_every`."""

FIRST = timedelta(days=28)
"""Nobody is asked to confirm a new entry within less than this."""
DOORS = timedelta(days=42)
"""A front door is to be confirmed within this."""


class Standing(NamedTuple):
    """A state of `STATES`, the check it rests on, and the day the next check is due."""

    state: str
    checked: Checked
    due: date


def interval(entry: Service | Right | Priority) -> relativedelta:
    """How long a check of this entry holds: its `review_every` ('6 months'), or its kind's own."""
    if entry.review_every is None:
        return INTERVAL[type(entry)]
    count, unit = entry.review_every.split()
    return relativedelta(**{unit.rstrip("s") + "s": int(count)})


def standing(entry: Service | Right | Priority, today: date, detail=None) -> Standing:
    """The state of an entry, or of one contact detail with a check of its own.

    An entry due today is not overdue; one more than 30 days past due is expired. What was only read in a document is
    unconfirmed, however new its date.
    """
    checked = (detail and detail.confirmed) or entry.checked
    due = _spread(entry, checked.on) if checked.how == "document" else checked.on + interval(entry)
    return Standing(_state(checked, due, today), checked, due)


def _spread(entry: Service | Right | Priority, written: date) -> date:
    """The day to confirm an entry that nobody has confirmed: its own, the same on every machine, within its interval.

    Entries are written many at a time. If all were due together, an owner would have hundreds to ring in one week.
    """
    last = DOORS if getattr(entry, "front_door", False) else written + interval(entry) - written
    days = max((last - FIRST).days, 0) + 1
    return written + min(FIRST, last) + timedelta(days=zlib.crc32(entry.id.encode()) % days)


def _state(checked: Checked, due: date, today: date) -> str:
    if checked.how == "document":
        return "unconfirmed"
    if today > due + GRACE:
        return "expired"
    if today > due:
        return "overdue"
    return "due_soon" if today >= due - SOON else "confirmed"
