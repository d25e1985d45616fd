"""The languages of the real catalogue: complete where they must be, without fault, with the facts of the English."""

from pathlib import Path

import pytest

from catalogue.load import load
from catalogue.problems import has_errors
from catalogue.site import Plan
from catalogue.translation.checks import problems
from catalogue.translation.files import LOCALES, as_bytes, read_files
from catalogue.translation.groups import GROUPS
from catalogue.translation.languages import Templates, language
from support.finders import ROOT
from support.same_facts import ORDERED, contacts, facts

COMPLETE = frozenset(GROUPS) - {"services", "priorities", "search words"}
"""What every language has in full."""

LANGUAGES = load(ROOT / "services.yml").catalogue.site.languages[1:]

ALL_OF_IT = frozenset({"pl", "ur"})
"""Languages that have the whole catalogue."""


def pages(site: Path, code: str) -> dict[str, Path]:
    """Every page of a language, by its address without the language."""
    return {path.relative_to(site / code).as_posix(): path for path in (site / code).rglob("index.html")}


@pytest.fixture(scope="module")
def loaded():
    """The real catalogue."""
    return load(ROOT / "services.yml")


@pytest.fixture(scope="module")
def templates(loaded):
    """All there is to translate."""
    return Templates.of(ROOT, loaded)


def test_what_is_offered_has_no_fault(loaded):
    """Every file can be read, every translation is sound, and none has a word to avoid."""
    found = [problem for problem in problems(Path(ROOT), loaded) if has_errors([problem])]
    assert not found, "\n".join(map(str, found))


def test_what_is_offered_is_complete(loaded, templates):
    """Interface, urgent help, rights, situations, areas, leaflets and names in each; everything in Polish and Urdu."""
    for code in loaded.catalogue.site.languages[1:]:
        wanted = frozenset(GROUPS) if code in ALL_OF_IT else COMPLETE
        found = language(read_files(ROOT / LOCALES, code), templates)
        left = [work for work in found.work(templates) if work.group in wanted and work.state != "translated"]
        assert not left, f"{code}: {len(left)} texts, as {left[0].state}: {left[0].message.id}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_files_hold_every_text_there_is(templates, code):
    """Nobody forgot `make translations`: an update would write the same bytes."""
    found = language(read_files(ROOT / LOCALES, code), templates)
    old = [name for name, texts in found.texts.items() if as_bytes(texts) != found.files.paths[name].read_bytes()]
    assert old == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_contacts_and_dates_are_the_same_in_every_language(site, code):
    """Each number, inbox, web address, postcode and sum that a page shows is on its English page, byte for byte."""
    for address, page in pages(site, code).items():
        english = site / address
        if english.exists() and not address.startswith(ORDERED):
            own, theirs = (contacts(each.read_text(encoding="utf-8")) for each in (page, english))
            assert own == theirs, address


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_fact_of_the_data_is_the_same(loaded, code, today):
    """Names, numbers, dates, laws and sources of each entry are what they are in English."""
    plan = Plan(loaded.catalogue, today, ROOT, ROOT, ROOT, loaded.catalogue.site.url)
    own = plan.reading(code).catalogue
    for kind in ("services", "rights", "priorities", "areas"):
        for ours, theirs in zip(getattr(own, kind), getattr(loaded.catalogue, kind), strict=True):
            assert facts(ours) == facts(theirs)


def test_the_languages_have_their_pages_by_hand(loaded):
    """Each page of docs/en/ is there in each language."""
    english = {path.name for path in (ROOT / "docs" / "en").glob("*.md")}
    for code in loaded.catalogue.site.languages[1:]:
        assert {path.name for path in (ROOT / "docs" / code).glob("*.md")} >= english, code
