"""Rules about days: nothing was checked tomorrow, and no sum of money is shown on a day it does not hold."""

from collections.abc import Iterator
from datetime import date

from ..model import AccessibilityDetails, Amount, Catalogue, Checked, Citation, LinkException, Source
from ..yaml_text import Path
from .finding import Finding, every


def no_day_to_come(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """What was checked, read or confirmed was so by today."""
    for path, day in _days_past(catalogue):
        if day > today:
            yield Finding(path, f"'{day}' is in the future", "Write the day it was done.")


def _days_past(catalogue: Catalogue) -> Iterator[tuple[Path, date]]:
    for path, checked in every(Checked, catalogue):
        yield (*path, "on"), checked.on
    for path, citation in every(Citation, catalogue):
        if citation.read:
            yield (*path, "read"), citation.read
    for path, details in every(AccessibilityDetails, catalogue):
        yield (*path, "prepared"), details.prepared
        yield (*path, "reviewed"), details.reviewed


def amounts_that_hold(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A sum of money holds until a day, and that day has not passed."""
    for path, amount in every(Amount, catalogue):
        if amount.until < today:
            found = f"'{amount.until}' is past, so {amount.amount} is not shown any more"
            fix = "Write the new sum with its dates and source, or delete the old one."
            yield Finding((*path, "until"), found, fix)


def one_amount_at_a_time(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """Of one thing, an entry gives one sum for any day."""
    for kind in ("services", "rights"):
        for index, entry in enumerate(getattr(catalogue, kind)):
            for later, amount in enumerate(entry.amounts):
                if any(_overlap(amount, earlier) for earlier in entry.amounts[:later]):
                    found = f"gives a second sum for '{amount.what}' on the same days"
                    fix = "Let one end on the day before the other begins."
                    yield Finding((kind, index, "amounts", later, "from"), found, fix)


def _overlap(one: Amount, other: Amount) -> bool:
    same = (one.what, one.per) == (other.what, other.per)
    return same and one.from_ <= other.until and other.from_ <= one.until


def link_exceptions_that_hold(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """The link check passes over an address until a day, and that day has not passed."""
    for path, exception in every(LinkException, catalogue):
        if exception.until < today:
            fix = "Try the address again. Delete the exception, or write a new day and why."
            yield Finding((*path, "until"), f"'{exception.until}' is past", fix, "warning")


def years_in_order(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A document's first year is not after its last."""
    for path, source in every(Source, catalogue):
        if source.starts > source.ends:
            yield Finding((*path, "ends"), f"{source.ends} is before {source.starts}", "Write the last year it is for.")


def ended_documents(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A document whose last year has passed does not hold any more, and its status says so."""
    for path, source in every(Source, catalogue):
        if source.ends < today.year and source.status in ("in_force", "final_year"):
            found = f"says '{source.status}', but the document ended in {source.ends}"
            fix = "Write 'ended', and in 'status_note' what a reader should know."
            yield Finding((*path, "status"), found, fix)
