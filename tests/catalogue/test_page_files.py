"""Page files on disk."""

import pickle
from pathlib import Path

import pytest

from catalogue.page_files import read_written, write_pages
from catalogue.pages import Page
from catalogue.problems import CatalogueProblems


def test_only_what_changed_is_written(tmp_path: Path):
    """A page whose words are the same keeps its file untouched; one that is no more goes."""
    folder = tmp_path / "docs" / "en"
    write_pages(folder, [Page("a/", "x.html", "A"), Page("b/", "x.html", "B"), Page("c/", "x.html", "C")], {})
    before = (folder / "a.md").stat().st_mtime_ns
    assert write_pages(folder, [Page("a/", "x.html", "A"), Page("b/", "x.html", "New")], {}) == 2
    assert (folder / "a.md").stat().st_mtime_ns == before
    assert '"New"' in (folder / "b.md").read_text(encoding="utf-8")
    assert not (folder / "c.md").exists()


QUOTES = "Write one text, without brackets, and in quotes if it is a number or a date"


def test_two_pages_at_one_address_are_a_problem(tmp_path: Path):
    """One would take the place of the other without a word; a worker can send it to the process that waits."""
    with pytest.raises(CatalogueProblems) as told:
        write_pages(tmp_path / "docs" / "en", [Page("urgent/", "x.html", "A"), Page("urgent/", "x.html", "B")], {})
    expected = "docs/en:1: error: urgent: two pages have the address '/urgent/'. Give one of them another name"
    assert str(pickle.loads(pickle.dumps(told.value))).startswith(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"No front matter at all.", "1: error: x: title: is missing. Start the file with"),
        (b"---\ntitle: X\ntemplate: nope.html\n---\n", "1: error: x: template: there is no template"),
        (b"---\ntitle: X\ntemplate: [x]\n---\n", f"1: error: x: template: is not a text. {QUOTES}: 'template: "),
        (b"---\ntitle: 2026\n---\n", f"1: error: x: title: is not a text. {QUOTES}: 'title: "),
        # As an old program saves it on Windows.
        (b"---\ntitle: \xe9\n---\n", "2: error: x: holds the byte 0xE9, which is not UTF-8. Save the file as UTF-8."),
    ],
)
def test_a_page_written_by_hand_with_a_fault_is_a_problem(tmp_path: Path, monkeypatch, text: bytes, expected: str):
    """What an officer gets wrong in a page's first lines is told with file and line."""
    monkeypatch.chdir(tmp_path)
    folder = Path("docs/en")
    folder.mkdir(parents=True)
    (folder / "x.md").write_bytes(text)
    Path("prose.html").touch()
    with pytest.raises(CatalogueProblems) as told:
        read_written(folder, Path())
    assert str(told.value).startswith(f"docs/en/x.md:{expected}")
