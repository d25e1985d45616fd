"""Built pages as trees of elements, for the rules that need no browser."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(eq=False)
class Element:
    """An element with its attributes; `inside` holds its elements and its pieces of text, in order."""

    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    inside: list["Element | str"] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name, "")

    def __contains__(self, name: str) -> bool:
        return name in self.attributes

    @property
    def text(self) -> str:
        """All text below it, with single spaces."""
        return " ".join("".join(self.pieces()).split())

    def pieces(self) -> Iterator[str]:
        for piece in self.inside:
            if isinstance(piece, str):
                yield piece
            else:
                yield from piece.pieces()

    def all(self, *tags: str) -> Iterator["Element"]:
        """The elements below it with these tags (with any, if none is named), in order."""
        for piece in self.inside:
            if isinstance(piece, Element):
                if not tags or piece.tag in tags:
                    yield piece
                yield from piece.all(*tags)

    def above(self) -> Iterator["Element"]:
        """The elements that it stands in, the nearest first."""
        element = self.parent
        while element:
            yield element
            element = element.parent


class Document(HTMLParser):
    """One file of a built site. `address` is where it is served: `/services/x/`."""

    def __init__(self, file: Path, site: Path) -> None:
        super().__init__()
        self.file, self.site = file, site
        self.address = "/" + file.relative_to(site).as_posix().removesuffix("index.html")
        self.root = self._open = Element("", {})
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attributes}, self._open)
        self._open.inside.append(element)
        if tag not in VOID:
            self._open = element

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._open.inside.append(Element(tag, {name: value or "" for name, value in attributes}, self._open))

    def handle_endtag(self, tag: str) -> None:
        for element in (self._open, *self._open.above()):
            if element.tag == tag:
                self._open = element.parent
                return

    def handle_data(self, data: str) -> None:
        self._open.inside.append(data)

    def all(self, *tags: str) -> Iterator[Element]:
        return self.root.all(*tags)

    def one(self, tag: str) -> Element:
        """The first element with this tag. Raises StopIteration where there is none."""
        return next(self.all(tag))

    def resolve(self, link: str) -> str | None:
        """The address on this site that a link leads to, without its fragment; None for one that leaves the site."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return None
        path = [*self.address.split("/")[:-1], *unquote(parts.path).split("/")] if parts.path else []
        if parts.path.startswith("/"):
            path = parts.path.split("/")
        return normal(path) if path else self.address


def normal(parts: list[str]) -> str:
    """A path without `.` and `..`; the slash at its end stays."""
    kept: list[str] = []
    for part in parts:
        if part == "..":
            kept = kept[:-1]
        elif part not in (".", ""):
            kept.append(part)
    folder = "/" if kept and parts[-1] in ("", ".", "..") else ""
    return "/" + "/".join(kept) + folder


def documents(site: Path) -> list[Document]:
    """Every HTML file of a site, in the order of their paths; Pagefind's own are no pages."""
    files = sorted(site.rglob("*.html"))
    return [Document(file, site) for file in files if "pagefind" not in file.relative_to(site).parts]
