"""Rules that hold for every page of the site, told from its HTML without a browser."""

import functools
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from catalogue.load import load
from catalogue.pages import views
from support import small_site as small
from support.documents import Document, Element
from support.finders import ROOT

HEAVIEST = 60_000
"""Bytes of a page with the styles and scripts that it loads, uncompressed, before any search."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LOADED = {"img": "src", "script": "src", "iframe": "src", "source": "src", "link": "href", "video": "src"}


def one_main_heading(page: Document) -> Iterator[str]:
    """A page has one h1."""
    if (count := sum(1 for _ in page.all("h1"))) != 1:
        yield f"{count} headings of level 1"


def described(page: Document) -> Iterator[str]:
    """A page has a title and a description."""
    named = [element["content"] for element in page.all("meta") if element["name"] == "description"]
    if len(named) != 1 or not named[0].strip() or not page.one("title").text:
        yield f"descriptions: {named}"


def headings_in_order(page: Document) -> Iterator[str]:
    """A heading is at most one level below the one before it."""
    level = 0
    for heading in page.all(*HEADINGS):
        if int(heading.tag[1]) > level + 1:
            yield f"{heading.tag} after h{level}: {heading.text}"
        level = int(heading.tag[1])


def ids_once(page: Document) -> Iterator[str]:
    """An id stands once."""
    ids = Counter(element["id"] for element in page.all() if "id" in element)
    yield from (f"id {id} stands {count} times" for id, count in ids.items() if count > 1)


def references_found(page: Document) -> Iterator[str]:
    """What is referred to on the page itself is there: labels, descriptions, fragments."""
    ids = {element["id"] for element in page.all() if "id" in element}
    for element in page.all():
        for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
            yield from (f"{name} refers to {id}" for id in element[name].split() if id not in ids)
        if element.tag in ("a", "use") and element["href"].startswith("#") and element["href"][1:] not in ids:
            yield f"no place for {element['href']}"


def language_and_direction(page: Document) -> Iterator[str]:
    """`<html>` says the language of the page's folder, and its direction."""
    expected = (small.RIGHT, "rtl") if page.address.startswith(f"/{small.RIGHT}/") else None
    html = page.one("html")
    found = (html["lang"], html["dir"])
    if expected and found != expected:
        yield f"language and direction are {found}"
    if not all(found):
        yield "no language or no direction"


def skip_link_first(page: Document) -> Iterator[str]:
    """The first thing of the body leads to its main part."""
    first = next(page.one("body").all())
    if first["href"] != "#main" or page.one("main")["id"] != "main":
        yield f"the first element is {first.tag} {first.attributes}"


def own_origin(page: Document) -> Iterator[str]:
    """Everything a page loads is ours, and nothing is loaded from within a style."""
    for element in page.all(*LOADED):
        link = element[LOADED[element.tag]]
        if element["rel"] != "canonical" and element["rel"] != "alternate" and link and page.resolve(link) is None:
            yield f"loads {link}"
    yield from (
        "a style loads something" for style in page.all("style") if "url(" in style.text or "@import" in style.text
    )


def no_surprises(page: Document) -> Iterator[str]:
    """No shortcut keys, no focus taken or reordered, no new windows, no script within the HTML."""
    for element in page.all():
        for name in element.attributes:
            if name in ("accesskey", "autofocus", "target", "contenteditable") or name.startswith("on"):
                yield f"{element.tag} has {name}"
        if element["tabindex"] not in ("", "0", "-1"):
            yield f"{element.tag} has tabindex {element['tabindex']}"
        if element["href"].startswith("javascript:"):
            yield "a link is a script"


def phone_numbers_whole(page: Document) -> Iterator[str]:
    """A link to ring dials the number that stands in it, and the number is isolated."""
    for link in page.all("a"):
        if not link["href"].startswith("tel:"):
            continue
        shown, dialled = ("".join(c for c in text if c.isdigit()) for text in (link.text, link["href"]))
        if not shown or (dialled.removeprefix("44") != shown.removeprefix("0") and dialled != shown):
            yield f"{link.text} dials {link['href']}"
        if shown and not any(bdi["dir"] == "ltr" for bdi in link.all("bdi")) and len(shown) > 3:
            yield f"{link.text} is not isolated"


