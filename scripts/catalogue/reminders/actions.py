"""The next thing to do about a check, said so that somebody can do it at once."""

from ..model import Amount, Priority, Right, Service


def action(entry: Service | Right | Priority, state: str, part=None) -> str:
    """What to do about an entry in this state, or about one detail or sum of it; empty where nothing is due."""
    if state == "confirmed":
        return ""
    if isinstance(part, Amount):
        return _about_sum(part, state)
    if part is not None:
        return f"Try {named(part)} and ask whether it still holds."
    match entry:
        case Service():
            return _about_service(entry)
        case Right():
            return f"Read {entry.law.act} {entry.law.year}, section {entry.law.section}, again at {entry.law.url}"
    return "Ask the council whether this priority still stands, and who delivers it."


def named(detail) -> str:
    """A contact detail as people say it: its number, address or lines."""
    for field in ("number", "address", "url"):
        if value := getattr(detail, field, None):
            return value
    return ", ".join(filter(None, [*detail.lines, detail.postcode]))


def _about_sum(amount: Amount, state: str) -> str:
    if state == "expired":
        doing = "Write the new sum with its dates, or delete it: the page does not show it any more."
    else:
        doing = f"The new sum is wanted by {amount.until}."
    where = f" Look it up at {amount.source.url}" if amount.source.url else ""
    return f"{amount.what}: {doing}{where}"


def _about_service(service: Service) -> str:
    """Ring if there is a number, else write, else look, else find out how to reach them."""
    contacts = service.contacts
    for phone in contacts.phones:
        if phone.use == "call":
            return f"Ring {service.provider} on {phone.number} and go through the entry."
    if contacts.emails:
        return f"Write to {service.provider} at {contacts.emails[0].address} and go through the entry."
    if contacts.websites:
        return f"Hold the entry against {contacts.websites[0].url}"
    return f"Find out how to reach {service.provider}: the entry has no contact of its own."
