"""A rule about people: no page gives the address of one member of staff."""

import re
from collections.abc import Iterator
from datetime import date

from ..model import Catalogue, EmailContact
from .finding import Finding, every

_PERSON = re.compile(r"[a-z]{2,}[._][a-z]{2,}\d?@|[a-z][._][a-z]{3,}@", re.IGNORECASE)
"""As anna.smith@ or a.smith@."""

_OFFICE = re.compile(
    "advi[cs]e|adult|advoca|breaks|care|centre|child|contact|council|desk|duty|enquir|famil|feedback|help|hub|info|office|"
    "reception|refer|safeguard|send|service|social|support|team|welfare|young|youth"
)
"""Words that tell an office's address from a person's."""


def no_personal_emails(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """An address is an office's, not one person's, who may leave."""
    for path, email in every(EmailContact, catalogue):
        local = email.address.partition("@")[0].lower()
        if _PERSON.match(email.address) and not _OFFICE.search(local):
            fix = "If it is, write the team's address. If it is not, leave it."
            yield Finding((*path, "address"), f"'{email.address}' looks like one person's address", fix, "warning")
