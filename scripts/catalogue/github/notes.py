"""Notes beside the lines of a pull request: GitHub shows ten errors and ten warnings a step and drops the rest."""

from collections.abc import Iterable

from ..problems import Problem, as_github, as_markdown

MOST = 10
"""How many of each level GitHub shows for a step."""


def shown_as_notes(problems: Iterable[Problem], most: int = MOST) -> str:
    """The first errors and the first warnings, in the order of files and lines."""
    problems = sorted(problems)
    return as_github(each for level in ("error", "warning")
                     for each in [found for found in problems if found.level == level][:most])


def whole_list(title: str, problems: Iterable[Problem], most: int = MOST) -> str:
    """All of them for the job's summary, with a word on those that have no note."""
    problems = sorted(problems)
    counts = {level: sum(each.level == level for each in problems) for level in ("error", "warning")}
    hidden = sum(max(count - most, 0) for count in counts.values())
    lines = [f"## {title}", "", f"Errors: {counts['error']}. Warnings: {counts['warning']}."]
    if hidden:
        lines.append(f"GitHub shows {most} of each beside their lines. The other {hidden} are only here.")
    return "\n".join([*lines, "", as_markdown(problems), ""])
