"""Builds the whole site from the catalogue: `scripts/build.py`, or `make site`."""

import argparse
import gc
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter, ValidationError
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from catalogue.checks import LASTING, check
from catalogue.include import from_here
from catalogue.load import Loaded, load
from catalogue.model.text import SiteAddress
from catalogue.narrow import only_areas
from catalogue.pdf import Made
from catalogue.press import deliver, press, wanted
from catalogue.problems import CatalogueProblems
from catalogue.records import read_editions
from catalogue.search import index
from catalogue.site import Plan, build_languages, join, publish
from catalogue.translation.checks import offer_problems
from catalogue.translation.languages import Templates

ROOT = Path(__file__).parent.parent
OK, PROBLEMS, WRONG_USE = 0, 1, 2


def arguments(argv: list[str] | None = None) -> argparse.Namespace:
    """The command line of `design.md`."""
    parser = argparse.ArgumentParser(description="Build the site from the catalogue.")
    parser.add_argument("--catalogue", type=Path, default=ROOT / "services.yml", metavar="FILE")
    parser.add_argument("--out", type=_resolved, default=ROOT / "site", metavar="DIR")
    parser.add_argument("--area", action="append", metavar="ID", help="only this area (may be given again)")
    parser.add_argument("--language", action="append", metavar="CODE", help="only this language (may be given again)")
    parser.add_argument("--site-url", type=_site_address, metavar="URL", help="where the site will be published")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), metavar="DATE")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes at once")
    parser.add_argument("--no-pdf", action="store_true", help="leave the PDF leaflets out")
    parser.add_argument("--no-search", action="store_true", help="leave the search index out")
    return parser.parse_args(argv)


def _resolved(path: str) -> Path:
    """The folder itself, where the path is a link to one."""
    found = Path(path)
    return found.resolve() if found.is_symlink() else found


def _site_address(url: str) -> str:
    """The address with a slash at its end. Raises argparse.ArgumentTypeError for one no site can have."""
    try:
        return TypeAdapter(SiteAddress).validate_python(url if url.endswith("/") else f"{url}/")
    except ValidationError:
        raise argparse.ArgumentTypeError(f"'{url}' is not the address of a site, as 'https://example.org/'") from None


def main(argv: list[str] | None = None) -> int:
    """Loads, builds each language, joins them; the exit code."""
    options, console = arguments(argv), Console(stderr=True)
    started = time.monotonic()
    try:
        loaded = _sound(options)
        catalogue = loaded.catalogue
    except CatalogueProblems as broken:
        return _report(broken)
    except OSError as error:
        print(f"build.py: {options.catalogue} cannot be read: {error.strerror}", file=sys.stderr)
        return WRONG_USE
    if wrong := _wrong_use(options, catalogue):
        print(f"build.py: {wrong}", file=sys.stderr)
        return WRONG_USE
    if options.area:
        catalogue = only_areas(catalogue, options.area)
    languages = [code for code in catalogue.site.languages if not options.language or code in {"en", *options.language}]
    if problems := list(offer_problems(from_here(ROOT), loaded, languages)):
        return _report(CatalogueProblems(problems))
    site = {"languages": tuple(languages), "url": options.site_url or catalogue.site.url}
    catalogue = catalogue.model_copy(update={"site": catalogue.site.model_copy(update=site)})
    if wrong := _out_cannot_be(options.out):
        print(f"build.py: {wrong}; give --out another folder", file=sys.stderr)
        return WRONG_USE
    with _work_folder(options.out) as work:
        templates = Templates.of(ROOT, loaded) if len(languages) > 1 else None
        plan = Plan(
            catalogue, options.today, from_here(ROOT), work, options.out, catalogue.site.url, templates=templates
        )
        if not plan.out_is_safe:
            print(f"build.py: {plan.out} holds something else than a site; give --out another folder", file=sys.stderr)
            return WRONG_USE
        try:
            for language in languages:
                plan.written(language)  # Any fault in a page written by hand is told before the long work begins.
            plan = replace(plan, editions=_editions(options, catalogue))
            pages, made = _build(plan, languages, options, console)
        except CatalogueProblems as broken:
            return _report(broken)
    seconds = time.monotonic() - started
    pdfs = "" if options.no_pdf else f" and {sum(each.file is not None for each in made)} PDF leaflets"
    console.print(f"{pages} pages{pdfs} in {len(languages)} language(s), in {seconds:.1f} s, in {plan.out}")
    _report_leaflets(made)
    console.print(f"Look at it with: {Path(sys.executable).name} -m http.server --directory {plan.out}")
    return OK


