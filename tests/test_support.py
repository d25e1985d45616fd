"""The tools of the tests tell good from bad themselves."""

from pathlib import Path

import pytest
import typst

from support.html_checker import html_problems
from support.server import serve
from support.verapdf import pdf_ua_problems

GOOD = '<!doctype html><html lang="en"><title>Good</title><h1>Good</h1>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.html").write_text(GOOD)
    (tmp_path / "bad.html").write_text(GOOD + "<p>One<div>two</p></div>")
    (tmp_path / "stray.html").write_text(GOOD + '<img alt="" src="http://elsewhere.example/x.png">')
    return tmp_path


@pytest.mark.needs("vnu")
def test_the_html_checker_finds_a_stray_tag(folder):
    """A fault gives its file and line; a good page gives nothing."""
    assert html_problems([folder / "good.html"]) == []
    assert "bad.html:1: No “p” element in scope" in html_problems([folder / "bad.html"])[0]


@pytest.mark.parametrize(
    ("standards", "expected"),
    [
        ("ua-1", []),
        (None, ["clause 5 test 1", "clause 7.1 test 10"]),  # tagged all the same, but it does not say what it is
    ],
)
def test_verapdf_tells_an_accessible_pdf(tmp_path, standards, expected):
    """veraPDF judges by the rules of PDF/UA-1."""
    source = b'#set document(title: "Help")\n#set text(lang: "en")\n= Help\nRing 0151 496 0000.'
    file = tmp_path / "leaflet.pdf"
    file.write_bytes(typst.compile(source, pdf_standards=standards or []))
    assert sorted(problem.partition(":")[0] for problem in pdf_ua_problems(file)) == expected


def test_a_page_is_opened_at_its_width(folder, pages_of):
    """The browser shows a served page, narrow if asked."""
    with serve(folder) as address:
        page = pages_of(address)("/good.html", width=320)
        assert page.evaluate("innerWidth") == 320
        assert page.get_by_role("heading").inner_text() == "Good"


def test_a_page_that_asks_another_origin_is_noticed(folder, browser):
    """Nothing leaves this machine, and the address asked for is kept."""
    from support.browser import Pages

    with serve(folder) as address:
        pages = Pages(browser, address)
        pages("/stray.html")
        pages.close()
    assert pages.strayed == ["http://elsewhere.example/x.png"]


def test_a_missing_page_gets_the_sites_own_404(folder, pages_of):
    """The server answers as a static host does."""
    (folder / "404.html").write_text(GOOD.replace("Good", "Not found"))
    with serve(folder) as address:
        assert pages_of(address)("/nowhere/").title() == "Not found"
