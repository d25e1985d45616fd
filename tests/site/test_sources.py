"""Whatever a carer could ring, write to or open comes from somewhere: the built site is held against the catalogue."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from catalogue.checks.finding import every
from catalogue.load import load
from catalogue.model import Citation, Contacts
from catalogue.pages.views import dial
from support.finders import ROOT
from support.html import html, pages_of

NUMBER = re.compile(r"(?<![\w.])(?:0\d{2,4}[  ]\d{3,4}[  ]?\d{3,4}|0\d{9,10}|18001 0[\d ]{9,12})(?!\d)")
"""What looks like a phone number in a page's words."""

CITED = re.compile(r"<li>\s*(?:<a [^>]*>)?([^<]+?)(?:</a>)?,\s*(?:<[^>]*>)?lines? ([\d–, ]+) of its text")
"""A document and the lines of it that a page cites."""


@pytest.fixture(scope="module")
def catalogue():
    return load(ROOT / "services.yml").catalogue


@pytest.fixture(scope="module")
def sourced(catalogue) -> dict[str, set[str]]:
    """Every contact for carers that has a source, by the scheme of its link; 999 is the site's own too."""
    found: dict[str, set[str]] = {"tel": {"999"}, "mailto": set(), "number": {"999"}}
    for _, contacts in every(Contacts, catalogue):
        for phone in contacts.phones:
            if phone.sources and phone.purpose == "carers":
                found["tel"].add(dial(phone.number))
                found["number"] |= {phone.number, f"18001 {phone.number}"}
        found["mailto"] |= {mail.address for mail in contacts.emails if mail.sources and mail.purpose == "carers"}
    return found


def links(page: Path, *schemes: str) -> set[str]:
    """Where the links of these schemes lead, without the scheme and without what a message would say."""
    hrefs = [href.partition(":") for href in html(page).values("href", "a")]
    return {unquote(place.partition("?")[0]) for scheme, _, place in hrefs if scheme in schemes} - {""}


def strays(site: Path, sourced: dict[str, set[str]]) -> list[str]:
    """Each number or address on a page that no source in the catalogue stands behind, as "page: contact"."""
    found = []
    for address, page in pages_of(site).items():
        numbers = {number.replace("\u00a0", " ").strip() for number in NUMBER.findall(html(page).text)}
        unknown = {
            *(links(page, "tel", "sms") - sourced["tel"]),
            *(links(page, "mailto") - sourced["mailto"]),
            *(numbers - sourced["number"]),
        }
        found += [f"{address}: {contact}" for contact in sorted(unknown)]
    return found


def test_every_contact_of_the_site_has_a_source(site: Path, sourced, covered):
    """No page shows a number or an address that the catalogue has no source for."""
    for address in pages_of(site):
        covered("contacts against sources", address, "")
    assert strays(site, sourced) == []


def test_a_contact_without_a_source_would_be_found(tmp_path: Path, sourced):
    """In a link, or only in the words of a page."""
    (tmp_path / "index.html").write_text(
        '<a href="tel:+441514960000">x</a> <a href="mailto:a@example.org?subject=b">x</a> ring 0151 496 0001 or 999'
    )
    assert strays(tmp_path, sourced) == [": +441514960000", ": 0151 496 0001", ": a@example.org"]


def test_every_contact_detail_is_shown_somewhere(site: Path, catalogue, sourced):
    """The walk sees the contacts: each number of a service is on its page."""
    for service in catalogue.services:
        numbers = {dial(phone.number) for phone in service.contacts.phones if phone.purpose == "carers"}
        assert numbers <= links(pages_of(site)[f"services/{service.id}/"], "tel", "sms"), service.id


def out_of_range(site: Path, lines_of: dict[str, int]) -> list[str]:
    """Each line that a page cites and its document does not have, as "page: document, line"."""
    found = []
    for address, page in pages_of(site).items():
        for title, lines in CITED.findall(unescape(page.read_text(encoding="utf-8"))):
            last = max(int(number) for number in re.findall(r"\d+", lines))
            if last > lines_of.get(title, 0):
                found.append(f"{address}: {title}, {last}")
    return found


def test_every_cited_line_is_in_its_document(site: Path, catalogue):
    """On the pages as in the catalogue, and the pages cite something."""
    lines_of = {source.title: source.lines for source in catalogue.sources}
    assert out_of_range(site, lines_of) == []
    cited = {title for page in pages_of(site).values() for title, _ in CITED.findall(unescape(page.read_text("utf-8")))}
    assert cited == set(lines_of)
    for path, citation in every(Citation, catalogue):
        for first, last in citation.spans:
            assert 1 <= first <= last <= catalogue.source[citation.source].lines, path


def test_a_line_out_of_range_would_be_found(tmp_path: Path):
    """A line beyond the end, and a document nobody knows."""
    (tmp_path / "index.html").write_text(
        "<li>A Plan,\nlines 1, 5–9 of its text</li><li><a href='x'>B</a>, line 3 of its text"
    )
    assert out_of_range(tmp_path, {"A Plan": 8}) == [": A Plan, 9", ": B, 3"]
