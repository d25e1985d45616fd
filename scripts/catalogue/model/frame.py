"""What entries hang on: the site, areas, topics, audiences, situations, owners, documents and words."""

from typing import Literal

from pydantic import Field

from .parts import Citation, Contacts, Figure, Part
from .text import Colour, Count, Date, Email, Id, Label, Language, Name, Phone, SiteAddress, Summary, Text, WebAddress


class AccessibilityDetails(Part):
    """What the accessibility statement needs to know and no test can find out."""

    prepared: Date
    """The day the statement was first written."""
    reviewed: Date
    """The day it was last read through."""
    reply_days: Count | None = None
    """Working days within which a person answers a report; left out until somebody has promised it."""
    limits: tuple[Text, ...] = ()
    """What is known not to be accessible."""


class Site(Part):
    """The site as a whole."""

    name: Name
    """The name at the top of every page."""
    url: SiteAddress
    """Where it is published, ending with a slash."""
    publisher: Name
    """The body that answers for it."""
    notice: Text | None = None
    """A sentence shown on every page, as 'This is a trial'."""
    colour: Colour = "#1f5c4d"
    """The council's colour; every page makes it darker or lighter where it would be hard to read."""
    languages: tuple[Language, ...] = ("en",)
    """The languages the site is published in, English first."""
    exit_to: WebAddress = "https://www.bbc.co.uk/weather"
    """Where 'Leave this site' leads: a page that many people read every day."""
    contacts: Contacts | None = None
    """How to report a mistake, or ask for another format."""
    repository: WebAddress | None = None
    """Where the catalogue is kept, for reports by web."""
    accessibility: AccessibilityDetails
    """For the accessibility statement."""


class UrgentNeed(Part):
    """One kind of urgent need, and whom to ring for it in an area."""

    need: Label
    """The need in a carer's words: 'An adult is in danger or being hurt'."""
    services: tuple[Id, ...] = ()
    """The services to ring, first one first. Empty where none was found that we trust: the page says so."""


class Definition(Part):
    """What an area's strategy means by a kind of carer."""

    term: Label
    """The word: 'Young carer'."""
    audience: Id | None = None
    """The audience it defines, if it is one."""
    meaning: Text
    """What the area means by it, ages as it gives them."""
    cautions: tuple[Text, ...] = ()
    """Where the document contradicts itself."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it was read."""


class Assessment(Part):
    """How to ask for a carer's assessment in one area."""

    summary: Summary
    """Who does it here, and the first thing to do."""
    services: tuple[Id, ...] = Field(min_length=1)
    """The services that do it, first one first."""
    who_does_it: tuple[Text, ...] = Field(min_length=1)
    """Who does it for whom: adult carers, young carers, parent carers, emergencies."""
    how_to_ask: tuple[Text, ...] = Field(min_length=1)
    """The steps."""
    waits: tuple[Figure, ...] = ()
    """Published waits, each with its year; empty where none was published."""
    what_to_say: tuple[Text, ...] = Field(min_length=1)
    """Words to use on the phone."""
    letter: tuple[Text, ...] = Field(min_length=1)
    """The letter to print and send, a paragraph each."""
    rights: tuple[Id, ...] = ()
    """The rights that stand behind it."""
    cautions: tuple[Text, ...] = ()
    """What is uncertain."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it was read."""


class Area(Part):
    """A council's area. Its front door is the one service there with `front_door: true`."""

    id: Id
    """Part of the web address: /sefton/."""
    name: Name
    """The area's name."""
    council: Name
    """The council's name."""
    summary: Summary
    """What a carer finds here."""
    strategy: Id
    """The document in `sources` that is its carers' strategy."""
    urgent: tuple[UrgentNeed, ...] = Field(min_length=1)
    """Whom to ring in an emergency, most urgent first."""
    when_closed: Id | None = None
    """The service to ring when others are closed."""
    assessment: Assessment | None = None
    """How to ask for a carer's assessment here."""
    definitions: tuple[Definition, ...] = ()
    """What this area means by young carer, young adult carer and others."""
    figures: tuple[Figure, ...] = ()
    """What the strategy counted."""
    cautions: tuple[Text, ...] = ()
    """What a reader should know about the strategy or the arrangements here."""
    owner: Id
    """Who looks after this area's own facts."""


