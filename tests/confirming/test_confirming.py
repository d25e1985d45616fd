"""A call sheet to ring from, and answers that change just their own lines."""

import difflib
import subprocess
from datetime import date
from pathlib import Path

import pytest

from catalogue.confirming import Answer, WrongForm, as_markdown, call_sheet, record
from catalogue.confirming.recording import merged_lines
from catalogue.load import load
from support.finders import ROOT, poppler

SAMPLE = ROOT / "tests" / "samples" / "small.yml"
SMALL, REAL = load(SAMPLE), load(ROOT / "services.yml")
DAY = date(2026, 11, 22)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The sample where it may be written to."""
    path = tmp_path / "services.yml"
    path.write_text(SAMPLE.read_text())
    return path


def changed_lines(before: str, after: str) -> list[str]:
    """What a diff shows: the lines that went and those that came."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def test_the_sheet_says_whom_to_ring_and_what_to_ask():
    """Entries of one provider stand together, and each fact has a box and a place for a new value."""
    sheet = as_markdown(call_sheet(SMALL, DAY, "northby-council"))
    assert "## Northby Carers Centre: 0151 496 0002" in sheet
    assert "Ring Northby Carers Centre on 0151 496 0002: the entry has no number of its own." in sheet
    assert "- [ ] What does it cost? **You pay for each hour. The first visit is free.**" in sheet
    assert "or now (`amounts[0].amount`): ________" in sheet
    assert sheet.count("No answer. Try again on") == 6
    assert "northby-carers-centre`" not in sheet, "what is confirmed and not yet due is not asked"


@pytest.mark.parametrize(("within", "most", "count"), [(None, None, 6), (18, None, 3), (None, 1, 1), (0, 1, 1)])
def test_a_sheet_may_be_short(within, most, count):
    """Only what is due within so many days, or the first few."""
    sheet = call_sheet(SMALL, DAY, "northby-council", within, most)
    assert sum(map(len, sheet.calls.values())) == count


def test_the_sheet_prints_as_an_accessible_pdf(command, tmp_path):
    """The PDF is PDF/UA, as Typst checks it, and holds the number to ring."""
    file = tmp_path / "sheet.pdf"
    result = command("confirm.py", "--catalogue", SAMPLE, "--today", DAY, "--owner", "northby-council", "--pdf", file)
    assert result.returncode == 0, result.stderr
    assert file.read_bytes().startswith(b"%PDF-")


