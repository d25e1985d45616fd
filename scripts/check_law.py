"""Says which sections of law changed since somebody read them: `scripts/check_law.py`.

It asks the network for each section's text and compares a fingerprint of it with the one on record. After reading a
section again: `check_law.py --read ADDRESS --by OWNER` (or `--read all`).
Exit codes: 0 nothing changed, 1 something changed or could not be read, 2 wrong use, 3 not one could be read.
"""

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from catalogue.include import from_here
from catalogue.law_texts import Found, Reading, Section, compared, fingerprint, keep, problem, readings, sections
from catalogue.links.second_look import Asking, Manners
from catalogue.load import load
from catalogue.problems import FORMS, CatalogueProblems
from catalogue.terminal import run

ROOT = Path(__file__).parent.parent
OK, PROBLEMS, WRONG_USE, COULD_NOT_RUN = 0, 1, 2, 3
AGENT = "Signpost-law-check/1.0 (asks once a week whether the sections it explains have changed)"


def arguments(argv: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Say which sections of law changed since somebody read them.")
    parser.add_argument("--catalogue", type=Path, default=ROOT / "services.yml", metavar="FILE")
    parser.add_argument("--readings", type=Path, default=ROOT / "docs" / "law" / "readings.json", metavar="FILE")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), metavar="DATE")
    parser.add_argument("--format", choices=FORMS, default="text", help="how it is written")
    parser.add_argument("--read", action="append", metavar="ADDRESS", help="record that you read it today; or 'all'")
    parser.add_argument("--by", metavar="OWNER", help="who read it")
    parser.add_argument("--timeout", type=float, default=20.0, metavar="SECONDS", help="patience with one answer")
    parser.add_argument("--wait", type=float, default=2.0, metavar="SECONDS", help="before a second try")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    """Prints what changed, or records a reading; the exit code."""
    options = arguments(argv)
    try:
        loaded = load(from_here(options.catalogue))
        known = readings(options.readings)
    except (CatalogueProblems, OSError, ValueError, TypeError, KeyError) as error:
        return _say(f"could not begin: {error}", COULD_NOT_RUN)
    wanted = sections(loaded)
    if options.read:
        if options.by not in loaded.catalogue.owner:
            return _say("say with --by which owner read it", WRONG_USE)
        wanted = [each for each in wanted if options.read == ["all"] or each.url in options.read]
        if not wanted:
            return _say(f"no right rests on {', '.join(options.read)}", WRONG_USE)
    found = compared(wanted, _answers(wanted, options), known)
    if all(each.state == "unread" for each in found) and found:
        return _say(f"not one of {len(found)} sections could be read, so nothing is known", COULD_NOT_RUN)
    return _record(found, known, options) if options.read else _report(found, options)


def _answers(wanted: list[Section], options: argparse.Namespace) -> dict:
    manners = Manners(AGENT, timeout=options.timeout, whole=3 * options.timeout, wait=options.wait,
                      most_bytes=4_000_000, authorities=os.environ.get("REQUESTS_CA_BUNDLE") or True)
    return {answer.url: answer for answer in Asking(manners).answers(section.url for section in wanted)}


def _record(found: list[Found], known: dict[str, Reading], options: argparse.Namespace) -> int:
    read = [each for each in found if each.state != "unread"]
    for each in read:
        url = each.section.url
        known[url] = Reading(url, fingerprint(each.text), len(each.text.split()), options.today, options.by)
    keep(known, options.readings)
    print(f"Recorded as read on {options.today}: {len(read)}. Could not be read: {len(found) - len(read)}.")
    return PROBLEMS if len(read) < len(found) else OK


def _report(found: list[Found], options: argparse.Namespace) -> int:
    problems = [problem(each) for each in found if each.state != "same"]
    if written := FORMS[options.format](problems):
        print(written)
    counts = {state: sum(each.state == state for each in found) for state in ("changed", "unread", "unknown", "same")}
    print("Sections: {changed} changed, {unread} could not be read, {unknown} that nobody has recorded reading, "
          "{same} the same.".format(**counts), file=sys.stderr)
    return PROBLEMS if counts["changed"] or counts["unread"] else OK


def _say(sentence: str, code: int) -> int:
    print(f"check_law.py: {sentence}", file=sys.stderr)
    return code


if __name__ == "__main__":
    run(main)
