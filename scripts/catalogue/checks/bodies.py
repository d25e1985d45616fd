"""Bodies that are no more, and the rule that none of them is given as somebody to contact."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ..model import Catalogue, Contacts, Service
from ..yaml_text import Path
from .finding import Finding


class Body(NamedTuple):
    """A body that was abolished, closed or renamed."""

    name: str
    """What it was."""
    names: str
    """A pattern for its name, in any case."""
    instead: str
    """What became of it."""
    domain: str = ""
    """A pattern for the end of its web and email addresses."""
    numbers: tuple[str, ...] = ()
    """Phone numbers that nobody answers, digits only."""


GONE = (
    Body("a clinical commissioning group", r"\bccgs?\b|clinical commissioning group",
         "They ended on 1 July 2022. Name the integrated care board.", r"ccg\.nhs\.uk"),
    Body("a sustainability and transformation partnership", r"\bstps?\b|sustainability and transformation",
         "They ended in 2022. Name the integrated care board."),
    Body("NHS Choices", r"\bnhs choices\b", "It is the NHS website now.", r"nhschoices\.nhs\.uk"),
    Body("Worcestershire Children First", r"worcestershire children first",
         "It ended on 1 October 2024. Name the county council.", r"worcschildrenfirst\.org\.uk"),
    Body("Age UK Herefordshire and Worcestershire", r"age uk,? hereford\w* ?(and|&) ?worcester",
         "It closed on 30 September 2024. Name who does its work now, if anybody does.",
         r"ageuk\.org\.uk/her\w*fordshireandworcestershire", ("08001958040",)),
    Body("Families in Partnership", r"families in partnership",
         "It has been Worcestershire Parent Carer Forum since May 2024."),
    Body("Sefton Pensioners Advocacy Centre", r"sefton pensioners",
         "It has been Sefton Advocacy since about November 2018.", numbers=("01704538411",)),
    Body("Action on Elder Abuse", r"action on elder abuse",
         "It has been Hourglass since 2020.", r"elderabuse\.org\.uk"),
    Body("Text Relay", r"\b(text|ngt) relay\b|\btypetalk\b", "It has been Relay UK since about 2019."),
    Body("the Alzheimer's Society's old line", r"(?!)", "Its number has been another since 2020.",
         numbers=("03002221122",)),
)
"""Each read in the public record; a new one belongs here as soon as it is known."""


def bodies_that_are_no_more(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A body that was abolished, closed or renamed is not given as somebody to contact."""
    for index, service in enumerate(catalogue.services):
        for path, text, body in _gone(service):
            fix = f"{body.instead} If the service has ended too, write 'status: closed'."
            yield Finding(("services", index, *path), f"'{text}' stands for {body.name}, which is no more", fix)


def _gone(service: Service) -> Iterator[tuple[Path, str, Body]]:
    for body in GONE if service.status != "closed" else ():
        if re.search(body.names, service.provider, re.IGNORECASE):
            yield ("provider",), service.provider, body
        for path, text in _details(service.contacts):
            if text.replace(" ", "") in body.numbers or (body.domain and re.search(rf"{body.domain}(/|$)", text)):
                yield path, text, body


def _details(contacts: Contacts) -> Iterator[tuple[Path, str]]:
    for index, phone in enumerate(contacts.phones):
        yield ("contacts", "phones", index, "number"), phone.number
    for index, email in enumerate(contacts.emails):
        yield ("contacts", "emails", index, "address"), email.address
    for index, page in enumerate(contacts.websites):
        yield ("contacts", "websites", index, "url"), page.url
