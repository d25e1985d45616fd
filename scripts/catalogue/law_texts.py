"""Whether the law still reads as it did when somebody last read it: a fingerprint of each section's text."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from .links.verdict import MISSING, Answer
from .load import Loaded
from .problems import Level, Problem
from .seen import words_of

# legislation.gov.uk keeps the provision itself in the first of these; around it are menus that change by themselves.
STARTS = ('id="viewLegSnippet"', 'class="LegSnippet"', "<main", "<body")
ENDS = ('id="footerNav"', 'class="interface"', "</main>", "</body>")

STATES = ("changed", "unread", "unknown", "same")
"""The text differs; could not be read; nobody has recorded a reading; it is the same."""


class Reading(NamedTuple):
    """A section's text as somebody read it."""

    url: str
    fingerprint: str
    words: int
    on: date
    by: str
    """The owner who read it."""


class Section(NamedTuple):
    """A section the catalogue rests on, with the rights that rest on it."""

    url: str
    name: str
    rights: tuple[str, ...]
    file: str
    line: int


@dataclass(frozen=True)
class Found:
    """What became of one section."""

    section: Section
    state: str
    text: str = ""
    why: str = ""
    last: Reading | None = None


def sections(loaded: Loaded) -> list[Section]:
    """Every section of law that a right names, each once, in the catalogue's order."""
    found: dict[str, Section] = {}
    for index, right in enumerate(loaded.catalogue.rights):
        laws = [("law", right.law), *((("other_laws", n), law) for n, law in enumerate(right.other_laws))]
        for field, law in laws:
            way = ("rights", index, *(field if isinstance(field, tuple) else (field,)), "url")
            before = found.get(law.url)
            rights = (*(before.rights if before else ()), right.id)
            place = before[3:] if before else loaded.place(way)
            name = f"{law.act} {law.year}, {law.section}"
            found[law.url] = Section(law.url, name, tuple(dict.fromkeys(rights)), *place)
    return list(found.values())


def text_of(html: str) -> str:
    """The words of the provision, without the page around it."""
    low = next((html.find(mark) for mark in STARTS if mark in html), 0)
    high = min((at for mark in ENDS if (at := html.find(mark, low)) >= 0), default=len(html))
    low = html.rfind("<", 0, low + 1) if low else 0
    return "\n".join(words_of(html[low:high]).lines)


def fingerprint(text: str) -> str:
    """The same for the same words: spaces, and the marks round a note of an amendment, do not count."""
    plain = re.sub(r"\W+", " ", text).casefold().strip()
    return hashlib.sha256(plain.encode()).hexdigest()[:32]


def compared(found: Iterable[Section], answers: Mapping[str, Answer], last: Mapping[str, Reading]) -> list[Found]:
    """What became of each section, the changed ones first."""
    result = [_one(section, answers.get(section.url), last.get(section.url)) for section in found]
    return sorted(result, key=lambda each: (STATES.index(each.state), each.section.file, each.section.line))


def _one(section: Section, answer: Answer | None, last: Reading | None) -> Found:
    why = _why_not(answer)
    text = "" if why or answer is None else text_of(answer.text)
    if why or not text:
        return Found(section, "unread", why=why or "the page has no text", last=last)
    if last is None:
        return Found(section, "unknown", text)
    return Found(section, "same" if fingerprint(text) == last.fingerprint else "changed", text, last=last)


def _why_not(answer: Answer | None) -> str:
    """Why no text was had; empty where one was."""
    if answer is None or answer.fault:
        return f"nothing came back ({answer.fault if answer else 'not asked'})"
    if answer.status != 200:
        return f"the site answered {answer.status}"
    return "the page says that it was not found" if re.search(MISSING, answer.text) else ""


def problem(found: Found) -> Problem:
    """What to do about a section that is not simply the same."""
    section, last = found.section, found.last
    who = ", ".join(section.rights)
    messages: dict[str, tuple[Level, str, str]] = {
        "changed": ("error", f"{section.name} changed since it was read on {last.on if last else '?'}",
                    f"Read it again, and the rights that rest on it: {who}. Then scripts/check_law.py --read"),
        "unread": ("warning", f"{section.name} could not be read: {found.why}",
                   "That says nothing about the law. Open it in a browser."),
        "unknown": ("warning", f"nobody has recorded a reading of {section.name}",
                    f"Read it and the rights that rest on it: {who}. Then scripts/check_law.py --read"),
    }
    level, message, fix = messages[found.state]
    return Problem(section.file, section.line, level, section.rights[0], "law.url", message, f"{fix} {section.url}")


def readings(path: Path) -> dict[str, Reading]:
    """The readings on record, by address. Raises ValueError where the file holds something else."""
    if not path.exists():
        return {}
    rows = json.loads(path.read_text(encoding="utf-8"))
    return {row["url"]: Reading(**row | {"on": date.fromisoformat(row["on"])}) for row in rows}


def keep(known: Mapping[str, Reading], path: Path) -> None:
    """Writes the readings, by address."""
    rows = [known[url]._asdict() | {"on": known[url].on.isoformat()} for url in sorted(known)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
