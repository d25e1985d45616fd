"""Answers written into the catalogue's own lines: nothing else in the file changes, not even how it is wrapped."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

from ..load import Loaded
from .answers import Answer, WrongForm

WHERE = ("services", "rights", "priorities")


@dataclass(frozen=True)
class Recorded:
    """One entry whose answer was written."""

    answer: Answer
    kind: str
    name: str
    before: dict[str, str]
    """What each changed field said before."""


def record(loaded: Loaded, texts: dict[str, str], answers: Iterable[Answer]) -> tuple[dict[str, str], list[Recorded]]:
    """The files' new texts by name, and what was recorded. Raises WrongForm for an entry or field that is not there."""
    texts, done = dict(texts), []
    for answer in answers:
        kind, index = _place(loaded, answer.id)
        file, line = loaded.place((kind, index))
        # An earlier answer may have moved the lines, so the entry is found by its id, close to where it was.
        start, end = _extent(texts[file].split("\n"), answer.id, line)
        lines = texts[file].split("\n")
        new, before = _rewritten(lines[start:end], answer)
        texts[file] = "\n".join([*lines[:start], *new, *lines[end:]])
        done.append(Recorded(answer, kind, getattr(loaded.catalogue, kind)[index].name, before))
    return texts, done


def recorded(done: list[Recorded], unanswered: Iterable[str] = ()) -> str:
    """The record of the calls, kept beside the change: what stands behind each new date."""
    lines = []
    for each in done:
        answer = each.answer
        lines.append(f"- `{answer.id}` ({each.name}): {answer.on}, {answer.how}, {answer.by}.")
        lines += [f"  - {name}: '{each.before[name]}' became '{value}'" for name, value in answer.changes.items()]
    missed = [f"- `{id}`: nobody was reached." for id in unanswered]
    return "\n".join([*lines, *missed, ""])


def _place(loaded: Loaded, id: str) -> tuple[str, int]:
    for kind in WHERE:
        for index, entry in enumerate(getattr(loaded.catalogue, kind)):
            if entry.id == id:
                return kind, index
    raise WrongForm(f"there is no entry '{id}'")


def _extent(lines: list[str], id: str, line: int) -> tuple[int, int]:
    """The lines of an entry, from 0: from its '- id:' to before the next item or the end of the list."""
    pattern = re.compile(rf"\s*- (\{{\s*)?id: *['\"]?{re.escape(id)}['\"]?(\s|,|}}|$)")
    starts = [number for number, text in enumerate(lines) if pattern.match(text)]
    if not starts:
        raise WrongForm(f"'{id}' does not begin with its id, so its lines can't be told")
    start = min(starts, key=lambda number: abs(number - line + 1))
    indent = len(lines[start]) - len(lines[start].lstrip())
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > indent):
        end += 1
    while not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#"):
        end -= 1
    return start, end


def _rewritten(lines: list[str], answer: Answer) -> tuple[list[str], dict[str, str]]:
    """The entry's lines with the answer in them, and what the changed fields said before."""
    shift = len(lines[0]) - len(lines[0].lstrip()) - 2
    source = [line[shift:] if shift > 0 else " " * -shift + line for line in lines]
    parser = _parser()
    entries = parser.load("\n".join(source) + "\n")
    plain = _dumped(parser, entries)
    before = {name: _set(entries[0], name, value) for name, value in answer.changes.items()}
    _confirm(entries[0], answer)
    merged = merged_lines(source, plain, _dumped(parser, entries))
    return [" " * shift + line if shift > 0 else line[-shift:] for line in merged], before


def merged_lines(original: list[str], plain: list[str], changed: list[str]) -> list[str]:
    """The original lines with the difference between `plain` and `changed`, two ways of writing the same lines.

    `plain` is the original as the writer of YAML lays it out. Where a change touches lines that it lays out
    differently, those lines alone are taken as it lays them out.
    """
    same = {i + n: j + n for i, j, size in SequenceMatcher(None, plain, original, autojunk=False).get_matching_blocks()
            for n in range(size)} | {-1: -1, len(plain): len(original)}
    result, upto = [], 0
    for tag, low, high, first, last in SequenceMatcher(None, plain, changed, autojunk=False).get_opcodes():
        if tag != "equal":
            start, end, first, last = _in_original(same, low, high, first, last)
            result += original[upto:start] + changed[first:last]
            upto = end
    return result + original[upto:]


def _in_original(same: dict[int, int], low: int, high: int, first: int, last: int) -> tuple[int, int, int, int]:
    """The original's lines that a stretch stands for, and what comes in their place.

    Lines laid out otherwise have no fellow in the original; then the stretch is widened until there is one.
    """
    if low < high and all(line in same for line in range(low, high)):
        return same[low], same[high - 1] + 1, first, last
    if low == high and (low - 1 in same or low in same):
        place = same[low - 1] + 1 if low - 1 in same else same[low]
        return place, place, first, last
    while low - 1 not in same:
        low, first = low - 1, first - 1
    while high not in same:
        high, last = high + 1, last + 1
    return same[low - 1] + 1, same[high], first, last


def _confirm(entry: CommentedMap, answer: Answer) -> None:
    """Sets the check of the whole entry, and of each detail that had one of its own."""
    checks = [entry["checked"]]
    for details in (entry.get("contacts") or {}).values():
        if isinstance(details, list):
            checks += [detail["confirmed"] for detail in details if "confirmed" in detail]
    for check in checks:
        check["on"], check["how"], check["by"] = answer.on, answer.how, answer.by


def _set(entry: Any, name: str, value: str) -> str:
    """Sets one field to a new value, or deletes it; what it was."""
    *way, last = [int(step) if step.isdigit() else step for step in re.findall(r"[^.\[\]]+", name)]
    group = entry
    try:
        for step in way:
            group = group[step]
        before = group[last] if isinstance(last, int) or last in group else "(nothing)"
    except (KeyError, IndexError, TypeError):
        raise WrongForm(f"{entry['id']}: there is no field '{name}'") from None
    if isinstance(before, list | dict) and value != "delete":
        raise WrongForm(f"{entry['id']}: '{name}' has parts; change one of them, as {name}[0]")
    if value == "delete":
        del group[last]
    else:
        group[last] = date.fromisoformat(value) if isinstance(before, date) else value
    return str(before)


def _parser() -> YAML:
    parser = YAML()
    parser.preserve_quotes = True
    parser.width = 10_000
    parser.representer.ignore_aliases = lambda value: True  # The same day in two places is written out twice.
    parser.indent(mapping=2, sequence=4, offset=2)
    return parser


def _dumped(parser: YAML, entries: Any) -> list[str]:
    written = StringIO()
    parser.dump(entries, written)
    return written.getvalue().rstrip("\n").split("\n")
