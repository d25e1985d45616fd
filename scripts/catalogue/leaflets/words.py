"""Every fixed word a reader sees on a leaflet, in one place, so that all of them can be translated.

Each function but one takes `_`, which puts an English text into the reader's language. Numbers, dates and names are
filled in after that, so that no translation can change them.
"""

from collections.abc import Callable
from typing import Any

Translate = Callable[[str], str]
"""Puts a text into the reader's language: gettext, or `str` for English."""


def labels(_: Translate) -> dict[str, str]:
    """Words without anything to fill in, by the name both templates know them by."""
    return {
        "proof": _("Proof copy: ring each number before handing this out."),
        "ring": _("Ring"),
        "relay": _("With Relay UK, if you cannot hear or speak on the phone:"),
        "no_hours": _("Hours not published."),
        "no_number": _("We could not find a number we trust."),
        # safety: Said where no number is known.
        "danger": _("We could not find a number we trust. In danger, ring 999."),
        "no_contact": _("We found no contact for it that we trust."),
        "try_these": _("Until we have a number, try these:"),
        "when_closed": _("When it is closed:"),
        "nothing_published": _("Nothing was published on this here. This is the next real step."),
        "who_does_it": _("Who does it"),
        "how_to_ask": _("How to ask"),
        "what_to_say": _("What to say on the phone"),
        "waits": _("How long it takes"),
        "no_wait": _("No waiting time was published here."),
        "letter_name": _("Your name, address and phone number:"),
        "letter_date": _("Date:"),
        "letter_to": _("To:"),
        "letter_no_address": _("We found no postal address. Ask for it when you ring, or hand the letter in."),
        "letter_signed": _("Signed:"),
        "format": _("Do you need this in another language, size or format?"),
        "format_nobody": _("Ask the person who gave you this leaflet."),
        "still_right": _("Is this leaflet still right?"),
        "look_here": _("Scan the square code, or go to:"),
        "not_advice": _("This is general information, not legal advice."),
        "cut": _("Cut along the marks. Fill each card in by hand."),
        "everywhere": _("Wherever you live"),
        "contents": _("What is in this booklet"),
        # safety: The reader must know how far to trust the leaflet.
        "draft": _("This translation is a draft. No person who speaks this language has checked it yet."),
        "english_left": _("Some of this leaflet is still in English."),
    }


def use_until(_: Translate, day: str | None) -> str | None:
    """The last day of a leaflet; None where nothing in it can become wrong."""
    return _("Do not use after {day}.").format(day=day) if day else None


def edition(_: Translate, code: str, day: str) -> str:
    """Which edition a sheet belongs to."""
    return _("Edition {code}, {day}").format(code=code, day=day)


def for_staff(language: str, name: str, code: str) -> str:
    """What staff who cannot read a translated leaflet must know of it before they hand it out; always in English."""
    return f"For staff: this is '{name}' in {language}. Edition {code}."


def page_of(_: Translate) -> str:
    """The page number, with '{page}' and '{pages}' for the typesetter to fill in."""
    return _("Page {page} of {pages}")


def checked(_: Translate, how: str, day: str) -> str:
    """How far a fact is confirmed; the same on every day, because paper does not change."""
    if how == "provider":
        return _("Checked with the provider on {day}.").format(day=day)
    if how == "website":
        return _("Checked on the provider's website on {day}.").format(day=day)
    return _("Not confirmed yet.")


def hours(_: Translate, line: dict[str, Any]) -> str:
    """One line of opening hours, made from `dates.opening`."""
    days = _("Every day") if line["every_day"] else line["between"].join(_run(_, run) for run in line["days"])
    if line["all_day"]:
        return _("{days}: 24 hours").format(days=days)
    return _("{days}: {opens} to {closes}").format(days=days, opens=line["opens"], closes=line["closes"])


def _run(_: Translate, run: list[str]) -> str:
    return run[0] if len(run) == 1 else _("{first} to {last}").format(first=run[0], last=run[1])


def phone_use(_: Translate, use: str) -> str | None:
    """What a number is for where nobody gave it a note; a plain phone number needs no word."""
    return {"text": _("Send a text message"), "textphone": _("Textphone")}.get(use)


def detail(_: Translate, kind: str) -> str:
    """What stands before an email address, a web page or a postal address."""
    return {"email": _("Email"), "web": _("Website"), "address": _("Address")}[kind]


def visits(_: Translate, value: str) -> str | None:
    """Whether a carer may walk in."""
    return {
        "no": _("For letters only."),
        "unknown": _("Ring before you visit: we do not know whether you can walk in."),
    }.get(value)


def status(_: Translate, value: str) -> str | None:
    """What a carer should know about a service that is not simply open."""
    return {
        "limited": _("Limited."),
        "planned": _("Planned, not open yet."),
        "paused": _("Not running at the moment."),
        "closed": _("Closed."),
    }.get(value)


def ask_there(_: Translate, name: str) -> str:
    """Whom to ask about a service that has no number of its own."""
    return _("Ask {name}").format(name=name)


def per(_: Translate, value: str) -> str:
    """How often a sum is paid."""
    return {
        "once": _("once"), "hour": _("an hour"), "day": _("a day"), "week": _("a week"), "month": _("a month"),
        "year": _("a year"),
    }[value]


def until(_: Translate, first: str, last: str) -> str:
    """The days a sum of money holds for."""
    return _("From {first} until {last}.").format(first=first, last=last)


def ask_format(_: Translate, owner: str) -> str:
    """Whom to ask for another format."""
    return _("Ask {owner}:").format(owner=owner)


def law(_: Translate, act: str, section: str) -> str:
    """The law a right comes from; a section that is a word already says what it is."""
    if section[0].isdigit():
        return _("The law: {act}, section {section}.").format(act=act, section=section)
    return _("The law: {act}, {part}.").format(act=act, part=section)


def translator(reading: Any) -> Translate:
    """What puts a leaflet's fixed words into the language of a reading."""
    return reading.words.label if reading.words else str
