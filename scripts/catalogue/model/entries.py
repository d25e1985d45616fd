"""The entries a carer reads: services, rights, priorities and leaflets."""

from typing import Literal

from pydantic import Field

from .parts import Amount, Checked, Citation, Contacts, Figure, Part
from .text import Count, Date, Id, Interval, Label, Language, Name, Summary, Text, WebAddress, YesNo


class Service(Part):
    """Something a carer can use, or used to be able to, or soon will."""

    id: Id
    """Part of the web address: /services/sefton-carers-centre/. Never changed, never used again."""
    name: Label
    """What people call it."""
    also_called: tuple[Label, ...] = ()
    """Other words people search with: 'time off', 'sitting service'."""
    area: Id
    """The area it serves, or 'national'."""
    provider: Name
    """Who runs it."""
    summary: Summary
    """What it is, in at most 40 words."""
    what_you_get: tuple[Text, ...] = Field(min_length=1)
    """What a carer gets, a paragraph or list item each."""
    who_can_get_it: Text
    """Who it is for; where nothing was published, say so."""
    how_to_get_it: tuple[Text, ...] = Field(min_length=1)
    """The steps, first one first."""
    cost: Text
    """What it costs; where nothing was published, say so."""
    amounts: tuple[Amount, ...] = ()
    """Sums of money."""
    figures: tuple[Figure, ...] = ()
    """Published waits or numbers, each with its year."""
    audiences: tuple[Id, ...] = Field(min_length=1)
    """Who it is for: ids of `audiences`."""
    topics: tuple[Id, ...] = Field(min_length=1)
    """What it is about: ids of `topics`."""
    situations: tuple[Id, ...] = ()
    """When it helps: ids of `situations`."""
    contacts: Contacts = Contacts()
    """How to reach it. Without any, the page says so and gives the area's front door."""
    languages: tuple[Language, ...] = ()
    """The languages it is offered in, where that was published."""
    status: Literal["available", "limited", "planned", "paused", "closed"] = "available"
    """Whether a carer can use it now."""
    instead: Text | None = None
    """What to do instead, where it is planned, paused or closed."""
    see: tuple[Id, ...] = ()
    """Services or rights to look at as well."""
    front_door: YesNo = False
    """true for the area's first place to go; one in each area."""
    cautions: tuple[Text, ...] = ()
    """What is uncertain or contradictory, said openly."""
    checked: Checked
    """The last check of the whole entry."""
    review_every: Interval | None = None
    """How often to check it, if not every 6 months."""
    owner: Id
    """Who looks after this entry."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it was read."""


class Law(Part):
    """A piece of law."""

    act: Name
    """The Act or regulations: 'Care Act'."""
    year: Count
    """Its year."""
    section: Name
    """The section or sections: '10'."""
    url: WebAddress
    """The official page."""


class Right(Part):
    """Something the law gives a carer."""

    id: Id
    """Part of the web address: /rights/carers-assessment/."""
    name: Label
    """In a carer's words: 'Your right to a carer's assessment'."""
    also_called: tuple[Label, ...] = ()
    """Other words people search with."""
    law: Law
    """The law it comes from."""
    other_laws: tuple[Law, ...] = ()
    """Regulations and sections that belong with it."""
    extent: Literal["England", "England and Wales", "Great Britain", "United Kingdom"]
    """Where it applies."""
    applies_to: Text
    """Who has it."""
    summary: Summary
    """What it gives, in at most 40 words."""
    what_it_means: tuple[Text, ...] = Field(min_length=1)
    """What it means, a paragraph each."""
    limits: tuple[Text, ...] = ()
    """What it does not give; what leaflets often get wrong."""
    how_to_use_it: tuple[Text, ...] = Field(min_length=1)
    """The steps."""
    what_to_say: tuple[Text, ...] = Field(min_length=1)
    """Words to use on the phone."""
    amounts: tuple[Amount, ...] = ()
    """Sums of money."""
    official_page: WebAddress | None = None
    """The government's page for the public."""
    services: tuple[Id, ...] = ()
    """Who helps with it."""
    audiences: tuple[Id, ...] = Field(min_length=1)
    """Who it is for: ids of `audiences`."""
    topics: tuple[Id, ...] = ()
    """What it is about: ids of `topics`."""
    situations: tuple[Id, ...] = ()
    """When it helps: ids of `situations`."""
    see: tuple[Id, ...] = ()
    """Rights or services to look at as well."""
    cautions: tuple[Text, ...] = ()
    """What could not be verified."""
    checked: Checked
    """The last check of the whole entry."""
    review_every: Interval | None = None
    """How often to check it, if not every 12 months."""
    owner: Id
    """Who looks after this entry."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it was read."""


