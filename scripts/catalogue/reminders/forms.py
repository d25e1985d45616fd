"""Reminders as a person reads them in a terminal or a job's summary, as GitHub shows them, and as JSON."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby

from ..problems import Problem, as_github
from .items import URGENCY, Item

NAMES = {
    "unconfirmed": "not confirmed by anybody",
    "expired": "expired (more than 30 days overdue, or a sum past its last day)",
    "overdue": "overdue",
    "due_soon": "due soon",
    "confirmed": "confirmed",
}


def as_json(found: list[Item], today: date, owners: dict[str, str]) -> str:
    """A JSON list of objects with the fields of `Item`."""
    return json.dumps([item._asdict() for item in found], default=str, ensure_ascii=False, indent=2)


def as_text(found: list[Item], today: date, owners: dict[str, str]) -> str:
    """What is to be done, by owner, after the figures; a confirmed entry is counted and not listed."""
    return "\n".join([*_figures(found, today), *_owners(found, owners, _text_heading, _text_line)])


def as_markdown(found: list[Item], today: date, owners: dict[str, str]) -> str:
    """The same with boxes to tick."""
    return "\n".join([*_figures(found, today), *_owners(found, owners, _markdown_heading, _markdown_line)])


def as_annotations(found: list[Item], today: date, owners: dict[str, str]) -> str:
    """Errors for what has expired, warnings for what is overdue, and one an owner for what is unconfirmed."""
    return as_github([*_late(found, "expired"), *_late(found, "overdue"), *_unconfirmed(found)])


FORMS: dict[str, Callable[[list[Item], date, dict[str, str]], str]] = {
    "text": as_text, "github": as_annotations, "json": as_json, "markdown": as_markdown,
}
"""Every form by the name it has on the command line; `owners` are names by id."""


def _figures(found: list[Item], today: date) -> Iterator[str]:
    """How many entries stand how: the unconfirmed first, and never counted with the fresh."""
    whole = Counter(item.state for item in found if item.whole)
    parts = Counter(item.state for item in found if not item.whole)
    total = whole.total()
    yield f"{today}: {whole['unconfirmed']:,} of {total:,} entries are not confirmed by anybody."
    fresh = whole["confirmed"] + whole["due_soon"]
    share = f" ({100 * fresh // total}%)" if total else ""
    yield f"Confirmed and in date: {fresh:,}{share}. Overdue: {whole['overdue']:,}. Expired: {whole['expired']:,}."
    if parts:
        counts = ", ".join(f"{parts[state]:,} {NAMES[state]}" for state in URGENCY if parts[state])
        yield f"Contact details and sums of money with a date of their own: {counts}."


def _owners(found: list[Item], owners: dict[str, str], heading: Callable, line: Callable) -> Iterator[str]:
    due = [item for item in found if item.state != "confirmed"]
    for owner, group in groupby(due, key=lambda item: item.owner):
        items = list(group)
        yield from ("", heading(2, f"{owners.get(owner, owner)} ({owner}): {_counted(items)}"))
        yield f"What to ask, and how to record the answers: scripts/confirm.py --owner {owner}"
        for state, alike in groupby(items, key=lambda item: item.state):
            yield from ("", heading(3, NAMES[state].capitalize()))
            yield from map(line, alike)


def _counted(items: list[Item]) -> str:
    counts = Counter(item.state for item in items)
    return ", ".join(f"{counts[state]:,} {NAMES[state].partition(' (')[0]}" for state in URGENCY if counts[state])


def _text_heading(level: int, words: str) -> str:
    return words if level == 2 else f"  {words}"


def _text_line(item: Item) -> str:
    return f"    {item.file}:{item.line}: {item.id}: due {item.due}. {item.action}"


def _markdown_heading(level: int, words: str) -> str:
    return f"{'#' * level} {words}\n"


def _markdown_line(item: Item) -> str:
    return f"- [ ] `{item.id}` ({item.file}, line {item.line}), due {item.due}. {item.action}"


def _late(found: list[Item], state: str) -> Iterator[Problem]:
    level = "error" if state == "expired" else "warning"
    for item in sorted((item for item in found if item.state == state), key=lambda item: item.due):
        yield Problem(item.file, item.line, level, item.id, "", f"was due on {item.due}", item.action)


def _unconfirmed(found: list[Item]) -> Iterator[Problem]:
    for owner, group in groupby((item for item in found if item.state == "unconfirmed"), key=lambda item: item.owner):
        items = list(group)
        first, count = items[0], sum(item.whole for item in items)
        message = f"{count} {'entry' if count == 1 else 'entries'} not confirmed by anybody"
        fix = f"Get the call sheet: scripts/confirm.py --owner {owner}"
        yield Problem(first.file, first.line, "warning", owner, "", message, fix)
