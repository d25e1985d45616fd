"""Page files become the site: one plain MkDocs run a language, in processes of their own, then joined."""

import gc
import json
import logging
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from .interlinear import is_untranslated
from .leaflets.collection import collection
from .leaflets.editions import Edition
from .model import Catalogue
from .page_files import read_written, write_if_changed, write_pages
from .pages import Page, Reading, Written, frame, pages
from .problems import CatalogueProblems, Problem
from .stylesheets import squeezed
from .translation.catalogs import ENTRIES, INTERFACE
from .translation.files import LOCALES, Files, compile_words, read_files
from .translation.languages import Templates
from .translation.languages import language as language_files
from .translation.localised import localised
from .translation.status import status, view
from .translation.wording import for_gettext, wording
from .translation.written import in_language


@dataclass(frozen=True)
class Plan:
    """What to build: the catalogue on a day, where its own files are, and where the work and the site go."""

    catalogue: Catalogue
    today: date
    root: Path
    work: Path
    out: Path
    site_url: str
    editions: tuple[Edition, ...] = ()
    templates: Templates | None = None
    """What there is to translate, where the site is to say how far each language is."""

    @property
    def pdf_cache(self) -> Path:
        """Where finished leaflets are kept by what they are made from, for this and every later build."""
        return self.root / ".cache" / "leaflets"

    def files(self, language: str) -> Files:
        """A language's translations as they are on disk; none for English."""
        return read_files(self.root / LOCALES, language, () if language == "en" else (INTERFACE, ENTRIES))

    def reading(self, language: str, files: Files | None = None) -> Reading:
        """The catalogue as this language's readers meet it. `files` are its translations, if they were read before."""
        if language == "en":
            return Reading(self.catalogue, self.today, language, self.editions)
        words = wording(files or self.files(language))
        catalogue = localised(self.catalogue, words)
        return Reading(catalogue, self.today, language, self.editions, words, self.catalogue)

    @property
    def out_is_safe(self) -> bool:
        """Whether `out` may be replaced: it is not there, empty, or a site that was built before."""
        return not self.out.exists() or not any(self.out.iterdir()) or (self.out / "sitemap.xml").exists()

    def written(self, language: str) -> list[Written]:
        """The pages written by hand as a language's readers see them. Raises CatalogueProblems."""
        english, own = (read_written(self.root / "docs" / code, self.root / "overrides") for code in ("en", language))
        return own if language == "en" else in_language(english, own)

    def figures(self, language: str, files: Files) -> dict[str, Any] | None:
        """How far a language is translated; None where that is not to be said."""
        if language == "en" or self.templates is None:
            return None
        english, own = (read_written(self.root / "docs" / code, self.root / "overrides") for code in ("en", language))
        return view(status(language_files(files, self.templates), self.templates, english, own))

    def page_folder(self, language: str) -> Path:
        """Where a language's page files are written."""
        return self.work / "docs" / language

    def told(self, language: str, name: str) -> Path:
        """Where a language's process tells the others something: its 'pages', 'figures' or 'leaflets'."""
        return self.page_folder(language).with_suffix(f".{name}.json")

    def html_folder(self, language: str) -> Path:
        """Where a language's HTML is built, before the languages are joined."""
        return self.work / "html" / language


def build_languages(plan: Plan, languages: Iterable[str], jobs: int) -> Iterator[tuple[str, int]]:
    """Builds each language; yields its code and number of pages as each is done.

    Raises whatever MkDocs raised, so that a page that cannot be built stops the build.
    """
    languages = tuple(languages)
    if jobs == 1 or len(languages) == 1:
        counts = [(language, write_language(plan, language)) for language in languages]
        for language, count in counts:
            run_mkdocs(plan, language)
            yield language, count
        return
    with ProcessPoolExecutor(max_workers=jobs, initializer=_begin, initargs=(plan,)) as pool:
        # A page links to itself in the other languages, so all of them are known before any is made into HTML.
        counts = dict(zip(languages, pool.map(_written_begun, languages), strict=True))
        work = {pool.submit(_built_begun, language): language for language in languages}
        for done in as_completed(work):
            done.result()
            yield work[done], counts[work[done]]