def own_words(element: Element) -> str:
    """Its text without the English that stands beside a translation."""
    beside = [span.text for span in element.all("span") if span["class"] == "beside"]
    return functools.reduce(lambda text, english: text.replace(english, ""), beside, element.text).strip()


def text_message_complete(page: Document) -> Iterator[str]:
    """The text message to pass on holds the name of the page, its number if it has one, and its address."""
    for link in page.all("a"):
        if not link["href"].startswith("sms:?"):
            continue
        (body,) = parse_qs(urlsplit(link["href"]).query)["body"]
        (name,) = (own_words(heading) for heading in page.all("h1"))
        lists = [dl for dl in page.all("dl") if dl["class"] == "contacts"]
        lists = [dl for dl in lists if not any(section["class"] == "report" for section in dl.above())]
        numbers = [a.text for dl in lists for a in dl.all("a") if a["href"].startswith("tel:")]
        if name not in body:
            yield f"no name in {body!r}"
        if numbers and not any(number in body for number in numbers):
            yield f"no number in {body!r}"
        if not body.endswith(page.address) or "https://" not in body:
            yield f"no address in {body!r}"


def untranslated_marked(page: Document) -> Iterator[str]:
    """A link to another language says which in its attributes, and the one of this page is marked."""
    for nav in page.all("nav"):
        if nav["class"] != "languages":
            continue
        links = list(nav.all("a"))
        for link in links:
            if not (link["lang"] and link["hreflang"] == link["lang"] and link["dir"] in ("ltr", "rtl")):
                yield f"{link.text}: lang, hreflang and dir are not all there"
        if [link["lang"] for link in links if "aria-current" in link] != [page.one("html")["lang"]]:
            yield "the language of the page is not marked"


RULES = [
    one_main_heading, described, headings_in_order, ids_once, references_found, language_and_direction, skip_link_first,
    own_origin, no_surprises, phone_numbers_whole, text_message_complete, untranslated_marked,
]  # fmt: skip


def complaints(rule, found: list[Document]) -> str:
    return "\n".join(f"{page.address}: {fault}" for page in found for fault in rule(page))


@pytest.fixture(params=["real", "small"])
def every_page(request, all_pages, all_small_pages) -> list[Document]:
    return all_pages if request.param == "real" else all_small_pages


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_page(every_page, covered, rule):
    """Each rule holds on every page of the real site, and of the small one in both directions."""
    found = complaints(rule, every_page)
    assert not found, found
    for page in every_page:
        covered("rules for every page", page.address)


def test_titles_are_unique(every_page):
    """No two pages of one language have the same title."""
    titles = Counter((page.one("html")["lang"], page.one("title").text) for page in every_page)
    assert {title: count for title, count in titles.items() if count > 1} == {}


def weight(page: Document, site: Path) -> int:
    """The bytes of a page with the styles and scripts that it loads."""
    links = [link["href"] for link in page.all("link") if link["rel"] == "stylesheet"]
    links += [script["src"] for script in page.all("script") if "src" in script]
    return page.file.stat().st_size + sum((site / page.resolve(link)[1:]).stat().st_size for link in links)


def test_no_page_is_heavy(all_pages, site, covered):
    """HTML, styles and scripts together are 60 kB or less on every page."""
    weights = {page.address: weight(page, site) for page in all_pages}
    assert {address: size for address, size in weights.items() if size > HEAVIEST} == {}
    for address in weights:
        covered("weight", address)


def test_styles_and_scripts_load_nothing_else(site):
    """Our style sheets and scripts name no other file and no address."""
    files = [file for ending in ("css", "js") for file in (site / "assets").rglob(f"*.{ending}")]
    assert files
    assert [f.name for f in files for text in ["url(", "@import", "https://", "http://"] if text in f.read_text()] == []


