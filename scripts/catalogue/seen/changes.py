"""The words before and after of every page that a change makes different."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from .words import Seen


class Hunk(NamedTuple):
    """Lines in one place of a page, before and after; either may be empty."""

    before: tuple[str, ...]
    after: tuple[str, ...]


class Page(NamedTuple):
    """A page that changed."""

    address: str
    title: str
    hunks: tuple[Hunk, ...]


@dataclass(frozen=True)
class Changes:
    """What readers will see change; `everywhere` is what changes alike on several pages, told once."""

    changed: tuple[Page, ...]
    everywhere: tuple[tuple[Hunk, tuple[str, ...]], ...]
    new: tuple[tuple[str, str], ...]
    """Pages that were not there, as (address, title)."""
    gone: tuple[tuple[str, str], ...]

    @property
    def none(self) -> bool:
        """Whether readers see no difference."""
        return not (self.changed or self.everywhere or self.new or self.gone)


def changes(before: Mapping[str, Seen], after: Mapping[str, Seen]) -> Changes:
    """The difference between two sites, each a page by its address."""
    found = {address: _hunks(before[address], page) for address, page in after.items()
             if address in before and page != before[address]}
    places = defaultdict(list)
    for address, hunks in found.items():
        for hunk in dict.fromkeys(hunks):
            places[hunk].append(address)
    pages = [Page(address, after[address].title, tuple(hunk for hunk in hunks if len(places[hunk]) == 1))
             for address, hunks in found.items()]
    return Changes(
        tuple(page for page in pages if page.hunks),
        tuple((hunk, tuple(where)) for hunk, where in places.items() if len(where) > 1),
        tuple((address, page.title) for address, page in after.items() if address not in before),
        tuple((address, page.title) for address, page in before.items() if address not in after),
    )


def _hunks(before: Seen, after: Seen) -> list[Hunk]:
    old, new = (before.title, *before.lines), (after.title, *after.lines)
    found = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [Hunk(old[low:high], new[first:last]) for tag, low, high, first, last in found if tag != "equal"]


def as_text(found: Changes) -> str:
    """For a terminal."""
    return "\n".join(_lines(found, "", str, "  before: ", "  now:    "))


def as_markdown(found: Changes, most: int = 60_000) -> str:
    """For a comment, cut between two pages before it is longer than so many characters."""
    blocks = "\n".join(_lines(found, "#", _plain, "- Before: ", "- Now: ")).split("\n\n")
    kept, length = [], 0
    for block in blocks:
        length += len(block) + 2
        if length > most:
            more = len(blocks) - len(kept)
            kept.append(f"And {more} more parts that do not fit here: `scripts/changes.py` shows all.")
            break
        kept.append(block)
    return "\n\n".join(kept)


def as_json(found: Changes) -> str:
    """A JSON object with changed, everywhere, new and gone."""
    return json.dumps(
        {
            "changed": [{"address": page.address, "title": page.title,
                         "hunks": [hunk._asdict() for hunk in page.hunks]} for page in found.changed],
            "everywhere": [{**hunk._asdict(), "pages": pages} for hunk, pages in found.everywhere],
            "new": [{"address": address, "title": title} for address, title in found.new],
            "gone": [{"address": address, "title": title} for address, title in found.gone],
        },
        ensure_ascii=False, indent=2,
    )


def _lines(found: Changes, mark: str, plain, was: str, now: str) -> Iterator[str]:
    yield f"{mark * 2} What carers will see change".strip()
    yield ""
    yield _figures(found)
    for heading, pages in (("New pages", found.new), ("Pages that go away", found.gone)):
        if pages:
            yield from ("", f"{mark * 3} {heading}".strip(), "")
            yield from (f"- {plain(title)} (/{address})" for address, title in pages)
    for hunk, where in found.everywhere:
        first = ", ".join(f"/{address}" for address in where[:3]) + (" and others" if len(where) > 3 else "")
        yield from ("", f"{mark * 3} On {len(where)} pages: {first}".strip(), "")
        yield from _hunk(hunk, plain, was, now)
    for page in found.changed:
        yield from ("", f"{mark * 3} {plain(page.title)} (/{page.address})".strip(), "")
        for hunk in page.hunks:
            yield from _hunk(hunk, plain, was, now)


def _figures(found: Changes) -> str:
    if found.none:
        return "Nothing: every page says the same."
    pages = {page.address for page in found.changed} | {page for _, where in found.everywhere for page in where}
    counts = (len(pages), "changes", "change"), (len(found.new), "is new", "are new"), (len(found.gone), "goes", "go")
    told = [f"{number} {one if number == 1 else many}" for number, one, many in counts if number]
    return f"Of the pages in English, {', '.join(told)}."


def _hunk(hunk: Hunk, plain, was: str, now: str) -> Iterator[str]:
    """Lines before and after; those that only came, or only went, say so by standing alone."""
    yield from (f"{was}{plain(line)}" for line in hunk.before)
    yield from (f"{now}{plain(line)}" for line in hunk.after)


def _plain(text: str) -> str:
    """Words as Markdown shows them, markup and mentions of people taken out of force."""
    return re.sub(r"([\\`*_{}\[\]<>#|~])", r"\\\1", text).replace("@", "@\u200b").replace("://", ":\u200b//")
