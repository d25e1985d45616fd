"""Any page prints from the browser on A4, at 14 pt or more, without navigation, addresses and numbers whole."""

import io
import re
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from browser.states import DARK, LIGHT, RIGHT_TO_LEFT
from browser.test_look import MEASURE, measured

POINTS = 14
A4 = (595, 842)
"""Points, wide and high."""

NOT_FOR_PAPER = "nav, form, button, input, select, [data-exit], .skip"


@pytest.fixture(scope="module")
def pdf_of():
    """The page as Chromium prints it, and the smallest size of its letters in points."""

    def pdf(page) -> tuple[PdfReader, float]:
        reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, format="A4")))
        sizes = []

        def seen(text, transform, matrix, font, size) -> None:
            if text.strip():
                sizes.append(round(abs(size * matrix[3] * transform[3]), 2))

        for sheet in reader.pages:
            sheet.extract_text(visitor_text=seen)
        return reader, min(sizes)

    return pdf


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


def test_the_sheets_are_right(tour, pdf_of):
    """The PDF is A4 with letters of 14 pt or more, and holds each number and each outside address of the page whole."""
    found = []
    for kind, page in tour("print: PDF", LIGHT):
        reader, smallest = pdf_of(page)
        # Two letters drawn as one (ﬀ) count as two.
        text = normalize("NFKC", "\n".join(sheet.extract_text() for sheet in reader.pages))
        sizes = {tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in reader.pages}
        odd = [size for size in sizes if any(abs(one - other) > 1 for one, other in zip(size, A4, strict=True))]
        found += [f"{kind}: sheets of {odd}"] if odd else []
        found += [f"{kind}: letters of {smallest} pt"] if smallest < POINTS - 0.1 else []
        found += [f"{kind}: no {missing}" for missing in missing_from(page, text)]
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
