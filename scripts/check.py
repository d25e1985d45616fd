"""Finds every mistake in the catalogue and in the pages written by hand: `scripts/check.py`, or `make check`."""

import argparse
import gc
import sys
from datetime import date
from pathlib import Path

from catalogue.checks import check
from catalogue.include import from_here
from catalogue.load import attempt
from catalogue.problems import FORMS, Problem, has_errors, summary
from catalogue.terminal import run
from catalogue.translation import checks as translations
from catalogue.written_words import written_problems

ROOT = Path(__file__).parent.parent
OK, PROBLEMS, WRONG_USE, COULD_NOT_RUN = 0, 1, 2, 3


def arguments(argv: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Find every mistake in the catalogue.")
    parser.add_argument("--catalogue", type=Path, default=ROOT / "services.yml", metavar="FILE")
    parser.add_argument("--format", choices=FORMS, default="text", help="how problems are written")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), metavar="DATE")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    """Prints the problems, then how many there are; the exit code."""
    options = arguments(argv)
    if not options.catalogue.exists():
        print(f"check.py: there is no file '{options.catalogue}'", file=sys.stderr)
        return WRONG_USE
    try:
        problems, entries = problems_in(options.catalogue, options.today)
    except OSError as error:
        print(f"check.py: could not read '{options.catalogue}': {error.strerror}", file=sys.stderr)
        return COULD_NOT_RUN
    if written := FORMS[options.format](problems):
        print(written)
    print(summary(problems, entries), file=sys.stderr)
    return PROBLEMS if has_errors(problems) else OK


def problems_in(path: Path, today: date) -> tuple[list[Problem], int]:
    """Every problem of the catalogue in this file, of `docs/en/` beside it and of our translations, and its entries."""
    path = from_here(path)
    loaded, problems = attempt(path)
    if loaded is None:
        return sorted(problems), 0
    written = written_problems(path.parent / "docs" / "en", loaded.catalogue) if loaded.whole else ()
    languages = translations.problems(from_here(ROOT), loaded) if loaded.whole else ()
    pages = {*written, *languages}  # What keeps a page from being read is found by both.
    return sorted([*problems, *check(loaded, today), *pages]), loaded.entries


if __name__ == "__main__":
    gc.disable()  # The process ends soon, and looking for garbage would take a sixth of its time.
    run(main)
