"""A call sheet: whom to ring, what to ask of each entry, and room for the answers."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from ..load import Loaded
from ..model import PhoneContact, Priority, Right, Service
from ..reminders import items, wanted
from ..reminders.actions import action, named


@dataclass(frozen=True)
class Question:
    """One fact to ask about."""

    field: str
    """Where it is in the entry: contacts.phones[0].number."""
    asks: str
    now: str
    """What the catalogue says."""


@dataclass(frozen=True)
class Call:
    """One entry to go through."""

    id: str
    name: str
    state: str
    due: date
    file: str
    line: int
    first_step: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Sheet:
    """All calls of an owner, those of one provider together, the one due first at the top."""

    owner: str
    owner_name: str
    made: date
    calls: dict[str, list[Call]]
    numbers: dict[str, str]
    """A number of each provider, where the catalogue has one."""

    @property
    def data(self) -> dict[str, Any]:
        """What the printed sheet is made from."""
        providers = [{"provider": self.heading(name), "calls": [_plain(call) for call in calls]}
                     for name, calls in self.calls.items()]
        return {"owner": self.owner_name, "id": self.owner, "made": str(self.made), "providers": providers}

    def heading(self, provider: str) -> str:
        """Whom to ring: the provider with its number."""
        number = self.numbers.get(provider)
        return f"{provider}: {number}" if number else provider


def call_sheet(loaded: Loaded, today: date, owner: str, within: int | None = None, most: int | None = None) -> Sheet:
    """What this owner is to ask: everything not confirmed, or due within so many days; at most `most` entries."""
    due = [item for item in wanted(items(loaded, today), today, within, owner) if item.whole]
    # Everything already confirmed and not yet due can wait.
    due = sorted((item for item in due if item.state != "confirmed"), key=lambda item: (item.due, item.id))[:most]
    entries, numbers = {entry.id: entry for entry in _all(loaded)}, numbers_of_providers(loaded)
    calls: dict[str, list[Call]] = {}
    for item in due:
        entry = entries[item.id]
        step = action(entry, item.state)
        if isinstance(entry, Service) and step.startswith("Find out") and entry.provider in numbers:
            step = f"Ring {entry.provider} on {numbers[entry.provider]}: the entry has no number of its own."
        call = Call(item.id, entry.name, item.state, item.due, item.file, item.line, step, tuple(questions(entry)))
        calls.setdefault(_provider(loaded, entry), []).append(call)
    return Sheet(owner, loaded.catalogue.owner[owner].name, today, calls, numbers)


def numbers_of_providers(loaded: Loaded) -> dict[str, str]:
    """The first number to ring of each provider, wherever the catalogue has it; staff's own numbers too."""
    found: dict[str, str] = {}
    for service in loaded.catalogue.services:
        for phone in service.contacts.phones:
            if phone.use == "call":
                found.setdefault(service.provider, phone.number)
    return found


def questions(entry: Service | Right | Priority) -> Iterator[Question]:
    """What to ask about an entry, the facts a carer relies on most first."""
    if isinstance(entry, Service):
        yield Question("status", "Can carers use it now?", entry.status)
        yield from _about_contacts(entry)
        yield Question("who_can_get_it", "Who can get it?", entry.who_can_get_it)
        yield Question("cost", "What does it cost?", entry.cost)
        for index, step in enumerate(entry.how_to_get_it):
            yield Question(f"how_to_get_it[{index}]", "Is this how to get it?", step)
    elif isinstance(entry, Right):
        yield Question("summary", "Is this still what the law says?", entry.summary)
        yield Question("law.section", "Which section?", f"{entry.law.act} {entry.law.year}, {entry.law.section}")
    else:
        for index, promise in enumerate(entry.promises):
            yield Question(f"promises[{index}].text", "Does this promise still stand?", promise.text)
        yield Question("services", "Which services deliver it?", ", ".join(entry.services) or "none is named")
    for index, amount in enumerate(getattr(entry, "amounts", ())):
        now = f"{amount.what}: {amount.amount} {amount.per}, until {amount.until}"
        yield Question(f"amounts[{index}].amount", "Is this still the sum?", now)


def as_markdown(sheet: Sheet) -> str:
    """The sheet with boxes to tick and lines to write on."""
    lines = [f"# Call sheet: {sheet.owner_name}, {sheet.made}", "", ASK]
    for provider, calls in sheet.calls.items():
        lines += ["", f"## {sheet.heading(provider)}"]
        for call in calls:
            lines += ["", f"### {call.name}", "", f"`{call.id}` ({call.file}, line {call.line}), due {call.due}.",
                      call.first_step, ""]
            lines += [f"- [ ] {each.asks} **{each.now}**  \n  or now (`{each.field}`): ________"
                      for each in call.questions]
            lines += ["- [ ] No answer. Try again on: ________"]
    if not sheet.calls:
        lines += ["", "Nothing is due."]
    return "\n".join(lines)


ASK = ("Say who you are and why you ring: carers read this on a public site. Read out each line. Tick it if it is "
       "right, or write what is right now. Write down no names of people.")


def _plain(call: Call) -> dict[str, Any]:
    return asdict(call) | {"due": str(call.due)}


def _all(loaded: Loaded) -> Iterator[Service | Right | Priority]:
    yield from (*loaded.catalogue.services, *loaded.catalogue.rights, *loaded.catalogue.priorities)


def _provider(loaded: Loaded, entry: Service | Right | Priority) -> str:
    match entry:
        case Service():
            return entry.provider
        case Right():
            return "The law itself"
    area = loaded.catalogue.area.get(entry.area)
    return area.council if area else entry.area


def _about_contacts(service: Service) -> Iterator[Question]:
    contacts = service.contacts
    for kind, field in (("phones", "number"), ("emails", "address"), ("websites", "url"), ("addresses", "lines")):
        for index, detail in enumerate(getattr(contacts, kind)):
            note = f" ({detail.note})" if detail.note else ""
            yield Question(f"contacts.{kind}[{index}].{field}", "Is this right?", f"{named(detail)}{note}")
            if isinstance(detail, PhoneContact):
                yield Question(f"contacts.{kind}[{index}].hours", "When does somebody answer?", _hours(detail))


def _hours(phone: PhoneContact) -> str:
    hours = [f"{', '.join(each.days)} {each.opens} to {each.closes}" for each in phone.hours]
    return "; ".join(filter(None, [*hours, phone.hours_note])) or "not published"
