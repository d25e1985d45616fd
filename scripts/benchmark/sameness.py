"""Whether two built sites say the same: the same pages, the same words in them, the same links out of them."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import zip_longest
from pathlib import Path
from urllib.parse import unquote, urljoin

ORIGIN = "https://signpost.example/"
WORD = re.compile(r"\w+|[^\w\s]")
"""A word or a mark: an element around a name does not part it from the mark that follows."""

UNSEEN = {"script", "style", "template"}
LINKING = {"a": "href", "link": "href", "script": "src"}


class Reader(HTMLParser):
    """Collects the words and the links of one page; links are made whole, so that both ways to write them agree."""

    def __init__(self, address: str):
        super().__init__()
        self.address, self.words, self.links, self._unseen = address, [], [], 0

    def handle_starttag(self, tag, attrs):
        self._unseen += tag in UNSEEN
        if target := dict(attrs).get(LINKING.get(tag, "")):
            self.links.append(unquote(urljoin(self.address, target)))

    def handle_endtag(self, tag):
        self._unseen -= tag in UNSEEN

    def handle_data(self, data):
        if not self._unseen:
            self.words += WORD.findall(data)


def read(site: Path, path: Path) -> Reader:
    """The words and links of a page of a site."""
    reader = Reader(urljoin(ORIGIN, path.relative_to(site).as_posix().removesuffix("index.html")))
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def page_paths(site: Path) -> set[Path]:
    """Every page of a site, relative to it."""
    return {path.relative_to(site) for path in site.rglob("*.html")}


def differences(ours: Path, theirs: Path, paths: list[Path]) -> Iterator[str]:
    """What the two sites do not say alike: a sentence for each page that only one has, and for each of `paths`."""
    for path in sorted(page_paths(ours) ^ page_paths(theirs)):
        yield f"{path}: only in {'ours' if (ours / path).exists() else 'theirs'}"
    for path in paths:
        mine, other = read(ours, ours / path), read(theirs, theirs / path)
        for what in ("words", "links"):
            if found := _first_difference(getattr(mine, what), getattr(other, what)):
                yield f"{path}: {what}: {found}"


def _first_difference(mine: list[str], other: list[str]) -> str | None:
    """Where two lists part, with a little of what follows in each."""
    for at, (one, another) in enumerate(zip_longest(mine, other)):
        if one != another:
            return f"ours {' '.join(mine[at : at + 6])!r}, theirs {' '.join(other[at : at + 6])!r}"
    return None
