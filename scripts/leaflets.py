"""The paper that is out there: `scripts/leaflets.py issue` records a printing, `recall` lists what is wrong by now."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from catalogue.checks.leaflets import leaflet_faults
from catalogue.leaflets.collection import edition_data, verdicts, views
from catalogue.leaflets.editions import Printing, edition_of
from catalogue.leaflets.facts import facts
from catalogue.leaflets.notice import as_text, seriousness
from catalogue.leaflets.recall import BIN, CURRENT, REPLACE, Verdict
from catalogue.load import load
from catalogue.model import Catalogue
from catalogue.pages import Reading
from catalogue.problems import CatalogueProblems
from catalogue.records import read_editions, write_edition
from catalogue.site import Plan
from catalogue.terminal import run

ROOT = Path(__file__).parent.parent
OK, PROBLEMS, WRONG_USE, COULD_NOT_RUN = 0, 1, 2, 3


def arguments(argv: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Record printed leaflets, and find those that are wrong by now.")
    parser.add_argument("--catalogue", type=Path, default=ROOT / "services.yml", metavar="FILE")
    parser.add_argument("--record", type=Path, default=ROOT, metavar="DIR", help="the folder that holds docs/editions/")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), metavar="DATE")
    commands = parser.add_subparsers(dest="command", required=True)
    issue = commands.add_parser("issue", help="record that staff printed a leaflet as it is today")
    issue.add_argument("leaflet", metavar="LEAFLET", help="its id, as in /leaflets/LEAFLET/")
    issue.add_argument("--language", default="en", metavar="CODE")
    issue.add_argument("--copies", type=int, metavar="N", help="how many were printed")
    issue.add_argument("--where", metavar="TEXT", help="where they are handed out")
    recall = commands.add_parser("recall", help="list the printed editions that are wrong by now")
    recall.add_argument("--format", choices=("text", "json"), default="text")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    """Runs the command; its exit code."""
    options = arguments(argv)
    try:
        catalogue, editions = load(options.catalogue).catalogue, read_editions(options.record)
    except CatalogueProblems as broken:
        print(broken, file=sys.stderr)
        return PROBLEMS
    except OSError as error:
        print(f"leaflets.py: could not read '{options.catalogue}': {error.strerror}", file=sys.stderr)
        return COULD_NOT_RUN
    plan = Plan(catalogue, options.today, ROOT, ROOT / "build", ROOT / "site", catalogue.site.url, editions)
    if options.command == "recall":
        return _recall(options, [plan.reading(code) for code in catalogue.site.languages])
    if wrong := _wrong_use(options, catalogue):
        print(f"leaflets.py: {wrong}", file=sys.stderr)
        return WRONG_USE
    return _issue(options, plan.reading(options.language))


def _wrong_use(options: argparse.Namespace, catalogue: Catalogue) -> str | None:
    """What is wrong with the options of `issue`, in one sentence."""
    if options.leaflet not in {leaflet.id for leaflet in catalogue.leaflets}:
        return f"there is no leaflet '{options.leaflet}'; the list is at /leaflets/"
    if options.language not in catalogue.site.languages:
        return f"there is no language '{options.language}'; the catalogue has {', '.join(catalogue.site.languages)}"
    if options.copies is not None and options.copies < 1:
        return "--copies is a number of copies, 1 or more"
    return None


def _issue(options: argparse.Namespace, reading: Reading) -> int:
    """Records a printing of a leaflet that may be printed today."""
    if fault := leaflet_faults(reading.catalogue, reading.today).get(options.leaflet):
        print(f"leaflet {options.leaflet}: error: {fault} Nothing was recorded.", file=sys.stderr)
        return PROBLEMS
    view = next(each for each in views(reading) if each["id"] == options.leaflet)
    printing = Printing(reading.today, options.copies, options.where)
    known = next((each for each in reading.editions if each.code == view["edition"]["code"]), None)
    edition = known.printed_again(printing) if known else edition_of(view, facts(view), printing)
    file = write_edition(options.record, edition)
    print(f"Recorded: edition {edition.code} of '{edition.name}'.")
    print(f"Its page stays for good: {view['edition']['address']}")
    print(f"Commit {file.relative_to(options.record)}, so that the page is made.")
    if view["proof"]:
        print(view["words"]["proof"])
    return OK


def _recall(options: argparse.Namespace, readings: list[Reading]) -> int:
    """Lists the editions that are not current any more, most serious first."""
    found = [(reading, each) for reading in readings for each in verdicts(reading, views(reading))]
    wrong = sorted(((r, each) for r, each in found if each.state != CURRENT), key=lambda pair: seriousness(pair[1]))
    if options.format == "json":
        print(json.dumps([edition_data(reading, each) for reading, each in wrong], ensure_ascii=False, indent=1))
    else:
        print(as_text([each for _, each in wrong], len(found)))
    return PROBLEMS if any(_is_serious(each) for _, each in wrong) else OK


def _is_serious(found: Verdict) -> bool:
    return found.level in (BIN, REPLACE)


if __name__ == "__main__":
    run(main)
