"""The first look at many addresses: LinkChecker, in a process of its own because it changes the process it runs in.

Nothing is written to a file, so that it does not matter that LinkChecker's own command gives up root's rights.
"""

import json
import os
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import chain, zip_longest
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from .verdict import MISSING, PAGES, SLOW

SCRIPTS = Path(__file__).resolve().parents[2]
WALK = 900.0
"""Seconds that a walk through a whole site may take."""


class Seen(NamedTuple):
    """What LinkChecker saw at one address."""

    url: str
    final: str
    """The address it was sent on to; the same where it was not."""
    plain: bool
    """A plain success: nothing to look at again."""
    result: str
    """Its own words: '200 OK', '404 Not Found', 'ConnectTimeout: …'."""
    notes: tuple[str, ...]
    """Its warnings and remarks."""
    parent: str
    """The page that holds the link; empty for an address that was given."""
    line: int
    outside: bool
    """Whether the address is of another site than the one walked through, and so was not asked."""


class FirstPassFailed(Exception):
    """LinkChecker could not do its work, so nothing is known."""


def look(urls: Iterable[str], agent: str, timeout: int, walk: str = "", apart: str = "") -> list[Seen]:
    """What LinkChecker sees at these addresses; with `walk`, at every address they lead to that matches the pattern.

    An address that matches `apart` counts as outside, and is not asked. `timeout` is in seconds. An address it did not
    come to the end of is missing from the list: a page that drips can hold it up for ever, so it is ended after a fair
    time. Raises FirstPassFailed if it could not work at all.
    """
    urls = in_turns(urls)
    task = {"urls": urls, "agent": agent, "timeout": timeout, "walk": walk, "apart": apart, "pages": PAGES}
    task |= {"missing": MISSING, "slow": SLOW}
    command = [sys.executable, "-m", "catalogue.links.linkchecker_process"]
    environment = {**os.environ, "LC_ALL": "C", "LANGUAGE": "C"}
    try:
        done = subprocess.run(command, input=json.dumps(task), capture_output=True, text=True,
                              cwd=SCRIPTS, env=environment, timeout=WALK if walk else _fair(urls, timeout))
    except subprocess.TimeoutExpired as late:
        return _rows((late.stdout or b"").decode())
    if done.returncode:
        raise FirstPassFailed(done.stderr.strip()[-2000:])
    return _rows(done.stdout)


def _fair(urls: list[str], timeout: int) -> float:
    """Seconds that the whole pass may take: each host is asked at most twice a second, or every 0.6 s."""
    busiest = max(Counter(urlsplit(url).netloc for url in urls).values(), default=0)
    return 30 + 2 * timeout + 1.5 * busiest + 0.2 * len(urls)


def _rows(printed: str) -> list[Seen]:
    """What was printed, without a last line that was cut off."""
    rows = [json.loads(line) for line in printed.splitlines() if line.endswith("]")]
    return [Seen(*row[:4], tuple(row[4]), *row[5:]) for row in rows]


def in_turns(urls: Iterable[str]) -> list[str]:
    """One of each host in turn: LinkChecker holds up every other host while it waits before one is asked again."""
    hosts = defaultdict(list)
    for url in urls:
        hosts[urlsplit(url).netloc].append(url)
    return [url for url in chain.from_iterable(zip_longest(*hosts.values())) if url]
