"""Pages on disk: the ones written by hand are read, the ones made from the catalogue are written."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from mkdocs.utils.meta import get_data

from .pages import Page, Written
from .problems import CatalogueProblems, Problem

TITLE = "Start the file with '---', then 'title: …' on a line, then '---'."


def read_written(folder: Path, templates: Path) -> list[Written]:
    """The pages written by hand in one language's folder, by name.

    Raises CatalogueProblems for each page without a title, or with a template that is not in `templates`.
    """
    pages = [_written(path) for path in sorted(folder.glob("*.md"))]
    if problems := [problem for page in pages for problem in _faults(page, folder, templates)]:
        raise CatalogueProblems(problems)
    return pages


def _written(path: Path) -> Written:
    body, meta = get_data(path.read_text(encoding="utf-8"))
    return Written(path.stem, meta, body)


def _faults(page: Written, folder: Path, templates: Path) -> Iterator[Problem]:
    """A page written by hand has a title, and a template that exists."""
    file = f"docs/{folder.name}/{page.name}.md"
    if not page.meta.get("title"):
        yield Problem(file, 1, "error", page.name, "title", "is missing", TITLE)
    template = page.meta.get("template", "prose.html")
    if not (templates / template).is_file():
        message = f"there is no template '{template}'"
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
