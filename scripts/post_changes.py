"""Posts what carers will see change on the pull request of a commit: `post_changes.py FILE COMMIT`.

It runs in a workflow of its own that holds the right to comment, and takes nothing from the pull request but words.
From the environment: GITHUB_TOKEN, GITHUB_REPOSITORY and GITHUB_API_URL, as GitHub sets them.
Exit codes: 0 posted, or the pull request has moved on; 2 wrong use; 3 could not.
"""

import argparse
import os
import re
import sys
from pathlib import Path

from catalogue.github.client import GitHub, GitHubFailed
from catalogue.github.comment import post, pull_request_of

OK, PROBLEMS, WRONG_USE, COULD_NOT_RUN = 0, 1, 2, 3
AUTHOR = "github-actions[bot]"


def main(argv: list[str] | None = None) -> int:
    """Posts the comment; the exit code."""
    parser = argparse.ArgumentParser(description="Post what carers will see change on a pull request.")
    parser.add_argument("file", type=Path, help="what changes.py wrote, in Markdown")
    parser.add_argument("commit", help="the last commit of the pull request, in full")
    parser.add_argument("--author", default=AUTHOR, metavar="LOGIN", help="whose comment is kept up to date")
    options = parser.parse_args(argv)
    if not re.fullmatch(r"[0-9a-f]{40}|[0-9a-f]{64}", options.commit):
        parser.error("a commit is 40 or 64 hexadecimal digits")
    try:
        words = options.file.read_text(encoding="utf-8")
        github = GitHub(os.environ.get("GITHUB_API_URL", "https://api.github.com"), os.environ["GITHUB_REPOSITORY"],
                        os.environ["GITHUB_TOKEN"])
        number = pull_request_of(github, options.commit)
        done = post(github, number, words, options.author) if number else "not posted: no open pull request ends there"
    except KeyError as missing:
        print(f"post_changes.py: {missing} is not set", file=sys.stderr)
        return WRONG_USE
    except (GitHubFailed, OSError, ValueError) as error:
        print(f"post_changes.py: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    print(f"Comment {done}.")
    return OK


if __name__ == "__main__":
    sys.exit(main())
