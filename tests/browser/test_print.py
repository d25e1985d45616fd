"""Any page prints from the browser on A4, at 14 pt or more, without navigation, addresses and numbers whole."""

import io
import re
import subprocess
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from browser.states import DARK, LIGHT, RIGHT_TO_LEFT
from browser.test_look import MEASURE, measured
from support.finders import poppler

POINTS = 14
A4 = (595, 842)
"""Points, wide and high."""

NOT_FOR_PAPER = "nav, form, button, input, select, [data-exit], .skip"


def smallest_letters(reader: PdfReader) -> float:
    """The smallest size of letters on the first two sheets, in points: a page that is too wide is printed smaller."""
    sizes = []

    def seen(text, transform, matrix, font, size) -> None:
        if text.strip():
            sizes.append(abs(size * matrix[3] * transform[3]))

    for sheet in reader.pages[:2]:
        sheet.extract_text(visitor_text=seen)
    return min(sizes)


def text_of(pdf: bytes) -> str:
    """The text as it stands on the sheets, line by line; two letters drawn as one (ﬀ) count as two."""
    command = [poppler() / "pdftotext", "-layout", "-", "-"]
    result = subprocess.run(command, input=pdf, capture_output=True, check=True)
    return normalize("NFKC", result.stdout.decode())


@pytest.mark.parametrize("state", [LIGHT, DARK, RIGHT_TO_LEFT], ids=str)
def test_what_is_shown_on_paper(tour, state):
    """On paper letters are 14 pt or more and black on white, there is no navigation, and each number is on one line."""
    found = []
    for kind, page in tour("print: sizes, contrast, navigation", state):
        page.emulate_media(media="print")
        page.evaluate(MEASURE)
        found += [f"{kind}: {fault}" for fault in measured(page, "smallText", POINTS * 4 / 3)]
        found += [f"{kind}: {fault}" for fault in measured(page, "paleText", 7)]
        shown = page.locator(NOT_FOR_PAPER).locator("visible=true")
        found += [f"{kind}: on paper: {text}" for text in shown.all_inner_texts()]
        broken = "links => links.filter((link) => link.getClientRects().length > 1).map((link) => link.innerText)"
        found += [f"{kind}: broken: {number}" for number in page.eval_on_selector_all("[href^='tel:']", broken)]
    assert not found, "\n".join(found)


@pytest.mark.needs("poppler")
def test_the_sheets_are_right(tour):
    """The PDF is A4 with letters of 14 pt or more, and holds each number and each outside address of the page whole."""
    found = []
    for kind, page in tour("print: PDF", LIGHT):
        pdf = page.pdf(prefer_css_page_size=True, format="A4")
        reader = PdfReader(io.BytesIO(pdf))
        size = reader.pages[0].mediabox[2:]
        if any(abs(float(side) - right) > 1 for side, right in zip(size, A4, strict=True)):
            found.append(f"{kind}: sheets of {size}")
        if (smallest := smallest_letters(reader)) < POINTS - 0.1:
            found.append(f"{kind}: letters of {smallest} pt")
        found += [f"{kind}: no {missing}" for missing in missing_from(page, text_of(pdf))]
    assert not found, "\n".join(found)


def missing_from(page, text: str) -> list[str]:
    """Numbers that are not whole on a line of the printed text, and outside addresses that are not in it at all."""
    shown = "links => links.filter((link) => link.checkVisibility()).map((link) => "
    page.emulate_media(media="print")
    numbers = page.eval_on_selector_all("[href^='tel:']", shown + "link.innerText)")
    addresses = page.eval_on_selector_all("a[href^='http']", shown + "link.getAttribute('href'))")
    page.emulate_media(media="screen")
    lines, joined = re.sub(r"[^\S\n]+", " ", text), re.sub(r"\s+", "", text)
    bare = [re.sub(r"^https?://|/$", "", address) for address in addresses]
    return [n for n in numbers if n not in lines] + [a for a in bare if a not in joined]
