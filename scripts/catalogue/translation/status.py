"""How far each language is: translated, out of date, missing and reviewed, by group; as text, Markdown and JSON."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..pages.frame import language_view
from ..pages.written import Written
from .groups import GROUPS
from .languages import Language, Templates
from .written import is_reviewed, state

PAGES = "pages"
"""The group of pages written by hand."""

COUNTED = ("all", "translated", "out of date", "missing", "faulty", "reviewed")


@dataclass(frozen=True)
class Status:
    """One language's figures, by group, each with the keys of COUNTED."""

    language: str
    groups: dict[str, Counter]

    @property
    def total(self) -> Counter:
        """All groups together."""
        return sum(self.groups.values(), Counter())


def status(found: Language, templates: Templates, english: Iterable[Written], own: Iterable[Written]) -> Status:
    """Counts a language's texts, and its pages written by hand."""
    groups = {group: Counter() for group in (*GROUPS, PAGES)}
    for work in found.work(templates):
        groups[work.group].update(_keys(work.state, work.reviewed))
    mine = {page.name: page for page in own}
    for page in english:
        reached = state(page, mine.get(page.name))
        groups[PAGES].update(_keys(reached, reached == "translated" and is_reviewed(mine[page.name])))
    return Status(found.code, {group: counts for group, counts in groups.items() if counts})


def _keys(reached: str, reviewed: bool) -> list[str]:
    return ["all", reached, *(["reviewed"] if reviewed else [])]


def as_text(statuses: Iterable[Status]) -> str:
    """A table a language."""
    return "\n\n".join("\n".join(_table(each)) for each in statuses)


def _table(found: Status) -> Iterator[str]:
    yield f"{found.language:14}" + "".join(f"{name:>13}" for name in COUNTED)
    for group, counts in _rows(found):
        yield f"{group:14}" + "".join(f"{counts[name]:13,}" for name in COUNTED)


def as_markdown(statuses: Iterable[Status]) -> str:
    """A table a language, for a pull request."""
    return "\n\n".join("\n".join(_markdown(each)) for each in statuses)


def _markdown(found: Status) -> Iterator[str]:
    yield f"| {found.language} | {' | '.join(COUNTED)} |"
    yield f"|---|{'---:|' * len(COUNTED)}"
    for group, counts in _rows(found):
        yield f"| {group} | {' | '.join(f'{counts[name]:,}' for name in COUNTED)} |"


def as_json(statuses: Iterable[Status]) -> str:
    """A list of objects: language, group, and the figures."""
    rows = [
        {"language": found.language, "group": group} | {name.replace(" ", "_"): counts[name] for name in COUNTED}
        for found in statuses
        for group, counts in _rows(found)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def view(found: Status) -> dict[str, Any]:
    """The figures for the page that says how we check; a faulty text counts as missing there, as on every page."""
    rows = [{"group": group} | _figures(counts) for group, counts in found.groups.items()]
    return language_view(found.language) | {"rows": rows, "total": _figures(found.total)}


def _figures(counts: Counter) -> dict[str, int]:
    return {
        "all": counts["all"], "translated": counts["translated"], "out_of_date": counts["out of date"],
        "missing": counts["missing"] + counts["faulty"], "reviewed": counts["reviewed"],
    }  # fmt: skip


def _rows(found: Status) -> Iterator[tuple[str, Counter]]:
    yield from found.groups.items()
    yield "total", found.total


FORMS = {"text": as_text, "markdown": as_markdown, "json": as_json}
"""Every form by the name it has on the command line."""
