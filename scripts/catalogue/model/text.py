"""The kinds of text a catalogue field may hold, each with what is wrong with a bad one and what to write instead."""

import re
from datetime import date
from functools import cache
from typing import Annotated, Any, NamedTuple

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from phonenumbers import shortnumberinfo
from pydantic import AfterValidator, BeforeValidator, HttpUrl, StringConstraints, ValidationError, WithJsonSchema
from pydantic_core import PydanticCustomError

SUMMARY_WORDS = 40

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TAG = re.compile(r"</?[A-Za-z!][^>]*>|&#?\w+;")
_TEMPLATE = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}|\$\{")
_MARKDOWN = re.compile(r"\*\*|__|`|!?\[[^\]]*\]\([^)]*\)|^#{1,6} |^[*+-] ")
_NEXT_ITEM = re.compile(r"[.?!] (- \S+)")
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff"
    r"\u200b\u2028-\u202e\u2066-\u2069]"  # Breaks, and marks that turn what follows round.
)
_DATE = re.compile(r"(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]|24:00")
# Shape of a postcode as BS 7666 gives it (also printed in the GOV.UK bulk data transfer guide).
_POSTCODE = re.compile(r"(GIR 0AA|[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][ABD-HJLNP-UW-Z]{2})")
_MONEY = re.compile(r"£[0-9]{1,3}(,[0-9]{3})*(\.[0-9]{2})?|£[0-9]+(\.[0-9]{2})?")
_MONEY_IN_TEXT = re.compile(r"[£€]|\b[0-9]+( ?p| pence)\b")
_INTERVAL = re.compile(r"([1-9][0-9]{0,2}) (days?|weeks?|months?)")
_YEAR = re.compile(r"[0-9]{4}(/[0-9]{2})?")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?")
# What was typed is what is linked to, so it has the form that browsers would else bring it into (WHATWG URL Standard).
_ADDRESS = re.compile(r"https?://[\w-]+(\.[\w-]+)+(:[0-9]+)?([/?#][!-~¡-\u1fff\u3000-\ufdcf]*)?", re.IGNORECASE)
_NOT_IN_ADDRESS = re.compile(r"[<>\"\\]|[.,;:!]$|^[^(]*\)$")
_SPAN = re.compile(r"([1-9][0-9]{0,5})(?:-([1-9][0-9]{0,5}))?")
_COLOUR = re.compile(r"#[0-9a-f]{6}")


class Translated(NamedTuple):
    """Marks a field whose text is put into other languages; names, numbers and dates are never marked."""

    limit: int | None = None


def wrong(message: str, fix: str) -> PydanticCustomError:
    """An error for pydantic that keeps what was found apart from what to write instead."""
    return PydanticCustomError("catalogue", "{message}", {"message": message, "fix": fix})


def fault_in_text(text: str) -> tuple[str, str] | None:
    """What is wrong with a passage of plain text, and what to write instead; None when nothing is."""
    if not text.strip():
        return "is empty", "Write the words, or delete the line."
    if found := _CONTROL.search(text):
        return f"holds the invisible character U+{ord(found[0]):04X}", "Delete it and type the words again."
    if "\n" in text:
        return "has more than one paragraph", "Write one paragraph, or make a list with one paragraph a line."
    if text != text.strip():
        return "starts or ends with a space", "Delete the space."
    if found := _TEMPLATE.search(text):
        return f"holds template syntax, '{found[0]}'", "Write plain words."
    if found := _TAG.search(text):
        return f"holds markup, '{found[0]}'", "Write plain words; the page adds its own headings and lists."
    if found := _MARKDOWN.search(text):
        return f"holds markup, '{found[0]}'", "Write plain words; the page adds its own headings and lists."
    if found := _NEXT_ITEM.search(text):  # One space too many before '-', and YAML reads on.
        fix = "Begin each item of a list on its own line, its '-' straight below the '-' of the item before."
        return f"goes on with '{found[1]}', as the next item of a list", fix
    if _MONEY_IN_TEXT.search(text):
        fix = "Move it to 'amounts', with its dates and source, and write the sentence without it."
        return "holds an amount of money", fix
    return None


def _text(value: str) -> str:
    value = value.removesuffix("\n")
    if fault := fault_in_text(value):
        raise wrong(*fault)
    return value


def _summary(value: str) -> str:
    if (count := len(value.split())) > SUMMARY_WORDS:
        raise wrong(f"has {count} words", f"Cut it to {SUMMARY_WORDS} words or fewer.")
    return value


def _matching(pattern: re.Pattern[str], what: str, fix: str):
    """What makes a text match as a whole: a validator that says it is not `what`, and the pattern for editors."""

    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            raise wrong(f"'{value}' is not {what}", fix)
        return value

    return AfterValidator(check), WithJsonSchema({"type": "string", "pattern": f"^({pattern.pattern})$"})


def _phone(value: str) -> str:
    fix = "Write it in full, as '0151 496 0000'."
    if not re.fullmatch(r"[0-9]+( [0-9]+)*", value):
        raise wrong(f"'{value}' is not a UK phone number", "Write digits and single spaces only, as '0151 496 0000'.")
    if not _is_answered_in_the_uk(value):
        raise wrong(f"'{value}' is not a UK phone number", fix)
    return value


