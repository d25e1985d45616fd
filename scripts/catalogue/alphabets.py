"""The order of names in each language's own alphabet: Ł after L in Polish, Ґ after Г in Ukrainian, Chinese by sound."""

import unicodedata
from bisect import bisect
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

ALPHABETS = {
    "pl": "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
    "ro": "aăâbcdefghiîjklmnopqrsștțuvwxyz",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "ur": "آابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیے",
}
"""Alphabets in which a letter with a mark is a letter of its own, or whose order is not that of Unicode."""

SAME_LETTER = {
    "ar": str.maketrans("أإآٱىةؤئ", "اااايهوي"),
    "ur": str.maketrans("أيكهةۃؤئۓ", "ایکہہہویے"),
}
"""Forms of a letter that are not told apart in an order."""

ARTICLE = {"ar": "ال"}
"""What a name may begin with that does not count, as in Arabic directories."""

# The commonest characters of GB 2312 stand in the order of their sounds; these are the first of each letter.
_SOUNDS = (
    ("A", 0xB0A1), ("B", 0xB0C5), ("C", 0xB2C1), ("D", 0xB4EE), ("E", 0xB6EA), ("F", 0xB7A2), ("G", 0xB8C1),
    ("H", 0xB9FE), ("J", 0xBBF7), ("K", 0xBFA6), ("L", 0xC0AC), ("M", 0xC2E8), ("N", 0xC4C3), ("O", 0xC5B6),
    ("P", 0xC5BE), ("Q", 0xC6DA), ("R", 0xC8BB), ("S", 0xC8F6), ("T", 0xCBFA), ("W", 0xCDDA), ("X", 0xCEF4),
    ("Y", 0xD1B9), ("Z", 0xD4D1),
)  # fmt: skip
_LAST_SOUND = 0xD7F9

OTHER = "#"
"""What names stand under whose first character is in no alphabet."""



class Place(NamedTuple):
    """Where a character stands in an order: digits first, then the alphabet, then other letters."""

    rank: int
    number: int
    letter: str
    """The letter its names stand under."""
    within: int = 0
    """The place among characters of one letter."""


@cache
def order_of(language: str) -> Callable[[str], tuple[Place, ...]]:
    """What names are sorted by. Case and punctuation do not count."""
    letter = _sound if language == "zh" else _letter_in(language)

    @cache
    def key(name: str) -> tuple[Place, ...]:
        return tuple(letter(each) for each in _letters(name, language))

    return key


def heading(name: str, language: str) -> str:
    """The letter a name stands under."""
    first = order_of(language)(name)[:1]
    return first[0].letter.upper() if first else OTHER


def _letters(name: str, language: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFC", name.casefold()) if c.isalnum() or c == " ").strip()
    if (article := ARTICLE.get(language)) and plain.startswith(article) and len(plain) > len(article):
        plain = plain.removeprefix(article)
    return plain.translate(SAME_LETTER.get(language, {}))


def _letter_in(language: str) -> Callable[[str], Place]:
    """How a letter is ordered in an alphabet: its place there, else after it, as in Unicode."""
    places = {letter: place for place, letter in enumerate(ALPHABETS.get(language, ""))}

    @cache
    def letter(character: str) -> Place:
        if character in places:
            return Place(1, places[character], character)
        base = unicodedata.normalize("NFKD", character)[0]
        if base in places:
            return Place(1, places[base], base)
        return Place(0 if base in " 0123456789" else 2, ord(base), base)

    return letter


@cache
def _sound(character: str) -> Place:
    """How a Chinese character is ordered: by the first letter of its sound, after Latin names under that letter."""
    code = int.from_bytes(character.encode("gb18030"))
    if _SOUNDS[0][1] <= code <= _LAST_SOUND:
        letter = _SOUNDS[bisect([first for _, first in _SOUNDS], code) - 1][0].casefold()
        return Place(1, ord(letter), letter, code)
    base = unicodedata.normalize("NFKD", character)[0]
    if base.isascii():
        return Place(1 if base.isalpha() else 0, ord(base), base)
    return Place(3, code, OTHER)
