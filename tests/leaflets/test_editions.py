"""Editions: the code of a content, the record of what was printed, and what a recall says of it."""

import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from catalogue.leaflets.editions import LETTERS, Edition, Printing, as_text, edition_code, edition_of, from_text
from catalogue.leaflets.facts import Fact, facts
from catalogue.leaflets.recall import changed, verdict
from catalogue.problems import CatalogueProblems
from catalogue.records import FOLDER, read_editions, write_edition
from support.finders import ROOT
from support.leaflets import DAY, GUIDE, SAMPLE, changed_catalogue, sample, view, with_number


def edition(found: dict | None = None) -> Edition:
    found = found or view()
    return edition_of(found, facts(found), Printing(DAY, 200, "Northby Library"))


def renamed(name: str):
    return changed_catalogue(northby_sitting_service={"name": name})


def standing(old: Edition, found: dict | None, today: date = date(2026, 11, 1)):
    now = {(found["id"], found["language"]): facts(found)} if found else {}
    return verdict(old, now, {found["edition"]["code"]} if found else set(), today)


def test_the_same_content_has_the_same_code_in_another_process():
    """Nothing of the machine, the process or the order of a set goes into a code."""
    program = "from support.leaflets import view; print(view()['edition']['code'])"
    paths = f"import sys; sys.path[:0] = {[str(ROOT / 'scripts'), str(ROOT / 'tests')]!r}; "
    ran = subprocess.run([sys.executable, "-c", paths + program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == view()["edition"]["code"]


def test_the_day_does_not_change_the_code():
    """The same catalogue has the same editions tomorrow: paper says the days, not how the day stands to them."""
    assert view(today=DAY)["edition"]["code"] == view(today=DAY + timedelta(days=40))["edition"]["code"]


@pytest.mark.parametrize(
    "changed_view",
    [
        pytest.param(lambda: view(catalogue=with_number("0151 496 0007")), id="a number"),
        pytest.param(lambda: view(catalogue=renamed("Sitting")), id="a name"),
        pytest.param(lambda: view(language="pl"), id="the language"),
    ],
)
def test_another_content_has_another_code(changed_view):
    """Whatever a reader would see differently is another edition."""
    assert changed_view()["edition"]["code"] != view()["edition"]["code"]


def test_where_the_site_is_does_not_change_the_code():
    """A copy of the site on another machine has the same editions."""
    moved = sample().model_copy(update={"site": sample().site.model_copy(update={"url": "https://other.example/"})})
    assert view(catalogue=moved)["edition"]["code"] == view()["edition"]["code"]
    assert view(catalogue=moved)["edition"]["short"].startswith("other.example/leaflets/editions/")


def test_a_code_can_be_read_out():
    """Two groups of four, without letters that are taken for each other."""
    code = edition_code([Fact("words", "x", "y")])
    assert len(code) == 9
    assert code[4] == "-"
    assert set(code) <= {*LETTERS, "-"}
    assert not set(LETTERS) & set("01aeiouly")


def test_a_record_reads_back(tmp_path: Path):
    """What was written is what is read, printings and all."""
    twice = edition().printed_again(Printing(DAY, None, None))
    assert from_text(as_text(twice)) == twice
    write_edition(tmp_path, twice)
    assert read_editions(tmp_path) == (twice,)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda data: data | {"code": "2222-2222"}, "says its code is '2222-2222', but its content has the code"),
        (lambda data: data | {"facts": data["facts"][1:]}, "but its content has the code"),
        (lambda data: {}, "is not the record of an edition"),
        (lambda data: data | {"printings": None}, "is not the record of an edition"),
    ],
)
def test_a_spoilt_record_is_a_problem(tmp_path: Path, spoil, words):
    """A code that nothing has, a fact taken out, a half of a file: each is named, with what to do."""
    good = edition()
    file = write_edition(tmp_path, good)
    file.write_text(json.dumps(spoil(json.loads(file.read_text()))))
    with pytest.raises(CatalogueProblems) as found:
        read_editions(tmp_path)
    [problem] = found.value.problems
    assert words in problem.message
    assert problem.entry == good.code
    assert problem.file == str(FOLDER / f"{good.code}.json")


def test_a_record_under_another_name_is_a_problem(tmp_path: Path):
    """The file's name is the address of the edition's page."""
    write_edition(tmp_path, edition()).rename(tmp_path / FOLDER / "2222-2222.json")
    with pytest.raises(CatalogueProblems, match="which is not its name"):
        read_editions(tmp_path)


def test_a_current_edition_has_nothing_wrong():
    """Printed today, nothing changed."""
    found = standing(edition(), view())
    assert (found.state, found.level, found.changes) == ("current", None, ())


