"""Counts what each check looked at, across xdist's workers, and names the checks that could not run."""

from collections.abc import Callable, Iterable

import pytest

KEY = "covered"


def counter(item: pytest.Item) -> Callable[[str, str, str], None]:
    """`covered("axe", page, "dark")` for a test to call: what it says travels with the test's report."""

    def covered(check: str, page: str, state: str = "") -> None:
        item.user_properties.append((KEY, (check, page, state)))

    return covered


def summary(reports: Iterable) -> list[str]:
    """One line a check: how many pages it looked at, in which states, and how many times in all."""
    seen: dict[str, set[tuple[str, str]]] = {}
    for report in reports:
        for key, value in getattr(report, "user_properties", ()):
            if key == KEY:
                check, page, state = value
                seen.setdefault(check, set()).add((page, state))
    return [line(check, looks) for check, looks in sorted(seen.items())]


def line(check: str, looks: set[tuple[str, str]]) -> str:
    pages = len({page for page, _ in looks})
    states = sorted({state for _, state in looks if state})
    parts = [f"{pages} page{'s' if pages != 1 else ''}"]
    if states:
        parts.append(f"{len(states)} state{'s' if len(states) != 1 else ''} ({', '.join(states)})")
    if len(looks) != pages:
        parts.append(f"{len(looks)} looks")
    return f"{check}: {', '.join(parts)}"


def names(reports: Iterable) -> list[str]:
    """The tests behind some reports, without their parameters, each once."""
    return sorted({report.nodeid.rpartition("::")[2].partition("[")[0].removeprefix("test_") for report in reports})
