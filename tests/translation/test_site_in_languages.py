"""The sample in English, Polish, Urdu and Panjabi: the same facts, and honest about what is English."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from markupsafe import escape
from pypdf import PdfReader

from catalogue.interlinear import ANCHOR, END, NAME, NAME_END, SEPARATOR
from catalogue.leaflets import words
from catalogue.leaflets.leaflet import leaflet
from catalogue.load import load
from catalogue.press import press
from catalogue.site import Plan
from catalogue.translation.catalogs import ENTRIES
from support import languages
from support.finders import ROOT
from support.same_facts import ORDERED, contacts, facts

CODES = ["pl", "ur", "pa"]
"""Polish; Urdu, from right to left; Panjabi, which Material has no words for."""

CHANGED = "Groups, advice, breaks and carer's assessments in Northby."
LEFT = re.compile(r'<span lang="en" dir="ltr" data-untranslated>(.*?)</span>')
ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')
NOTICE = languages.MARK + "Some of this page is still in English"
DRAFT = languages.MARK + "This translation is a draft."


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """A project whose three languages are complete; then one English summary is changed."""
    root = languages.project(tmp_path_factory.mktemp("languages"))
    languages.offer(root, CODES)
    languages.translate(root, CODES)
    summary = load(root / "services.yml").catalogue.service["northby-carers-centre"].summary
    languages.edit(root, f"    summary: {summary}\n", f"    summary: {CHANGED}\n")
    return root


@pytest.fixture(scope="module")
def built(root, today):
    """The site of that project."""
    return languages.build(root, today)


def pages(site: Path, code: str) -> dict[str, str]:
    """Every page of a language, by its address."""
    folder = site if code == "en" else site / code
    found = folder.rglob("*.html")
    others = {site / each for each in CODES} if code == "en" else set()
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8")
        for path in found
        if not others & set(path.parents)
    }


def status(root: Path) -> list[dict]:
    """What `scripts/translate.py status` says of a project."""
    command = [sys.executable, ROOT / "scripts" / "translate.py", "--root", root, "--catalogue", root / "services.yml"]
    done = subprocess.run([*command, "status", "--format", "json"], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.parametrize("code", CODES)
def test_exactly_the_changed_summary_is_english(built, code):
    """It is marked wherever it stands, and nothing else is, but pages written by hand."""
    left = {address: set(LEFT.findall(page)) for address, page in pages(built, code).items()}
    summary = CHANGED.replace("'", "&#39;")
    assert summary in left["services/northby-carers-centre/index.html"]
    by_hand = {f"{path.stem}/index.html" for path in (ROOT / "docs" / "en").glob("*.md")}
    assert {text for address, found in left.items() if address not in by_hand for text in found} == {summary}


@pytest.mark.parametrize("code", CODES)
def test_a_page_with_english_on_it_says_so_and_no_other_does(built, code):
    """The notice is in the page's language."""
    for address, page in pages(built, code).items():
        assert ("data-untranslated" in page) is (NOTICE in page), address


@pytest.mark.parametrize("code", CODES)
def test_the_changed_summary_is_english_on_leaflets(root, code, today):
    """Paper and web are made from the same data."""
    loaded = load(root / "services.yml")
    plan = Plan(loaded.catalogue, today, root, root, root, "https://signpost.example/")
    reading = plan.reading(code)
    views = [leaflet(reading, each, reading.words.label) for each in reading.catalogue.leaflets]
    english = re.findall(f"{ANCHOR}{SEPARATOR}([^{END}]*){END}", json.dumps(views, ensure_ascii=False))
    assert set(english) == {CHANGED}


