"""A new date is a claim, and a change says what stands behind it."""

import re

import pytest

CLUB = "checked: {on: 2026-06-01, how: provider, by: northby-council}"
DOOR = "checked: {on: 2026-11-18, how: provider, by: northby-council}"


@pytest.fixture
def asked(clone, command):
    """What is asked about the change in the clone: the exit code and the questions."""

    def run(base: str = "HEAD"):
        result = command("check_dates.py", base, "--root", clone.folder)
        return result.returncode, result.stdout.splitlines(), result.stderr

    return run


def bump(clone, day: str = "2026-11-22", how: str = "provider") -> int:
    """Every check of an entry is given one new day; how many there are."""
    text = clone.catalogue.read_text()
    new, count = re.subn(r"(\n    checked: \{on: )[\d-]+, how: \w+", rf"\g<1>{day}, how: {how}", text)
    clone.catalogue.write_text(new)
    return count


def test_a_change_without_new_dates_raises_no_question(clone, asked):
    """Words may be mended without touching the check: an entry edited is not an entry checked."""
    clone.replace("cost: It is free, however long", "cost: Free, however long")
    assert asked()[:2] == (0, [])


def test_many_entries_with_one_new_day_are_questioned(clone, asked):
    """The bulk bump: every entry says it was asked about today, and nothing shows it."""
    count = bump(clone)
    code, questions, said = asked()
    bulk = [line for line in questions if "entries say they were checked on 2026-11-22" in line]
    assert (code, len(bulk)) == (1, 1)
    assert f"{count} entries" in bulk[0]
    assert "Record the calls with scripts/confirm.py" in bulk[0]
    assert said.strip().endswith("questions about dates.")


def test_a_record_of_the_calls_settles_it(clone, asked, command):
    """The same change made with confirm.py raises no question."""
    form = clone.folder / "form.yml"
    for owner in ("northby-council", "southam-council", "signpost-editors"):
        shared = "--catalogue", clone.catalogue, "--today", "2026-11-22"
        command("confirm.py", *shared, "--owner", owner, "--form", form)
        filled = form.read_text().replace("on:  #", "on: 2026-11-22 #").replace("answer:\n", "answer: yes\n")
        form.write_text(re.sub(r"    changes:\n", "", filled))
        result = command("confirm.py", *shared, "--record", form)
        assert result.returncode == 0, result.stderr
    assert "2026-11-22, how: provider" in clone.catalogue.read_text()
    assert asked()[:2] == (0, [])


@pytest.mark.parametrize(
    ("old", "new", "questions"),
    [
        (CLUB, CLUB.replace("2026-06-01", "2026-11-20"), 1),  # Nothing but the date.
        (CLUB, CLUB.replace("2026-06-01", "2026-11-20").replace("provider", "document"), 1),
        ("cost: It is free.\n    audiences: [young-carers]\n    topics: [breaks]\n    " + CLUB,
         "cost: It costs £1.\n    audiences: [young-carers]\n    topics: [breaks]\n    "
         .replace("£1", "a little") + CLUB.replace("2026-06-01", "2026-11-20"), 0),  # They told us of a price.
        ("checked: {on: 2026-06-10, how: website, by: signpost-editors}",
         "checked: {on: 2026-11-20, how: website, by: signpost-editors}", 1),
        ("checked: {on: 2026-06-10, how: website, by: signpost-editors}\n    owner: northby-council\n    "
         "sources: [{url: https://example.org/northby/sitting/, read: 2026-06-10}]",
         "checked: {on: 2026-11-20, how: website, by: signpost-editors}\n    owner: northby-council\n    "
         "sources: [{url: https://example.org/northby/sitting/, read: 2026-11-20}]", 0),  # The page, read that day.
    ],
)
def test_a_check_that_moves_shows_what_it_rests_on(clone, asked, old, new, questions):
    """A record, a page read that day or something that changed; else it is questioned at its line."""
    clone.replace(old, new)
    code, lines, _ = asked()
    assert (code, len(lines)) == (int(questions > 0), questions)
    if questions:
        line = int(re.search(r":(\d+): warning: ", lines[0])[1])
        assert "checked:" in clone.catalogue.read_text().splitlines()[line - 1]


@pytest.mark.parametrize(
    ("old", "new", "questions"),
    [
        ("number: 0151 496 0003", "number: 0151 496 0013", 1),
        ("hours_note: The hours of this number are not published.", "hours_note: Mornings.", 1),
        ("note: Young carers\n", "note: For young carers\n", 0),  # A note is not a fact to ring about.
        ("number: 0151 496 0002", "number: 0151 496 0012", 1),  # Its own old check does not vouch for a new number.
        ("          confirmed: {on: 2026-11-18, how: provider, by: northby-council}",
         "          confirmed: {on: 2026-11-20, how: provider, by: northby-council}", 0),
    ],
)
def test_a_contact_that_changed_was_checked(clone, asked, old, new, questions):
    """A new number under an old check is questioned."""
    clone.replace(old, new, 1)
    code, lines, _ = asked()
    assert (code, len(lines)) == (int(questions > 0), questions), lines
    assert all("was changed, but 'checked' stayed as it was" in line for line in lines)


def test_new_entries_that_would_fall_due_together_are_spread(clone, asked):
    """Six new services confirmed on one day each get an interval to write."""
    text = clone.catalogue.read_text()
    start = text.index("  - id: northby-young-carers-club")
    entry = text[start:text.index("  # Closed, with what to do instead.")].replace("    review_every: 3 months\n", "")
    entry = entry.replace("2026-06-01", "2026-11-20").rstrip() + "\n\n"
    copies = "".join(entry.replace("northby-young-carers-club", f"club-{n}").replace("Young carers' club", f"Club {n}")
                     for n in range(6))
    clone.catalogue.write_text(text[:start] + copies + text[start:])
    _, lines, _ = asked()
    spread = [line for line in lines if "fall due on 2027-05-20" in line]
    assert len(spread) == 6
    assert len({re.search(r"review_every: (\d+) weeks", line)[1] for line in spread}) > 2


def test_what_cannot_be_compared_is_no_pass(asked):
    """An unknown branch is exit 3, and says so."""
    code, _, said = asked("no-such-branch")
    assert code == 3
    assert "nothing was checked" in said
