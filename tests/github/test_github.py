"""Work given out on GitHub: notes, one comment, one issue an owner. Played against a GitHub of the tests' own."""

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from catalogue.github.notes import shown_as_notes, whole_list
from catalogue.problems import Problem
from github.fake import github
from support.finders import ROOT

SAMPLE = ROOT / "tests" / "samples" / "small.yml"
COMMIT = "a" * 40


@pytest.fixture
def hub():
    with github() as running:
        yield running


@pytest.fixture
def play(hub):
    """Run a script with the environment that GitHub gives a workflow."""

    def run(script: str, *options: object, token: str = "token") -> subprocess.CompletedProcess:
        given = {"GITHUB_API_URL": f"http://127.0.0.1:{hub.server_port}", "GITHUB_REPOSITORY": "council/carers",
                 "GITHUB_TOKEN": token}
        words = [sys.executable, ROOT / "scripts" / script, *map(str, options)]
        return subprocess.run(words, capture_output=True, text=True, env=os.environ | given, cwd=ROOT, check=False)

    return run


@pytest.fixture
def night(tmp_path, command):
    """What the freshness check finds in the sample, as nightly.py leaves it; and a link that is broken."""
    freshness = command("check_freshness.py", "--catalogue", SAMPLE, "--today", "2026-11-22", "--format", "json").stdout
    (tmp_path / "freshness.json").write_text(freshness)
    rows = [link("northby-council", "broken", "northby-carers-centre"), link("", "moved", ""),
            link("northby-council", "ok", "northby-carers-centre")]
    (tmp_path / "links.json").write_text(json.dumps(rows))
    return tmp_path


def link(owner: str, outcome: str, entry: str) -> dict:
    return {"url": f"https://example.org/{outcome}/", "outcome": outcome, "message": "It is so", "fix": "Mend it.",
            "entry": entry, "file": "services.yml", "line": 12, "owner": owner}


def settle(play, night: Path, day: str = "2026-11-22"):
    return play("owner_issues.py", night, "--catalogue", SAMPLE, "--today", day)


def test_each_owner_with_work_gets_one_issue(play, hub, night):
    """With what is due within a month and its broken links; what is due later is only counted."""
    result = settle(play, night)
    assert result.returncode == 0, result.stderr
    assert [issue["title"] for issue in hub.issues] == [
        "To check: Northby Council's carers team", "To check: Southam Council's commissioning team",
        "To check: The site itself",
    ]
    body = hub.issues[0]["body"]
    place = r"\(tests/samples/small.yml, line \d+\)"
    assert re.search(rf"`northby-young-carers-club` {place}: expired, due 2026-09-01", body)
    assert "https://example.org/broken/" in body
    assert "https://example.org/ok/" not in body
    assert "northby-night-sitting" not in body
    assert "3 more entries are not confirmed by anybody." in body
    assert all(issue["labels"] == ["kept-true"] for issue in hub.issues)


def test_an_issue_is_updated_and_not_multiplied(play, hub, night):
    """The next night nothing is written where nothing changed, and the same issue is changed where something did."""
    settle(play, night)
    hub.written.clear()
    assert "left 1 (northby-council)" in settle(play, night).stdout
    assert hub.written == []
    (night / "links.json").write_text(json.dumps([link("northby-council", "unreachable", "northby-carers-centre")]))
    settle(play, night)
    assert "PATCH issues/1" in hub.written
    assert [issue["state"] for issue in hub.issues] == ["open", "open", "closed"]
    assert "https://example.org/unreachable/" in hub.issues[0]["body"]


def test_an_issue_is_closed_when_all_is_done(play, hub, night):
    """With a word of thanks, and a new one is opened when there is work again."""
    settle(play, night)
    for name in ("freshness", "links"):
        (night / f"{name}.json").write_text("[]")
    settle(play, night)
    assert {issue["state"] for issue in hub.issues} == {"closed"}
    assert {comment["body"] for comment in hub.comments} == {"Nothing is due any more. Thank you."}


@pytest.mark.parametrize("missing", ["freshness", "links"])
def test_a_check_that_did_not_run_closes_nothing(play, hub, night, missing):
    """An empty list because nobody looked is not an empty list."""
    settle(play, night)
    for name in ("freshness", "links"):
        (night / f"{name}.json").write_text("[]")
    (night / f"{missing}.json").unlink()
    settle(play, night)
    assert {issue["state"] for issue in hub.issues} == {"open"}


def test_an_issue_says_which_check_could_not_run(play, hub, night):
    """So that a short list is not taken for a good one."""
    (night / "links.json").unlink()
    settle(play, night)
    assert "The check of links could not run last night, so this may not be all." in hub.issues[0]["body"]


def test_a_long_list_fits_into_an_issue(play, hub, night):
    """GitHub takes 65,536 characters; what is left out is counted."""
    rows = [link("northby-council", "broken", f"entry-{n}") for n in range(2000)]
    (night / "links.json").write_text(json.dumps(rows))
    settle(play, night)
    assert len(hub.issues[0]["body"]) < 65_536
    assert "more. `make freshness` and `make links` show all." in hub.issues[0]["body"]


