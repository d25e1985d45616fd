"""The languages of the real catalogue: complete where they must be, without fault, with the facts of the English."""

from pathlib import Path

import pytest

from catalogue.load import load
from catalogue.problems import has_errors
from catalogue.translation.checks import problems
from catalogue.translation.files import LOCALES, read_files
from catalogue.translation.groups import GROUPS
from catalogue.translation.languages import Templates, language
from support.finders import ROOT

COMPLETE = frozenset(GROUPS) - {"services", "priorities", "search words"}
"""What every language has in full."""

ALL_OF_IT = frozenset({"pl", "ur"})
"""Languages that have the whole catalogue."""


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


def test_the_languages_have_their_pages_by_hand(loaded):
    """Each page of docs/en/ is there in each language."""
    english = {path.name for path in (ROOT / "docs" / "en").glob("*.md")}
    for code in loaded.catalogue.site.languages[1:]:
        assert {path.name for path in (ROOT / "docs" / code).glob("*.md")} >= english, code
