"""The comment on a pull request: what carers will see change. There is one, and it is kept up to date."""

from .client import GitHub

MARK = "<!-- signpost: what carers will see change -->"
LONGEST = 65_000
"""GitHub takes 65,536 characters."""


def pull_request_of(github: GitHub, commit: str) -> int | None:
    """The open pull request whose last commit this is, one from a fork too; None where it has moved on."""
    found = (each["number"] for each in github.all("pulls", state="open") if each["head"]["sha"] == commit)
    return next(found, None)


def post(github: GitHub, number: int, words: str, author: str) -> str:
    """Writes the comment, or changes the one that is there; 'created', 'changed' or 'left'.

    Only a comment of `author`, the login that the token has, is changed: anybody may quote the mark.
    """
    body = f"{MARK}\n{words}"[:LONGEST]
    for comment in github.all(f"issues/{number}/comments"):
        if comment["body"].startswith(MARK) and comment["user"]["login"] == author:
            if comment["body"] == body:
                return "left"
            github.change(f"issues/comments/{comment['id']}", {"body": body})
            return "changed"
    github.create(f"issues/{number}/comments", {"body": body})
    return "created"
