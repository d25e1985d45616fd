"""The PDF face: real sizes, tags, fonts, order, imposition, and what happens when a file cannot be made."""

import io
import json
import subprocess
from pathlib import Path

import pytest
import typst
from pypdf import PdfReader

from catalogue.leaflets.facts import facts
from catalogue.leaflets.looks import FONTS, fonts_for, script_of
from catalogue.pdf import compiler, font_folder, imposed, make, sheet_sides
from support.leaflets import (
    ALPHABET,
    CARD,
    GUIDE,
    LETTER,
    SENTENCE,
    TEMPLATES,
    changed_catalogue,
    in_language,
    in_order,
    pdf_text,
    plain,
    sizes,
    view,
)
from support.verapdf import pdf_ua_problems

POINTS = {"standard": 14, "large": 18, "giant": 24, "booklet": 14, "cards": 12}
TO_READ = [
    pytest.param(view, GUIDE, "standard", id="guide-standard"),
    pytest.param(view, GUIDE, "large", id="guide-large"),
    pytest.param(view, GUIDE, "giant", id="guide-giant"),
    pytest.param(view, GUIDE, "booklet", id="guide-booklet"),
    pytest.param(view, LETTER, "standard", id="letter-standard"),
    pytest.param(view, LETTER, "giant", id="letter-giant"),
    pytest.param(view, CARD, "standard", id="form-standard"),
    pytest.param(view, CARD, "large", id="form-large"),
    pytest.param(view, CARD, "cards", id="cards"),
]
TRANSLATED = [pytest.param(language, size, id=f"{language}-{size}") for language in SENTENCE for size in
              ("standard", "giant", "booklet")]  # fmt: skip


def made(found: dict, size: str, folder: Path) -> Path:
    """The finished file; a problem fails the test with its words."""
    [result] = make(found, (size,), TEMPLATES, folder)
    assert result.problem is None, result.problem
    return result.file


@pytest.mark.parametrize(("of", "id", "size"), TO_READ)
def test_a_pdf_obeys_pdf_ua(tmp_path, of, id, size):
    """veraPDF finds no fault, beside Typst's own check."""
    assert pdf_ua_problems(made(of(id), size, tmp_path)) == []


@pytest.mark.parametrize(("language", "size"), TRANSLATED)
def test_a_pdf_in_another_script_obeys_pdf_ua(tmp_path, language, size):
    """Right to left, Cyrillic and Chinese too."""
    file = made(in_language(GUIDE, language), size, tmp_path)
    assert pdf_ua_problems(file) == []
    assert PdfReader(file).root_object["/Lang"].split("-")[0] == language


@pytest.mark.parametrize("language", SENTENCE)
def test_a_card_is_made_in_every_script(tmp_path, language):
    """With four lines to fill in by hand, as the real one has."""
    found = in_language(CARD, language)
    lines = [{"label": "Name", "lines": 1}] * 4
    found["sections"] = [part | {"heading": SENTENCE[language][:20], "prompts": lines} for part in found["sections"]]
    assert pdf_ua_problems(made(found, "cards", tmp_path)) == []


@pytest.mark.needs("poppler")
@pytest.mark.parametrize("language", ["en", "ur"])
def test_no_card_is_off_the_sheet(tmp_path, language):
    """Four cards in each half of the page, in either direction of writing."""
    found = view(CARD, language)
    file = made(found, "cards", tmp_path)
    for left in (0, 298):
        assert half_of_first_side(file, left, 297).count(f"{found['sections'][0]['heading']}") == 4


@pytest.mark.parametrize(("of", "id", "size"), TO_READ)
def test_nothing_is_set_smaller_than_its_size_says(tmp_path, of, id, size):
    """Read out of the finished file: body, numbers, foot and page number are of the size, and most of it exactly."""
    found = sizes(made(of(id), size, tmp_path))
    assert min(found) == POINTS[size]
    assert max(found, key=found.get) == POINTS[size]


@pytest.mark.parametrize("size", ["standard", "large", "giant"])
def test_the_page_number_is_as_large_as_the_text(tmp_path, size):
    """UKAAF G003: page numbers the same size."""
    sizes_of_numbers = set()

    def note(text, cm, tm, font, points):
        if "Page 1 of" in text:
            sizes_of_numbers.add(round(points * tm[3] * cm[3], 1))

    PdfReader(made(view(), size, tmp_path)).pages[0].extract_text(visitor_text=note)
    assert {abs(each) for each in sizes_of_numbers} == {POINTS[size]}


def test_giant_print_is_laid_out_anew(tmp_path):
    """The same A4, more pages: not an enlarged copy."""
    standard, giant = (PdfReader(made(view(), size, tmp_path)) for size in ("standard", "giant"))
    assert standard.pages[0].mediabox == giant.pages[0].mediabox
    assert len(giant.pages) > len(standard.pages)


