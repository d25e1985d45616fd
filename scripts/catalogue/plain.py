"""How plain a passage of English is: its sentences, its words, and the grade of a whole page."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from .plain_words import AVOID
from .problems import Level, shown
from .spotting import Spotter

LONGEST, LONG = 25, 20
"""Words in a sentence: more than the first is an error, more than the second a warning."""

MOST_SENTENCES = 3
"""Sentences in a paragraph."""

HARDEST, HARD = 8, 6
"""Grades of a page: above the first is an error, above the second a warning."""

LEAST_WORDS = 100
"""A grade of fewer words than these is noise: one full stop for a comma moves it by years."""

QUOTED = 160
"""Characters of a sentence that a message quotes."""

# Not after a title or an abbreviation, and only where something begins that a sentence begins with.
_END = re.compile(r"(?<!\bSt\.)(?<!\bDr\.)(?<=[.!?…])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])")
_INSTEAD = {form: instead for forms, instead in AVOID.items() for form in forms.split(", ")}
AVOIDED = Spotter(_INSTEAD)
_SENTENCE = re.compile(r"(?<![^\s.!?])[^\s.!?]++(?:\s++[^\s.!?]++){2}[^.!?]*+")
"""Three words or more that no full stop comes between."""
_NUMBER = re.compile(r"(?<!\S)[^\s\d]*+\d\S*")
_NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][\w'’-]*")
"""A word with a capital inside a sentence."""


class Fault(NamedTuple):
    """What is not plain in a passage, and what to write."""

    message: str
    fix: str
    level: Level = "error"


class Size(NamedTuple):
    """What a grade is worked out from; a sentence of one or two words counts with its neighbour."""

    letters: int
    words: int
    sentences: int


def sentences(text: str) -> list[str]:
    """The sentences of a passage."""
    return _END.split(text)


def length(sentence: str) -> int:
    """The number of words; a dash between spaces is none."""
    return sum(any(map(str.isalnum, word)) for word in sentence.split())


def faults(text: str, avoided: Spotter = AVOIDED) -> Iterator[Fault]:
    """Everything in one passage that is not plain: long sentences, too many of them, words to avoid.

    `avoided` may be narrowed to the words that occur in many passages taken together.
    """
    # Most passages are too short for a fault of length: counting spaces is faster than splitting.
    if text.count(" ") >= LONG or text.count(". ") + text.count("? ") + text.count("! ") >= MOST_SENTENCES:
        yield from _long(sentences(text))
    for spot in avoided.spots(text):
        sentence = shown(_around(text, spot.start), QUOTED)
        yield Fault(f"uses '{text[spot.start : spot.end]}' in '{sentence}'", f"Write: {_INSTEAD[spot.word]}.")


def grade(texts: Iterable[str]) -> float | None:
    """How hard a page's passages are to read, as the Automated Readability Index has it, without names and numbers.

    None for fewer than 100 words. It is for comparing drafts, and is no reading age.
    """
    sizes = [_size(text) for text in texts]
    if not sizes or sum(size.words for size in sizes) < LEAST_WORDS:
        return None
    letters, words, ends = map(sum, zip(*sizes, strict=True))
    return 4.71 * letters / words + 0.5 * words / max(1, ends) - 21.43


def grade_fault(texts: Iterable[str]) -> Fault | None:
    """What to say of a page that is hard to read; None for one that is not."""
    found = grade(texts)
    if found is None or round(found, 1) <= HARD:
        return None
    fix = "Write shorter sentences and more common words."
    return Fault(f"is hard to read as a whole: grade {found:.1f}, and {HARD} is the aim", fix,
                 "error" if round(found, 1) > HARDEST else "warning")  # fmt: skip


def _long(parts: list[str]) -> Iterator[Fault]:
    for sentence in parts:
        if (count := length(sentence)) > LONG:
            level: Level = "error" if count > LONGEST else "warning"
            found = f"has a sentence of {count} words: '{shown(sentence, QUOTED)}'"
            yield Fault(found, f"Make two sentences of it, each of {LONG} words or fewer.", level)
    if len(parts) > MOST_SENTENCES:
        fix = f"Cut it to {MOST_SENTENCES}, or put the rest in a paragraph or list item of its own."
        yield Fault(f"has {len(parts)} sentences: '{shown(parts[0], QUOTED)}'", fix)


def _around(text: str, place: int) -> str:
    """The sentence that this place of a text is in."""
    end = 0
    for sentence in sentences(text):
        end = text.index(sentence, end) + len(sentence)
        if place < end:
            return sentence
    return text


@lru_cache(maxsize=1 << 16)
def _size(text: str) -> Size:
    """How much there is in a passage without its names and numbers; the same passages come again and again."""
    plain = _NAME.sub("", _NUMBER.sub("", text))
    words = [word for word in plain.split() if any(map(str.isalnum, word))]
    return Size(sum(map(len, words)), len(words), len(_SENTENCE.findall(plain)))
