"""Finding words and phrases of a list in many texts, fast: most are ruled out before a pattern is tried."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from .interlinear import ANCHOR, END, SEPARATOR

_OPENING = f" \"'“‘(«„{ANCHOR}{SEPARATOR}{END}"
"""What may stand between the end of a sentence and the first word of the next."""

_UNSPACED = re.compile("[\u3400-\u9fff]")
"""Chinese, whose words have nothing between them."""

_ENDS = ".!?:。！？：؟۔"
"""What a sentence, or what stands for one, ends with."""


_LONGER_NAME = re.compile(r"(?<=[\w,;] )[A-Z][a-z]+ \Z")
"""A word with a capital that does not begin its sentence, just before."""


class Spot(NamedTuple):
    """Where a word of the list stands in a text."""

    start: int
    end: int
    word: str
    """As it is in the list."""


class Spotter:
    """Finds the words of a list, whole and in any place, the longest of several.

    A word in small letters is also found with a capital at the start of a sentence. With a capital elsewhere it is part
    of a name ("Knowsley Carers Hub") and is not found. A word with a capital is found only just so: SEND is not send.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self.words = sorted(dict.fromkeys(words), key=len, reverse=True)
        self._small = {word.lower(): word for word in reversed(self.words)}

    def among(self, texts: Iterable[str]) -> "Spotter":
        """The same for those words alone that occur in any of these texts."""
        all_of_it = "\n".join(texts).lower()
        return Spotter(word for word in self.words if word.lower() in all_of_it)

    def spots(self, text: str) -> Iterator[Spot]:
        """Each use, in order."""
        low = text.lower()
        if not (there := tuple(word for word in self._small if word in low)):
            return
        for found in _pattern(there).finditer(text):
            word = self._small[found[0].lower()]
            as_it_is = found[0] == word and not _goes_on(text, found)
            if as_it_is or (word[:1].islower() and _opens_sentence(text, found)):
                yield Spot(found.start(), found.end(), word)

    def first(self, text: str) -> Spot | None:
        """The first use; None where there is none."""
        return next(self.spots(text), None)


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """Whether a name is only the rest of a longer one: Constant Attendance Allowance is not Attendance Allowance."""
    return found[0][:1].isupper() and _LONGER_NAME.search(text, 0, found.start()) is not None


def _opens_sentence(text: str, found: re.Match[str]) -> bool:
    """Whether a match with one capital, its first, stands at the start of a sentence and no name begins there."""
    before = text[: found.start()].rstrip(_OPENING)
    if found[0][1:] != found[0][1:].lower() or (before and before[-1] not in _ENDS):
        return False
    return not text[found.end() : found.end() + 2].lstrip()[:1].isupper()


@lru_cache(maxsize=4096)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    # An apostrophe counts as part of a word, so that "carer" is not found in "carer's".
    bounds = [("", "") if _UNSPACED.match(word) else (r"(?<![\w'’-])", r"(?!\w|['’-]\w)") for word in longest_first]
    # Either case for the word alone: Python takes long to work out both for what may stand beside it.
    words_in_bounds = zip(longest_first, bounds, strict=True)
    return re.compile("|".join(f"{before}(?i:{re.escape(word)}){after}" for word, (before, after) in words_in_bounds))
