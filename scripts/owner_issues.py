"""Gives the work of the night to the owners: one open issue each, kept up to date, closed when done.

`owner_issues.py DIR` reads what nightly.py left in DIR. From the environment: GITHUB_TOKEN, GITHUB_REPOSITORY and
GITHUB_API_URL, as GitHub sets them. Exit codes: 0 done, 2 wrong use, 3 could not.
"""

import argparse
import json
import os
import sys
from datetime import date
from pathlib import Path

from catalogue.github.client import GitHub, GitHubFailed
from catalogue.github.owner_issues import Night, body, settle, title, work_of
from catalogue.load import load
from catalogue.problems import CatalogueProblems

ROOT = Path(__file__).parent.parent
OK, PROBLEMS, WRONG_USE, COULD_NOT_RUN = 0, 1, 2, 3


def main(argv: list[str] | None = None) -> int:
    """Settles every owner's issue; the exit code."""
    parser = argparse.ArgumentParser(description="Keep one open issue an owner.")
    parser.add_argument("folder", type=Path, help="where nightly.py left what it found")
    parser.add_argument("--catalogue", type=Path, default=ROOT / "services.yml", metavar="FILE")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), metavar="DATE")
    parser.add_argument("--dry-run", action="store_true", help="print the issues, and send nothing")
    options = parser.parse_args(argv)
    try:
        owners = {owner.id: owner.name for owner in load(options.catalogue).catalogue.owners}
        night = Night(_rows(options.folder / "freshness.json"), _rows(options.folder / "links.json"))
        found = work_of(night, owners, options.today)
        if options.dry_run:
            print("\n\n".join(f"# {title(work)}\n\n{body(work, night)}" for work in found if not work.done))
            return OK
        github = GitHub(os.environ.get("GITHUB_API_URL", "https://api.github.com"), os.environ["GITHUB_REPOSITORY"],
                        os.environ["GITHUB_TOKEN"])
        for sentence in settle(github, night, found):
            print(sentence)
    except KeyError as missing:
        print(f"owner_issues.py: {missing} is not set", file=sys.stderr)
        return WRONG_USE
    except (CatalogueProblems, GitHubFailed, OSError, ValueError) as error:
        print(f"owner_issues.py: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    return OK


def _rows(path: Path) -> list[dict] | None:
    """What a check found; None where it could not run."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


if __name__ == "__main__":
    sys.exit(main())