def links(page: Document) -> Iterator[str]:
    for link in page.all("a"):
        if (address := page.resolve(link["href"])) and link["href"]:
            yield address


def test_every_link_within_the_site_leads_somewhere(every_page):
    """A link to a page of this site, or to a file of it, leads to one that was built, and a fragment to its place."""
    at = {page.address: {e["id"] for e in page.all() if "id" in e} for page in every_page}
    wrong = []
    for page in every_page:
        for link in page.all("a"):
            address, place = page.resolve(link["href"]), urlsplit(link["href"]).fragment
            if address is None:
                continue
            if address not in at and not (page.site / address[1:]).is_file():
                wrong.append(f"{page.address}: {link['href']}")
            if place and address in at and place not in at[address]:
                wrong.append(f"{page.address}: {link['href']}: no such place")
    assert not wrong, "\n".join(wrong)


def test_every_page_is_reached_by_links_alone(every_page, covered):
    """From the home page, following links only, a reader without JavaScript gets everywhere."""
    by_address = {page.address: page for page in every_page}
    reached, waiting = {"/"}, ["/"]
    while waiting:
        new = set(links(by_address[waiting.pop()])) & by_address.keys() - reached
        reached |= new
        waiting += new
    assert by_address.keys() - reached == {address for address in by_address if address.endswith("404.html")}
    for address in reached:
        covered("reached by links", address)


def has_exit(page: Document) -> bool:
    return any("data-exit" in element for element in page.all("p", "div", "a"))


def about_abuse() -> set[str]:
    """The addresses of what the catalogue puts under the topic of safety, and of written pages that say so."""
    catalogue = load(ROOT / "services.yml").catalogue
    entries = [("services", catalogue.services), ("rights", catalogue.rights)]
    found = {f"/{place}/{entry.id}/" for place, listed in entries for entry in listed if views.SAFETY in entry.topics}
    areas = {f"/topics/{views.SAFETY}/{area.id}/" for area in catalogue.areas}
    return found | areas | {f"/topics/{views.SAFETY}/", "/staying-safe-online/"}


def test_only_pages_about_abuse_can_be_left_in_a_hurry(all_pages):
    """The exit link stands on each page about abuse and safeguarding, and on no other."""
    english = [page for page in all_pages if page.one("html")["lang"] == "en"]
    assert {page.address for page in english if has_exit(page)} == about_abuse() & {page.address for page in english}
    assert len(about_abuse()) > 10


def planted(tmp_path: Path, body: str, head: str = "<title>T</title>") -> Document:
    (tmp_path / "index.html").write_text(
        f'<!doctype html><html lang="en" dir="ltr"><head>{head}</head><body>{body}</body></html>'
    )
    return Document(tmp_path / "index.html", tmp_path)


FAULTS = [
    (described, "<h1>A</h1>"),
    (one_main_heading, "<h1>A</h1><h1>B</h1>"),
    (headings_in_order, "<h1>A</h1><h3>B</h3>"),
    (ids_once, "<p id=a></p><p id=a></p>"),
    (references_found, "<label for=x>A</label>"),
    (references_found, "<svg><use href='#icon-phone'/></svg>"),
    (skip_link_first, "<main id=main></main>"),
    (own_origin, "<img src=https://example.org/x.png>"),
    (no_surprises, "<button onclick=go()>A</button>"),
    (phone_numbers_whole, "<a href=tel:+441514960001><bdi dir=ltr>0151 496 0000</bdi></a>"),
    (
        text_message_complete,
        "<main><h1>A</h1><a href='sms:?&amp;body=A.%20https%3A//x.example/elsewhere'>Send</a></main>",
    ),
    (untranslated_marked, "<nav class=languages><a href=/ur/ lang=ur>اردو</a></nav>"),
]


@pytest.mark.parametrize(("rule", "body"), FAULTS, ids=lambda value: getattr(value, "__name__", ""))
def test_a_rule_finds_its_fault(tmp_path, rule, body):
    """Each rule speaks up where its own fault was planted."""
    assert list(rule(planted(tmp_path, body)))