@pytest.mark.needs("poppler")
@pytest.mark.parametrize(("of", "id", "size"), TO_READ)
def test_a_reader_finds_everything_in_order(tmp_path, of, id, size):
    """Every heading, number, hour and date stands in the text of the file in the order of the leaflet."""
    found = of(id)
    text = pdf_text(made(found, size, tmp_path))
    told = facts({"id": id, "language": "en", "sections": found["sections"]} if size == "cards" else found)
    headings = [part["heading"] for part in found["sections"]]
    for kind in ("phone", "hours", "checked"):
        assert in_order((fact.text for fact in told if fact.kind == kind), text) == []
    assert in_order(iter(headings), text) == []
    assert [fact.text for fact in told if fact.kind == "name" and plain(fact.text) not in text] == []


@pytest.mark.needs("poppler")
@pytest.mark.parametrize("language", SENTENCE)
def test_numbers_and_words_are_found_in_another_script(tmp_path, language):
    """Numbers run from left to right in any script, and a reader's program finds the words."""
    found = in_language(GUIDE, language)
    text = pdf_text(made(found, "standard", tmp_path))
    assert [each.text for each in facts(found) if each.kind == "phone" and plain(each.text) not in text] == []
    words = plain(SENTENCE[language]).split()
    there = [word for word in words if word.strip(".,۔。") in text]
    assert len(there) / len(words) >= 0.9, (words, text[:300])


def test_every_sheet_says_what_it_is(tmp_path):
    """Proof copy, last day, edition, address and page number on every page."""
    found = view()
    for page in PdfReader(made(found, "standard", tmp_path)).pages:
        text = plain(page.extract_text())
        for each in ("proof", "until", "line", "short"):
            assert plain(found["words"]["proof"] if each == "proof" else found["edition"][each]) in text


def test_a_pdf_has_a_title_and_bookmarks(tmp_path):
    """A reader's program shows the title, and can go from heading to heading."""
    reader = PdfReader(made(view(), "standard", tmp_path))
    assert reader.metadata.title == "Help for carers in Northby"
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
    assert [each.title for each in reader.outline if not isinstance(each, list)] == ["Help for carers in Northby"]


def test_a_pdf_is_the_same_byte_for_byte(tmp_path):
    """Made again in another folder."""
    for size in ("standard", "booklet-imposed"):
        assert made(view(), size, tmp_path / "a").read_bytes() == made(view(), size, tmp_path / "b").read_bytes()


def test_nothing_is_made_again_that_has_not_changed(tmp_path, monkeypatch):
    """The second build takes the file from the cache, and does not ask Typst."""
    first = made(view(), "standard", tmp_path)
    monkeypatch.setattr("catalogue.pdf._typeset", lambda *_: pytest.fail("It was typeset again."))
    assert made(view(), "standard", tmp_path) == first


def test_what_changed_is_made_again(tmp_path):
    """Another name is another file."""
    other = view(catalogue=changed_catalogue(northby_sitting_service={"name": "Sitting"}))
    assert made(view(), "standard", tmp_path) != made(other, "standard", tmp_path)


@pytest.mark.parametrize(
    ("pages", "right_to_left", "sides"),
    [
        (4, False, [(3, 0), (1, 2)]),
        (8, False, [(7, 0), (1, 6), (5, 2), (3, 4)]),
        (4, True, [(0, 3), (2, 1)]),
        (5, False, [(4, 0), (1, None), (None, 2), (3, None)]),  # Three halves stay empty, and not the back.
        (2, False, [(1, 0), (None, None)]),
    ],
)
def test_sheets_fold_into_a_booklet(pages, right_to_left, sides):
    """Halves of each side, from left to right; mirrored where the booklet opens from the right."""
    assert list(sheet_sides(pages, right_to_left)) == sides


@pytest.mark.needs("poppler")
@pytest.mark.parametrize(("language", "left"), [("en", 420), ("ur", 0)])
def test_the_cover_is_on_the_outside(tmp_path, language, left):
    """The first side of the first sheet shows the cover on the half that is in front when folded."""
    found = view() if language == "en" else in_language(GUIDE, language)
    file = made(found, "booklet-imposed", tmp_path)
    width, height = PdfReader(file).pages[0].mediabox[2:]
    assert (round(float(width)), round(float(height))) == (839, 595)
    assert "Page 1 of" in half_of_first_side(file, left)
    assert "Page 1 of" not in half_of_first_side(file, 420 - left)


def half_of_first_side(file: Path, left: int, width: int = 420) -> str:
    """The text of the half that begins so many points from the left."""
    crop = ["-f", "1", "-l", "1", "-x", str(left), "-y", "0", "-W", str(width), "-H", "842"]
    return plain(subprocess.run(["pdftotext", *crop, file, "-"], capture_output=True, check=True).stdout.decode())


