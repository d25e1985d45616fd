"""The real leaflets: web page and PDF say the same, and every size says which it is."""

import json
from datetime import date
from pathlib import Path
from urllib.parse import urljoin

import pytest

from catalogue.leaflets.collection import views
from catalogue.leaflets.facts import facts
from catalogue.load import load
from catalogue.model import Catalogue
from catalogue.pages import Reading
from catalogue.records import read_editions
from support.finders import ROOT
from support.html import html
from support.leaflets import pdf_text, plain

SIZES = {"": "Standard print, 14 point", "large/": "Large print, 18 point", "giant/": "Giant print, 24 point"}
PER_AREA = (
    "help-for-carers", "asking-for-an-assessment", "young-carers", "taking-a-break", "money-and-work",
    "when-someone-leaves-hospital", "everything-for-carers",
)  # fmt: skip
FOR_ALL = ("if-something-happens-to-me", "about-me-and-the-person-i-look-after", "emergency-card")
TOLD = ("name", "phone", "hours", "checked", "until", "amount")
"""The kinds of fact that both faces must hold: titles, phones, hours, dates and sums."""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(ROOT / "services.yml").catalogue


@pytest.fixture(scope="module")
def leaflets(catalogue: Catalogue) -> dict[str, dict]:
    """Every leaflet's JSON in English, by id, on the day the site was built."""
    reading = Reading(catalogue, date.today(), "en", read_editions(ROOT))
    return {found["id"]: found for found in views(reading)}


def test_every_area_has_its_leaflets(catalogue, leaflets):
    """Seven an area, and three for everybody."""
    wanted = {f"{name}-{area.id}" for name in PER_AREA for area in catalogue.areas} | set(FOR_ALL)
    assert wanted <= set(leaflets)


def web_parts(folder: Path) -> list[Path]:
    """The pages of a leaflet in standard print, in order: a booklet has several."""
    return [folder / "index.html", *sorted(folder.glob("part-*/index.html"))]


@pytest.mark.needs("poppler")
def test_the_two_faces_agree(site: Path, catalogue, leaflets):
    """Every title, number, hour, date and sum of a leaflet's JSON is on its page and in its PDF."""
    compared = 0
    for entry in catalogue.leaflets:
        found, folder = leaflets[entry.id], site / "leaflets" / entry.id
        page = "".join(plain(html(file).text).replace(" ", "") for file in web_parts(folder))
        pdf = pdf_text(folder / f"{entry.id}-{entry.sizes[0]}.pdf").replace(" ", "")
        told = [fact.text for fact in facts(found | {"use_until": None}) if fact.kind in TOLD]
        told += [found["edition"]["code"], *(part["heading"] for part in found["sections"])]
        for text in (plain(each).replace(" ", "") for each in told):
            assert text in page, (entry.id, text)
            assert text in pdf, (entry.id, text)
            compared += 1
        assert not found["edition"]["until"] or plain(found["edition"]["until"]).replace(" ", "") in page
    assert compared > len(leaflets)


def test_each_page_says_its_size_and_links_the_others(site: Path, leaflets):
    """Three pages a leaflet, each of them told from the others and one step from them."""
    for id in leaflets:
        for below, name in SIZES.items():
            page = html(site / "leaflets" / id / below / "index.html")
            assert f"This page is in: {name}." in page.text
            links = {urljoin(f"/leaflets/{id}/{below}", href) for href in page.values("href", "a")}
            assert {f"/leaflets/{id}/{other}" for other in SIZES} - {f"/leaflets/{id}/{below}"} <= links


def test_a_proof_copy_says_so_on_its_page(site: Path, leaflets):
    """A leaflet with a number nobody confirmed; and no other."""
    for id, found in leaflets.items():
        said = found["words"]["proof"] in html(site / "leaflets" / id / "index.html").text
        assert said is found["proof"], id


def test_every_pdf_a_page_offers_is_there(site: Path):
    """Each has pages and a size beside it, and the file begins as a PDF does."""
    page = html(site / "leaflets" / "index.html")
    files = [href for href in page.values("href", "a") if href.endswith(".pdf")]
    assert files
    for href in files:
        assert (site / "leaflets" / href).resolve().read_bytes().startswith(b"%PDF-")
    assert page.text.count("PDF. Pages: ") == len(files)


def test_the_list_works_without_a_script(site: Path):
    """Choosing by area is links within the page."""
    page = html(site / "leaflets" / "index.html")
    ids = set(page.values("id"))
    assert {href[1:] for href in page.values("href", "a") if href.startswith("#") and href != "#main"} <= ids
    assert not page.values("onclick")


def test_the_data_lists_every_leaflet(site: Path, leaflets):
    """/data/leaflets.json has each with its edition, its PDFs, and whether it is a proof copy."""
    data = json.loads((site / "data" / "leaflets.json").read_text())["leaflets"]
    english = {each["id"]: each for each in data if each["language"] == "en"}
    assert {id: each["edition"] for id, each in english.items()} == {
        id: found["edition"]["code"] for id, found in leaflets.items()
    }
    assert all(each["pdfs"] for each in english.values())
