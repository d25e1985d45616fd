"""What carers will see change, word by word."""

import shutil

import pytest

from catalogue.seen import Seen, as_markdown, as_text, changes, words_of
from support.finders import ROOT

PAGE = """<!doctype html><html><head><title>Sitting service</title><style>p{}</style></head><body>
<h1>Sitting <em>service</em></h1><p>Ring <a href="tel:+441514960002">0151 496 0002</a>.</p>
<ul><li>One<li>Two</ul><script>let hidden = 1;</script><p>See <a href="../x/">more</a>.</p></body></html>"""


def test_the_words_of_a_page_are_its_lines():
    """A line for each block; scripts are not read, and where a link leads off the site is a word too."""
    assert words_of(PAGE) == Seen("Sitting service", (
        "Sitting service", "Ring 0151 496 0002 [tel:+441514960002].", "One", "Two", "See more.",
    ))


def seen(*lines: str, title: str = "Page") -> Seen:
    return Seen(title, lines)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ({"a/": seen("x")}, {"a/": seen("x")}, ["Nothing: every page says the same."]),
        ({"a/": seen("x", "old")}, {"a/": seen("x", "new")},
         ["1 changes", "Page (/a/)", "  before: old", "  now:    new"]),
        ({}, {"b/": seen("x", title="New page")}, ["1 is new", "- New page (/b/)"]),
        ({"c/": seen("x", title="Old page")}, {}, ["1 goes", "- Old page (/c/)"]),
        ({"a/": seen("x")}, {"a/": seen("x", title="Other")}, ["  before: Page", "  now:    Other"]),
        ({"a/": seen("x", "foot"), "b/": seen("foot")}, {"a/": seen("x", "new foot"), "b/": seen("new foot")},
         ["2 change", "On 2 pages: /a/, /b/", "  before: foot"]),  # What changes everywhere is told once.
    ],
)
def test_each_difference_is_told(before, after, told):
    """Pages that changed, came or went; the same change on many pages once."""
    text = as_text(changes(before, after))
    for words in told:
        assert text.count(words) == 1, text


def test_markup_and_mentions_in_a_change_have_no_force():
    """A pull request may hold anything; in a comment it is only words."""
    text = as_markdown(changes({"a/": seen("x")}, {"a/": seen("<img src=x> @everyone [x](https://evil.example)")}))
    assert "<img" not in text.replace("\\<img", "")
    assert "@everyone" not in text
    assert "https://" not in text


def test_a_long_report_is_cut_between_pages():
    """A comment has room for 65,536 characters; what is left out is counted."""
    before = {f"{n}/": seen(f"old {n} " + "x" * 500) for n in range(300)}
    after = {f"{n}/": seen(f"new {n} " + "x" * 500) for n in range(300)}
    text = as_markdown(changes(before, after))
    assert len(text) < 65_000
    assert "more parts that do not fit here" in text


def test_a_change_to_the_catalogue_is_shown_as_carers_see_it(clone, command):
    """Both sites are built and compared: a new price is on its page, and nothing else changes."""
    for name in ("scripts", "overrides", "docs"):
        shutil.copytree(ROOT / name, clone.folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
    shutil.copy(ROOT / "mkdocs.yml", clone.folder)
    clone.commit()
    clone.replace("cost: You pay for each hour. The first visit is free.", "cost: You pay for each hour.")
    result = command("changes.py", "HEAD", "--root", clone.folder, "--today", "2026-11-22")
    assert result.returncode == 0, result.stderr
    assert "1 changes" in result.stdout
    assert "  before: You pay for each hour. The first visit is free." in result.stdout
    assert "  now:    You pay for each hour." in result.stdout
    assert clone.git("status", "--short").strip() == "M services.yml"


def test_what_cannot_be_compared_is_said(clone, command):
    """No such branch, and a base that can't be built, are exit 3."""
    assert command("changes.py", "no-such-branch", "--root", clone.folder).returncode == 3
    result = command("changes.py", "HEAD", "--root", clone.folder)
    assert result.returncode == 3
    assert "could not be built" in result.stderr
