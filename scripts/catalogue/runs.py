"""A passage that is more than plain text: a list of runs, each a text or a word with what it means."""

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup, escape

Run = str | dict[str, str]
"""A text, or a group that names its kind by its first key: {"term": "respite", "short": …, "id": …}.

A word that another one leans on has that one too, {"rest": " team"}, so that brackets do not come between them.
"""

_TERM = Markup('<span class="term">{}</span>{} <span class="term-meaning">({})</span>')


def in_html(runs: Iterable[Run], told: set[str]) -> Markup:
    """The runs as escaped HTML. A word is explained unless its id is in `told`, and then put there."""
    return Markup("").join(_run(run, told) for run in runs)


def printable(value: Any, told: set[str]) -> Any:
    """What a template prints for a value: runs as HTML, nothing for what is not there, everything else as it is."""
    if type(value) is list:
        return in_html(value, told)
    return "" if value is None else value


def _run(run: Run, told: set[str]) -> Markup:
    if isinstance(run, str):
        return escape(run)
    rest = run.get("rest", "")
    if run["id"] in told:
        return escape(run["term"] + rest)
    told.add(run["id"])
    return _TERM.format(run["term"], rest, run["short"])
