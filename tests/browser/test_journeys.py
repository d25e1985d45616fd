"""What carers come to do, done in a real browser: search, narrow a list, leave in a hurry, change the language."""

import re
from datetime import date

import pytest

from catalogue.load import load
from support.finders import ROOT

FIRST = 3
"""A right answer is among this many results from the top."""

ANSWERS = {
    "respite": "/topics/breaks/",
    "time off": "/situations/i-need-a-break/",
    "sitting service": "/topics/breaks/",
    "day off": "/topics/breaks/",
    "resbite": "/topics/breaks/",
    "attendance allowance": "/rights/attendance-allowance/",
}
"""What a carer types, and the page that answers it: where breaks of every kind are listed, the right itself …"""


def search(page, words: str) -> list[str]:
    """Type the words and press Enter; the addresses of the results, from the top."""
    page.get_by_label("What are you looking for?").fill(words)
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('[data-status]').textContent !== ''")
    return page.eval_on_selector_all("[data-results] a", "links => links.map((link) => new URL(link.href).pathname)")


@pytest.mark.parametrize("words", ANSWERS)
def test_search_finds_the_right_page(open_page, covered, words):
    """The words carers use, also misspelt, lead to the page that answers them, and the number found is announced."""
    page = open_page("/search/")
    found = search(page, words)
    assert ANSWERS[words] in found[:FIRST]
    assert re.match(r"\d+ pages? found|The first \d+ of \d+ pages", page.get_by_role("status").inner_text())
    covered("search", words)


def test_search_is_loaded_only_when_it_is_used(open_page):
    """The index and its engine are asked for when somebody searches, not before."""
    asked: list[str] = []
    page = open_page("/")
    page.context.on("request", lambda request: asked.append(request.url))
    page.get_by_role("link", name="Search").click()
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/pagefind/" in url]
    search(page, "respite")
    assert [url for url in asked if "/pagefind/" in url]


def test_nothing_found_gives_numbers_to_ring(open_page):
    """Where nothing is found the page says so, and every area's first number stands below."""
    page = open_page("/search/")
    assert search(page, "qzxqzx") == []
    assert page.get_by_role("status").inner_text().startswith("Nothing found.")
    shown = page.eval_on_selector_all("main a[href^='tel:']", "links => links.map((link) => link.innerText)")
    catalogue = load(ROOT / "services.yml").catalogue
    doors = [phone.number for door in catalogue.front_door.values() for phone in door.contacts.phones[:1]]
    assert doors
    assert set(doors) <= set(shown)


def test_search_works_with_a_keyboard(open_page):
    """Tab goes from the field to the results and Enter opens one; Escape empties the field and does nothing else."""
    page = open_page("/search/")
    search(page, "respite")
    first = page.locator("[data-results] a").first
    for _ in range(2):
        page.keyboard.press("Tab")
    assert first.evaluate("link => link === document.activeElement")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{ANSWERS['respite']}")
    page.go_back()
    page.get_by_label("What are you looking for?").focus()
    page.keyboard.press("Escape")
    assert "/search/" in page.url


def test_without_javascript_search_says_so(open_page):
    """Without JavaScript there is no field, but a sentence and the way to the A to Z."""
    page = open_page("/search/", java_script_enabled=False)
    assert page.get_by_role("searchbox").count() == 0
    assert "Search needs JavaScript" in page.locator("main").inner_text()
    page.locator("noscript a").click()  # Playwright's roles leave out what stands in <noscript>.
    assert page.url.endswith("/a-z/")


def listed(page) -> int:
    return page.locator("[data-topics]:visible").count()


def test_filters_are_links_without_javascript(open_page):
    """Without JavaScript a list is narrowed by following a link."""
    page = open_page("/sefton/services/", java_script_enabled=False)
    everything = page.locator("[data-topics]").count()
    page.get_by_role("navigation", name="Show only").get_by_role("link").first.click()
    assert 0 < page.locator(".entries > li").count() < everything


