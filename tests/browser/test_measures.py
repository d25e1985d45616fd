"""The measures of `measure.js` find the fault that each is there for, and leave a good page alone."""

import pytest

from browser.test_look import MEASURE, RULES, measured

PAGE = """<!doctype html><html lang="en" dir="{direction}"><meta name="viewport" content="width=device-width">
<style>body {{ margin: 8px; font: 20px sans-serif; background: #fff; color: #000 }}
p {{ width: 500px; max-width: 100% }}
nav a {{ display: inline-block; line-height: 44px }}</style>
<body><nav><a href="/">Home</a></nav><main>{main}</main>"""
LONG = "<p style='width: 1200px'>" + "many words " * 12

FAULTS = [
    ("contrast of text", "<p style='color: #666'>Pale", "5.74:1"),
    ("contrast of text", "<p style='background: linear-gradient(red, blue)'>On what?", "cannot be told"),
    (
        "contrast of controls and icons",
        "<button style='background: #eee; border: 1px solid #ddd; height: 44px'>Go",
        ":1",
    ),
    ("nothing scrolls sideways", "<p style='width: 2000px; max-width: none'>Wide", "too wide"),
    ("nothing scrolls sideways", "<p style='position: absolute; left: -999em'>Hidden", "outside"),
    ("nothing scrolls sideways", "<p style='height: 10px; overflow: hidden'>Cut", "cut off"),
    ("targets of 44 px", "<p><a href='tel:999'>999</a>", "999"),
    ("text of 19 px", "<p style='font-size: 18px'>Small", "18px"),
    ("lines of 75 characters", LONG, "characters"),
    ("text at the start of its line", "<p style='text-align: justify'>Justified", "justify"),
    ("links underlined", "<p><a href='/' style='text-decoration: none'>Plain", "Plain"),
]


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page()
    yield page
    page.context.close()


def show(page, main: str, direction: str = "ltr"):
    page.set_content(PAGE.format(main=main, direction=direction))
    page.evaluate(MEASURE)


@pytest.mark.parametrize(("rule", "main", "words"), FAULTS)
def test_a_fault_is_found(page, rule, main, words):
    """Each rule says what is wrong where its own fault was planted."""
    show(page, main)
    assert any(words in fault for fault in measured(page, *RULES[rule]))


@pytest.mark.parametrize("rule", RULES)
def test_a_good_page_is_left_alone(page, rule):
    """A page of plain words has no fault of any kind."""
    show(page, "<h1>Help</h1><p>Ring somebody.</p>")
    assert measured(page, *RULES[rule]) == []


@pytest.mark.parametrize("text", ["0151 496 0000", "help@example.org", "L22 0LG", "£12.50"])
def test_a_number_that_would_turn_round_is_found(page, text):
    """A number among words from right to left is a fault, and one in `<bdi dir="ltr">` is not."""
    show(page, f"<p>{text}</p>", "rtl")
    assert measured(page, "turnedNumbers")
    show(page, f"<p><bdi dir='ltr'>{text}</bdi></p>", "rtl")
    assert not measured(page, "turnedNumbers")


def test_what_moves_is_found(page):
    """A transition is noticed."""
    show(page, "<p style='transition: color 1s'>Moving</p>")
    assert measured(page, "moving")
