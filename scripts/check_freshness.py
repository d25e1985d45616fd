"""Says what is confirmed, due, overdue, expired or confirmed by nobody: `check_freshness.py`, or `make freshness`."""

import argparse
import gc
import sys
from datetime import date
from pathlib import Path

from catalogue.include import from_here
from catalogue.load import Loaded, load
from catalogue.problems import CatalogueProblems
from catalogue.reminders import FORMS, ids_of_owners, items, wanted
from catalogue.terminal import run

ROOT = Path(__file__).parent.parent
OK, PROBLEMS, WRONG_USE, COULD_NOT_RUN = 0, 1, 2, 3


def arguments(argv: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Say how far each entry is confirmed, and what to do next, by owner.")
    parser.add_argument("--catalogue", type=Path, default=ROOT / "services.yml", metavar="FILE")
    parser.add_argument("--format", choices=FORMS, default="text", help="how it is written")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), metavar="DATE")
    parser.add_argument("--within", type=_days, metavar="DAYS", help="only what is due within so many days")
    parser.add_argument("--owner", metavar="ID", help="only what this owner looks after")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    """Prints the state of every entry; the exit code is 1 where anything has expired."""
    gc.disable()  # The process ends soon, and looking for garbage takes a sixth of its time.
    options = arguments(argv)
    try:
        loaded = load(from_here(options.catalogue))
    except CatalogueProblems as broken:
        print("check_freshness.py: the catalogue can't be loaded, so nothing can be said about it:", file=sys.stderr)
        print(broken, file=sys.stderr)
        return COULD_NOT_RUN
    except OSError as error:
        print(f"check_freshness.py: could not read '{options.catalogue}': {error.strerror}", file=sys.stderr)
        return WRONG_USE if isinstance(error, FileNotFoundError) else COULD_NOT_RUN
    if options.owner and options.owner not in ids_of_owners(loaded):
        known = ", ".join(ids_of_owners(loaded))
        print(f"check_freshness.py: there is no owner '{options.owner}'; the catalogue has {known}", file=sys.stderr)
        return WRONG_USE
    return _report(loaded, options)


def _report(loaded: Loaded, options: argparse.Namespace) -> int:
    found = wanted(items(loaded, options.today), options.today, options.within, options.owner)
    names = {owner.id: owner.name for owner in loaded.catalogue.owners}
    if written := FORMS[options.format](found, options.today, names):
        print(written)
    return PROBLEMS if any(item.state == "expired" for item in found) else OK


def _days(text: str) -> int:
    days = int(text)
    if days < 0:
        raise argparse.ArgumentTypeError("is a number of days, 0 or more")
    return days


if __name__ == "__main__":
    run(main)
