"""Looks at every link, of the catalogue and of the built site: `scripts/check_links.py`, or `make links`.

The one check that uses the network. Exit codes: 0 nothing broken, 1 something is, 2 wrong use, 3 could not run.
"""

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from catalogue.include import from_here
from catalogue.links.first_pass import FirstPassFailed
from catalogue.links.memory import keep, recalled
from catalogue.links.report import BAD, FORMS, in_order
from catalogue.links.run import Nothing, Round
from catalogue.links.second_look import Manners
from catalogue.load import Loaded, load
from catalogue.problems import CatalogueProblems
from catalogue.terminal import run

ROOT = Path(__file__).parent.parent
OK, PROBLEMS, WRONG_USE, COULD_NOT_RUN = 0, 1, 2, 3
AGENT = "Signpost-link-check/1.0 (a directory of help for unpaid carers; looks at each link about once a week)"


def arguments(argv: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Look at every link of the catalogue and of the built site.")
    parser.add_argument("--catalogue", type=Path, metavar="FILE", help="services.yml, if not given")
    parser.add_argument("--site", type=Path, metavar="DIR", help="a built site; site/, if there and no --catalogue")
    parser.add_argument("--format", choices=FORMS, default="text", help="how it is written")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), metavar="DATE")
    parser.add_argument("--memory", type=Path, default=ROOT / ".cache" / "links.json", metavar="FILE",
                        help="where results are kept between runs")
    parser.add_argument("--fresh", action="store_true", help="ask every address again, also those found good lately")
    parser.add_argument("--timeout", type=float, default=12.0, metavar="SECONDS", help="patience with one answer")
    parser.add_argument("--wait", type=float, default=1.0, metavar="SECONDS", help="before a second try; then 3 times")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    """Prints what was found; the exit code."""
    options = arguments(argv)
    path = options.catalogue or ROOT / "services.yml"
    try:
        loaded = load(from_here(path))
    except CatalogueProblems as broken:
        return _say(f"the catalogue can't be loaded, so no link was looked at:\n{broken}", COULD_NOT_RUN)
    except OSError as error:
        return _say(f"could not read '{path}': {error.strerror}", WRONG_USE)
    if options.site and not (options.site / "index.html").is_file():
        return _say(f"there is no built site in '{options.site}'", WRONG_USE)
    return _look(loaded, options)


def _look(loaded: Loaded, options: argparse.Namespace) -> int:
    site = options.site or _own_site(options)
    if site is None:
        print("check_links.py: no built site was given, so only the catalogue's addresses are looked at.",
              file=sys.stderr)
    memory = recalled(options.memory)
    manners = Manners(AGENT, timeout=options.timeout, whole=2 * options.timeout, wait=options.wait,
                      authorities=os.environ.get("REQUESTS_CA_BUNDLE") or True)
    try:
        rows = in_order(Round(loaded, options.today, memory, manners, options.fresh).rows(site))
    except (FirstPassFailed, Nothing) as failed:
        return _say(f"{failed}", COULD_NOT_RUN)
    keep(memory.without_old(options.today), options.memory)
    if written := FORMS[options.format](rows):
        print(written)
    ended = any(row.entry == "link_exceptions" for row in rows)
    return PROBLEMS if ended or any(row.outcome in BAD for row in rows) else OK


def _own_site(options: argparse.Namespace) -> Path | None:
    """The project's own built site, where the project's own catalogue is looked at."""
    own = ROOT / "site"
    return own if options.catalogue is None and (own / "index.html").is_file() else None


def _say(sentence: str, code: int) -> int:
    print(f"check_links.py: {sentence}", file=sys.stderr)
    return code


if __name__ == "__main__":
    run(main)
