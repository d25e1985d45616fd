"""Whether the law still reads as it did, and what could not be read is said as that."""

import json
import re

import pytest

from catalogue.law_texts import fingerprint, sections, text_of
from catalogue.load import load
from links.misbehaving import HANGS, misbehaving
from links.misbehaving import WAYS as SERVED
from support.finders import ROOT

SAMPLE = ROOT / "tests" / "samples" / "small.yml"
PAGE = """<!doctype html><html><body><nav>Menu of {day}</nav><div id="content"><div class="LegSnippet"
id="viewLegSnippet"><h3>10 Carer's assessment</h3><p>(1) Where it appears to a {body} that a carer may have needs, it
must assess.</p></div><div class="interface">Back to top, {day}</div></div></body></html>"""


def page(body: str = "local authority", day: str = "Monday") -> str:
    return PAGE.format(body=body, day=day)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (page(day="Tuesday"), True),  # The menu is not the law.
        (page().replace("\n", "  "), True),  # Nor is how its lines are broken.
        (page(body="council"), False),
        (page().replace("must", "may"), False),
    ],
)
def test_a_fingerprint_is_of_the_section_alone(other, same):
    """One word of the section counts, and nothing around it does."""
    assert text_of(page()).startswith("10 Carer's assessment\n(1) Where it appears to a local authority")
    assert (fingerprint(text_of(page())) == fingerprint(text_of(other))) == same


def test_each_section_is_asked_for_once():
    """With every right that rests on it, and its line."""
    found = sections(load(SAMPLE))
    assert len({each.url for each in found}) == len(found)
    for each in found:
        assert each.url in SAMPLE.read_text().splitlines()[each.line - 1]


@pytest.fixture
def law(command, tmp_path):
    """`law(*options)` runs the command on a catalogue whose sections are on the server at `law.address`."""
    with misbehaving() as (address, _):
        path = tmp_path / "services.yml"
        text, number = SAMPLE.read_text(), iter(range(100))
        text = re.sub(r"https://www\.legislation\.gov\.uk[^\s,}]*", lambda _: f"{address}/law/{next(number)}", text)
        path.write_text(text)
        urls = [each.url for each in sections(load(path))]

        def run(*options):
            shared = "--catalogue", path, "--readings", tmp_path / "readings.json", "--today", "2026-11-22"
            return command("check_law.py", *shared, "--timeout", "2", "--wait", "0.1", *options)

        run.urls, run.file = urls, tmp_path / "readings.json"
        yield run


def serve_law(monkeypatch, urls, *pages):
    """Lets the server of the tests answer these addresses with these pages, the last one for all the rest."""
    for index, url in enumerate(urls):
        html = pages[min(index, len(pages) - 1)]
        way = html if callable(html) else lambda handler, number, html=html: handler.send(200, html)
        monkeypatch.setitem(SERVED, "/" + url.split("/", 3)[3], way)


def test_a_section_that_changed_is_to_be_read_again(law, monkeypatch):
    """Recorded, then the same, then changed in one word; reading it again settles it."""
    serve_law(monkeypatch, law.urls, page())
    first = law()
    assert (first.returncode, "nobody has recorded a reading of" in first.stdout) == (0, True)
    assert law("--read", "all", "--by", "signpost-editors").returncode == 0
    assert law().stdout == ""
    serve_law(monkeypatch, law.urls, page(body="council"), page())
    changed = law("--format", "json")
    told = json.loads(changed.stdout)
    assert (changed.returncode, len(told), told[0]["level"]) == (1, 1, "error")
    assert re.search(r"changed since it was read on 2026-11-22", told[0]["message"])
    assert law("--read", law.urls[0], "--by", "signpost-editors").returncode == 0
    assert law().returncode == 0


@pytest.mark.parametrize(
    ("way", "why"),
    [
        (lambda handler, number: handler.send(503, "busy"), "the site answered 503"),
        (lambda handler, number: handler.send(200, "<title>Page not found</title>"), "the page says that it was not"),
        (lambda handler, number: handler.server.stopping.wait(HANGS), "nothing came back (timeout)"),
        (lambda handler, number: handler.send(200, "<body></body>"), "the page has no text"),
    ],
)
def test_what_could_not_be_read_is_said_as_that(law, monkeypatch, way, why):
    """It is neither a change nor a pass, and its last reading is kept."""
    serve_law(monkeypatch, law.urls, page())
    law("--read", "all", "--by", "signpost-editors")
    before = law.file.read_text()
    serve_law(monkeypatch, law.urls, way, page())
    result = law()
    assert (result.returncode, why in result.stdout) == (1, True), result.stdout
    assert "That says nothing about the law." in result.stdout
    assert law.file.read_text() == before


def test_no_network_is_no_pass(command, tmp_path):
    """Where not one section could be read the command could not run."""
    path = tmp_path / "services.yml"
    path.write_text(re.sub(r"https://www\.legislation\.gov\.uk", "http://127.0.0.1:9", SAMPLE.read_text()))
    result = command("check_law.py", "--catalogue", path, "--wait", "0", "--readings", tmp_path / "readings.json")
    assert result.returncode == 3
    assert "could be read, so nothing is known" in result.stderr


@pytest.mark.parametrize("options", [["--read", "all"], ["--read", "https://example.org/", "--by", "signpost-editors"]])
def test_a_reading_has_a_reader_and_a_section(law, options):
    """Wrong use is exit 2."""
    assert law(*options).returncode == 2
