"""The form an owner fills in after the calls, and what it says."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ..yaml_composition import Document
from ..yaml_faults import Unreadable
from ..yaml_text import document
from .sheet import Sheet

ANSWERS = ("yes", "changed", "no answer")
HOW = ("provider", "website")


@dataclass(frozen=True)
class Answer:
    """What was found out about one entry."""

    id: str
    on: date
    how: str
    by: str
    """The owner who asked."""
    changes: dict[str, str] = field(default_factory=dict)
    """New values by field, as contacts.phones[0].number; 'delete' takes the field away."""


@dataclass(frozen=True)
class Form:
    """A form that was filled in."""

    answers: tuple[Answer, ...]
    unanswered: tuple[str, ...]
    """Entries that nobody reached, or that were not filled in: nothing is recorded for them."""


class WrongForm(Exception):
    """The form can't be used; says where and why."""


def blank_form(sheet: Sheet) -> str:
    """The form for the calls of a sheet, with a place for each answer."""
    lines = [HEAD, f"owner: {sheet.owner}", "on:  # the day of the calls, as 2026-12-01", "entries:"]
    for provider, calls in sheet.calls.items():
        lines += ["", f"  # {provider}"]
        for call in calls:
            lines += [f"  - id: {call.id}", "    answer:", f"    how: {_likely(call)}", "    changes:"]
            lines += [f"      # {each.field}:  # now: {each.now}" for each in call.questions]
    return "\n".join(lines) + "\n"


HEAD = """\
# Fill in the day, and after each 'answer:' one of
#   yes        every line of the call sheet still holds
#   changed    it holds but for the lines under 'changes' (take the '#' away and write the new value;
#              'delete' takes a line out of the entry)
#   no answer  nobody was reached; nothing is recorded
# 'how' is provider (they told us) or website (their live page, read that day).
# Then: scripts/confirm.py --record THIS_FILE"""


def read_form(path: Path, today: date) -> Form:
    """What a filled-in form says. Raises WrongForm, and OSError where it can't be read."""
    try:
        read = document(path.read_bytes())
    except Unreadable as error:
        raise WrongForm(f"{path}:{error.fault.line}: {error.fault.message}. {error.fault.fix}") from None
    if not isinstance(read.data, dict) or not isinstance(read.data.get("entries"), list):
        raise WrongForm(f"{path}: this is no form of answers: it has no 'entries'. Get one with --form.")
    on = _day(path, read, today)
    owner = read.data.get("owner", "")
    found = list(_answers(path, read, on, owner))
    unanswered = tuple(str(entry.get("id", "")) for entry in read.data["entries"] if _said(entry) in ("", "no answer"))
    return Form(tuple(found), unanswered)


def _answers(path: Path, read: Document, on: date, owner: str) -> Iterator[Answer]:
    for index, entry in enumerate(read.data["entries"]):
        line = read.lines.at(("entries", index))
        said, how, changes = _said(entry), entry.get("how", ""), entry.get("changes") or {}
        if said in ("", "no answer"):
            continue
        if said not in ANSWERS:
            raise WrongForm(f"{path}:{line}: '{said}' is no answer. Write yes, changed or no answer.")
        if how not in HOW:
            raise WrongForm(f"{path}:{line}: '{how}' confirms nothing. Write provider or website.")
        if (said == "changed") != bool(changes):
            fix = "Write the new values under 'changes'." if said == "changed" else "Write 'changed', or no changes."
            raise WrongForm(f"{path}:{line}: '{said}' does not go with what stands under 'changes'. {fix}")
        yield Answer(entry["id"], on, how, owner, {str(name): str(value) for name, value in changes.items()})


def _day(path: Path, read: Document, today: date) -> date:
    try:
        on = date.fromisoformat(read.data.get("on") or "")
    except (TypeError, ValueError):
        raise WrongForm(f"{path}: 'on' is no day. Write the day of the calls, as '2026-12-01'.") from None
    if on > today:
        raise WrongForm(f"{path}: {on} is in the future. Write the day of the calls.")
    return on


def _said(entry: Any) -> str:
    return str(entry.get("answer") or "").strip() if isinstance(entry, dict) else ""


def _likely(call) -> str:
    return "website" if call.first_step.startswith(("Hold", "Read")) else "provider"
