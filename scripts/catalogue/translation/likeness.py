"""What a page written by hand must share with its English: numbers, addresses and markup, in plain characters."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from ..pages.written import Written
from ..problems import shown

_ADDRESS = re.compile(
    r"""https?://[!-;=?-Z^-~]*|www\.[!-;=?-Z^-~]+  # of the web
    |(?<=\]\()\s*[^\s)]*|(?<=\]:)\s*\S+            # where a Markdown link leads
    |[\w.+-]+@[\w.-]+\w                            # of email
    |\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b""",
    re.VERBOSE,
)
_AFTER_ADDRESS = ".,;:!?)'\"*_"
"""What may end a sentence, and is then no part of an address in it."""

_NUMBER = re.compile(r"[0-9]+(?:[ \u00a0\u202f][0-9]+)*")
_MARKUP = re.compile(r"</?[A-Za-z!?][^>\n]*>?|&#?\w+;|\{[^}\n]*\}?")
_HIDDEN = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0\ufdd1\ufff9-\ufffb]")

COUNTED_DIGITS = 3
"""From so many digits on a number is one to ring, a year or a sum, which every language writes alike."""


class Difference(NamedTuple):
    """A line of the page's file, what was found there, and what to write."""

    line: int
    message: str
    fix: str


def differences(english: Written, own: Written) -> Iterator[Difference]:
    """Everything in a page that must not be there, or must be as in its English."""
    for line, text in own.lines:
        yield from _characters(line, text)
    original = f"docs/en/{english.name}.md"
    for kind, find, fix in (
        ("number", _numbers, f"Write every number as in {original}."),
        ("address", _addresses, f"Write every address as in {original}."),
        ("markup", _MARKUP.findall, "Delete it, or write plain words."),
    ):
        wanted, there = _all(english, find), _all(own, find)
        for line, found in _more(there, wanted):
            yield Difference(line, f"has the {kind} '{shown(found, 60)}', which the English has not", fix)
        if kind != "markup":  # Words without the emphasis of the English are the same words.
            for line, lost in _more(wanted, there):
                yield Difference(1, f"has lost the {kind} '{lost}'", f"Write it as in {original}, line {line}.")


def _characters(line: int, text: str) -> Iterator[Difference]:
    """No invisible character turns the words around it, and digits are those on a telephone."""
    for found in sorted(set(_HIDDEN.findall(text))):
        fix = "Delete it: pages mark the direction of words themselves."
        yield Difference(line, f"holds the invisible character U+{ord(found):04X}", fix)
    for found in sorted({character for character in text if character.isdigit() and not character.isascii()}):
        yield Difference(line, f"has the digit '{found}'", "Write 0 to 9, as on a telephone.")


def _numbers(text: str) -> Iterator[str]:
    """The numbers of a text that people ring or know by heart, without the spaces in them."""
    numbers = ("".join(found.split()) for found in _NUMBER.findall(text))
    return (number for number in numbers if len(number) >= COUNTED_DIGITS)


def _addresses(text: str) -> Iterator[str]:
    """Where a text leads: addresses of the web and of email, and links to pages."""
    return (found.strip().rstrip(_AFTER_ADDRESS) for found in _ADDRESS.findall(text))


def _all(page: Written, find: Callable[[str], Iterable[str]]) -> list[tuple[int, str]]:
    """What a page has of a kind, each with its line."""
    return list(chain.from_iterable(((line, found) for found in find(text)) for line, text in page.lines))


def _more(there: list[tuple[int, str]], wanted: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """What is there more often than wanted, each once, with the last line it stands on."""
    lines = {found: line for line, found in there}
    more = Counter(found for _, found in there) - Counter(found for _, found in wanted)
    return ((lines[found], found) for found in more)
