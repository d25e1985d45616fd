"""The words of a built page, a line for each paragraph, heading, item or cell, in the order in which they are read."""

from html.parser import HTMLParser
from typing import NamedTuple

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "label",
    "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "select", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "title", "tr", "ul",
})
UNSEEN = frozenset({"script", "style", "template", "svg", "noscript"})


class Seen(NamedTuple):
    """A page as it is read."""

    title: str
    lines: tuple[str, ...]
    """Its words; a link that leads off the site names its address, for a new address is a change too."""


def words_of(html: str) -> Seen:
    """What a reader sees of a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_line()
    return Seen(reader.title, tuple(reader.lines))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.title = ""
        self.line: list[str] = []
        self.unseen: list[str] = []
        self.leads_to = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in UNSEEN:
            self.unseen.append(tag)
        elif tag in BLOCKS:
            self.end_line()
        elif tag == "a":
            address = dict(attributes).get("href") or ""
            self.leads_to = address if address.startswith(("http://", "https://", "tel:", "mailto:")) else ""
        elif tag == "img":
            self.line.append(dict(attributes).get("alt") or "")

    def handle_endtag(self, tag: str) -> None:
        if self.unseen and tag == self.unseen[-1]:
            self.unseen.pop()
        elif tag == "title" and not self.title:
            self.title = _joined(self.line)
            self.line = []
        elif tag == "a" and self.leads_to:
            self.line.append(f" [{self.leads_to}]")
            self.leads_to = ""
        elif tag in BLOCKS:
            self.end_line()

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.line.append(data)

    def end_line(self) -> None:
        """What was read up to a block's beginning or end is one line."""
        if words := _joined(self.line):
            self.lines.append(words)
        self.line = []


def _joined(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())
