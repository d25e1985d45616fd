"""Dates and opening hours as a reader meets them."""

from datetime import date

import pytest
from babel import Locale

from catalogue.model import Opening
from catalogue.pages.dates import clock_time, day_runs, long_date, opening

ENGLISH, POLISH, URDU = Locale.parse("en_GB"), Locale.parse("pl"), Locale.parse("ur")


@pytest.mark.parametrize(
    ("locale", "expected"), [(ENGLISH, "22 November 2026"), (POLISH, "22 listopada 2026"), (URDU, "22 نومبر، 2026")]
)
def test_a_date_is_written_in_the_readers_language(locale: Locale, expected: str):
    """A date has the month's name in the language of the page."""
    assert long_date(date(2026, 11, 22), locale) == expected


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("09:00", ENGLISH, "9am"),  # the hour alone where there are no minutes
        ("17:30", ENGLISH, "5:30pm"),
        ("12:00", ENGLISH, "12pm"),
        ("24:00", ENGLISH, "12am"),  # midnight at the end of a day
        ("09:00", POLISH, "09:00"),  # the language's own short form
    ],
)
def test_a_time_reads_as_people_say_it(text: str, locale: Locale, expected: str):
    """English times are short and plain; others follow their language."""
    assert clock_time(text, locale) == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (["Monday", "Tuesday", "Wednesday"], [(0, 2)]),
        (["Monday", "Wednesday"], [(0, 0), (2, 2)]),
        (["Friday", "Monday", "Tuesday"], [(0, 1), (4, 4)]),  # the order of typing does not matter
        (["Sunday"], [(6, 6)]),
    ],
)
def test_neighbouring_days_are_one_run(days: list[str], expected: list[tuple[int, int]]):
    """Monday to Wednesday is said once, days apart are listed."""
    assert day_runs(tuple(days)) == expected


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Monday, Wednesday, Friday"), ("pl", "poniedziałek, środa, piątek"), ("ar", "الاثنين والأربعاء والجمعة"),
        ("ur", "پیر، بدھ، جمعہ"), ("zh", "星期一、星期三、星期五"),
    ],
)
def test_days_are_listed_as_the_language_lists_them(language: str, said: str):
    """A comma of Latin letters would stand upside down in Urdu, and Chinese has its own."""
    hours = Opening(days=["Monday", "Wednesday", "Friday"], opens="09:00", closes="17:00")
    view = opening(hours, Locale.parse(language))
    assert view["between"].join(day for (day,) in view["days"]) == said


def test_all_day_and_every_day_are_said_so():
    """Hours from 00:00 to 24:00 on seven days are all day, every day."""
    week = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    view = opening(Opening(days=week, opens="00:00", closes="24:00"), ENGLISH)
    assert (view["every_day"], view["all_day"], view["days"]) == (True, True, [["Monday", "Sunday"]])
