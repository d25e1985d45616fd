"""What an answer means for a reader: one of five outcomes, a plain sentence, and what to do."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple
from urllib.parse import urlsplit

OUTCOMES = ("ok", "moved", "caution", "unreachable", "broken")
"""From good to bad."""

PAGES = ("text/html", "application/xhtml+xml", "application/pdf", "text/plain", "application/msword", "text/xml",
         "application/xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
         "application/vnd.oasis.opendocument.text")
"""What a reader can read."""

MISSING = (
    r"(?is)<(title|h1)\b[^>]*>(?:(?!</\1>).){0,300}?"
    r"(\b404\b|\bnot (be )?found\b|\b(page|file|document)\b[^<]{0,30}\b(doesn.?t exist|does not exist|is missing)"
    r"|can(no|.)?t (be found|find)\b|couldn.?t find\b|could not find\b|no longer (exists|available)\b)"
)
"""A page that says in its title or main heading that it is not there."""

SLOW = 5.0
"""Seconds after which a reader with a weak connection has given up."""

CERTIFICATE = timedelta(days=14)


@dataclass(frozen=True)
class Answer:
    """What came back from an address, at the last try."""

    url: str
    final: str = ""
    """The address that answered in the end."""
    hops: tuple[int, ...] = ()
    """The status of each redirect on the way."""
    status: int = 0
    """The last status; 0 where nothing answered."""
    kind: str = "text/html"
    """The content type, without its parameters."""
    text: str = ""
    """The beginning of the page."""
    seconds: float = 0.0
    """How long the answer took."""
    fault: str = ""
    """timeout, dns, refused, cut, tls, loop, redirect, robots; empty where something answered."""
    tries: int = 1
    certificate_ends: date | None = None


class Verdict(NamedTuple):
    """An outcome of `OUTCOMES`, a sentence, and what to do about it."""

    outcome: str
    message: str
    fix: str


BY_HAND = "Open it in a browser. If the page is there, leave it; if not, write its new address or delete it."
NEW_ADDRESS = "Look for the page on the provider's site, and write its new address or delete the link."

FAULTS = {
    "timeout": Verdict("unreachable", "Nothing answered in time", "Try it in a browser, and again in a day or two."),
    "dns": Verdict("unreachable", "The name of the site could not be found", "Try it in a browser. If it fails there "
                   "too, the site has gone: look for the provider's new one."),
    "refused": Verdict("unreachable", "The site refused the connection", "Try it in a browser, and again later."),
    "cut": Verdict("unreachable", "The site broke off in the middle", "Try it in a browser, and again later."),
    "tls": Verdict("broken", "The site's security certificate is not valid, so browsers warn readers off",
                   "Tell the provider. Until it is mended, delete the link or give their number."),
    "loop": Verdict("broken", "The site sends readers round in a circle", NEW_ADDRESS),
    "redirect": Verdict("broken", "The site sends readers on to an address that is none", NEW_ADDRESS),
    "robots": Verdict("caution", "The site asks robots not to look at this page, so we did not", BY_HAND),
}

REFUSALS = {
    401: Verdict("caution", "The page asks for a password (401)", "Link to a page that everybody can read."),
    402: Verdict("caution", "The page asks for money (402)", "Link to a page that everybody can read."),
    403: Verdict("caution", "The site refuses robots (403), so we could not look", BY_HAND),
    405: Verdict("caution", "The site refuses our way of asking (405), so we could not look", BY_HAND),
    406: Verdict("caution", "The site refuses our way of asking (406), so we could not look", BY_HAND),
    429: Verdict("caution", "The site says that we ask too often (429), so we could not look", BY_HAND),
    451: Verdict("caution", "The site may not show this page to us (451)", BY_HAND),
    404: Verdict("broken", "There is no page at this address (404)", NEW_ADDRESS),
    410: Verdict("broken", "The page was taken away for good (410)", NEW_ADDRESS),
}


def verdict(answer: Answer, today: date) -> Verdict:
    """The worst thing found, and after it whatever else there is to say."""
    found = sorted(_found(answer, today), key=lambda each: -OUTCOMES.index(each.outcome))
    if not found:
        return Verdict("ok", "A page answers", "")
    message = ". ".join(each.message for each in found)
    return Verdict(found[0].outcome, message, " ".join(dict.fromkeys(each.fix for each in found)))


def _found(answer: Answer, today: date) -> Iterator[Verdict]:
    if answer.fault:
        fault = FAULTS[answer.fault]
        times = f", in {answer.tries} tries" if answer.tries > 1 else ""
        yield fault._replace(message=fault.message + times)
    elif answer.status >= 400:
        yield _refusal(answer)
    else:
        yield from _of_a_page(answer)
    if answer.certificate_ends and answer.certificate_ends - today <= CERTIFICATE:
        fix = "Tell the provider: from that day browsers warn readers off."
        yield Verdict("caution", f"The site's security certificate ends on {answer.certificate_ends}", fix)


def _refusal(answer: Answer) -> Verdict:
    if known := REFUSALS.get(answer.status):
        return known
    if answer.status >= 500:
        fix = "Try it in a browser. If it fails for days, tell the provider or delete the link."
        return Verdict("broken", f"The site fails at this page ({answer.status}), in {answer.tries} tries", fix)
    return Verdict("broken", f"The site does not give this page ({answer.status})", NEW_ADDRESS)


def _of_a_page(answer: Answer) -> Iterator[Verdict]:
    moved = _moved(answer)
    if re.search(MISSING, answer.text):
        yield Verdict("caution", "The site says all is well, but the page says that it was not found", NEW_ADDRESS)
    elif answer.status != 200:
        yield Verdict("caution", f"The site answers without a page ({answer.status})", BY_HAND)
    elif answer.kind not in PAGES and not answer.kind.startswith("image/"):
        fix = "Link to the page that offers the file."
        yield Verdict("caution", f"Not a page but a file of the kind '{answer.kind}' answers", fix)
    elif moved and _is_home(answer.final) and not _is_home(answer.url):
        yield Verdict("caution", f"The site sends readers to its home page, {answer.final}", NEW_ADDRESS)
    elif moved:
        yield moved
    if answer.seconds > SLOW:
        yield Verdict("caution", f"The page took {answer.seconds:.0f} seconds", "Leave it, or give a number beside it.")


def _moved(answer: Answer) -> Verdict | None:
    """Whether readers end up at another address than the one written."""
    if not answer.hops or answer.final in ("", answer.url):
        return None
    if all(status in (301, 308) for status in answer.hops):
        return Verdict("moved", f"The page has moved to {answer.final}", f"Write '{answer.final}' in its place.")
    fix = f"If that is the page you mean, write '{answer.final}' in its place."
    return Verdict("moved", f"The site sends readers on to {answer.final}", fix)


def _is_home(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path.lower().rstrip("/") in ("", "/index.html", "/index.htm", "/home", "/default.aspx")
