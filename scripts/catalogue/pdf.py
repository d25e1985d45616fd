"""Leaflets as PDF: typeset by Typst when something in them changed, and imposed for folding by pypdf."""

import functools
import hashlib
import importlib.metadata
import importlib.resources
import io
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import typst
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, IndirectObject, NameObject, StreamObject

from .interlinear import plain
from .leaflets.facts import facts
from .leaflets.looks import FONTS, SIZES, look, script_of
from .leaflets.two_languages import for_paper

IMPOSED = "booklet-imposed"
MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
TOO_LONG = re.compile(r"card-too-long (\d+) (\d+)")
KEPT = 3000
"""How many finished files the cache keeps: about ten languages of the real catalogue, twice."""


class Made(NamedTuple):
    """What came of one leaflet in one size: a finished file, or the problem that stood in the way."""

    leaflet: str
    language: str
    size: str
    code: str
    file: Path | None
    pages: int = 0
    problem: str | None = None

    @property
    def name(self) -> str:
        """The file's name beside its leaflet's index.html."""
        return f"{self.leaflet}-{self.size}.pdf"


def make(view: dict[str, Any], sizes: tuple[str, ...], templates: Path, cache: Path) -> list[Made]:
    """One leaflet in each of its sizes, from the cache where nothing in it changed."""
    return [_made(view, size, templates, cache) for size in sizes]


def _made(view: dict[str, Any], size: str, templates: Path, cache: Path) -> Made:
    mine = view["id"], view["language"], size, view["edition"]["code"]
    file = cache / f"{_key(view, size, templates)}.pdf"
    try:
        if not file.exists():
            _write(file, _typeset(view, size, templates))
        os.utime(file)
        pages = _pages(file)
        if size == "cards" and pages > (2 if view["edition"]["for_staff"] else 1):
            return Made(*mine, None, problem=f"its cards do not fit on one sheet: {pages} pages. Shorten its summary.")
        return Made(*mine, file, pages)
    except typst.TypstError as error:
        return Made(*mine, None, problem=_worded(view, error))


def _write(file: Path, data: bytes) -> None:
    """Puts a finished file in the cache whole: another process may be making the same one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(f".{os.getpid()}")
    part.write_bytes(data)
    part.replace(file)


def _pages(file: Path) -> int:
    return len(PdfReader(file).pages)


def _key(view: dict[str, Any], size: str, templates: Path) -> str:
    """What a finished file depends on, as a hash: its data, its look, the templates, the fonts and the programs."""
    said = json.dumps([view, size, _look(view, size), _surroundings(templates)], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:40]


@functools.cache
def _surroundings(templates: Path) -> list[str]:
    packages = ["typst", "pypdf", *(font.package.replace("_", "-") for font in FONTS.values())]
    versions = [f"{name} {importlib.metadata.version(name)}" for name in packages]
    return [*versions, *(hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(templates.glob("*.typ")))]


def _look(view: dict[str, Any], size: str) -> dict[str, Any]:
    return look(view, "booklet" if size == IMPOSED else size)


def _typeset(view: dict[str, Any], size: str, templates: Path) -> bytes:
    """The finished file. Typst stops at any fault against PDF/UA-1. Raises typst.TypstError."""
    shown = json.dumps(_look(view, size), ensure_ascii=False)
    data = compiler(templates, script_of(view["language"])).compile(
        templates / SIZES["booklet" if size == IMPOSED else size].template,
        format="pdf",
        pdf_standards="ua-1",
        sys_inputs={"leaflet": json.dumps(for_paper(view), ensure_ascii=False), "look": shown},
    )
    return imposed(data, plain(view["name"]), view["dir"] == "rtl") if size == IMPOSED else data


@functools.cache
def compiler(templates: Path, script: str) -> typst.Compiler:
    """A compiler with the fonts of the packages and no others, so that a leaflet looks the same on any machine."""
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[font_folder(each) for each in FONTS if each != "Chinese" or script == "Chinese"],
    )
    return typst.Compiler(font_paths=fonts, root=templates)


def font_folder(script: str) -> Path:
    """Where the font of a script is installed."""
    font = FONTS[script]
    return Path(str(importlib.resources.files(font.package))) / font.folder


def _worded(view: dict[str, Any], error: typst.TypstError) -> str:
    """A fault of Typst's as a sentence that says where it is and what to do."""
    if letters := dict.fromkeys(MISSING.findall(error.diagnostic)):
        where = dict.fromkeys(f.about for f in facts(view) if any(letter in f.text for letter in letters))
        return f"{', '.join(where)}: none of our fonts has '{''.join(letters)}'. Write it in other letters."
    if found := TOO_LONG.search(error.diagnostic):
        return f"its text is too long for a card: {found[1]} mm high, and there are {found[2]} mm. Shorten it."
    return f"it could not be typeset: {error.message}."


def imposed(booklet: bytes, title: str, right_to_left: bool) -> bytes:
    """An A5 booklet on A4 sheets, to print on both sides, fold and staple. For printing only: it holds no tags."""
    reader, writer = PdfReader(io.BytesIO(booklet)), PdfWriter()
    width, height = (float(side) for side in reader.pages[0].mediabox[2:])
    halves = [_form(page, writer) for page in reader.pages]
    for pair in sheet_sides(len(halves), right_to_left):
        placed = {place: halves[number] for place, number in enumerate(pair) if number is not None}
        side = writer.add_blank_page(2 * width, height)
        forms = DictionaryObject({NameObject(f"/P{place}"): form for place, form in placed.items()})
        side[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): forms})
        drawing = StreamObject()
        drawing.set_data("".join(f"q 1 0 0 1 {place * width:g} 0 cm /P{place} Do Q\n" for place in placed).encode())
        side[NameObject("/Contents")] = writer._add_object(drawing)
    writer.metadata = {"/Title": title}
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _form(page: PageObject, writer: PdfWriter) -> IndirectObject:
    """A page as one drawing to be placed on a sheet: ten times as fast as pypdf's own merging, which reads it all."""
    drawing = DecodedStreamObject()
    drawing.set_data(page.get_contents().get_data())
    drawing.update({
        NameObject("/Type"): NameObject("/XObject"),
        NameObject("/Subtype"): NameObject("/Form"),
        NameObject("/BBox"): page.mediabox,
        NameObject("/Resources"): page["/Resources"].clone(writer),
    })
    return writer._add_object(drawing.flate_encode())


def sheet_sides(pages: int, right_to_left: bool) -> Iterator[tuple[int | None, int | None]]:
    """The pages, from 0, on the left and right half of each side of each sheet; None where a half stays empty.

    Folded in the middle the sheets read in order; a booklet that opens from the right has the halves the other way.
    What is left over stays empty before the last page, which says whom to ask and so belongs on the back.
    """
    full = -(-pages // 4) * 4
    order = [*range(pages - 1), *[None] * (full - pages), pages - 1]
    for side in range(full // 2):
        left, right = order[full - 1 - side], order[side]
        yield (left, right) if (side % 2 == 0) != right_to_left else (right, left)


def prune(cache: Path) -> None:
    """Deletes what was used longest ago."""
    files = sorted(cache.glob("*.pdf"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in files[KEPT:]:
        file.unlink(missing_ok=True)
