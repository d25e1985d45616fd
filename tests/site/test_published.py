"""What is published, and what each page of an entry tells its reader."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data

from catalogue.load import load
from catalogue.page_files import read_written
from catalogue.pages import Page, Reading, pages
from catalogue.problems import CatalogueProblems
from catalogue.site import Plan, run_mkdocs, write_language
from support.finders import ROOT
from support.html import html, pages_of

CATALOGUE = ROOT / "services.yml"
SECTIONS = {
    "a-z", "about", "accessibility", "for", "glossary", "how-we-check", "leaflets", "national", "privacy", "report",
    "rights", "search", "services", "situations", "staying-safe-online", "topics", "urgent",
}  # fmt: skip
"""The addresses below the root that `design.md` promises, and ours beside them."""


@pytest.fixture(scope="module")
def catalogue():
    return load(CATALOGUE).catalogue


@pytest.fixture(scope="module", params=["services.yml", "tests/samples/small.yml"])
def every_page(request: pytest.FixtureRequest) -> list[Page]:
    """All pages of the real catalogue, and of the sample with its hostile names."""
    reading = Reading(load(ROOT / request.param).catalogue, date(2026, 11, 22))
    return list(pages(reading, read_written(ROOT / "docs" / "en", ROOT / "overrides")))


def test_every_page_file_reads_back(every_page: list[Page]):
    """What MkDocs reads from a page file is what was put into it; MkDocs itself would swallow a fault."""
    for page in every_page:
        body, meta = get_data(page.text)
        given = json.loads(json.dumps({"address": page.address, "template": page.template, **page.data}))
        assert given.items() <= meta.items(), page.address
        assert body.strip() == page.body.strip(), page.address


def test_no_two_pages_share_an_address(every_page: list[Page]):
    """Each page has an address of its own."""
    addresses = [page.address for page in every_page]
    assert len(addresses) == len(set(addresses))


def test_only_what_our_pages_use_is_published(site: Path):
    """Nothing of Material's own is in the site: no bundles, no worker, no fonts."""
    folders = {path.name for path in site.iterdir() if path.is_dir()}
    catalogue = load(CATALOGUE).catalogue
    areas, languages = {area.id for area in catalogue.areas}, set(catalogue.site.languages)
    assert folders - areas - languages <= {"assets", "data", "pagefind"} | SECTIONS
    assert {path.name for path in site.iterdir() if path.is_file()} <= {
        "index.html", "404.html", "sitemap.xml", "sitemap.xml.gz",
    }  # fmt: skip
    assert {path.suffix for path in (site / "assets").rglob("*") if path.is_file()} <= {".css", ".js", ".svg"}
    assert not [path.name for path in (site / "assets").rglob("*") if "bundle" in path.name or "worker" in path.name]


@pytest.mark.parametrize("kind", ["services", "rights", "priorities"])
def test_every_entry_says_how_far_it_is_confirmed(site: Path, catalogue, kind: str):
    """Each entry's page says against what it was checked, when, when it is next due, and how to report a mistake."""
    for entry in getattr(catalogue, kind):
        address = f"{entry.area}/priorities/{entry.id}/" if kind == "priorities" else f"{kind}/{entry.id}/"
        page = html(pages_of(site)[address])
        (box,) = [attributes for _, attributes in page.with_class("checked") if attributes["data-due"]][:1]
        assert date.fromisoformat(box["data-due"]) > entry.checked.on
        if entry.checked.how == "document":
            assert "Nobody has confirmed this with the provider yet" in page.text, address
        assert page.with_class("report"), address
        assert page.with_class("sources"), address


def test_a_service_without_a_number_gives_the_front_door(site: Path, catalogue):
    """No service is a dead end: its page has contacts, its own or its front door's, or says that there are none."""
    for service in catalogue.services:
        page = html(pages_of(site)[f"services/{service.id}/"])
        reachable = page.with_class("contacts") or page.with_class("none-found")
        assert reachable, service.id


def test_staff_inboxes_are_never_shown(site: Path, catalogue):
    """A contact for staff is kept in the catalogue and stands on no page."""
    hidden = {
        getattr(detail, name)
        for service in catalogue.services
        for field, name in (("phones", "number"), ("emails", "address"), ("websites", "url"))
        for detail in getattr(service.contacts, field)
        if detail.purpose == "staff"
    }
    texts = {address: html(file).text for address, file in pages_of(site).items()}
    assert [f"{address}: {value}" for address, text in texts.items() for value in hidden if value in text] == []


def test_mkdocs_alone_builds_english_after_the_page_step(tmp_path: Path):
    """With the page files written, a plain `mkdocs build --strict` with nothing set builds the English site."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")],
        cwd=_with_pages(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Do you look after someone?" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def _with_pages(folder: Path) -> Path:
    """A copy of the project in which only the page step has run."""
    from catalogue.page_files import write_pages
    from catalogue.pages import frame

    root = folder / "project"
    root.mkdir()
    for name in ("mkdocs.yml", "overrides", "scripts", "docs"):
        (root / name).symlink_to(ROOT / name)
    reading = Reading(load(ROOT / "tests" / "samples" / "small.yml").catalogue, date(2026, 11, 22))
    written = read_written(ROOT / "docs" / "en", ROOT / "overrides")
    write_pages(root / "build" / "docs" / "en", pages(reading, written), frame(reading))
    return root


def test_the_build_is_the_same_every_time(command, tmp_path: Path):
    """The same catalogue on the same day gives the same bytes."""
    for name in ("one", "two"):
        done = command(
            "build.py", "--catalogue", ROOT / "tests" / "samples" / "small.yml", "--out", tmp_path / name,
            "--today", "2026-11-22", "--no-search", "--no-pdf",
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    assert built(tmp_path / "one") == built(tmp_path / "two") != {}


def built(site: Path) -> dict[str, bytes]:
    """The bytes of each page of a site."""
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*.html")}


def test_a_link_that_leads_nowhere_is_said(tmp_path, monkeypatch, today):
    """MkDocs itself stops without a word, because nobody listens to its warnings."""
    for name in ("DOCS", "SITE", "LANGUAGE", "LOCALE", "URL"):
        monkeypatch.setenv(f"SIGNPOST_{name}", "")
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    catalogue = load(ROOT / "tests" / "samples" / "small.yml").catalogue
    plan = Plan(catalogue, today, ROOT, tmp_path, tmp_path / "out", catalogue.site.url)
    write_language(plan, "en")
    page = plan.page_folder("en") / "about.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[More](nowhere.md)\n", encoding="utf-8")
    with pytest.raises(CatalogueProblems, match=r"docs/en:1: error: Doc file 'about.md' contains a link 'nowhere.md'"):
        run_mkdocs(plan, "en")
