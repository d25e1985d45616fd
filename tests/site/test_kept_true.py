"""What pages say of their own checks: the picture, the gaps, and the form for a mistake filled in."""

import re
from datetime import date
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from catalogue.load import load
from catalogue.pages import Reading, pages
from catalogue.pages.views import report_form
from support.finders import ROOT

SAMPLE = load(ROOT / "tests" / "samples" / "small.yml").catalogue
DAY = date(2026, 11, 22)
MADE = {page.address: page for page in pages(Reading(SAMPLE, DAY))}


@pytest.mark.parametrize(
    ("address", "entry"),
    [
        ("services/northby-carers-centre/", "northby-carers-centre"),
        ("rights/carers-allowance/", "carers-allowance"),
        ("northby/priorities/northby-time-off/", "northby-time-off"),
        ("northby/", "northby"),
    ],
)
def test_the_form_for_a_mistake_is_filled_in(address, entry):
    """With the entry and the page it was opened from."""
    form = urlsplit(MADE[address].data["report"]["form"])
    assert (form.netloc, form.path) == ("example.org", "/signpost/issues/new")
    filled = {name: values[0] for name, values in parse_qs(form.query).items()}
    assert filled == {
        "template": "report-a-mistake.yml", "title": f"Mistake: {entry}", "entry": entry,
        "page": f"https://signpost.example/{address}",
    }
    assert (ROOT / ".github" / "ISSUE_TEMPLATE" / filled["template"]).exists()


def test_without_a_repository_there_is_no_form():
    """A page offers nothing that leads nowhere."""
    assert report_form(None, "x", "https://signpost.example/") is None


def test_the_picture_has_the_tables_numbers(site):
    """Each bar is named with its area and figures, and they are those of the table below it."""
    html = unescape((site / "how-we-check" / "index.html").read_text())
    bars = re.findall(r'<svg class="bar" role="img" aria-label="([^"]+)" viewBox="0 0 (\d+) 1"', html)
    table = html[html.index('<caption id="states">'):]
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', table[:table.index("</table>")])
    assert len(bars) == len(rows) - 1  # All but the sum.
    for (label, width), (name, cells) in zip(bars, rows, strict=False):
        numbers = [int(cell) for cell in re.findall(r"<td>(\d+)</td>", cells)]
        assert label.startswith(f"{name}: ")
        assert int(width) == numbers[-1] == sum(numbers[:-1])
        assert [int(told) for told in re.findall(r": (\d+)\.", label)] == [each for each in numbers[:-1] if each]


def test_gaps_are_on_the_page(site):
    """Each area has its row: topics and groups without a service, and whether hours are known."""
    html = (site / "how-we-check" / "index.html").read_text()
    table = html[html.index('<caption id="gaps">'):]
    rows = re.findall(r"<tr><th scope=\"row\">(.*?)</th><td>(\d+)</td><td>(\d+)</td><td>(not known|known)</td></tr>",
                      table[:table.index("</table>")])
    assert [row[0] for row in rows] == [area.name for area in load(ROOT / "services.yml").catalogue.areas]
