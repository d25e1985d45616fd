"""A page written by hand in another language leads where its English leads, and holds nothing that hides."""

import pytest

from catalogue.interlinear import untranslated
from catalogue.page_files import read_written
from catalogue.pages import Written
from catalogue.translation.written import fingerprint, in_language, page_problems, state
from support.finders import ROOT

WORDS = "Ring 999.\n\nOr 0151 496 0000, help@example.org, https://example.org/a, [there](urgent.md).\n"
ENGLISH = Written("safe", {"title": "Staying safe", "description": "Ring 999."}, WORDS)
META = {"title": "B", "description": "Dzwoń: 999.", "translates": fingerprint(ENGLISH)}
OWN = "Dzwoń: 999。\n\nAlbo [tam](urgent.md), https://example.org/a, help@example.org, 0151\u00a0496 0000. Mam 9 lat.\n"

NUMBER, ADDRESS = (f"Write every {kind} as in docs/en/safe.md." for kind in ("number", "address"))
MARKUP, HIDDEN = "Delete it, or write plain words.", "Delete it: pages mark the direction of words themselves."


def problems(body: str, meta: dict = META, name: str = "safe") -> list[str]:
    """What is wrong with a Polish page."""
    return [str(each) for each in page_problems("pl", [ENGLISH], [Written(name, meta, body)])]


def test_a_page_with_the_facts_of_its_english_has_no_problem():
    """In its own order, with its own spaces and full stops."""
    assert problems(OWN) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "found"),
    [
        ("999", "112", 6, f"has the number '112', which the English has not. {NUMBER}"),
        ("999", "112", 1, "has lost the number '999'. Write it as in docs/en/safe.md, line 5."),
        ("496 0000", "496 0001", 8, f"has the number '01514960001', which the English has not. {NUMBER}"),
        ("Mam", "999 Mam", 8, f"has the number '999', which the English has not. {NUMBER}"),
        ("999", "۹۹۹", 6, "has the digit '۹'. Write 0 to 9, as on a telephone."),
        ("999", "⑨", 6, "has the digit '⑨'. Write 0 to 9, as on a telephone."),
        ("urgent.md", "//evil.example", 8, f"has the address '//evil.example', which the English has not. {ADDRESS}"),
        ("urgent.md", "about.md", 1, "has lost the address 'urgent.md'. Write it as in docs/en/safe.md, line 7."),
        ("help@", "hello@", 8, f"has the address 'hello@example.org', which the English has not. {ADDRESS}"),
        ("Mam", "Zob. evil.example. Mam", 8, f"has the address 'evil.example', which the English has not. {ADDRESS}"),
        ("Mam", "\n\n[a]: data:x\n", 10, f"has the address 'data:x', which the English has not. {ADDRESS}"),
        ("Mam", "<script>", 8, f"has the markup '<script>', which the English has not. {MARKUP}"),
        ("Mam", "<img\nsrc=x>", 8, f"has the markup '<img', which the English has not. {MARKUP}"),
        ("Mam", "<!-- x -->", 8, f"has the markup '<!-- x -->', which the English has not. {MARKUP}"),
        ("Mam", "&#8238;", 8, f"has the markup '&#8238;', which the English has not. {MARKUP}"),
        ("Mam", "{: onclick=x}", 8, f"has the markup '{{: onclick=x}}', which the English has not. {MARKUP}"),
        ("Mam", "\u202eMam", 8, f"holds the invisible character U+202E. {HIDDEN}"),
    ],
)
def test_what_differs_is_told_and_not_shown(old, new, line, found):
    """The problem has the line, what was found and what to write; readers get the English until then."""
    body = OWN.replace(old, new, 1)
    said = problems(body)
    assert f"docs/pl/safe.md:{line}: error: safe: {found}" in said
    page = Written("safe", META, body)
    assert state(ENGLISH, page) == "faulty"
    assert in_language([ENGLISH], [page])[0].meta["title"] == untranslated("Staying safe")


def test_the_description_is_held_to_the_same_rules():
    """Search engines show it."""
    said = problems(OWN, META | {"description": "Dzwoń: 112."})
    assert said[0] == f"docs/pl/safe.md:3: error: safe: has the number '112', which the English has not. {NUMBER}"


def test_a_page_that_is_not_shown_is_not_compared():
    """What changed in the English is told first."""
    (said,) = problems("112", META | {"translates": "000000000000"})
    assert "is out of date" in said


def test_a_page_of_no_english_page_is_told_and_not_shown():
    """Nobody who looks after the site could say what it says."""
    assert problems(OWN, name="sefa") == [
        "docs/pl/sefa.md:1: error: sefa: is a translation of no English page. "
        "Give it the name of its page in docs/en/, or write that page first. Until then nobody sees it."
    ]
    assert [page.name for page in in_language([ENGLISH], [Written("sefa", META, OWN)])] == ["safe"]


@pytest.mark.parametrize("folder", sorted(ROOT.glob("docs/[a-z][a-z]")), ids=lambda folder: folder.name)
def test_lines_are_those_of_the_file(folder):
    """Where each key of the front matter has a line, as it has on every page of the site."""
    for page in read_written(folder, ROOT / "overrides"):
        lines = (folder / f"{page.name}.md").read_text(encoding="utf-8").split("\n")
        assert all(text in lines[number - 1] for number, text in page.lines if text), page.name
