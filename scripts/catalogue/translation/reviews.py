"""Who has reviewed a translation: a line above the text, which holds only for the words that were reviewed."""

import re
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from babel.messages.catalog import Message

_LINE = re.compile(r"Reviewed by (.+) on (\d{4}-\d{2}-\d{2}), as ([0-9a-f]{8})")


class Review(NamedTuple):
    """A named person who speaks the language, and the day they read the text beside its English."""

    by: str
    on: date


def fingerprint(message: Message) -> str:
    """Eight characters that change with the English or its translation."""
    forms = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
    english = (message.id,) if isinstance(message.id, str) else message.id
    return sha256("\0".join((*english, *forms)).encode()).hexdigest()[:8]


def review(message: Message) -> Review | None:
    """The review of a text as it is now; None where nobody reviewed these very words."""
    for comment in message.user_comments:
        if (found := _LINE.fullmatch(comment)) and found[3] == fingerprint(message):
            return Review(found[1], date.fromisoformat(found[2]))
    return None


def record(message: Message, by: str, on: date) -> None:
    """Writes above a text that somebody has reviewed it, in place of an earlier line."""
    others = [comment for comment in message.user_comments if not _LINE.fullmatch(comment)]
    message.user_comments = [*others, f"Reviewed by {by} on {on.isoformat()}, as {fingerprint(message)}"]
