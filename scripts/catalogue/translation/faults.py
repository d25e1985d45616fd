"""What is wrong with one translation; a text with a fault stays English until somebody mends it."""

import re
import unicodedata
from calendar import month_name
from collections import Counter
from collections.abc import Iterator
from functools import cache, reduce
from operator import and_, or_
from typing import NamedTuple

from babel.messages.catalog import Message

from ..interlinear import ANCHOR, END, SEPARATOR
from ..model import fault_in_text

LONGER = 1.6
"""How much longer than in English a text with a limit may be: Polish and Romanian need up to half as much again."""

_FILLED_IN = re.compile(r"%\((\w+)\)[sd]|\{(\w+)\}|%{1,2}\w+%{1,2}")
_BRACE = re.compile(r"[{}]")
_PERCENT = re.compile(r"%+")
_NUMBER = re.compile(r"[0-9]+")
_CLOCK = re.compile(r"\b([0-9]{1,2})(?:[.:]([0-9]{2}))? ?([ap])\.?m\b\.?", re.IGNORECASE)
_GROUPS = re.compile(r"[0-9]+(?:[ ,\xa0\u202f][0-9]+|\.[0-9]{3}(?![0-9]))+|[0-9]{3,}")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:[^0-9][0-9]{3})+")
_AFTERNOON = re.compile(
    r"[ap]\.?m\b|po połud|wiecz|după[- ]amiaz|seara|дня|вечора|пополудні|مساء|ظهر|شام|دوپہر|下午|晚上", re.IGNORECASE
)
"""Words for the time after noon; a language whose word is not here writes 17:00."""
_ADDRESS = re.compile(
    r"(?:https?://|www\.)(?:[!-~]*[\w/])?|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:[a-z0-9-]+\.)+(?:uk|org|com|net)\b",
    re.IGNORECASE | re.ASCII,
)
_MAY_BE_ADDRESS = re.compile(r"\.\w|:/|@", re.ASCII)
_HTML = re.compile(r"[<>&\"]")
_TAG_BEGUN = re.compile(r"<[A-Za-z/!?]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CARRIES = re.compile(f"[{ANCHOR}{SEPARATOR}{END}]")
_WORD = re.compile(r"[^\W\d_]{2,}")

_MONTHS = tuple(month_name)[1:]

ROOM = 60
"""Characters that any label of the site may have, however short its English is."""

SENTENCE = 5
"""An English sentence of this many words is never the same in another language."""


class Fault(NamedTuple):
    """What was found in a translation, and what to write."""

    message: str
    fix: str


def faults(message: Message, limit: int | None, plurals: int, interface: bool) -> Iterator[Fault]:
    """What is wrong with a message's translation. `limit` is in characters of English; interface texts become HTML."""
    strings = message.string if isinstance(message.string, (list, tuple)) else [message.string]
    if not isinstance(message.id, str) and len(strings) != plurals:
        yield Fault(f"has {len(strings)} forms for numbers", f"Write {plurals}: the language has so many.")
    if not all(strings):
        yield Fault("lacks a form for some numbers", "Write every form, or none.")
        return
    english = message.id if isinstance(message.id, str) else tuple(message.id)
    for string in strings:
        yield from _in_form(english, string, interface)
        yield from _length(english, string, limit, interface)


@cache
def _in_form(english: str | tuple[str, ...], string: str, interface: bool) -> tuple[Fault, ...]:
    """What is wrong with one form, wherever it stands; kept, as pages and figures both ask."""
    return tuple(_wrong(english, string, interface))


def _wrong(english: str | tuple[str, ...], string: str, interface: bool) -> Iterator[Fault]:
    forms = (english,) if isinstance(english, str) else english
    yield from _filled_in(forms, string)
    if fault := _form(english, string, interface):
        yield Fault(*fault)
    if not string.isascii() and (found := sorted({c for c in string if c.isdecimal() and not c.isascii()})):
        yield Fault(f"has the digit '{found[0]}'", "Write 0 to 9, as on a telephone.")
    yield from _addresses(forms, string)
    yield from _numbers(forms, string)
    if isinstance(english, str):
        yield from _still_english(english, string)


def _length(english: str | tuple[str, ...], string: str, limit: int | None, interface: bool) -> Iterator[Fault]:
    if interface and not limit and isinstance(english, str) and len(string) > max(3 * len(english), ROOM):
        yield Fault(f"has {len(string)} characters", f"The English has {len(english)}: say it as briefly.")
    if limit and too_long(string, limit):
        fix = f"Cut it to {round(limit * LONGER)} or fewer: it stands in a small place."
        yield Fault(f"has {len(string)} characters", fix)


def _filled_in(forms: tuple[str, ...], string: str) -> Iterator[Fault]:
    """What is filled in must be in each form; a form for one number may leave the number out."""
    known = [{found[0] for found in _FILLED_IN.finditer(form)} for form in forms]
    there = {found[0] for found in _FILLED_IN.finditer(string)}
    for lost in sorted(set.intersection(*known) - there):
        yield Fault(f"has lost '{lost}'", "Put it back, letter for letter: a name, number or date is filled in there.")
    for new in sorted(there - set.union(*known)):
        yield Fault(f"has '{new}', which the English has not", "Copy what stands in the English, letter for letter.")
    yield from _signs(forms, string)


def _signs(forms: tuple[str, ...], string: str) -> Iterator[Fault]:
    """The signs that mark what is filled in are nowhere else: one too many would stop the build."""
    known, left = [_FILLED_IN.sub("", form) for form in forms], _FILLED_IN.sub("", string)
    if _BRACE.findall(left) not in map(_BRACE.findall, known):
        yield Fault("has a '{' or '}' that the English has not", "Delete it, or copy '{…}' as it is in the English.")
    if "%(" in left and not any("%(" in form for form in known):
        yield Fault("has a '%(' without its end", "Copy '%(…)s' as it is in the English, letter for letter.")
    elif sorted(_PERCENT.findall(left)) not in (sorted(_PERCENT.findall(form)) for form in known):
        yield Fault("has another number of '%' signs than the English", "Keep each '%' as it is.")


def _form(english: str | tuple[str, ...], string: str, html: bool) -> tuple[str, str] | None:
    """What no text may have, whatever it says; a quotation mark is for where the English has one too."""
    if found := _CARRIES.search(string) or _DIRECTION.search(string):
        return f"holds the invisible character U+{ord(found[0]):04X}", "Delete it: pages mark numbers themselves."
    excused = "\"" if "\"" in "".join(english) else ""
    if html and (found := next((each for each in _HTML.finditer(string) if each[0] != excused), None)):
        return f"holds '{found[0]}'", "Write plain words, with the language's own quotation marks."
    if fault := fault_in_text(_FILLED_IN.sub("x", string)):
        return fault
    # A browser reads on to the next '>' of the page.
    if found := _TAG_BEGUN.search(string):
        return f"holds '{found[0]}'", "Write plain words: a page reads it as the start of markup."
    return None


def _addresses(forms: tuple[str, ...], string: str) -> Iterator[Fault]:
    """An address of the web or of email is that of the English: another would lead to somebody else."""
    if not any(map(_MAY_BE_ADDRESS.search, (*forms, string))):  # Most texts; the search itself is slow.
        return
    known, there = [set(_ADDRESS.findall(form)) for form in forms], set(_ADDRESS.findall(string))
    for lost in sorted(set.intersection(*known) - there):
        yield Fault(f"has lost the address '{lost}'", "Put it back, letter for letter.")
    for new in sorted(there - set.union(*known)):
        yield Fault(f"has the address '{new}', which the English has not", "Delete it, or copy that of the English.")


def _numbers(forms: tuple[str, ...], string: str) -> Iterator[Fault]:
    """Every number of the English, and no other, in its order. 5pm may become 17:00, and October 10."""
    english = " ".join(forms)
    known = {form for found in _CLOCK.finditer(english) for form in _clock(found)} | _months(english)
    said = set(_NUMBER.findall(string))
    for found in _CLOCK.finditer(english):
        if not said & {form for form in _clock(found) if form != (found[2] or "00")}:
            yield Fault(f"has lost the time {found[0]}", "Write every time as in the English, by either clock.")
        elif _turned(found, said, string):
            yield Fault(f"has another time than {found[0]}", f"Write it by the clock of 24 hours: {_by_day(found)}.")
    wanted = [_counted(form) for form in forms]
    there = _counted(string)
    lost, new = sorted(reduce(and_, wanted) - there), sorted(set(there - reduce(or_, wanted)) - known)
    for each in lost:
        yield Fault(f"has lost the number {each}", "Write every number as in the English.")
    for each in new:
        yield Fault(f"has the number {each}, which the English has not", "Write every number as in the English.")
    if not lost and not new and _long(string) not in map(_long, forms):
        yield Fault("has its numbers in another order", "Write each phone number as in the English, and in its order.")


def _counted(text: str) -> Counter[str]:
    """The numbers in a text, without its times."""
    return Counter(_NUMBER.findall(_FILLED_IN.sub("", _CLOCK.sub("", text))))


def _long(text: str) -> list[list[str]]:
    """The numbers of three digits or more, in their order, each by its groups; thousands are one, however parted."""
    found = [each for each in _GROUPS.findall(_FILLED_IN.sub("x", text)) if sum(map(str.isdigit, each)) > 2]
    parts = [_NUMBER.findall(each) for each in found]
    return [["".join(each)] if _THOUSANDS.fullmatch(one) else each for one, each in zip(found, parts, strict=True)]


def _turned(found: re.Match[str], said: set[str], string: str) -> bool:
    """Whether a time after noon is written as in the morning: 5:00 for 5pm, and no word for the afternoon."""
    hour, day = int(found[1]), _by_day(found).partition(":")[0]
    return found[3] in "pP" and hour < 12 and day not in said and not _AFTERNOON.search(string)


def _by_day(found: re.Match[str]) -> str:
    """A time by the clock of 24 hours."""
    return f"{int(found[1]) % 12 + (12 if found[3] in 'pP' else 0)}:{found[2] or '00'}"


def _clock(found: re.Match[str]) -> set[str]:
    """The digits a time may be written with: 5.30pm as 5, 17, 30; 5pm as 5, 17, 00."""
    hour, minutes = int(found[1]), found[2] or "00"
    day = hour % 12 + (12 if found[3].lower() == "p" else 0)
    return {found[1], str(hour), str(day), f"{day:02}", minutes}


def _months(english: str) -> set[str]:
    """The numbers of the months that it names: Chinese writes October as 10."""
    return {str(number) for number, name in enumerate(_MONTHS, 1) if name in english}


def _still_english(english: str, string: str) -> Iterator[Fault]:
    if string == english and english[-1:] in ".?!" and len(_WORD.findall(english)) >= SENTENCE:
        yield Fault("is the English sentence", "Translate it, or leave it empty: pages then say that it is English.")


def too_long(string: str, limit: int) -> bool:
    """Whether a translation does not fit where its English, of at most `limit` characters, stands."""
    return len(string) > round(limit * LONGER)


def normal(string: str) -> str:
    """A translation in composed letters, so that the same words are the same bytes."""
    return unicodedata.normalize("NFC", string)