def test_paper_says_what_its_page_says(built, root, today, tmp_path):
    """A PDF is the edition that its page names, all of it in the language but what changed, with a line for staff."""
    catalogue = load(root / "services.yml").catalogue
    plan = Plan(catalogue, today, root, tmp_path, tmp_path / "site", catalogue.site.url)
    with press(plan, ["pl"], jobs=1) as leaflets:
        made = list(leaflets)
    assert made
    for each in made:
        page = (built / "pl" / "leaflets" / each.leaflet / "index.html").read_text(encoding="utf-8")
        name = next(leaflet.name for leaflet in catalogue.leaflets if leaflet.id == each.leaflet)
        staff = words.for_staff("Polish", name, each.code)
        assert escape(staff) in page
        if each.size != "booklet-imposed":
            front = "".join(PdfReader(each.file).pages[0].extract_text().split())
            assert "".join(staff.split()) in front  # Lines may break anywhere.
            assert "".join((languages.MARK + name).split()) in front


@pytest.mark.parametrize("address", ["northby/assessment", "leaflets/assessment-letter-northby"])
def test_an_envelope_is_in_english(built, address):
    """A letter goes to the name that is on the door."""
    page = (built / "pl" / address / "index.html").read_text(encoding="utf-8")
    lines = re.sub(r"<[^>]+>", "\n", page).split("\n")
    street = lines.index("1 High Street")
    assert "Northby Carers Centre" in lines[street - 4 : street]


def test_the_status_says_so(root):
    """One text out of date in each language, nothing missing but pages written by hand."""
    rows = [row for row in status(root) if row["group"] == "total"]
    by_hand = len(list((ROOT / "docs" / "en").glob("*.md")))
    assert [(row["language"], row["out_of_date"], row["missing"]) for row in rows] == [(c, 1, by_hand) for c in CODES]


@pytest.mark.parametrize("code", CODES)
def test_contacts_are_the_same_byte_for_byte(built, code):
    """Every number, inbox, web address, postcode and sum, in the order of the page."""
    own, english = pages(built, code), pages(built, "en")
    for address in own.keys() & english.keys():
        if not address.startswith(ORDERED):
            assert contacts(own[address]) == contacts(english[address]), address


@pytest.mark.parametrize("code", CODES)
def test_every_fact_of_the_data_is_the_same(root, code, today):
    """Names, numbers, dates, laws and sources of an entry are what they are in English."""
    loaded = load(root / "services.yml")
    plan = Plan(loaded.catalogue, today, root, root, root, "https://signpost.example/")
    own = plan.reading(code).catalogue
    for kind in ("services", "rights", "priorities", "areas"):
        for ours, theirs in zip(getattr(own, kind), getattr(loaded.catalogue, kind), strict=True):
            assert facts(ours) == facts(theirs)


@pytest.mark.parametrize(("code", "direction"), [("pl", "ltr"), ("ur", "rtl"), ("pa", "ltr")])
def test_every_page_says_its_language_and_direction(built, code, direction):
    """The page for wrong addresses too."""
    for address, page in pages(built, code).items():
        assert f'<html lang="{code}" dir="{direction}"' in page, address


@pytest.mark.parametrize("code", ["en", *CODES])
def test_nothing_that_a_text_carries_reaches_a_reader(built, code):
    """The characters that marks are made of stay inside the program."""
    for address, page in pages(built, code).items():
        assert not set(page) & {ANCHOR, SEPARATOR, END, NAME, NAME_END}, address


def test_titles_and_attributes_hold_no_markup(built):
    """Where no language can be marked the text stands alone."""
    page = pages(built, "pl")["services/northby-carers-centre/index.html"]
    assert f'<meta name="description" content="{CHANGED.replace(chr(39), "&#39;")}">' in page
    assert "<span" not in re.search("<title>(.*?)</title>", page, re.DOTALL)[1]


