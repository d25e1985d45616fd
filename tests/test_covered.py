"""The summary of a run says how much each check looked at, and names what did not run."""

from types import SimpleNamespace

from support.covered import KEY, names, summary


def report(*looks: tuple[str, str, str], name: str = "tests/x.py::test_axe[dark]") -> SimpleNamespace:
    return SimpleNamespace(nodeid=name, user_properties=[("other", 1), *((KEY, look) for look in looks)])


def test_pages_states_and_looks_are_counted_once():
    """The same page in the same state counts once, whichever worker looked at it."""
    reports = [report(("axe", "a", "dark"), ("axe", "a", "light")), report(("axe", "b", "dark"), ("axe", "a", "dark"))]
    assert summary(reports) == ["axe: 2 pages, 2 states (dark, light), 3 looks"]


def test_a_check_without_states_says_its_pages():
    """One page is said in the singular."""
    assert summary([report(("weight", "a", ""))]) == ["weight: 1 page"]


def test_what_did_not_run_is_named_once():
    """The parameters of a test do not count as tests of their own."""
    assert names([report(), report(name="tests/x.py::test_axe[light]")]) == ["axe"]