@pytest.mark.needs("poppler")
def test_the_words_of_the_printed_sheet_can_be_read(command, tmp_path):
    """What a person rings from is in the PDF's text."""
    file = tmp_path / "sheet.pdf"
    command("confirm.py", "--catalogue", SAMPLE, "--today", DAY, "--owner", "northby-council", "--pdf", file)
    text = subprocess.run([poppler() / "pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    assert "Northby Carers Centre: 0151 496 0002" in text
    assert "You pay for each hour. The first visit is free." in " ".join(text.split())


def test_answers_change_just_their_own_lines(command, copy, tmp_path):
    """A form goes in; a diff shows the checks and the changed detail, and every comment stays."""
    form = tmp_path / "form.yml"
    command("confirm.py", "--catalogue", copy, "--today", DAY, "--owner", "northby-council", "--form", form)
    filled = form.read_text().replace("on:  #", "on: 2026-11-21 #")
    filled = answered(filled, "northby-sitting-service", "yes", "website")
    filled = answered(filled, "northby-adult-social-care", "changed", "provider")
    filled = filled.replace("      # contacts.phones[0].number:  # now: 0151 496 0006",
                            "      contacts.phones[0].number: 0151 496 0016")
    filled = answered(filled, "northby-young-carers-club", "no answer", "provider")
    form.write_text(filled)
    result = command("confirm.py", "--catalogue", copy, "--today", DAY, "--record", form)
    assert result.returncode == 0, result.stderr
    assert changed_lines(SAMPLE.read_text(), copy.read_text()) == [
        "-    checked: {on: 2026-06-10, how: website, by: signpost-editors}",
        "+    checked: {on: 2026-11-21, how: website, by: northby-council}",
        "-        - number: 0151 496 0006",
        "+        - number: 0151 496 0016",
        "-          confirmed: {on: 2026-11-02, how: website, by: signpost-editors}",
        "+          confirmed: {on: 2026-11-21, how: provider, by: northby-council}",
        "-    checked: {on: 2026-05-10, how: website, by: signpost-editors}",
        "+    checked: {on: 2026-11-21, how: provider, by: northby-council}",
    ]
    assert "Recorded: 2. Not answered, and left as they were: 4." in result.stdout
    kept = (tmp_path / "docs" / "checks" / "2026-11-21-northby-council.md").read_text()
    assert "`northby-adult-social-care` (Adult social care in Northby): 2026-11-21, provider, northby-council." in kept
    assert "'0151 496 0006' became '0151 496 0016'" in kept


def answered(form: str, id: str, answer: str, how: str) -> str:
    """The form with one entry's answer filled in, and its heading for changes taken away where there are none."""
    head, mark, tail = form.partition(f"- id: {id}\n    answer:\n    how: ")
    assert mark
    _, _, rest = tail.partition("\n")
    if answer != "changed":
        rest = rest.removeprefix("    changes:\n")
    return f"{head}- id: {id}\n    answer: {answer}\n    how: {how}\n{rest}"


def test_one_entry_can_be_recorded_without_a_form(command, copy):
    """By whoever owns it, on the day, with a new value."""
    result = command("confirm.py", "--catalogue", copy, "--today", DAY, "--entry", "northby-young-carers-club", "--how",
                     "provider", "--set", "cost=It costs nothing.")
    assert result.returncode == 0, result.stderr
    assert changed_lines(SAMPLE.read_text(), copy.read_text()) == [
        "-    cost: It is free.",
        "+    cost: It costs nothing.",
        "-    checked: {on: 2026-06-01, how: provider, by: northby-council}",
        "+    checked: {on: 2026-11-22, how: provider, by: northby-council}",
    ]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("contacts.phones[0].number=0151 496", "'0151 496' is not a UK phone number"),
        ("cost=See {{ page }}", "holds template syntax"),
        ("what_you_get[0]=delete", "is an empty list"),
    ],
)
def test_an_answer_that_breaks_the_catalogue_is_not_written(command, copy, change, said):
    """Nothing at all is written, and the problem is named."""
    id = "northby-adult-social-care"
    options = "--entry", id, "--how", "provider", "--set", change
    result = command("confirm.py", "--catalogue", copy, "--today", DAY, *options)
    assert result.returncode == 1
    assert said in result.stderr
    assert copy.read_text() == SAMPLE.read_text()
    assert not (copy.parent / "docs").exists()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("on: 2026-11-21", "on: tomorrow", "'on' is no day"),
        ("on: 2026-11-21", "on: 2026-11-23", "2026-11-23 is in the future"),
        ("answer: yes", "answer: maybe", "form.yml:4: 'maybe' is no answer"),
        ("how: provider", "how: document", "form.yml:4: 'document' confirms nothing"),
        ("answer: yes", "answer: changed", "'changed' does not go with what stands under 'changes'"),
        ("id: northby-time-off", "id: nowhere", "there is no entry 'nowhere'"),
        ("entries:", "  entries:", "form.yml:"),
    ],
)
def test_a_form_that_cannot_be_used_says_where(command, copy, tmp_path, old, new, said):
    """Wrong use, in one sentence, and nothing is written."""
    form = tmp_path / "form.yml"
    entry = "  - id: northby-time-off\n    answer: yes\n    how: provider\n"
    text = f"owner: northby-council\non: 2026-11-21\nentries:\n{entry}"
    form.write_text(text.replace(old, new))
    result = command("confirm.py", "--catalogue", copy, "--today", DAY, "--record", form)
    assert (result.returncode, said in result.stderr) == (2, True), result.stderr
    assert "Traceback" not in result.stderr
    assert copy.read_text() == SAMPLE.read_text()


def test_entries_of_the_real_catalogue_can_be_recorded_cleanly():
    """Confirming any entry changes its check and nothing else, however its lines are wrapped; every third is tried."""
    entries = [(kind, entry) for kind in ("services", "rights", "priorities")
               for entry in getattr(REAL.catalogue, kind)][::3]
    name = REAL.raw.file
    before = Path(name).read_text()
    answers = [Answer(entry.id, date(2027, 1, 5), "provider", entry.owner) for _, entry in entries]
    written, done = record(REAL, {name: before}, answers)
    lines = changed_lines(before, written[name])
    assert len(done) == len(entries)
    fields = "checked:", "confirmed:", "on:", "how:", "by:"
    stray = [line for line in lines if not line[1:].strip().startswith(fields)]
    assert stray == []
    assert sum(line.startswith("+") for line in lines) >= len(entries)


def test_a_field_that_is_not_there_is_named():
    """A mistyped field is no reason to write something elsewhere."""
    answer = Answer("northby-time-off", DAY, "provider", "northby-council", {"contacts.phones[9].number": "999"})
    with pytest.raises(WrongForm, match=r"northby-time-off: there is no field 'contacts.phones\[9\].number'"):
        record(SMALL, {SMALL.raw.file: SAMPLE.read_text()}, [answer])


@pytest.mark.parametrize(
    ("original", "plain", "changed", "merged"),
    [
        (["a", "b  # note"], ["a", "b"], ["a", "c"], ["a", "c"]),  # The line itself is laid out differently.
        (["x", "long", " text", "d"], ["x", "long text", "d"], ["x", "long text", "e"], ["x", "long", " text", "e"]),
        (["a", "b", "c"], ["a", "b", "c"], ["a", "c"], ["a", "c"]),
        (["a", "c"], ["a", "c"], ["a", "b", "c"], ["a", "b", "c"]),
        (["a", "b"], ["a", "b"], ["a", "b"], ["a", "b"]),
    ],
)
def test_only_the_difference_is_taken_over(original, plain, changed, merged):
    """Lines laid out in another way stay as they were typed, unless they themselves changed."""
    assert merged_lines(original, plain, changed) == merged
