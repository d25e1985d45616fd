"""What entries are made of: citations, checks, contacts, opening hours, amounts and figures."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from .text import (
    Count,
    Date,
    Email,
    Id,
    Label,
    LineSpan,
    Money,
    Name,
    Postcode,
    Text,
    Time,
    WebAddress,
    Year,
    wrong,
)
from .text import (
    Phone as PhoneNumber,
)

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Part(BaseModel):
    """The base of everything in the catalogue: finished when made, and no key passes unread."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True
    )


class Citation(Part):
    """Where a fact was read: a line of a document in `sources`, or a page and the day it was read."""

    source: Id | None = None
    """The id of a document in `sources`."""
    line: Count | None = None
    """The one line of the document that says it."""
    lines: tuple[LineSpan, ...] = ()
    """Several lines of the document: [417, 589-591]."""
    url: WebAddress | None = None
    """The page it was read on."""
    read: Date | None = None
    """The day the page was read."""

    @model_validator(mode="after")
    def _names_one_place(self) -> Self:
        if (self.source is None) == (self.url is None):
            raise wrong("names no place, or two", "Write either 'source' with 'line', or 'url' with 'read'.")
        if self.url and (self.line or self.lines):
            raise wrong("gives a line of a web page", "Write 'url' and 'read' only.")
        if self.url and not self.read:
            raise wrong("does not say when the page was read", "Add 'read' with the day, as '2026-11-22'.")
        if self.source and bool(self.line) == bool(self.lines):
            raise wrong("does not say which line", "Write 'line' for one, or 'lines' for several.")
        return self

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The cited lines as (first, last) pairs."""
        return self.lines or (((self.line, self.line),) if self.line else ())


class Checked(Part):
    """The day somebody last held the whole entry against something, and against what."""

    on: Date
    """The day of the check."""
    how: Literal["provider", "website", "document"]
    """'provider': they told us. 'website': their live page that day. 'document': this confirms nothing."""
    by: Id
    """The owner who checked."""


class Opening(Part):
    """Days of the week with one opening and closing time."""

    days: tuple[Literal[DAYS], ...] = Field(min_length=1)
    """The days, each by its full name: [Monday, Tuesday]."""
    opens: Time
    """When it opens, as 09:00. All day is 00:00 to 24:00."""
    closes: Time
    """When it closes, as 17:00. A time before 'opens' is on the next morning."""


class _Detail(Part):
    """What every contact detail has."""

    note: Label | None = None
    """What this one is for, if there are several."""
    purpose: Literal["carers", "staff"] = "carers"
    """'staff' is kept as a record and never shown."""
    confirmed: Checked | None = None
    """When somebody checked this one detail by itself, apart from the whole entry."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where this detail was read."""


class PhoneContact(_Detail):
    """A number to ring, or to send a text to."""

    number: PhoneNumber
    """The number as people read it: 0151 496 0000."""
    use: Literal["call", "text", "textphone"] = "call"
    """How it is used."""
    hours: tuple[Opening, ...] = ()
    """When somebody answers. Leave it out when no hours are published: the page then says so."""
    hours_note: Text | None = None
    """What the hours do not say: bank holidays, an answerphone."""


class EmailContact(_Detail):
    """An inbox for carers; never the address of one member of staff."""

    address: Email
    """The address."""


class WebContact(_Detail):
    """A page of the provider."""

    url: WebAddress
    """The whole address, starting with https:// or http://."""


class PostalContact(_Detail):
    """A place to write to or to visit."""

    lines: tuple[Name, ...] = Field(min_length=1)
    """The address, a line each, without the postcode."""
    postcode: Postcode | None = None
    """The postcode, as L22 0LG; left out when none was published."""
    visits: Literal["yes", "no", "unknown"] = "unknown"
    """Whether a carer may walk in."""


class Contacts(Part):
    """Every way to reach a provider."""

    phones: tuple[PhoneContact, ...] = ()
    """Numbers, the first one shown first."""
    emails: tuple[EmailContact, ...] = ()
    """Inboxes."""
    websites: tuple[WebContact, ...] = ()
    """Pages."""
    addresses: tuple[PostalContact, ...] = ()
    """Places."""
    ask: Id | None = None
    """The service to ask where this one has no number; left out, it is the area's first place to go."""
    when_closed: Id | None = None
    """The service to ring when this one is closed; left out, it is the area's own."""
    none_found: Text | None = None
    """What was looked for in vain, where no contact we trust was found."""


class Amount(Part):
    """A sum of money, with the days it holds for; never written into a sentence."""

    what: Label
    """What the sum is."""
    amount: Money
    """The sum, as £86.45."""
    per: Literal["once", "hour", "day", "week", "month", "year"]
    """How often."""
    from_: Annotated[Date, Field(alias="from")]
    """The first day it holds."""
    until: Date
    """The last day it holds; after it the page shows the official page in its place."""
    source: Citation
    """Where the sum was read."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until < self.from_:
            raise wrong("ends before it begins", "Put the earlier day in 'from' and the later one in 'until'.")
        return self


class Figure(Part):
    """A number somebody published, with its year and who said it."""

    what: Text
    """What was counted."""
    value: Text
    """The number as it was published, with its unit: 29,000 people."""
    year: Year
    """The year or years it is for: 2021, or 2024/25."""
    said_by: Name | None = None
    """Who counted: Census 2021."""
    sources: tuple[Citation, ...] = Field(min_length=1)
    """Where it was read."""
