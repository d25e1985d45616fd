"""Fixtures of the tests in a browser: one page of each kind, a small site in both directions, states to look in."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from browser.states import State
from support import small_site as small
from support.documents import Document, documents
from support.server import serve

NOT_FOUND = "404.html"
KIND = re.compile(r'<body class="([\w-]+)-page"')
LANGUAGE = re.compile(r'<html lang="([\w-]+)"')


def one_of_each(site: Path, folder: str = "") -> dict[str, str]:
    """The path of one page a kind: the heaviest, because faults are likeliest where most stands.

    Pages of one template are one kind, those with the exit link apart.
    """
    found: dict[str, tuple[int, str]] = {}
    for file in (site / folder).rglob("index.html"):
        text = file.read_text(encoding="utf-8")
        if (name := KIND.search(text)) and LANGUAGE.search(text)[1].split("-")[0] == (folder or "en"):
            kind = name[1] + (" with exit" if "data-exit " in text or "data-exit>" in text else "")
            path = "/" + file.relative_to(site).as_posix().removesuffix("index.html")
            found[kind] = max(found.get(kind, (0, "")), (len(text), path))
    return {NOT_FOUND: f"/{folder}/{NOT_FOUND}".replace("//", "/")} | {kind: found[kind][1] for kind in sorted(found)}


@pytest.fixture(scope="session")
def kinds_in(site: Path) -> Callable[[str], dict[str, str]]:
    """A page of each kind of the real website in a language, found once: `kinds_in("ur")`."""
    return cache(lambda language: one_of_each(site, "" if language == "en" else language))


@pytest.fixture(scope="session")
def kinds(kinds_in) -> dict[str, str]:
    """A page of each kind of the real website, in English."""
    return kinds_in("en")


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
def small_kinds(small_site: Path) -> dict[str, str]:
    """A page of each kind of the small site, right to left."""
    return one_of_each(small_site, small.RIGHT)


@pytest.fixture
def open_small(pages_of, small_served: str):
    """Open a page of the small site: `open_small("/ur/northby/")`."""
    return pages_of(small_served)


@pytest.fixture
def tour(pages_of, served: str, small_served: str, kinds_in: Callable, small_kinds: dict, covered) -> Callable:
    """`for kind, page in tour("axe", DARK)` opens one page a kind in a state, and counts it once it was looked at."""

    def tour(checks: str | list[str], state: State, **options) -> Iterator[tuple[str, object]]:
        real = state.site == "real"
        address, found = (served, kinds_in(state.language)) if real else (small_served, small_kinds)
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
