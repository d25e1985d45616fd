"""Dates, times and opening hours in the reader's own language."""

from datetime import date, time
from functools import lru_cache
from itertools import groupby

from babel import Locale
from babel.dates import format_date, format_time, get_day_names

from ..model import DAYS, Opening
from .marks import marks

CLOCK = {"ur": "B h:mm"}
"""Times with the part of the day in words: the short form has AM in Latin letters, which turns the order round."""

DAY = {"uk": "d MMMM y 'року'"}
"""Days whose long form ends with the full stop of an abbreviation, which would meet that of the sentence."""

ALL_DAY = ("00:00", "24:00")


@lru_cache(maxsize=4096)
def long_date(day: date, locale: Locale) -> str:
    """A day as it is written out: 22 November 2026."""
    return format_date(day, DAY.get(locale.language, "long"), locale=locale)


@lru_cache(maxsize=512)
def clock_time(text: str, locale: Locale) -> str:
    """A time of day: 9am or 5:30pm in English, the language's short form elsewhere."""
    hour, minute = (int(part) for part in text.split(":"))
    moment = time(hour % 24, minute)
    if locale.language != "en":
        return format_time(moment, CLOCK.get(locale.language, "short"), locale=locale)
    return format_time(moment, "h:mma" if minute else "ha", locale=locale).replace("\u202f", "")


def day_runs(days: tuple[str, ...]) -> list[tuple[int, int]]:
    """Days as runs of neighbours, (first, last), Monday being 0: Monday to Friday is one run."""
    numbers = sorted(DAYS.index(day) for day in days)
    runs = [[n for _, n in run] for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0])]
    return [(run[0], run[-1]) for run in runs]


def opening(hours: Opening, locale: Locale) -> dict:
    """Opening hours for a template: runs of day names, and times unless it is open all day."""
    names = get_day_names("wide", locale=locale)
    runs = [[names[first], names[last]] if first != last else [names[first]] for first, last in day_runs(hours.days)]
    return {
        "every_day": len(hours.days) == len(DAYS),
        "days": runs,
        "between": marks(locale).between,
        "all_day": (hours.opens, hours.closes) == ALL_DAY,
        "opens": clock_time(hours.opens, locale),
        "closes": clock_time(hours.closes, locale),
    }