@cache
def _is_answered_in_the_uk(value: str) -> bool:
    try:
        number = phonenumbers.parse(value, "GB")
    except phonenumbers.NumberParseException:
        return False
    if shortnumberinfo.is_valid_short_number_for_region(number, "GB"):
        return True
    # '00' dials abroad, and a number there may be a valid one.
    return value.startswith("0") and not value.startswith("00") and phonenumbers.is_valid_number(number)


def _email(value: str) -> str:
    try:
        validate_email(value, check_deliverability=False)
    except EmailNotValidError:
        raise wrong(f"'{value}' is not an email address", "Write it as 'help@example.org'.") from None
    return value


def _web(value: str) -> str:
    fix = "Write the whole address, starting with 'https://' or 'http://'."
    try:
        url = HttpUrl(value)
    except ValidationError:
        raise wrong(f"'{value}' is not a web address", fix) from None
    if url.username or url.password or not _ADDRESS.fullmatch(value) or _NOT_IN_ADDRESS.search(value):
        raise wrong(f"'{value}' is not a web address a page can link to", fix)
    return value


def _site(value: str) -> str:
    """Where the site is published: addresses of pages are put after it."""
    if not value.endswith("/") or "?" in value or "#" in value:
        fix = "Write the address of the whole site, as 'https://example.org/'."
        raise wrong(f"'{value}' does not end with a slash", fix)
    return value


def _date(value: Any) -> date:
    fix = "Write year, month and day, as '2026-03-01'."
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        raise wrong(f"'{value}' is not a date", fix)
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise wrong(f"'{value}' is not a day in the calendar", fix) from None


def _yes_or_no(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    raise wrong(f"'{value}' is neither true nor false", "Write 'true' or 'false'.")


def _whole_number(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch(r"[1-9][0-9]{0,5}", value):
        return int(value)
    raise wrong(f"'{value}' is not a whole number above 0", "Write digits only, as '12'.")


Id = Annotated[
    str,
    StringConstraints(max_length=80),
    *_matching(_ID, "an id", "Write lower-case letters, digits and hyphens, as 'sitting-service'."),
]
"""Lower-case words with hyphens; part of a web address, so never changed or used again."""

Name = Annotated[str, AfterValidator(_text)]
"""A proper name: the same in every language."""

Text = Annotated[str, AfterValidator(_text), Translated()]
"""One paragraph of plain words, put into other languages."""

Label = Annotated[str, AfterValidator(_text), StringConstraints(max_length=80), Translated(80)]
"""A short text, at most 80 characters: a heading, a link, the name of something."""

Summary = Annotated[str, AfterValidator(_text), AfterValidator(_summary), Translated()]
"""At most 40 words that say what it is."""

Phone = Annotated[str, AfterValidator(_phone)]
"""A UK number as people read it, digits and single spaces; 999, 111 and 116 123 too."""

Email = Annotated[str, AfterValidator(_email)]
WebAddress = Annotated[str, AfterValidator(_web)]
SiteAddress = Annotated[WebAddress, AfterValidator(_site)]
Postcode = Annotated[str, *_matching(_POSTCODE, "a UK postcode", "Write it in capitals with a space, as 'L22 0LG'.")]
Time = Annotated[
    str, *_matching(_TIME, "a time", "Write it as '09:00' or '17:30'; midnight at the end of a day is '24:00'.")
]
Money = Annotated[str, *_matching(_MONEY, "an amount", "Write it as '£86.45' or '£1,200'.")]
Interval = Annotated[str, *_matching(_INTERVAL, "a length of time", "Write it as '6 months', '12 weeks' or '30 days'.")]
Year = Annotated[str, *_matching(_YEAR, "a year", "Write it as '2021' or '2024/25'.")]
Language = Annotated[str, *_matching(_LANGUAGE, "a language code", "Write the code, as 'en', 'pl' or 'ur'.")]
Colour = Annotated[str, *_matching(_COLOUR, "a colour", "Write it as '#1b5e4b'.")]
Date = Annotated[date, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
Count = Annotated[int, BeforeValidator(_whole_number)]


def _lines(value: Any) -> tuple[int, int]:
    span = value if isinstance(value, tuple) else _first_and_last(str(value))
    if span is None:
        fix = "Write one line, as '417', or the first and last of several, as '589-591'."
        raise wrong(f"'{value}' is not a line, nor a run of lines", fix)
    if span[0] > span[1]:
        raise wrong(f"'{value}' runs backwards", f"Write the smaller line first, as '{span[1]}-{span[0]}'.")
    return span


def _first_and_last(value: str) -> tuple[int, int] | None:
    found = _SPAN.fullmatch(value)
    return (int(found[1]), int(found[2] or found[1])) if found else None


LineSpan = Annotated[
    tuple[int, int],
    BeforeValidator(_lines),
    WithJsonSchema({"anyOf": [{"type": "integer"}, {"type": "string", "pattern": r"^\d+-\d+$"}]}),
]
"""One line of a document or a run of them: '417' or '589-591'; kept as (first, last)."""
