"""The marks between words that pages and leaflets put in themselves, in each language's own form."""

from functools import cache
from typing import NamedTuple

from babel import Locale

_ARABIC = {"comma": "، "}
_OWN = {
    "ar": _ARABIC,
    "ur": _ARABIC | {"stop": "۔ "},
    "zh": {"comma": "，", "colon": "：", "stop": "。"},
}


class Marks(NamedTuple):
    """What stands between two things, spaces included."""

    between: str
    """In the middle of a list, from Unicode's CLDR: Arabic has 'and', Chinese a mark that it uses nowhere else."""
    comma: str = ", "
    colon: str = ": "
    stop: str = ". "


@cache
def marks(locale: Locale) -> Marks:
    """A language's marks; Latin ones where nobody has said otherwise."""
    between = locale.list_patterns["standard"]["middle"].removeprefix("{0}").removesuffix("{1}")
    return Marks(between, **_OWN.get(locale.language, {}))