def test_filters_narrow_the_list_and_say_how_far(open_page):
    """A choice by keyboard narrows the list at once, the number left is announced, and the whole list comes back."""
    page = open_page("/sefton/services/")
    everything = listed(page)
    page.get_by_label("What it is about").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    narrowed = listed(page)
    assert 0 < narrowed < everything
    status = page.get_by_role("status")
    assert status.inner_text() == ("1 service" if narrowed == 1 else f"{narrowed} services")
    shown = page.locator("section[data-group]:visible")
    assert shown.count() == shown.filter(has=page.locator("[data-topics]:visible")).count()
    page.get_by_role("button", name="Show all").press("Enter")
    page.wait_for_function(
        "(all) => document.querySelector('[role=status]').textContent.startsWith(all)", arg=str(everything)
    )
    assert listed(page) == everything


def test_the_menu_works_with_a_keyboard(open_page):
    """The skip link, the site's name, then the menu: Enter on the third stop opens urgent help."""
    page = open_page("/")
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/urgent/")


def test_the_language_list_keeps_to_the_page(open_small):
    """A language's own name leads to the same page in that language, by keyboard, and back."""
    page = open_small("/services/northby-carers-centre/")
    page.get_by_role("navigation", name="Languages").get_by_role("link", name="اردو").press("Enter")
    page.wait_for_url("**/ur/services/northby-carers-centre/")
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ur", "rtl"]
    page.locator("nav.languages a[lang=en]").press("Enter")
    page.wait_for_url(re.compile(r":\d+/services/northby-carers-centre/$"))


LEAVES = "https://www.bbc.co.uk/weather"


def at_a_page_about_abuse(open_page, **options):
    """Come from the home page to one about abuse; the page one leaves for is answered here, without a network."""
    page = open_page("/", **options)
    page.context.route(
        "https://www.bbc.co.uk/**", lambda route: route.fulfill(body="Weather", content_type="text/html")
    )
    page.goto(page.url + "topics/safety/")
    return page


@pytest.mark.parametrize("way", ["click", "Enter", "Shift three times"])
def test_leaving_replaces_the_page(browser, served, way):
    """However one leaves, Back does not come to the page again."""
    context = browser.new_context(base_url=served)
    page = at_a_page_about_abuse(lambda path: opened(context, served + path))
    link = page.get_by_role("link", name="Leave this site")
    if way == "click":
        link.click()
    elif way == "Enter":
        link.press("Enter")
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    page.wait_for_url(LEAVES)
    page.go_back()
    assert page.url == served + "/"
    context.close()


def opened(context, address: str):
    page = context.new_page()
    page.goto(address)
    return page


def test_shift_with_other_keys_does_not_leave(open_page):
    """Writing capital letters is not a way out."""
    page = open_page("/topics/safety/")
    for key in ("Shift+A", "Shift+B", "Shift+C", "Shift+Tab"):
        page.keyboard.press(key)
    assert page.url.endswith("/topics/safety/")


def test_leaving_is_a_link_without_javascript(open_page):
    """Without JavaScript the way out is a plain link, and what needs a script is not offered."""
    page = open_page("/topics/safety/", java_script_enabled=False)
    assert page.get_by_role("link", name="Leave this site").get_attribute("href") == LEAVES
    assert not page.get_by_text("press Shift three times").is_visible()


OVERDUE = "This was due to be checked again."


def test_a_page_nobody_built_again_turns_overdue(open_small, small_served, browser):
    """A check that was in time when the page was built reads as overdue once the reader's clock has passed its day."""
    context = browser.new_context(base_url=small_served)
    page = context.new_page()
    for today, overdue in ((date(2026, 12, 1), False), (date(2027, 6, 1), True)):
        page.clock.set_fixed_time(today.isoformat())
        page.goto(small_served + "/services/northby-carers-centre/")
        assert page.locator(".checked").get_by_text(OVERDUE).is_visible() is overdue
        assert page.locator(".checked").get_by_text("Confirmed.").is_visible() is not overdue
    context.close()


def test_nothing_is_kept(tour_of_everything):
    """No cookie is set and nothing is stored in the browser."""
    page = tour_of_everything
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


@pytest.fixture
def tour_of_everything(tour):
    from browser.states import LIGHT

    for _, page in tour("no cookies, nothing stored", LIGHT):
        last = page
    return last


def test_the_print_button_prints(open_page):
    """The button opens the browser's own print window, and only where there is JavaScript for it."""
    page = open_page("/services/emergency-999/")
    page.evaluate("window.print = () => { document.title = 'printed'; }")
    page.get_by_role("button", name="Print this page").click()
    assert page.title() == "printed"
    assert open_page("/services/emergency-999/", java_script_enabled=False).get_by_role("button").count() == 0
