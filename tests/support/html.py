"""What tests read out of a built page: its links, ids, headings and texts, without a browser."""

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

BASE = "https://site.test/"
VOID = {"meta", "link", "br", "img", "input", "hr", "path"}


@dataclass
class Html(HTMLParser):
    """A page's elements as (tag, attributes), and its text."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        """All text, in order, with single spaces."""
        return " ".join(" ".join(self.words).split())

    def values(self, attribute: str, tag: str | None = None) -> list[str]:
        """The values of an attribute, of one tag or all."""
        return [found[attribute] for name, found in self.elements if attribute in found and tag in (None, name)]

    def with_class(self, name: str) -> list[tuple[str, dict[str, str]]]:
        """The elements of a class."""
        return [element for element in self.elements if name in element[1].get("class", "").split()]


@cache
def html(file: Path) -> Html:
    """A built page, read once."""
    page = Html()
    page.feed(file.read_text(encoding="utf-8"))
    return page


def pages(site: Path) -> dict[str, Path]:
    """Every page of a site by its address from the root: "" is home, "sefton/" an area."""
    found = {file.relative_to(site).parent.as_posix(): file for file in site.rglob("index.html")}
    return {"" if address == "." else f"{address}/": file for address, file in found.items()}


def inner_links(site: Path, address: str) -> set[tuple[str, str]]:
    """Where a page links to within the site, as (address or file, fragment)."""
    here = urljoin(BASE, address)
    hrefs = html(pages_of(site)[address]).values("href") + html(pages_of(site)[address]).values("src")
    places = [urlsplit(urljoin(here, href)) for href in hrefs]
    return {
        (unquote(place.path.removeprefix("/")), place.fragment)
        for place in places
        if f"{place.scheme}://{place.netloc}/" == BASE
    }


@cache
def pages_of(site: Path) -> dict[str, Path]:
    """As `pages`, found once."""
    return pages(site)
