"""The leaflets' part of a build: what reaches the site, and what stays when a PDF cannot be made."""

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest

from catalogue.leaflets.editions import Printing, edition_of
from catalogue.leaflets.facts import facts
from catalogue.model import Catalogue
from catalogue.press import deliver, press, wanted
from catalogue.site import Plan, build_languages, join, publish
from support.finders import ROOT
from support.html import Html
from support.leaflets import CARD, DAY, GUIDE, changed_catalogue, sample, view, with_number

ADDRESS = "https://signpost.example/"


def build(folder: Path, catalogue: Catalogue | None = None, editions: tuple = (), pdfs: bool = True) -> list:
    """The sample as a site in `folder / "site"`, built once more over what is there; what came of its PDFs."""
    plan = Plan(catalogue or sample(), DAY, folder / "root", folder / "work", folder / "site", ADDRESS, editions)
    if not plan.root.exists():
        for name in ("overrides", "docs", "scripts"):
            shutil.copytree(ROOT / name, plan.root / name, ignore=shutil.ignore_patterns("__pycache__", "locales"))
        shutil.copy(ROOT / "mkdocs.yml", plan.root)
    with patch.dict(os.environ), press(plan, ["en"] if pdfs else [], 1) as leaflets:
        list(build_languages(plan, ["en"], jobs=1))
        made = list(leaflets)
    fresh = join(plan, ["en"])
    deliver(plan, fresh, made)
    publish(plan, fresh)
    return made


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """A folder with a site, and editions on record: one current, one whose number changed since."""
    folder = tmp_path_factory.mktemp("press")
    old = view(catalogue=with_number("0151 496 0007"))
    printed = [(found, Printing(DAY, 200, "Northby Library")) for found in (view(CARD), old)]
    build(folder, editions=tuple(edition_of(found, facts(found), printing) for found, printing in printed))
    return folder


def page(folder: Path, address: str) -> Html:
    found = Html()
    found.feed((folder / "site" / address / "index.html").read_text(encoding="utf-8"))
    return found


def test_every_pdf_is_beside_its_page(built):
    """As many as are wanted, under the names that pages link to."""
    files = sorted((built / "site" / "leaflets").rglob("*.pdf"))
    names = {f"{each.id}/{each.id}-{size}.pdf" for each in sample().leaflets for size in each.sizes}
    assert {f"{file.parent.name}/{file.name}" for file in files} == names
    plan = Plan(sample(), DAY, ROOT, built, built, ADDRESS)
    assert wanted(plan, ["en"]) == len(names)


def test_the_list_says_pages_and_size(built):
    """What is said of a PDF is there, and no comment is left."""
    text = (built / "site/leaflets/index.html").read_text()
    assert "<!--pdf" not in text
    assert "<!--older" not in text
    assert "%pages%" not in text
    assert "PDF. Pages: " in page(built, "leaflets").text


def test_without_pdfs_no_page_links_to_one(tmp_path):
    """`--no-pdf` leaves pages without a word of them."""
    build(tmp_path, pdfs=False)
    for file in (tmp_path / "site/leaflets").rglob("*.html"):
        assert ".pdf" not in file.read_text(), file


def test_a_leaflet_that_fails_keeps_its_last_good_pdf(tmp_path):
    """A closed entry: the file of the last build stays byte for byte, and its page says that it is older."""
    build(tmp_path)
    file = tmp_path / f"site/leaflets/{GUIDE}/{GUIDE}-standard.pdf"
    good = file.read_bytes()
    shut = changed_catalogue(northby_sitting_service={"status": "closed", "instead": "Ring."})
    failed = [each for each in build(tmp_path, shut) if each.problem]
    assert {each.leaflet for each in failed} == {GUIDE}
    assert file.read_bytes() == good
    assert "This is an older edition: the new one could not be made." in page(tmp_path, f"leaflets/{GUIDE}").text
    assert "northby-sitting-service" in failed[0].problem


def test_a_leaflet_that_never_worked_has_no_pdf(tmp_path):
    """A glyph that no font has: no file, no link, and the other leaflets are made."""
    made = build(tmp_path, changed_catalogue(northby_sitting_service={"name": "Sitting 🛋"}))
    assert not list((tmp_path / f"site/leaflets/{GUIDE}").glob("*.pdf"))
    assert ".pdf" not in (tmp_path / f"site/leaflets/{GUIDE}/index.html").read_text()
    assert {each.leaflet for each in made if each.file} == {each.id for each in sample().leaflets} - {GUIDE}


def test_a_qr_code_leads_to_the_current_edition(built):
    """Each leaflet's address exists and says that it is current."""
    for each in sample().leaflets:
        address = view(each.id)["edition"]["address"].removeprefix(ADDRESS)
        assert "This is the current edition." in page(built, address).text


def test_a_replaced_edition_says_what_changed(built):
    """Recycle it, what changed, and where the new one is; without JavaScript."""
    code = view(catalogue=with_number("0151 496 0007"))["edition"]["code"]
    found = page(built, f"leaflets/editions/{code}")
    assert "it says “0151 496 0007”, and now it is “0151 496 0002”." in found.text
    assert "Northby Carers Centre" in found.text
    assert any(href.endswith(f"leaflets/{GUIDE}/") for href in found.values("href", "a"))
    assert "Recycle it" in found.text or "recycle it" in found.text


def test_the_list_of_editions_says_what_to_do(built):
    """A librarian finds the code, where it was handed out, and what to do."""
    text = page(built, "leaflets/editions").text
    assert view(CARD)["edition"]["code"] in text
    assert "200 copies, Northby Library" in text
    assert "This is the current edition." in text


def test_the_data_says_the_same(built):
    """/data/leaflets.json holds leaflets, their PDFs, and editions with how they stand."""
    data = json.loads((built / "site/data/leaflets.json").read_text())
    guide = next(each for each in data["leaflets"] if each["id"] == GUIDE)
    assert guide["edition"] == view()["edition"]["code"]
    assert {pdf["size"] for pdf in guide["pdfs"]} == set(next(x.sizes for x in sample().leaflets if x.id == GUIDE))
    for pdf in guide["pdfs"]:
        file = built / "site" / pdf["address"].removeprefix(ADDRESS)
        assert file.stat().st_size == pdf["bytes"]
    states = {each["leaflet"]: each["state"] for each in data["editions"]}
    assert states == {CARD: "current", GUIDE: "past"}


def test_two_processes_make_what_one_makes(built, tmp_path):
    """In parallel, byte for byte the same."""
    plan = Plan(sample(), DAY, ROOT, tmp_path, tmp_path, ADDRESS)
    alone = replace(plan, root=built / "root")
    with press(alone, ["en"], 1) as one, press(alone, ["en"], 4) as many:
        assert {(m.name, m.file) for m in one} == {(m.name, m.file) for m in many}
