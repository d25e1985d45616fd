"""Shows what carers will see change: `scripts/changes.py BASE` builds the site as it was and as it is, and compares.

Exit codes: 0 compared, 2 wrong use, 3 could not compare.
"""

import argparse
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from catalogue.base_tree import NoSuchCommit, tree_at
from catalogue.seen import Seen, as_json, as_markdown, as_text, changes, words_of
from catalogue.terminal import run

ROOT = Path(__file__).parent.parent
OK, PROBLEMS, WRONG_USE, COULD_NOT_RUN = 0, 1, 2, 3
FORMS = {"text": as_text, "markdown": as_markdown, "json": as_json}


class NotBuilt(Exception):
    """A site could not be built; says why."""


def arguments(argv: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Show the words of each page before and after a change.")
    parser.add_argument("base", metavar="BASE", help="the branch or commit that the change is for, as origin/main")
    parser.add_argument("--root", type=Path, default=ROOT, metavar="DIR", help="the clone that holds the change")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), metavar="DATE")
    parser.add_argument("--format", choices=FORMS, default="text", help="how it is written")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write it there too")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    """Prints the differences; the exit code."""
    options = arguments(argv)
    try:
        with tempfile.TemporaryDirectory(prefix="signpost-") as work, tree_at(options.root, options.base) as base:
            before = read(built(base, Path(work, "before"), options.today))
            after = read(built(options.root, Path(work, "after"), options.today))
    except (NoSuchCommit, NotBuilt, OSError) as error:
        print(f"changes.py: could not compare: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    written = FORMS[options.format](changes(before, after))
    print(written)
    if options.out:
        options.out.write_text(written + "\n", encoding="utf-8")
    return OK


def built(root: Path, out: Path, today: date) -> Path:
    """The English pages of the project at `root`, made by its own commands. Raises NotBuilt."""
    command = [sys.executable, root / "scripts" / "build.py", "--catalogue", root / "services.yml", "--out", out,
               "--today", str(today), "--language", "en", "--no-pdf", "--no-search"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotBuilt(f"the site at {root} could not be built:\n{done.stderr.strip()[-2000:]}")
    return out


def read(site: Path) -> dict[str, Seen]:
    """Each page of a built site as it is read, by its address."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        pages[address] = words_of(path.read_text(encoding="utf-8"))
    return pages


if __name__ == "__main__":
    run(main)