def test_what_github_refuses_is_said(play, hub, night):
    """Without the right to write, nothing is pretended."""
    hub.refuses = True
    result = settle(play, night)
    assert result.returncode == 3
    assert "GitHub answered 403 to POST issues" in result.stderr
    assert "Traceback" not in result.stderr


def pull(number: int, commit: str) -> dict:
    return {"number": number, "head": {"sha": commit, "repo": {"fork": True}}}


def test_the_comment_goes_to_the_pull_request_of_the_commit(play, hub, tmp_path):
    """Found by its last commit, one from a fork too; written once and then kept up to date."""
    hub.pulls = [pull(number, "b" * 40) for number in range(1, 120)] + [pull(120, COMMIT)]
    words = tmp_path / "changes.md"
    for text, done in (("One page", "created"), ("One page", "left"), ("Two pages", "changed")):
        words.write_text(text)
        assert play("post_changes.py", words, COMMIT).stdout == f"Comment {done}.\n"
    assert [(comment["issue"], comment["body"].splitlines()[1]) for comment in hub.comments] == [(120, "Two pages")]


def test_a_comment_of_somebody_else_is_left_alone(play, hub, tmp_path):
    """Anybody may write the mark; only our own comment is changed."""
    hub.pulls = [pull(1, COMMIT)]
    mark = "<!-- signpost: what carers will see change -->\nMine"
    hub.comments.append({"id": 1, "issue": 1, "user": {"login": "mallory"}, "body": mark})
    words = tmp_path / "changes.md"
    words.write_text("One page")
    play("post_changes.py", words, COMMIT)
    assert [comment["body"] for comment in hub.comments] == [mark, mark.replace("Mine", "One page")]


def test_a_pull_request_that_moved_on_gets_no_old_comment(play, hub, tmp_path):
    """A newer commit has its own run."""
    hub.pulls = [pull(1, "c" * 40)]
    words = tmp_path / "changes.md"
    words.write_text("One page")
    result = play("post_changes.py", words, COMMIT)
    assert (result.returncode, hub.comments) == (0, [])
    assert "not posted" in result.stdout


@pytest.mark.parametrize("commit", ["main", "a" * 39, "$(touch x)", "../../issues"])
def test_only_a_commit_is_taken_for_one(play, tmp_path, commit):
    """What comes from another workflow is looked at before it is used."""
    words = tmp_path / "changes.md"
    words.write_text("One page")
    assert play("post_changes.py", words, commit).returncode == 2


def problems(errors: int, warnings: int) -> list[Problem]:
    return [Problem("services.yml", line, level, f"e{line}", "", "is so", "Mend it.")
            for level, count in (("warning", warnings), ("error", errors)) for line in range(count, 0, -1)]


@pytest.mark.parametrize(("errors", "warnings", "notes", "hidden"), [(0, 0, 0, 0), (3, 10, 13, 0), (25, 12, 20, 17)])
def test_notes_are_sorted_and_no_more_than_github_shows(errors, warnings, notes, hidden):
    """Ten errors and ten warnings, the first ones; the whole list is in the summary, which says so."""
    found = problems(errors, warnings)
    lines = shown_as_notes(found).splitlines()
    assert len(lines) == notes
    assert lines == sorted(lines, key=lambda line: ("::error" not in line, int(line.split("line=")[1].split(",")[0])))
    summary = whole_list("The catalogue", found)
    assert summary.count("- **") == errors + warnings
    assert (f"The other {hidden} are only here." in summary) == bool(hidden)


@pytest.mark.parametrize(
    ("rows", "code"), [("[]", 0), (json.dumps([problems(1, 0)[0]._asdict()]), 1), ("", 3), ("{", 3)]
)
def test_a_check_that_left_nothing_is_no_pass(tmp_path, rows, code):
    """The step before may have died: then there is nothing to read, and this one fails."""
    file, summary = tmp_path / "problems.json", tmp_path / "summary.md"
    file.write_text(rows)
    words = [sys.executable, ROOT / "scripts" / "annotate.py", "The catalogue", file]
    result = subprocess.run(words, capture_output=True, text=True, check=False,
                            env=os.environ | {"GITHUB_STEP_SUMMARY": str(summary)})
    assert result.returncode == code
    assert summary.exists() == (code < 3)


def test_the_checks_of_the_night_keep_what_they_found(command, tmp_path):
    """One that could not run leaves no file, not even last night's, and the exit code says so."""
    (tmp_path / "links.json").write_text("[]")
    broken = tmp_path / "services.yml"
    broken.write_text("site: {}\n")
    result = command("nightly.py", "--out", tmp_path, "--catalogue", broken, "--today", date(2026, 11, 22))
    assert result.returncode == 3
    assert "- links: could not run (exit code 3)" in result.stdout
    assert not list(tmp_path.glob("*.json"))
