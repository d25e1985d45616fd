"""Pages on disk: the ones written by hand are read, the ones made from the catalogue are written."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from mkdocs.utils.meta import get_data

from .pages import Page, Written
from .problems import CatalogueProblems, Problem, shown

TITLE = "Start the file with '---', then 'title: …' on a line, then '---'."

_TEXTS = ("title", "description", "template", "reviewed")
_IN_QUOTES = "Write one text, without brackets, and in quotes if it is a number or a date: '{}: \"…\"'."


def read_written(folder: Path, templates: Path) -> list[Written]:
    """The pages written by hand in one language's folder, by name.

    Raises CatalogueProblems with every fault of their form: what is not UTF-8, a page without a title, one with a
    template that is not in `templates`.
    """
    pages, problems = [], []
    for path in sorted(folder.glob("*.md")):
        try:
            pages.append(page := _written(path))
            problems += _faults(page, path.as_posix(), templates)
        except CatalogueProblems as broken:
            problems += broken.problems
    if problems:
        raise CatalogueProblems(problems)
    return pages


def page_text(path: Path) -> str:
    """What a page written by hand says. Raises CatalogueProblems if that cannot be read, and OSError."""
    content = path.read_bytes()
    try:
        return content.decode().replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = f"holds the byte 0x{content[error.start]:02X}, which is not UTF-8"
        problem = Problem(path.as_posix(), line, "error", path.stem, "", found, "Save the file as UTF-8.")
        raise CatalogueProblems([problem]) from None


def _written(path: Path) -> Written:
    body, meta = get_data(page_text(path))
    return Written(path.stem, meta, body)


def _faults(page: Written, file: str, templates: Path) -> Iterator[Problem]:
    """A page written by hand has a title, a template that exists, and texts where texts belong."""
    if not page.meta.get("title"):
        yield Problem(file, 1, "error", page.name, "title", "is missing", TITLE)
    for field in filter(page.meta.get, _TEXTS):
        if not isinstance(page.meta[field], str):
            yield Problem(file, 1, "error", page.name, field, "is not a text", _IN_QUOTES.format(field))
    template = page.meta.get("template", "prose.html")
    if isinstance(template, str) and not (templates / template).is_file():
        message = f"there is no template '{shown(template)}'"
        yield Problem(file, 1, "error", page.name, "template", message, "Delete the line, or name one of overrides/.")


def write_pages(folder: Path, pages: Iterable[Page], frame: dict[str, Any]) -> int:
    """Makes `folder` hold exactly these pages, and the frame beside it as `<folder>.json`; the number of pages.

    A file whose bytes have not changed is left alone, so that a preview rebuilds only what changed. Raises
    CatalogueProblems where two pages have one address.
    """
    wanted: set[Path] = set()
    for page in pages:
        path = folder / page.path
        if path in wanted:
            raise CatalogueProblems([_twice(folder, page)])
        wanted.add(path)
        write_if_changed(path, page.text)
    for stale in set(folder.rglob("*.md")) - wanted:
        stale.unlink()
    write_if_changed(folder.with_suffix(".json"), json.dumps(frame, ensure_ascii=False))
    return len(wanted)


def _twice(folder: Path, page: Page) -> Problem:
    fix = "Give one of them another name: the id of an entry, or the name of a page in docs/."
    message = f"two pages have the address '/{page.address}'"
    return Problem(f"docs/{folder.name}", 1, "error", page.address.strip("/"), "", message, fix)


def write_if_changed(path: Path, text: str) -> None:
    """Writes a file, unless it already says just that."""
    data = text.encode()
    try:
        if path.read_bytes() == data:
            return
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
