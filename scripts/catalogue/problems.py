"""A problem in the catalogue: where it is, what was found, what to write; as text, for GitHub, JSON and Markdown."""

import json
import re
from collections.abc import Iterable
from typing import Literal, NamedTuple, get_args

Level = Literal["error", "warning"]


class Problem(NamedTuple):
    """One problem; problems sort by file, then line."""

    file: str
    """The file, named as the reader knows it."""
    line: int
    """The line, from 1."""
    level: Level
    """An error fails a check, a warning does not."""
    entry: str
    """The id of the entry; empty for the file as a whole."""
    field: str
    """The field within the entry, as contacts.phones[0].number; empty for the entry as a whole."""
    message: str
    """What was found, without a full stop."""
    fix: str
    """What to write, in whole sentences."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.level}: {self.sentence}"

    @property
    def sentence(self) -> str:
        """Everything but the place: entry, field, what was found, what to write."""
        return ": ".join(part for part in (self.entry, self.field, f"{self.message}. {self.fix}".strip()) if part)


class CatalogueProblems(Exception):
    """The catalogue cannot be used; `problems` says why, all of it, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__(as_text(self.problems))

    def __reduce__(self) -> tuple:
        """What a worker sends to the process that waits for it: the problems, not their text."""
        return type(self), (self.problems,)


def shown(text: str, longest: int = 80) -> str:
    """A text as a message may quote it: one line, nothing invisible, cut short where it goes on and on."""
    return _in_one_line(" ".join(text.split()), longest)


def exactly(text: str, longest: int = 80) -> str:
    """The same with its spaces kept, where they may be what is wrong."""
    return _in_one_line(text, longest)


def _in_one_line(line: str, longest: int) -> str:
    if not line.isprintable():
        line = "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in line)
    return line if len(line) <= longest else f"{line[:longest - 1]}…"


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of them is more than a warning."""
    return any(problem.level == "error" for problem in problems)


def as_text(problems: Iterable[Problem]) -> str:
    """A line for each problem."""
    return "\n".join(map(str, problems))


def as_github(problems: Iterable[Problem]) -> str:
    """GitHub's workflow commands, which show each problem beside its line in a pull request."""
    problems = list(problems)
    most = max((sum(problem.level == level for problem in problems) for level in get_args(Level)), default=0)
    # GitHub drops the rest without a word, so that a long list would look like a short one.
    more = [f"::notice title=There are more::{_NOT_ALL}"] if most > _GITHUB_SHOWS else []
    return "\n".join([*more, *map(_command, problems)])


def as_json(problems: Iterable[Problem]) -> str:
    """A JSON list of objects with file, line, level, entry, field, message and fix."""
    return json.dumps([problem._asdict() for problem in problems], ensure_ascii=False, indent=2)


def as_markdown(problems: Iterable[Problem]) -> str:
    """A list for a comment or a job's summary."""
    items = [f"- **{p.level}** in {_plain(p.file)}, line {p.line}: {_plain(p.sentence)}" for p in problems]
    return "\n".join(items) or "No problems."


def summary(problems: Iterable[Problem], entries: int) -> str:
    """The last line a person reads: '3 errors, 1 warning.' or 'No problems in 212 entries.'"""
    levels = [problem.level for problem in problems]
    if not levels:
        return f"No problems in {_count(entries, 'entry', 'entries')}."
    counts = _count(levels.count("error"), "error", "errors"), _count(levels.count("warning"), "warning", "warnings")
    return f"{', '.join(count for count in counts if not count.startswith('0 '))}."


FORMS = {"text": as_text, "github": as_github, "json": as_json, "markdown": as_markdown}
"""Every form by the name it has on the command line."""


_GITHUB_SHOWS = 10
_NOT_ALL = f"GitHub shows {_GITHUB_SHOWS} errors and {_GITHUB_SHOWS} warnings here. All of them are in the job's log."


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _command(problem: Problem) -> str:
    title = problem.entry or problem.file
    place = f"file={_property(problem.file)},line={problem.line},title={_property(title)}"
    return f"::{problem.level} {place}::{_data(problem._replace(entry='').sentence)}"


def _data(text: str) -> str:
    """Escaped as GitHub's own toolkit does it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _plain(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#|~])", r"\\\1", text)
