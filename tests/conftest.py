"""Fixtures that every test may use, and the honest report of tests that could not run.

A test that needs a tool says so with `@pytest.mark.needs("poppler")`, or takes a fixture that does. Where the tool is
missing the test is reported as not run, with the reason; under `CI=true` it fails.
"""

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from support import covered as coverage
from support import tools
from support.finders import ROOT
from support.server import serve

# A shared machine may stand still for a moment: how long one example takes says nothing about the code.
settings.register_profile("shared", deadline=None)
settings.load_profile("shared")

NOT_RUN = "not run"
TODAY = date(2026, 11, 22)


class NotRun(pytest.skip.Exception):
    """A test that could not run, which is neither a pass nor a choice to skip."""


def require(*names: str) -> None:
    """Stop the test if a tool is missing: not run on somebody's machine, failed in CI."""
    reasons = [reason for name in names if (reason := tools.missing(name))]
    if reasons and os.environ.get("CI") == "true":
        pytest.fail("could not run, and in CI that is a failure: " + "; ".join(reasons), pytrace=False)
    if reasons:
        raise NotRun("; ".join(reasons), allow_module_level=True)


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are cores: some tests wait for a slow server for a minute, others for Chromium."""
    return (os.cpu_count() or 1) + 1


def pytest_runtest_setup(item: pytest.Item) -> None:
    for mark in item.iter_markers("needs"):
        require(*mark.args)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo):
    """Mark the report itself, so that the mark comes through from xdist's workers."""
    report = yield
    if call.excinfo and isinstance(call.excinfo.value, NotRun):
        report.not_run = str(call.excinfo.value)
    return report


def pytest_report_teststatus(report: pytest.TestReport):
    if getattr(report, "not_run", None):
        return NOT_RUN, "N", "NOT RUN"
    return None


def pytest_terminal_summary(terminalreporter) -> None:
    """Say how much each check looked at; name what was not run and why, apart from everything else."""
    stats = terminalreporter.stats
    if looked := coverage.summary([*stats.get("passed", []), *stats.get("failed", [])]):
        terminalreporter.section("looked at")
        terminalreporter.write("\n".join([*looked, ""]))
    reasons: dict[str, list] = {}
    for report in stats.get(NOT_RUN, []):
        reasons.setdefault(report.not_run, []).append(report)
    if reasons:
        terminalreporter.section(NOT_RUN)
    for reason, reports in sorted(reasons.items()):
        count = f"{len(reports)} test{'s' if len(reports) > 1 else ''}"
        terminalreporter.line(f"{NOT_RUN}: {count}: {reason}")
        terminalreporter.line("    " + ", ".join(coverage.names(reports)))


@pytest.fixture
def covered(request: pytest.FixtureRequest) -> Callable[[str, str, str], None]:
    """`covered("axe", page, "dark")` counts a page that a check has looked at, for the summary of the run."""
    return coverage.counter(request.node)


@pytest.fixture(scope="session")
def today() -> date:
    """The one day that the tests live in."""
    return TODAY


@pytest.fixture(scope="session")
def command() -> Callable[..., subprocess.CompletedProcess]:
    """Run a script as a user would: `command("check.py", "--catalogue", path)` gives its exit code and output."""

    def run(script: str, *arguments: object) -> subprocess.CompletedProcess:
        words = [sys.executable, ROOT / "scripts" / script, *map(str, arguments)]
        return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)

    return run


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str, command) -> Path:
    """The real website, built once for all of xdist's workers: the first that asks builds, the others wait.

    It is built for the real day: a day of the tests' own would fall before what is checked next year.
    """
    shared = tmp_path_factory.getbasetemp() if worker_id == "master" else tmp_path_factory.getbasetemp().parent
    folder, outcome = shared / "site", shared / "site.txt"
    with open(shared / "site.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not outcome.exists():
            result = command("build.py", "--out", folder)
            outcome.write_text(f"{result.returncode}\n{result.stdout}{result.stderr}")
    code, _, output = outcome.read_text().partition("\n")
    if code != "0":
        pytest.fail(f"The site could not be built (exit code {code}):\n{output}", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the real website on this machine."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    """One Chromium for the tests of a worker. A test asks for `open_page`, or `pages_of` for a folder of its own."""
    require("chromium")
    from support.browser import chromium

    with chromium() as running:
        yield running


@pytest.fixture
def pages_of(browser):
    """`pages_of(address)` opens the pages of a served folder; a page that asks another origin fails the test."""
    from support.browser import Pages

    opened: list[Pages] = []

    def pages(address: str) -> Pages:
        opened.append(Pages(browser, address))
        return opened[-1]

    yield pages
    for each in opened:
        each.close()
    strayed = [url for each in opened for url in each.strayed]
    assert not strayed, f"Pages asked other origins: {strayed}"


@pytest.fixture
def open_page(pages_of, served: str):
    """Open a page of the real website: `open_page("/rights/", width=320, color_scheme="dark")`."""
    return pages_of(served)
