"""The links of a built site, read from its files: where each leads, and whether there is a page and a place there.

LinkChecker walks the same site as a reader would; it fetches a page again for each '#', so those are looked at here.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

_ATTRIBUTE = re.compile(r'\s(href|src|action|id)="([^"]*)"')
_SCRIPT = re.compile(r"(<script\b[^>]*>).*?</script>", re.DOTALL)
_BASE = "https://site.invalid/"
LETTERS = "mailto:", "tel:", "sms:", "data:", "javascript:"


class Link(NamedTuple):
    """A link as it is written, and where."""

    page: str
    """The file that holds it, below the site's folder."""
    line: int
    url: str


class Fault(NamedTuple):
    """A link of the site to itself that leads nowhere."""

    link: Link
    message: str
    fix: str


@dataclass
class SiteLinks:
    """Every link of the HTML files of a folder."""

    folder: Path
    own: str
    """The address under which the site is published: what starts with it is the site itself."""
    outside: dict[str, Link] = field(default_factory=dict)
    """The first link to each address of other sites."""
    inside: dict[str, Link] = field(default_factory=dict)
    """The first link to each address of the site itself, with the part after '#'."""
    ids: dict[str, set[str]] = field(default_factory=dict)
    """What can stand after '#', by file."""

    def read(self) -> "SiteLinks":
        """Reads every page."""
        for path in sorted(self.folder.rglob("*.html")):
            name = path.relative_to(self.folder).as_posix()
            self._page(name, path.read_text(encoding="utf-8"))
        return self

    def _page(self, name: str, text: str) -> None:
        # What a script holds is no link, and its line breaks still count.
        text = _SCRIPT.sub(lambda found: found[1] + "\n" * found[0].count("\n"), text)
        here, ids = urljoin(_BASE, name), self.ids.setdefault(name, set())
        for found in _ATTRIBUTE.finditer(text):
            if found[1] == "id":
                ids.add(found[2])
            elif not found[2].startswith(LETTERS):
                self._link(here, Link(name, 0, html.unescape(found[2])), text, found.start())

    def _link(self, here: str, link: Link, text: str, start: int) -> None:
        url = link.url
        if url.startswith(self.own):
            url = _BASE + url.removeprefix(self.own)
        whole = urljoin(here, url)
        found, key = (self.inside, whole) if whole.startswith(_BASE) else (self.outside, link.url)
        if key not in found:
            found[key] = link._replace(line=text.count("\n", 0, start) + 1)

    def faults(self) -> Iterator[Fault]:
        """Links of the site to itself that lead to no file, or to no place in it."""
        for url, link in self.inside.items():
            file = self.file_of(url)
            if file is None:
                yield Fault(link, "The site has no such page", "Mend the address in the template or the page.")
            elif (part := unquote(urldefrag(url).fragment)) and part not in self.ids.get(file, {part}):
                yield Fault(link, f"The page has no place called '#{part}'", "Mend what stands after '#'.")

    def file_of(self, url: str) -> str | None:
        """The file that a static host gives for an address of the site; None where there is none."""
        name = unquote(urlsplit(url).path).lstrip("/")
        path = self.folder / name
        if name == "" or name.endswith("/"):
            path = path / "index.html"
        return path.relative_to(self.folder).as_posix() if path.is_file() else None
