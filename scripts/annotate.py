"""Turns a check's JSON into notes beside lines: `annotate.py TITLE FILE`. The whole list goes into the job's summary.

Exit codes: 0 no error in it, 1 an error, 2 wrong use, 3 the check left nothing to read.
"""

import argparse
import json
import os
import sys
from pathlib import Path

from catalogue.github.notes import shown_as_notes, whole_list
from catalogue.problems import Problem, has_errors

OK, PROBLEMS, WRONG_USE, COULD_NOT_RUN = 0, 1, 2, 3


def main(argv: list[str] | None = None) -> int:
    """Prints the notes; the exit code."""
    parser = argparse.ArgumentParser(description="Turn a check's JSON into notes for GitHub.")
    parser.add_argument("title", help="what was checked")
    parser.add_argument("file", type=Path, help="the JSON that the check printed")
    options = parser.parse_args(argv)
    try:
        problems = [Problem(**row) for row in json.loads(options.file.read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError) as error:
        print(f"annotate.py: '{options.title}' left nothing to read, so it did not pass: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    if notes := shown_as_notes(problems):
        print(notes)
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with open(summary, "a", encoding="utf-8") as file:
            file.write(whole_list(options.title, problems))
    return PROBLEMS if has_errors(problems) else OK


if __name__ == "__main__":
    sys.exit(main())
