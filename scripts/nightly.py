"""Runs the checks of the night, keeps what they found in a folder, and says which could not run.

Exit codes: 0 all ran, whatever they found; 2 wrong use; 3 one could not run.
"""

import argparse
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parent.parent
OK, PROBLEMS, WRONG_USE, COULD_NOT_RUN = 0, 1, 2, 3
CHECKS = {"freshness": "check_freshness.py", "links": "check_links.py", "law": "check_law.py"}


def main(argv: list[str] | None = None) -> int:
    """Runs each check; the exit code."""
    parser = argparse.ArgumentParser(description="Run the checks of the night.")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where what they found is kept")
    parser.add_argument("--catalogue", type=Path, metavar="FILE")
    parser.add_argument("--site", type=Path, metavar="DIR", help="the built site, for its links")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), metavar="DATE")
    options = parser.parse_args(argv)
    options.out.mkdir(parents=True, exist_ok=True)
    codes = {name: _run(name, options) for name in CHECKS}
    said = "\n".join(_sentence(name, code) for name, code in codes.items())
    print(said)
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with open(summary, "a", encoding="utf-8") as file:
            file.write(f"## The checks of the night\n\n{said}\n")
    return COULD_NOT_RUN if any(code > PROBLEMS for code in codes.values()) else OK


def _run(name: str, options: argparse.Namespace) -> int:
    """One check. What it found is kept only if it ran: an old file would be taken for tonight's."""
    file = options.out / f"{name}.json"
    file.unlink(missing_ok=True)
    command = [sys.executable, ROOT / "scripts" / CHECKS[name], "--format", "json", "--today", str(options.today)]
    if options.catalogue:
        command += ["--catalogue", options.catalogue]
    if options.site and name == "links":
        command += ["--site", options.site]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode in (OK, PROBLEMS):
        file.write_text(done.stdout or "[]", encoding="utf-8")
    return done.returncode


def _sentence(name: str, code: int) -> str:
    words = {OK: "nothing wrong", PROBLEMS: "something to do"}
    return f"- {name}: {words.get(code, f'could not run (exit code {code})')}"


if __name__ == "__main__":
    sys.exit(main())
