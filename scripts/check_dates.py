"""Questions every new date of a change: `scripts/check_dates.py BASE`.

Exit codes: 0 no question, 1 some, 2 wrong use, 3 could not run.
"""

import argparse
import sys
from pathlib import Path

from catalogue.base_tree import NoSuchCommit, tree_at
from catalogue.honest_dates import Change, by_id, questions
from catalogue.include import from_here
from catalogue.load import load
from catalogue.problems import FORMS, CatalogueProblems
from catalogue.terminal import run

ROOT = Path(__file__).parent.parent
OK, PROBLEMS, WRONG_USE, COULD_NOT_RUN = 0, 1, 2, 3


def arguments(argv: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Question the dates of a change to the catalogue.")
    parser.add_argument("base", metavar="BASE", help="the branch or commit that the change is for, as origin/main")
    parser.add_argument("--root", type=Path, default=ROOT, metavar="DIR", help="the clone that holds the change")
    parser.add_argument("--catalogue", type=Path, default=Path("services.yml"), metavar="FILE", help="below DIR")
    parser.add_argument("--format", choices=FORMS, default="text", help="how questions are written")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    """Prints the questions; the exit code."""
    options = arguments(argv)
    try:
        after = load(from_here(options.root / options.catalogue))
        with tree_at(options.root, options.base) as base:
            old = base / options.catalogue
            before = by_id(load(old)) if old.exists() else {}
    except (NoSuchCommit, CatalogueProblems, OSError) as error:
        print(f"check_dates.py: could not compare, so nothing was checked: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    kept = sorted((options.root / "docs" / "checks").glob("*.md"))
    records = "\n".join(path.read_text(encoding="utf-8") for path in kept)
    found = questions(Change(before, after, records))
    if written := FORMS[options.format](found):
        print(written)
    print(f"{len(found)} question{'' if len(found) == 1 else 's'} about dates.", file=sys.stderr)
    return PROBLEMS if found else OK


if __name__ == "__main__":
    run(main)