def test_translations_name_each_other(built):
    """hreflang is absolute and mutual, and stands between real translations only."""
    named = {
        (code, address): {lang: url for lang, url in ALTERNATE.findall(page) if lang != "x-default"}
        for code in ("en", *CODES)
        for address, page in pages(built, code).items()
    }
    own = {(code, address): links[code] for (code, address), links in named.items() if links}
    assert own
    by_url = {url: key for key, url in own.items()}
    for key, links in named.items():
        for url in links.values():
            assert url.startswith("https://signpost.example/")
            assert named[by_url[url]] == links, key


def test_a_page_that_is_wholly_english_is_no_translation(built):
    """It names no other language, and no other names it."""
    assert ALTERNATE.findall(pages(built, "pl")["about/index.html"]) == []
    assert ALTERNATE.findall(pages(built, "en")["about/index.html"]) == []


def test_x_default_is_english(built):
    """Readers of any other language get the original."""
    page = pages(built, "ur")["rights/carers-assessment/index.html"]
    links = dict(ALTERNATE.findall(page))
    assert links["x-default"] == links["en"] == "https://signpost.example/rights/carers-assessment/"


def test_the_language_list_stays_on_the_page(built):
    """Each language by its own name, without JavaScript."""
    page = pages(built, "ur")["rights/carers-assessment/index.html"]
    link = '<a href="../../../pa/rights/carers-assessment/" lang="pa" hreflang="pa" dir="ltr">ਪੰਜਾਬੀ</a>'
    assert link in page


def test_rights_have_their_english_beside_them_until_reviewed(built):
    """A wrong word there does harm."""
    page = pages(built, "pl")["rights/carers-assessment/index.html"]
    right = load(languages.SAMPLE).catalogue.right["carers-assessment"]
    summary = right.summary.replace("'", "&#39;")
    assert f'{languages.MARK}{summary} <span class="beside" lang="en" dir="ltr">{summary}</span>' in page


@pytest.mark.parametrize("code", CODES)
def test_each_language_has_its_own_sitemap(built, code):
    """And its page for addresses that are not there."""
    assert f"https://signpost.example/{code}/rights/" in (built / code / "sitemap.xml").read_text(encoding="utf-8")
    assert languages.MARK + "We could not find that page" in (built / code / "404.html").read_text(encoding="utf-8")


def test_the_page_on_checking_says_how_far_each_language_is(built):
    """The same figures as the status."""
    page = pages(built, "en")["how-we-check/index.html"]
    assert re.search(r'id="language-pa">\d+ of \d+ texts are translated, and 0 of them checked\.', page)


def test_a_text_that_is_missing_is_english(root, today):
    """With the name of an entry, too: no empty heading."""
    plan = Plan(load(root / "services.yml").catalogue, today, root, root, root, "https://signpost.example/")
    words = plan.reading("pl").words
    assert words.text("Never seen") == f"{ANCHOR}{SEPARATOR}Never seen{END}"


def test_reviewed_texts_are_no_drafts(tmp_path, today):
    """Where a named person has reviewed everything the notice goes, and so does the English, but for words to say."""
    root = languages.project(tmp_path)
    languages.offer(root, ["pl"])
    languages.translate(root, ["pl"])
    command = [sys.executable, ROOT / "scripts" / "translate.py", "--root", root, "--catalogue", root / "services.yml"]
    command += ["--language", "pl", "review", "--by", "Anna Nowak", "--on", "2026-11-20"]
    subprocess.run(command, check=True, capture_output=True)
    first = next(languages.read(root, "pl")[ENTRIES].messages)
    assert first.user_comments[0].startswith("Reviewed by Anna Nowak on 2026-11-20, as ")
    site = languages.build(root, today)
    page = pages(site, "pl")["services/northby-carers-centre/index.html"]
    assert DRAFT not in page
    right = pages(site, "pl")["rights/carers-assessment/index.html"]
    beside = re.findall(r'<span class="beside"[^>]*>(.*?)</span>', right)
    wanted = load(languages.SAMPLE).catalogue.right["carers-assessment"].what_to_say
    assert [text.replace("&#39;", "'") for text in beside] == list(wanted)
