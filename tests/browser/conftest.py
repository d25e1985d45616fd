"""Fixtures of the tests in a browser: one page of each kind, a small site in both directions, states to look in."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from browser.states import State
from catalogue.load import load
from catalogue.page_files import read_written
from catalogue.pages import Page, Reading, pages
from support import small_site as small
from support.documents import Document, documents
from support.finders import ROOT
from support.server import serve

CATALOGUE = ROOT / "services.yml"
NOT_FOUND = "404.html"


def kind_of(page: Page) -> str:
    """Pages of one template are one kind, those with the exit link apart."""
    return page.template + (" with exit" if page.data.get("exit") else "")


def one_of_each(site: Path, reading: Reading, root: str = "") -> dict[str, str]:
    """The path of one page a kind: the heaviest, because faults are likeliest where most stands."""
    written = read_written(ROOT / "docs" / "en", ROOT / "overrides")
    found: dict[str, tuple[int, str]] = {NOT_FOUND: (0, f"/{root}{NOT_FOUND}")}
    for page in pages(reading, written):
        size = (site / root / page.address / "index.html").stat().st_size
        found[kind_of(page)] = max(found.get(kind_of(page), (0, "")), (size, f"/{root}{page.address}"))
    return {kind: path for kind, (_, path) in sorted(found.items())}


@pytest.fixture(scope="session")
def kinds(site: Path) -> dict[str, str]:
    """A page of each kind of the real website, in English."""
    return one_of_each(site, Reading(load(CATALOGUE).catalogue, date.today()))


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory, today: date) -> Path:
    """The sample catalogue's site: English at the root, and below `ur/` the same right to left."""
    return small.build(tmp_path_factory.mktemp("small"), today)


@pytest.fixture(scope="session")
def small_served(small_site: Path) -> Iterator[str]:
    """The address of the small site on this machine."""
    with serve(small_site) as address:
        yield address


@pytest.fixture(scope="session")
def small_kinds(small_site: Path, today: date) -> dict[str, str]:
    """A page of each kind of the small site, right to left."""
    return one_of_each(small_site, Reading(small.catalogue(), today, small.RIGHT), f"{small.RIGHT}/")


@pytest.fixture
def open_small(pages_of, small_served: str):
    """Open a page of the small site: `open_small("/ur/northby/")`."""
    return pages_of(small_served)


@pytest.fixture
def tour(pages_of, served: str, small_served: str, kinds: dict, small_kinds: dict, covered) -> Callable:
    """`for kind, page in tour("axe", DARK)` opens one page a kind in a state, and counts it once it was looked at."""

    def tour(checks: str | list[str], state: State, **options) -> Iterator[tuple[str, object]]:
        address, found = (served, kinds) if state.site == "real" else (small_served, small_kinds)
        page = None
        for kind, path in found.items():
            if page is None:
                page = pages_of(address)(path, **state.options | options)
            else:
                page.goto(address + path)
            yield kind, page
            for check in [checks] if isinstance(checks, str) else checks:
                covered(check, kind, state.name)

    return tour


@pytest.fixture(scope="session")
def all_pages(site: Path) -> list[Document]:
    """Every page of the real website, read without a browser."""
    return documents(site)


@pytest.fixture(scope="session")
def all_small_pages(small_site: Path) -> list[Document]:
    """Every page of the small site, in both directions, read without a browser."""
    return documents(small_site)