def test_an_imposed_booklet_has_the_pages_of_the_other(tmp_path):
    """Four pages on a sheet of two sides; none lost."""
    booklet = made(view(), "booklet", tmp_path)
    sheets = PdfReader(io.BytesIO(imposed(booklet.read_bytes(), "Title", False)))
    pages = len(PdfReader(booklet).pages)
    assert len(sheets.pages) == -(-pages // 4) * 2
    together = " ".join(page.extract_text() for page in sheets.pages)
    assert all(f"Page {number + 1} of {pages}" in plain(together) for number in range(pages))


@pytest.mark.parametrize("script", FONTS)
def test_every_font_is_there(script):
    """Typst says nothing of a name it does not know, so it is asked for its names; no font of the machine is used."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_folder(script)])
    found = [font for font in fonts.fonts() if font.family == FONTS[script].name]
    assert found
    assert script == "Chinese" or {400, 700} <= {font.weight for font in found}


@pytest.mark.parametrize("language", ALPHABET)
def test_every_letter_has_a_glyph(language):
    """Each letter of a language, in bold too; PDF/UA allows no letter that a font has not."""
    fonts = ", ".join(f'"{font["name"]}"' for font in fonts_for(language) if "covers" not in font)
    source = f'#set document(title: "x")\n#set text(font: ({fonts},), fallback: false, lang: "{language}")\n'
    letters = json.dumps(ALPHABET[language], ensure_ascii=False)
    source += f"= x\n#{letters} *#{letters}*"
    assert compiler(TEMPLATES, script_of(language)).compile(source.encode(), format="pdf", pdf_standards="ua-1")


def test_bold_chinese_is_bold():
    """The font of Chinese is variable: the weight asked for must be real."""
    source = '#set text(font: "Noto Sans SC", weight: {})\n护理'
    drawn = [
        compiler(TEMPLATES, "Chinese").compile(source.format(weight).encode(), format="svg") for weight in (400, 700)
    ]
    assert drawn[0] != drawn[1]


def test_a_missing_glyph_is_a_problem_that_names_its_entry(tmp_path):
    """An emoji in a name: the entry, the letter, what to do; and no file."""
    found = view(catalogue=changed_catalogue(northby_sitting_service={"name": "Sitting 🛋"}))
    [result] = make(found, ("standard",), TEMPLATES, tmp_path)
    assert result.problem == "northby-sitting-service: none of our fonts has '🛋'. Write it in other letters."
    assert result.file is None
    assert not list(tmp_path.glob("*.pdf"))


def test_a_text_too_long_for_its_card_is_a_problem(tmp_path):
    """It says how high it is and how high it may be."""
    found = view(CARD)
    long = found | {"sections": [part | {"paragraphs": ["Ring us. " * 60]} for part in found["sections"]]}
    [result] = make(long, ("cards",), TEMPLATES, tmp_path)
    assert "its text is too long for a card: " in result.problem
    assert "and there are 49 mm. Shorten it." in result.problem


def test_a_card_sheet_holds_eight(tmp_path):
    """Eight times the edition on the cards, and once at the foot, on one A4 page."""
    reader = PdfReader(made(view(CARD), "cards", tmp_path))
    assert len(reader.pages) == 1
    assert plain(reader.pages[0].extract_text()).count(plain(view(CARD)["edition"]["line"])) == 9


def test_a_card_is_in_english_for_whoever_finds_it(tmp_path):
    """The label of a line is in both languages; the second page says what the card says."""
    found = in_language(CARD, "pl")
    lines = [{"label": "\ufff9Imię\ufffaName\ufffb", "lines": 1}]
    words = {"heading": "\ufff9Pomóż\ufffaHelp me\ufffb", "prompts": lines}
    found["sections"] = [part | words for part in found["sections"]]
    found["edition"] = found["edition"] | {"for_staff": "For staff."}
    first, second = (plain(page.extract_text()) for page in PdfReader(made(found, "cards", tmp_path)).pages)
    assert (first.count("Help me"), first.count("Pomóż"), first.count("Imię / Name")) == (8, 0, 8)
    assert "Pomóż Help me" in second


def test_english_stands_beside_a_translation(tmp_path):
    """What a hook between the languages marked is set as English, and the marks are not printed."""
    both = "\ufff9Zadzwoń\ufffaRing\ufffb"
    only = "\ufff9\ufffaOnly English\ufffb"
    found = view() | {"language": "pl", "lang": "pl", "name": "\ufff9\ufffbPomoc", "text": both}
    found["sections"] = [part | {"paragraphs": [only]} for part in found["sections"]]
    reader = PdfReader(made(found, "standard", tmp_path))
    text = plain(reader.pages[0].extract_text())
    assert "Zadzwoń Ring" in text
    assert "Only English" in text
    assert reader.metadata.title == "Pomoc"
    assert found["words"]["english_left"] in plain(" ".join(page.extract_text() for page in reader.pages))
