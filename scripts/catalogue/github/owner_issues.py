"""One open issue an owner: what is due and which links are broken; kept up to date, and closed when all is done."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from .client import GitHub

LABEL = "kept-true"
SOON = timedelta(days=30)
LONGEST = 60_000
NOBODY = "nobody"
"""Whose issue it is where a link belongs to no owner: a page written by hand, a template."""
BAD_LINKS = ("broken", "unreachable", "moved", "caution")


class Work(NamedTuple):
    """What one owner is to do."""

    owner: str
    name: str
    due: list[dict]
    """Rows of check_freshness.py that are due within a month, or past it."""
    later: int
    """Entries that nobody has confirmed, due after that."""
    links: list[dict]
    """Rows of check_links.py that are not in order."""

    @property
    def done(self) -> bool:
        """Whether nothing is to be done now."""
        return not self.due and not self.links


class Night(NamedTuple):
    """The rows of both checks; None for one that could not run."""

    freshness: list[dict] | None
    links: list[dict] | None


def work_of(night: Night, owners: Mapping[str, str], today: date) -> list[Work]:
    """What each owner is to do, in the order of `owners`, and last what belongs to none."""
    due, later, links = defaultdict(list), defaultdict(int), defaultdict(list)
    for row in night.freshness or ():
        if row["state"] == "confirmed":
            continue
        if date.fromisoformat(row["due"]) <= today + SOON:
            due[row["owner"]].append(row)
        elif "#" not in row["id"]:
            later[row["owner"]] += 1
    for row in night.links or ():
        if row["outcome"] in BAD_LINKS:
            links[row["owner"] or NOBODY].append(row)
    names = {**owners, NOBODY: "The site itself"}
    return [Work(owner, name, due[owner], later[owner], links[owner]) for owner, name in names.items()]


def title(work: Work) -> str:
    """The issue's title."""
    return f"To check: {work.name}"


def body(work: Work, night: Night) -> str:
    """The issue's text: the same as long as the work is the same, so that nobody is told the same thing twice."""
    lines = [mark(work.owner), "This list is made every night. What is done goes from it by itself.", ""]
    lines += [f"How to get a call sheet, and how to record the answers: `scripts/confirm.py --owner {work.owner}`"]
    missing = [name for name, rows in (("freshness", night.freshness), ("links", night.links)) if rows is None]
    lines += [f"\n**The check of {name} could not run last night, so this may not be all.**" for name in missing]
    if work.due:
        lines += ["\n## Due within a month, or past it\n", *map(_due, work.due)]
    if work.later:
        lines += [f"\n{work.later} more entries are not confirmed by anybody. They are due later, a few each week."]
    if work.links:
        lines += ["\n## Links\n", *map(_link, work.links)]
    return _cut(lines)


def mark(owner: str) -> str:
    """What an issue is known by: its title may be changed by hand."""
    return f"<!-- signpost: owner {owner} -->"


def settle(github: GitHub, night: Night, found: list[Work]) -> Iterator[str]:
    """Opens, changes or closes each owner's issue, and says which. Nothing is closed where a check could not run."""
    open_now: dict[str, dict] = {}
    for issue in github.all("issues", state="open", labels=LABEL):
        if "pull_request" not in issue:
            open_now.setdefault((issue["body"] or "").partition("\n")[0], issue)
    for work in found:
        issue = open_now.get(mark(work.owner))
        if work.done:
            if issue and None not in night:
                github.create(f"issues/{issue['number']}/comments", {"body": "Nothing is due any more. Thank you."})
                github.change(f"issues/{issue['number']}", {"state": "closed", "state_reason": "completed"})
                yield f"closed {issue['number']} ({work.owner})"
            continue
        wanted = {"title": title(work), "body": body(work, night)}
        if issue is None:
            made = github.create("issues", {**wanted, "labels": [LABEL]})
            yield f"opened {made['number']} ({work.owner})"
        elif issue["body"] != wanted["body"]:
            github.change(f"issues/{issue['number']}", wanted)
            yield f"changed {issue['number']} ({work.owner})"
        else:
            yield f"left {issue['number']} ({work.owner})"


def _due(row: dict) -> str:
    state = row["state"].replace("_", " ")
    return f"- [ ] `{row['id']}` ({row['file']}, line {row['line']}): {state}, due {row['due']}. {row['action']}"


def _link(row: dict) -> str:
    who = f"`{row['entry']}`" if row["entry"] else row["file"]
    return f"- [ ] {who} ({row['file']}, line {row['line']}): <{row['url']}> {row['message']}. {row['fix']}".rstrip()


def _cut(lines: list[str]) -> str:
    """As many lines as an issue takes, and how many there are besides."""
    kept, length = [], 0
    for number, line in enumerate(lines):
        length += len(line) + 1
        if length > LONGEST:
            kept.append(f"\nAnd {len(lines) - number} more. `make freshness` and `make links` show all.")
            break
        kept.append(line)
    return "\n".join(kept)