class Topic(Part):
    """What help is about: breaks, money, work."""

    id: Id
    """Part of the web address: /topics/breaks/."""
    name: Label
    """In a carer's words: 'Taking a break'."""
    summary: Summary
    """One or two sentences."""
    also_called: tuple[Label, ...] = ()
    """Other words people search with."""
    icon: Id = "information-outline"
    """The name of a Material Design icon."""


class Audience(Part):
    """Who help is for: young carers, parent carers."""

    id: Id
    """Part of the web address: /for/young-carers/."""
    name: Label
    """As 'Young carers'."""
    summary: Summary
    """Who this is, in words that person would use."""
    also_called: tuple[Label, ...] = ()
    """Other words people search with."""
    icon: Id = "account-outline"
    """The name of a Material Design icon."""


class Answer(Part):
    """The one first step in one area."""

    area: Id
    """The area it is for."""
    step: Text
    """What to do first, in one or two sentences."""
    service: Id
    """Whom to contact: an entry with a real contact."""
    published: Literal["yes", "no"] = "yes"
    """'no' where the area published nothing for this: the page says so, and the step is the next real one."""


class Situation(Part):
    """Something that happens to a carer, and the first step in each area."""

    id: Id
    """Part of the web address: /situations/leaving-hospital/."""
    name: Label
    """In a carer's words: 'Someone I look after is coming out of hospital'."""
    summary: Summary
    """One or two sentences that meet the carer where they are."""
    also_called: tuple[Label, ...] = ()
    """Other words people search with."""
    icon: Id = "help-circle-outline"
    """The name of a Material Design icon."""
    lives: Literal["person", "you"] = "person"
    """Whose home decides which council to ask: 'you' for young carers and for parents of a child."""
    answers: tuple[Answer, ...] = ()
    """One for each area."""
    next_steps: tuple[Text, ...] = ()
    """What to do after the first step, wherever you live."""
    topics: tuple[Id, ...] = ()
    """Topics to look at next."""


class Owner(Part):
    """Who looks after entries: rings the providers and corrects the facts."""

    id: Id
    """A short name for the owner."""
    name: Name
    """A team or body, never one person."""
    area: Id | None = None
    """The area it looks after."""
    email: Email | None = None
    """Where the owner is reminded; never shown."""
    phone: Phone | None = None
    """Where the owner is reminded; never shown."""
    contacts: Contacts | None = None
    """How a reader reports a mistake to this owner."""


class Source(Part):
    """A document the catalogue was made from."""

    id: Id
    """A short name: sefton-2025-2028."""
    title: Name
    """Its title."""
    publishers: tuple[Name, ...] = Field(min_length=1)
    """Who published it."""
    area: Id | None = None
    """The area it is about."""
    starts: Count
    """The first year it is for."""
    ends: Count
    """The last year it is for."""
    status: Literal["in_force", "final_year", "ended", "draft"]
    """Whether it still holds."""
    status_note: Text | None = None
    """What a reader should know about that."""
    lines: Count
    """How many lines the text has that citations count in."""
    url: WebAddress | None = None
    """Where it was published, if known."""


class GlossaryTerm(Part):
    """A word that needs explaining, explained in place at its first use on a page."""

    id: Id
    """A short name for the word."""
    term: Label
    """The word as it is usually written, in lower case."""
    forms: tuple[Label, ...] = ()
    """Other forms of it: 'assessments', 'carer's assessment'. With capitals only where it always has them: 'SEND'."""
    short: Label
    """What it means in a few words that fit in brackets after it: 'a talk about what you need'."""
    meaning: Text
    """What it means, in one or two plain sentences."""


class LinkException(Part):
    """An outside address the link check may not report, why, and until when."""

    url: WebAddress
    """The address."""
    reason: Text
    """Why it is passed over."""
    until: Date
    """The last day of the exception."""