@pytest.mark.parametrize(
    ("catalogue", "level", "kind"),
    [
        # A changed number sends a carer to a stranger.
        pytest.param(lambda: with_number("0151 496 0007"), "bin", "phone", id="number changed"),
        pytest.param(
            lambda: changed_catalogue(northby_sitting_service={"summary": "Somebody stays a few hours."}),
            "use-up", "words", id="other words",
        ),
        pytest.param(
            lambda: renamed("Sitting servise"), "use-up", "name", id="a name"
        ),
        pytest.param(
            lambda: changed_catalogue(northby_sitting_service={"status": "closed", "instead": "Ring."}),
            "bin", "state", id="closed",
        ),
        pytest.param(
            lambda: changed_catalogue(northby_sitting_service={"amounts": ()}), "replace", "amount", id="a sum is gone"
        ),
    ],
)  # fmt: skip
def test_how_serious_a_change_is(catalogue, level, kind):
    """A number changed: bin them today. A spelling: use them up."""
    found = standing(edition(), view(catalogue=catalogue()))
    assert (found.state, found.level) == ("replaced", level)
    assert kind in {change.kind for change in found.changes if change.level == level}


def test_a_change_says_what_was_and_what_is():
    """The one number that changed, under the name of its service."""
    new = facts(view(catalogue=with_number("0151 496 0007")))
    [change] = [change for change in changed(facts(view()), new) if change.kind == "phone"]
    assert (change.name, change.old, change.new) == ("Northby Carers Centre", "0151 496 0002", "0151 496 0007")


def test_an_edition_past_its_last_day_is_binned():
    """Even if nothing changed since."""
    found = standing(edition(), view(), today=date(2026, 11, 11))
    assert (found.state, found.level) == ("past", "bin")


def test_an_edition_of_a_leaflet_that_is_gone_is_binned():
    """Nobody checks its numbers any more."""
    found = standing(edition(), None)
    assert (found.state, found.level) == ("withdrawn", "bin")


def run(command, tmp_path: Path, *words: str, catalogue: Path = SAMPLE, day: str = "2026-11-01"):
    return command("leaflets.py", "--catalogue", catalogue, "--record", tmp_path, "--today", day, *words)


def test_issue_then_recall(command, tmp_path: Path):
    """Staff print 200; a number changes; the recall says which, where, why, and exits with 1."""
    issued = run(command, tmp_path, "issue", GUIDE, "--copies", "200", "--where", "Northby Library")
    assert issued.returncode == 0, issued.stderr
    assert "Proof copy: ring each number before handing this out." in issued.stdout
    quiet = run(command, tmp_path, "recall")
    assert (quiet.returncode, quiet.stdout) == (0, "0 of 1 printed editions are out of date.\n")
    text = SAMPLE.read_text().replace("0151 496 0002", "0151 496 0007")
    (tmp_path / "new.yml").write_text(text)
    found = run(command, tmp_path, "recall", catalogue=tmp_path / "new.yml")
    assert found.returncode == 1
    assert "BIN THEM TODAY" in found.stdout
    assert "printed on 2026-11-01, 200 copies, Northby Library" in found.stdout
    assert "Northby Carers Centre: phone number: was '0151 496 0002', is '0151 496 0007'" in found.stdout


def test_issuing_twice_keeps_one_record(command, tmp_path: Path):
    """The same content printed again is the same edition."""
    run(command, tmp_path, "issue", GUIDE)
    run(command, tmp_path, "issue", GUIDE, "--copies", "50", day="2026-11-02")
    [found] = read_editions(tmp_path)
    assert [(each.on, each.copies) for each in found.printings] == [(date(2026, 11, 1), None), (date(2026, 11, 2), 50)]


def test_recall_as_json(command, tmp_path: Path):
    """For a program: code, state, level and changes."""
    run(command, tmp_path, "issue", GUIDE)
    found = run(command, tmp_path, "recall", "--format", "json", day="2026-12-24")
    [edition] = json.loads(found.stdout)
    assert (edition["leaflet"], edition["state"], edition["level"]) == (GUIDE, "past", "bin")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("issue", "no-such-leaflet"), 2, "there is no leaflet 'no-such-leaflet'"),
        (("issue", GUIDE, "--language", "xx"), 2, "there is no language 'xx'"),
        (("issue", GUIDE, "--copies", "0"), 2, "--copies is a number of copies"),
        (("burn",), 2, "invalid choice"),
    ],
)
def test_wrong_use(command, tmp_path: Path, words, code, said):
    """One sentence, exit code 2, and nothing recorded."""
    found = run(command, tmp_path, *words)
    assert found.returncode == code
    assert said in found.stderr
    assert not (tmp_path / FOLDER).exists()


def test_a_leaflet_with_something_closed_is_not_issued(command, tmp_path: Path):
    """Nothing is recorded of what may not be handed out."""
    text = SAMPLE.read_text()
    (tmp_path / "new.yml").write_text(text.replace("[northby-sitting-service, ", "[northby-night-sitting, "))
    found = run(command, tmp_path, "issue", GUIDE, catalogue=tmp_path / "new.yml")
    assert found.returncode == 1
    assert "shows 'northby-night-sitting', which is closed" in found.stderr
    assert not (tmp_path / FOLDER).exists()