def _sound(options: argparse.Namespace) -> Loaded:
    """The catalogue, if nothing in it is broken; what only fell due, or reads badly, stops no build.

    Raises CatalogueProblems and OSError.
    """
    loaded = load(from_here(options.catalogue))
    if broken := [problem for problem in check(loaded, options.today, LASTING) if problem.level == "error"]:
        raise CatalogueProblems(broken)
    return loaded


def _wrong_use(options: argparse.Namespace, catalogue) -> str | None:
    """What is wrong with the options, in one sentence."""
    for id in options.area or ():
        if id not in catalogue.area:
            return f"there is no area '{id}'; the catalogue has {', '.join(catalogue.area)}"
    for code in options.language or ():
        if code not in catalogue.site.languages:
            return f"there is no language '{code}'; the catalogue has {', '.join(catalogue.site.languages)}"
    if options.jobs < 1:
        return "--jobs is a number of processes, 1 or more"
    return None


def _out_cannot_be(out: Path) -> str | None:
    """Why no site can be put there, in one clause; its parent folders are made on the way."""
    if out.exists() and not out.is_dir():
        return f"{out} is a file"
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        # The site is moved into place as a whole, which is the parent's business.
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent):
            return None
    except OSError as error:
        return f"nothing can be written in {out.parent}: {error.strerror}"


def _editions(options: argparse.Namespace, catalogue) -> tuple:
    """The leaflets that were printed; for some areas only, those of their own leaflets. Raises CatalogueProblems."""
    here = {leaflet.id for leaflet in catalogue.leaflets}
    return tuple(each for each in read_editions(ROOT) if not options.area or each.leaflet in here)


def _report_leaflets(made: list[Made]) -> None:
    """Each leaflet that could not be printed, once a language, with the reason."""
    for id, language, problem in dict.fromkeys((m.leaflet, m.language, m.problem) for m in made if m.problem):
        which = id if language == "en" else f"{id} ({language})"
        print(f"leaflet {which}: error: {problem} No PDF was made; one made before stays.", file=sys.stderr)


def _report(broken: CatalogueProblems) -> int:
    for problem in broken.problems:
        print(problem, file=sys.stderr)
    return PROBLEMS


@contextmanager
def _work_folder(out: Path) -> Iterator[Path]:
    """Where page files and HTML are made: build/ for the project's own site, a folder beside any other."""
    if out.resolve() == ROOT / "site":
        yield ROOT / "build"
        return
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as work:
        yield Path(work)


def _build(
    plan: Plan, languages: list[str], options: argparse.Namespace, console: Console
) -> tuple[int, list[Made]]:
    """Every language and leaflet, then the search index, under progress bars; the number of pages, and the PDFs."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    printed = () if options.no_pdf else languages
    with (
        press(plan, printed, options.jobs) as leaflets,
        Progress(*columns, console=console, disable=not console.is_terminal) as progress,
    ):
        task = progress.add_task("Building languages", total=len(languages))
        pages = 0
        for _language, count in build_languages(plan, languages, options.jobs):
            pages += count
            progress.advance(task)
        task = progress.add_task("Printing leaflets", total=wanted(plan, printed), visible=bool(printed))
        made = []
        for each in leaflets:
            made.append(each)
            progress.advance(task)
        fresh = join(plan, languages)
        deliver(plan, fresh, made)
        if not options.no_search:
            task = progress.add_task("Making the search index", total=1)
            index(fresh)
            progress.advance(task)
    publish(plan, fresh)
    return pages, made


if __name__ == "__main__":
    gc.disable()  # The catalogue stays until the end, and looking for garbage in it would take a third of the load.
    sys.exit(main())
