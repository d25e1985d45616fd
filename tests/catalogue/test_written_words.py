"""The pages written by hand are held to the same rules of plain words as the catalogue."""

from catalogue.load import load
from catalogue.spotting import Spotter
from catalogue.written_words import page_problems, passages, written_problems
from support.cases import BASE
from support.finders import ROOT

PAGE = """---
title: Breaks
description: How to rest.
---
Ring the [centre](centre.md) and ask. It
is *free*.

# A heading is no sentence
- One thing.
- Another thing
  on two lines.

Respite
:   A break. You rest. You sleep. You come back.
"""


def test_passages_of_a_page():
    """Paragraphs, list items and definitions, each with its first line; no headings, and no Markdown in them."""
    assert [tuple(passage) for passage in passages(PAGE)] == [
        (3, "How to rest."),
        (5, "Ring the centre and ask. It is free."),
        (9, "One thing."),
        (10, "Another thing on two lines."),
        (13, "Respite"),
        (14, "A break. You rest. You sleep. You come back."),
    ]


def test_problems_of_a_page():
    """Each has the page's file and line."""
    assert [str(problem) for problem in page_problems("docs/en/breaks.md", PAGE, Spotter(["break"]))] == [
        "docs/en/breaks.md:14: error: breaks: has 4 sentences: 'A break.'. "
        "Cut it to 3, or put the rest in a paragraph or list item of its own.",
        "docs/en/breaks.md:14: error: breaks: uses 'break', which the glossary does not explain. "
        "Add it to 'glossary', or write another word.",
    ]


def test_a_page_without_front_matter():
    """Its body begins with its first line."""
    assert list(passages("Ring us.")) == [(1, "Ring us.")]


def test_a_catalogue_without_pages(tmp_path):
    """Where no page is written by hand there is nothing wrong."""
    assert list(written_problems(tmp_path / "docs" / "en", load(BASE).catalogue)) == []


def test_a_page_that_is_not_utf8(tmp_path):
    """It is named, with the line, and the others are read all the same."""
    (tmp_path / "a.md").write_bytes(b"Good.\nCaf\xe9")
    (tmp_path / "b.md").write_text("One. Two. Three. Four.", encoding="utf-8")
    first, second = written_problems(tmp_path, load(BASE).catalogue)
    assert (first.file, first.line, first.message) == (f"{tmp_path}/a.md", 2, "holds the byte 0xE9, which is not UTF-8")
    assert second.message.startswith("has 4 sentences")


def test_our_own_pages_are_plain():
    """Those of the real site, by the real glossary."""
    assert list(written_problems(ROOT / "docs" / "en", load(ROOT / "services.yml").catalogue)) == []
