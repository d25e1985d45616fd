"""The leaflets' part of a build: PDFs made beside the pages, then put into the finished site."""

import json
import re
import shutil
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from babel import Locale
from babel.units import format_unit
from markupsafe import Markup, escape

from .checks.leaflets import leaflet_faults
from .leaflets.collection import with_pdfs
from .leaflets.leaflet import leaflet
from .leaflets.words import translator
from .pages.frame import language_view
from .pdf import Made, make, prune
from .site import Plan

OFFER = re.compile(r"<!--(pdf|older):(\S+) (.*?)-->", re.DOTALL)
"""What a page says of a PDF, kept in a comment until the PDF is there: a page never links to a file that is not."""


@contextmanager
def press(plan: Plan, languages: Iterable[str], jobs: int) -> Iterator[Iterator[Made]]:
    """Starts making every PDF beside whatever else goes on, and gives an iterator over what is done."""
    faults = leaflet_faults(plan.catalogue, plan.today)
    work = [(language, each.id, faults.get(each.id)) for language in languages for each in plan.catalogue.leaflets]
    if jobs == 1:
        _start(plan)
        yield (made for each in work for made in _work(*each))
        return
    # New processes, not copies of this one: Typst has threads of its own, and a copy made while they work never ends.
    with ProcessPoolExecutor(max(1, jobs // 2), get_context("spawn"), initializer=_start, initargs=(plan,)) as pool:
        waiting = [pool.submit(_work, *each) for each in work]
        yield (made for done in as_completed(waiting) for made in done.result())


def wanted(plan: Plan, languages: Iterable[str]) -> int:
    """How many PDFs a build makes."""
    return sum(len(each.sizes) for each in plan.catalogue.leaflets) * len(tuple(languages))


def _start(plan: Plan) -> None:
    """Keeps the plan for a process's whole life: it is large, and every leaflet needs it."""
    global _plan
    _plan = plan
    _reading.cache_clear()


@cache
def _reading(language: str):
    return _plan.reading(language)


def _work(language: str, id: str, fault: str | None) -> list[Made]:
    """One leaflet in one language, in all its sizes."""
    reading = _reading(language)
    entry = next(each for each in reading.catalogue.leaflets if each.id == id)
    if fault:
        return [Made(id, language, size, "", None, problem=fault) for size in entry.sizes]
    return make(leaflet(reading, entry, translator(reading)), entry.sizes, _plan.root / "overrides", _plan.pdf_cache)


def deliver(plan: Plan, fresh: Path, made: list[Made]) -> None:
    """Puts the PDFs beside their pages, fills in what the pages say of them, and writes /data/leaflets.json.

    Where a PDF could not be made, the one of the last build stays, and its page says that it is older.
    """
    for language in plan.catalogue.site.languages:
        folder = fresh / language_view(language)["root"] / "leaflets"
        mine = [each for each in made if each.language == language]
        offers = {each.name: _offer(plan, folder.relative_to(fresh), fresh, each) for each in mine}
        for page in folder.rglob("*.html"):
            page.write_text(_filled(page.read_text(encoding="utf-8"), offers), encoding="utf-8")
    (fresh / "data").mkdir(exist_ok=True)
    told = (plan.told(language, "leaflets").read_text(encoding="utf-8") for language in plan.catalogue.site.languages)
    data = with_pdfs(map(json.loads, told), made)
    (fresh / "data" / "leaflets.json").write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    prune(plan.pdf_cache)


def _offer(plan: Plan, below: Path, fresh: Path, made: Made) -> dict[str, str] | None:
    """Copies one PDF into the site; what its page may say of it, or None where there is none, not even an older one."""
    place = below / made.leaflet / made.name
    file = made.file or plan.out / place
    if not file.exists():
        return None
    (fresh / place).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, fresh / place)
    size = _kilobytes(file, Locale.parse(made.language, sep="-"))
    return {"kind": "pdf" if made.file else "older", "pages": str(made.pages), "size": size}


def _kilobytes(file: Path, locale: Locale) -> str:
    """A file's size with its unit on one line, apart where its letters run the other way than the page."""
    said = format_unit(max(1, round(file.stat().st_size / 1000)), "digital-kilobyte", "short", locale=locale)
    turned = locale.text_direction == "rtl" and said.isascii()
    return Markup("<bdi>{}</bdi>" if turned else "{}").format(said.replace(" ", "\u00a0"))


def _filled(page: str, offers: dict[str, dict[str, str] | None]) -> str:
    def offered(found: re.Match) -> str:
        kind, name, words = found.groups()
        offer = offers.get(name)
        if offer is None or offer["kind"] != kind:
            return ""
        return words.replace("%pages%", escape(offer["pages"])).replace("%size%", escape(offer["size"]))

    return OFFER.sub(offered, page)