class Promise(Part):
    """An action an area promised, and by whom."""

    text: Text
    """What was promised."""
    by: tuple[Name, ...] = ()
    """The bodies that promised it; empty where the document names none."""
    sources: tuple[Citation, ...] = ()
    """The line that says it, if not among the priority's own."""


class Priority(Part):
    """What an area's strategy set out to do."""

    id: Id
    """Part of the web address: /sefton/priorities/sefton-early-identification/."""
    area: Id
    """The area whose priority it is."""
    number: Name
    """Its number or letter in the strategy."""
    name: Label
    """What it is about."""
    name_note: Text | None = None
    """Said where the document gives no title and the name is ours."""
    why: tuple[Text, ...] = Field(min_length=1)
    """Why it matters there, a paragraph each."""
    promises: tuple[Promise, ...] = ()
    """The actions; empty where none was published."""
    outcomes: tuple[Text, ...] = ()
    """What should become true; empty where none was published."""
    measures: tuple[Text, ...] = ()
    """How it is measured; empty where none was published."""
    services: tuple[Id, ...] = ()
    """The services that deliver it."""
    cautions: tuple[Text, ...] = ()
    """What is uncertain or contradictory, said openly."""
    checked: Checked
    """The last check of the whole entry."""
    review_every: Interval | None = None
    """How often to check it, if not every 12 months."""
    owner: Id
    """Who looks after this entry."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it was read."""


class Prompt(Part):
    """A line to fill in by hand."""

    label: Label
    """What to write there."""
    lines: Count = 1
    """How many lines of space."""


class LeafletSection(Part):
    """One part of a leaflet."""

    heading: Label
    """Its heading."""
    paragraphs: tuple[Text, ...] = ()
    """Words of its own."""
    use: Literal[
        "entries", "front-door", "urgent", "assessment", "letter", "situation", "services", "rights"
    ] = "entries"
    """Where its facts come from: the entries named, the area's own, or every one there is ('services', 'rights')."""
    situation: Id | None = None
    """With 'use: situation': the situation whose first step in the area it shows."""
    entries: tuple[Id, ...] = ()
    """The services and rights it shows, in this order."""
    prompts: tuple[Prompt, ...] = ()
    """Lines to fill in by hand."""


class Leaflet(Part):
    """A leaflet: the same data as a web page and as print."""

    id: Id
    """Part of the web address: /leaflets/help-for-carers-sefton/."""
    name: Label
    """Its title."""
    area: Id
    """The area it is for, or 'national'."""
    template: Literal["guide", "letter", "form", "card", "booklet"]
    """How it is laid out."""
    summary: Summary
    """What it is for."""
    sections: tuple[LeafletSection, ...] = Field(min_length=1)
    """Its parts, in order."""
    sizes: tuple[Literal["standard", "large", "giant", "booklet", "booklet-imposed", "cards"], ...] = (
        "standard", "large", "giant",
    )
    """The sizes it is made in as PDF."""
    topics: tuple[Id, ...] = ()
    """The topics whose pages lead to it: ids of `topics`."""
    written: Date
    """The day somebody last read its own words through; the newest day in a leaflet is the date of its edition."""
    owner: Id
    """Who looks after this leaflet."""
