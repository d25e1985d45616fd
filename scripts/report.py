"""Says how complete and how confirmed each area is: `scripts/report.py`, or `make report`."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from catalogue.area_report import NUMBERS, AreaReport, area_reports, total
from catalogue.load import load
from catalogue.problems import CatalogueProblems
from catalogue.terminal import run

ROOT = Path(__file__).parent.parent
OK, PROBLEMS, WRONG_USE, COULD_NOT_RUN = 0, 1, 2, 3

CONTACTS = "Services a carer can use now, by the best phone number of their own"
CONTACT_HEADS = ("Area", "Services", "Confirmed", "Website", "Unconfirmed", "Front\ndoor", "None", "Not\nopen")
LEGEND = """\
Confirmed: by the provider, within its time. Website: read on the live page, within its time.
Unconfirmed: read in a document or a stored copy, or the check is overdue.
Front door: no number of its own; its page shows the front door's. None: no number at all.
Not open: planned, paused or closed, and not among the others."""
PROMISES = "Priorities (with a service and without), services without a priority, and situations"
PROMISE_HEADS = ("Area", "With", "Without", "Services\nwithout", "Answered", "Nothing\npublished", "No\nanswer")


def arguments(argv: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Say how complete and how confirmed each area is.")
    parser.add_argument("--catalogue", type=Path, default=ROOT / "services.yml", metavar="FILE")
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), metavar="DATE")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    """Prints the report; the exit code."""
    options = arguments(argv)
    if not options.catalogue.exists():
        print(f"report.py: there is no file '{options.catalogue}'", file=sys.stderr)
        return WRONG_USE
    try:
        reports = area_reports(load(options.catalogue).catalogue, options.today)
    except CatalogueProblems as broken:
        print(broken, file=sys.stderr)
        return PROBLEMS
    except OSError as error:
        print(f"report.py: could not read '{options.catalogue}': {error.strerror}", file=sys.stderr)
        return COULD_NOT_RUN
    if options.format == "json":
        print(json.dumps([each.plain() for each in reports], ensure_ascii=False, indent=2))
    else:
        (_print_text if options.format == "text" else _print_markdown)(reports)
    return OK


def contact_rows(reports: list[AreaReport]) -> list[Sequence]:
    """A row an area, then their sum, under CONTACT_HEADS."""
    rows = [(_name(r), r.services, *(r.numbers[kind] for kind in NUMBERS), r.not_open) for r in reports]
    sums = total(reports)
    return [*rows, ("All", sums["services"], *(sums[kind] for kind in NUMBERS), sums["not_open"])]


def promise_rows(reports: list[AreaReport]) -> list[Sequence]:
    """A row an area under PROMISE_HEADS; the whole country has no priorities."""
    return [
        (
            _name(r), r.priorities - len(r.without_service), len(r.without_service), len(r.without_priority),
            r.answered, len(r.unpublished), len(r.unanswered),
        )
        for r in reports
        if r.name
    ]  # fmt: skip


def gaps(reports: list[AreaReport]) -> list[tuple[str, str, Sequence[str]]]:
    """Every gap by name: the area, what is missing, and the ids."""
    kinds = (
        ("Priorities without a service", "without_service"), ("Services without a priority", "without_priority"),
        ("Nothing published on", "unpublished"), ("No answer given on", "unanswered"),
        ("Topics without a service", "without_topic"), ("Audiences without a service", "without_audience"),
    )  # fmt: skip
    found = [(_name(r), what, getattr(r, field)) for r in reports for what, field in kinds if getattr(r, field)]
    return found + [(_name(r), "First place to go", ("its hours are not known",)) for r in reports if not r.door_hours]


def _name(report: AreaReport) -> str:
    return report.name or "Whole country"


def _print_text(reports: list[AreaReport]) -> None:
    console = Console()
    for title, heads, rows in (
        (CONTACTS, CONTACT_HEADS, contact_rows(reports)),
        (PROMISES, PROMISE_HEADS, promise_rows(reports)),
    ):
        table = Table(title=title, title_justify="left", box=None, padding=(0, 1), pad_edge=False)
        for place, head in enumerate(heads):
            table.add_column(head, justify="right" if place else "left")
        for row in rows:
            table.add_row(*map(str, row))
        console.print(table)
        console.print()
        if heads is CONTACT_HEADS:
            console.print(f"{LEGEND}\n", highlight=False, soft_wrap=True)
    for area, what, ids in gaps(reports):
        console.print(f"{area}: {what}: {', '.join(ids)}", highlight=False, soft_wrap=True)


def _print_markdown(reports: list[AreaReport]) -> None:
    for title, heads, rows in (
        (CONTACTS, CONTACT_HEADS, contact_rows(reports)),
        (PROMISES, PROMISE_HEADS, promise_rows(reports)),
    ):
        line = " | ".join(heads).replace("\n", " ")
        print(f"## {title}\n\n| {line} |\n|---|{'--:|' * (len(heads) - 1)}")
        print("".join(f"| {' | '.join(map(str, row))} |\n" for row in rows))
        if heads is CONTACT_HEADS:
            print(f"{LEGEND}\n")
    for area, what, ids in gaps(reports):
        print(f"- {area}: {what}: {', '.join(ids)}")


if __name__ == "__main__":
    run(main)
