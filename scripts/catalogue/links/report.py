"""What the link check found, in each of its forms; a row for each place that names an address."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from itertools import groupby
from typing import NamedTuple

from ..problems import Problem, as_github
from .addresses import Place
from .verdict import OUTCOMES, Verdict

BAD = ("broken", "unreachable")
"""Outcomes that make the check fail."""

NAMES = {
    "broken": "Broken",
    "unreachable": "Not reached: we could not tell",
    "caution": "To be looked at by a person",
    "moved": "Moved",
    "ok": "In order",
}


class Row(NamedTuple):
    """One place of one address, as the JSON form gives it."""

    url: str
    outcome: str
    message: str
    fix: str
    entry: str
    file: str
    line: int
    owner: str

    @property
    def sentence(self) -> str:
        """The message and the fix, as a person reads them."""
        return f"{self.message}. {self.fix}".strip()


def row(url: str, verdict: Verdict, place: Place, since: date | None = None) -> Row:
    """A row; `since` is the first day of an outcome that has lasted."""
    lasting = f", since {since}" if since and verdict.outcome != "ok" else ""
    return Row(url, verdict.outcome, verdict.message + lasting, verdict.fix, *place)


def in_order(rows: Iterable[Row]) -> list[Row]:
    """The worst first, then by file and line."""
    return sorted(rows, key=lambda row: (-OUTCOMES.index(row.outcome), row.file, row.line, row.url))


def as_json(rows: list[Row]) -> str:
    """A JSON list of objects with the fields of `Row`."""
    return json.dumps([row._asdict() for row in rows], ensure_ascii=False, indent=2)


def as_text(rows: list[Row]) -> str:
    """What needs somebody, worst first, after the figures."""
    return "\n".join([_figures(rows), *_groups(rows, "\n{}", _text_line)])


def as_markdown(rows: list[Row]) -> str:
    """The same with boxes to tick."""
    return "\n".join([_figures(rows), *_groups(rows, "\n## {}\n", _markdown_line)])


def as_annotations(rows: list[Row]) -> str:
    """Errors for broken links, warnings for everything else that is not in order."""
    return as_github(Problem(row.file, row.line, "error" if row.outcome == "broken" else "warning", row.entry, "",
                             f"{row.url}: {row.message}", row.fix) for row in rows if row.outcome != "ok")


FORMS: dict[str, Callable[[list[Row]], str]] = {
    "text": as_text, "github": as_annotations, "json": as_json, "markdown": as_markdown,
}
"""Every form by the name it has on the command line."""


def _figures(rows: list[Row]) -> str:
    """How many addresses there are of each outcome; an address named in many places counts once."""
    worst = {row.url: row.outcome for row in reversed(rows)}
    counts = Counter(worst.values())
    parts = [f"{NAMES[outcome].partition(':')[0]}: {counts[outcome]:,}" for outcome in reversed(OUTCOMES)]
    return f"{len(worst):,} addresses. {'. '.join(parts)}."


def _groups(rows: list[Row], heading: str, line: Callable[[Row], str]) -> Iterable[str]:
    for outcome, alike in groupby((row for row in rows if row.outcome != "ok"), key=lambda row: row.outcome):
        yield heading.format(NAMES[outcome])
        yield from map(line, alike)


def _text_line(row: Row) -> str:
    entry = f"{row.entry}: " if row.entry else ""
    owner = f" ({row.owner})" if row.owner else ""
    return f"  {row.file}:{row.line}: {entry}{row.url}\n    {row.sentence}{owner}"


def _markdown_line(row: Row) -> str:
    who = f"`{row.entry}`" if row.entry else row.file
    return f"- [ ] {who} ({row.file}, line {row.line}): <{row.url}> {row.sentence}"
