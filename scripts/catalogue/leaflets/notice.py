"""The recall as staff read it: which copies to take off the counter, and why."""

from collections.abc import Iterable, Iterator

from .recall import BIN, LEVELS, PAST, REPLACE, USE_UP, WITHDRAWN, Change, Verdict

DO = {BIN: "BIN THEM TODAY", REPLACE: "PRINT NEW ONES THIS WEEK", USE_UP: "USE THEM UP"}

KINDS = {
    "phone": "phone number", "hours": "opening hours", "email": "email address", "web": "website", "address": "address",
    "amount": "sum of money", "name": "name", "state": "whether it is open", "checked": "date of the check",
    "until": "last day of use",
}
"""What a kind of fact is called; any other is wording."""


def seriousness(found: Verdict) -> int:
    """Lower is more serious."""
    return LEVELS.index(found.level) if found.level else len(LEVELS)


def as_text(wrong: Iterable[Verdict], printed: int) -> str:
    """The whole notice, an edition a paragraph."""
    paragraphs = ["\n".join(_edition(found)) for found in wrong]
    summary = f"{len(paragraphs)} of {printed} printed editions are out of date."
    return "\n\n".join([*paragraphs, summary if printed else "No printing has been recorded yet."])


def _edition(found: Verdict) -> Iterator[str]:
    edition = found.edition
    yield f"{edition.code}  {edition.name} ({edition.language})  {DO.get(found.level, DO[USE_UP])}"
    for printing in edition.printings:
        copies = f", {printing.copies} copies" if printing.copies else ""
        yield f"  printed on {printing.on}{copies}{f', {printing.where}' if printing.where else ''}"
    if found.state == WITHDRAWN:
        yield "  this leaflet is not made any more"
    if found.state == PAST:
        yield f"  its last day was {edition.use_until}"
    yield from (f"  {_change(change)}" for change in sorted(found.changes, key=lambda c: LEVELS.index(c.level)))


def _change(change: Change) -> str:
    what = f"{change.name}: {KINDS.get(change.kind, 'wording')}"
    if change.old and change.new:
        return f"{what}: was '{change.old}', is '{change.new}'"
    return f"{what}: '{change.old}' is gone" if change.old else f"{what}: '{change.new}' is new"