def _begin(plan: Plan) -> None:
    """Gives a worker its plan once, for all its languages, and lets it go without looking for garbage.

    What is made for a page is needed until its language is done; the search for garbage takes a tenth of the time.
    """
    global _plan
    _plan = plan
    gc.freeze()
    gc.disable()


def _written_begun(language: str) -> int:
    try:
        return write_language(_plan, language)
    finally:
        gc.collect()


def _built_begun(language: str) -> None:
    try:
        run_mkdocs(_plan, language)
    finally:
        gc.collect()


def write_language(plan: Plan, language: str) -> int:
    """Writes one language's page files, its words for MkDocs, and which pages there are; the number of pages."""
    files = plan.files(language)
    reading = plan.reading(language, files)
    if reading.words:
        for problem in reading.words.problems:
            print(problem, file=sys.stderr)  # The language is built all the same, with English in place of that file.
        compile_words(plan.root / LOCALES, for_gettext(reading.words), language)
    addresses: dict[str, bool] = {}
    made = _noted(pages(reading, plan.written(language)), addresses)
    count = write_pages(plan.page_folder(language), made, frame(reading))
    told = {"pages": addresses, "figures": plan.figures(language, files), "leaflets": collection(reading)}
    for name, data in told.items():
        write_if_changed(plan.told(language, name), json.dumps(data))
    return count


def _noted(pages: Iterable[Page], addresses: dict[str, bool]) -> Iterator[Page]:
    """The pages, while it is noted of each whether it is in its language: what it is about, at least."""
    for page in pages:
        addresses[page.address] = not is_untranslated(page.description or page.title)
        yield page


def run_mkdocs(plan: Plan, language: str) -> None:
    """One `mkdocs build --strict` in this process, as the command itself would do it.

    Raises CatalogueProblems for what MkDocs will not build, a link that leads nowhere in a page written by hand.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort

    os.environ |= {
        "NO_MKDOCS_2_WARNING": "1",
        "SIGNPOST_DOCS": str(plan.page_folder(language)),
        "SIGNPOST_SITE": str(plan.html_folder(language)),
        "SIGNPOST_LANGUAGE": language,
        "SIGNPOST_LOCALE": "en" if "-" in language else language,
        "SIGNPOST_URL": plan.site_url + ("" if language == "en" else f"{language}/"),
    }
    said = _Said(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(said)
    try:
        build(load_config(str(plan.root / "mkdocs.yml"), strict=True))
    except Abort:
        fix = "Mend the page, or the template it is made with."
        problems = (Problem(f"docs/{language}", 1, "error", "", "", each, fix) for each in said.lines)
        raise CatalogueProblems(problems) from None
    finally:
        logging.getLogger("mkdocs").removeHandler(said)


class _Said(logging.Handler):
    """Keeps what MkDocs warns of: it ends with a word of its own, and nobody else listens."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage().rstrip("."))


def join(plan: Plan, languages: Iterable[str]) -> Path:
    """Puts the languages together, English at the root; the folder of the finished site, not published yet."""
    fresh = plan.work / "site"
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.move(plan.html_folder("en"), fresh)
    for language in languages:
        if language != "en":
            shutil.move(plan.html_folder(language), fresh / language)
    for sheet in (fresh / "assets").glob("*.css"):
        sheet.write_text(squeezed(sheet.read_text(encoding="utf-8")), encoding="utf-8")
    return fresh


def publish(plan: Plan, fresh: Path) -> None:
    """Puts a finished site in place of the last good one."""
    shutil.rmtree(plan.out, ignore_errors=True)
    plan.out.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(fresh, plan.out)
