"""The catalogue as one frozen model: every field of `services.yml`, with its meaning and its rules."""

from .catalogue import NATIONAL, Catalogue
from .entries import Law, Leaflet, LeafletSection, Priority, Promise, Prompt, Right, Service
from .frame import (
    AccessibilityDetails,
    Answer,
    Area,
    Assessment,
    Audience,
    Definition,
    GlossaryTerm,
    LinkException,
    Owner,
    Site,
    Situation,
    Source,
    Topic,
    UrgentNeed,
)
from .parts import (
    DAYS,
    Amount,
    Checked,
    Citation,
    Contacts,
    EmailContact,
    Figure,
    Opening,
    Part,
    PhoneContact,
    PostalContact,
    WebContact,
)
from .text import Translated, fault_in_text

__all__ = [
    "DAYS", "NATIONAL", "AccessibilityDetails", "Amount", "Answer", "Area", "Assessment", "Audience", "Catalogue",
    "Checked", "Citation", "Contacts", "Definition", "EmailContact", "Figure", "GlossaryTerm", "Law", "Leaflet",
    "LeafletSection", "LinkException", "Opening", "Owner", "Part", "PhoneContact", "PostalContact", "Priority",
    "Promise", "Prompt", "Right", "Service", "Site", "Situation", "Source", "Topic", "Translated", "UrgentNeed",
    "WebContact", "fault_in_text",
]
