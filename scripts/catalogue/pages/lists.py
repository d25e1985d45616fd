"""How a language sets the things of a list apart: English by commas, Arabic by 'and', Urdu and Chinese by their own."""

from functools import cache

from babel import Locale


@cache
def between(locale: Locale) -> str:
    """What stands between two things in the middle of a list, spaces included; from Unicode's CLDR."""
    return locale.list_patterns["standard"]["middle"].removeprefix("{0}").removesuffix("{1}")
