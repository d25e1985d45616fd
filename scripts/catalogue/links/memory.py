"""What the last runs found, so that an address that was all right yesterday is not asked again today."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from .verdict import OUTCOMES, Verdict

KEPT = {"ok": timedelta(days=7), "moved": timedelta(days=3), "caution": timedelta(days=3)}
"""How long an outcome is believed; what is broken or could not be reached is asked again in every run."""

FORGOTTEN = timedelta(days=90)


class Known(NamedTuple):
    """A verdict, the day it was found, and the first day on which it was no better."""

    verdict: Verdict
    on: date
    since: date


@dataclass
class Memory:
    """The verdicts by address."""

    known: dict[str, Known] = field(default_factory=dict)

    def young(self, url: str, today: date) -> Verdict | None:
        """The verdict of an earlier run, if it may still be believed."""
        found = self.known.get(url)
        if found is None or not timedelta() <= today - found.on < KEPT.get(found.verdict.outcome, timedelta()):
            return None
        return found.verdict

    def learn(self, url: str, verdict: Verdict, today: date) -> None:
        """Keep a new verdict, and since when it has been that bad."""
        before = self.known.get(url)
        same = before is not None and before.verdict.outcome == verdict.outcome
        self.known[url] = Known(verdict, today, before.since if same else today)

    def since(self, url: str, today: date) -> date | None:
        """The first day of the outcome, where that is not today."""
        found = self.known.get(url)
        return found.since if found and found.since < today else None

    def without_old(self, today: date) -> "Memory":
        """Without addresses that nobody has asked for in a long time."""
        return Memory({url: known for url, known in self.known.items() if today - known.on < FORGOTTEN})


def recalled(path: Path) -> Memory:
    """The memory in this file; none where it is not there or holds something else."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return Memory(dict(_known(row) for row in rows))
    except (OSError, ValueError, TypeError, KeyError):
        return Memory()


def keep(memory: Memory, path: Path) -> None:
    """Writes the memory to this file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(list(_rows(memory)), ensure_ascii=False, indent=1), encoding="utf-8")


def _rows(memory: Memory) -> Iterable[dict]:
    for url, (verdict, on, since) in sorted(memory.known.items()):
        yield {"url": url, **verdict._asdict(), "on": on.isoformat(), "since": since.isoformat()}


def _known(row: dict) -> tuple[str, Known]:
    verdict = Verdict(row["outcome"], row["message"], row["fix"])
    if verdict.outcome not in OUTCOMES:
        raise ValueError(verdict.outcome)
    return row["url"], Known(verdict, date.fromisoformat(row["on"]), date.fromisoformat(row["since"]))
