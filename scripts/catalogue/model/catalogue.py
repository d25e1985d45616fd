"""The whole catalogue, and looking things up in it."""

from functools import cached_property

from pydantic import Field

from .entries import Leaflet, Priority, Right, Service
from .frame import Area, Audience, GlossaryTerm, LinkException, Owner, Site, Situation, Source, Topic
from .parts import Part
from .text import Name

NATIONAL = "national"
"""The `area` of what serves the whole country."""


class Catalogue(Part):
    """Everything in `services.yml` and the files it includes."""

    include: tuple[Name, ...] = ()
    """More files, or patterns as 'catalogue/*.yml', joined to this one."""
    site: Site
    """The site as a whole."""
    areas: tuple[Area, ...] = Field(min_length=1)
    """The councils' areas."""
    topics: tuple[Topic, ...] = Field(min_length=1)
    """What help is about."""
    audiences: tuple[Audience, ...] = Field(min_length=1)
    """Who help is for."""
    situations: tuple[Situation, ...] = ()
    """What happens to a carer."""
    owners: tuple[Owner, ...] = Field(min_length=1)
    """Who looks after entries."""
    sources: tuple[Source, ...] = ()
    """Documents the catalogue was made from."""
    services: tuple[Service, ...] = ()
    """What a carer can use."""
    rights: tuple[Right, ...] = ()
    """What the law gives a carer."""
    priorities: tuple[Priority, ...] = ()
    """What the strategies set out to do."""
    glossary: tuple[GlossaryTerm, ...] = ()
    """Words that need explaining."""
    leaflets: tuple[Leaflet, ...] = ()
    """Leaflets to print."""
    link_exceptions: tuple[LinkException, ...] = ()
    """Outside addresses the link check passes over."""

    @cached_property
    def service(self) -> dict[str, Service]:
        """Services by id."""
        return {entry.id: entry for entry in self.services}

    @cached_property
    def right(self) -> dict[str, Right]:
        """Rights by id."""
        return {entry.id: entry for entry in self.rights}

    @cached_property
    def area(self) -> dict[str, Area]:
        """Areas by id; 'national' is none of them."""
        return {area.id: area for area in self.areas}

    @cached_property
    def owner(self) -> dict[str, Owner]:
        """Owners by id."""
        return {owner.id: owner for owner in self.owners}

    @cached_property
    def source(self) -> dict[str, Source]:
        """Documents by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def front_door(self) -> dict[str, Service]:
        """Each area's first place to go, by area id."""
        return {entry.area: entry for entry in self.services if entry.front_door}
