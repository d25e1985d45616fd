"""Pages written by hand in `docs/<language>/`, given the facts they show."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..freshness import STATES, standing
from . import views
from .page import Page
from .reading import Reading


@dataclass(frozen=True)
class Written:
    """A page somebody wrote: its name without ending, the keys of its front matter, and its Markdown."""

    name: str
    meta: dict[str, str]
    body: str


def written_pages(reading: Reading, written: Iterable[Written]) -> Iterator[Page]:
    """A page for each file; some are given facts by the catalogue."""
    for source in written:
        facts = FACTS.get(source.name)
        yield Page(
            address=f"{source.name}/",
            template=source.meta.get("template", "prose.html"),
            title=source.meta["title"],
            description=source.meta.get("description", ""),
            data={"exit": bool(source.meta.get("exit"))} | (facts(reading) if facts else {}),
            body=source.body,
        )


def _true_figures(reading: Reading) -> dict:
    """For each area, how many services, rights and priorities are in each of the five states."""
    catalogue, counts = reading.catalogue, {}
    for entry in (*catalogue.services, *catalogue.rights, *catalogue.priorities):
        area = getattr(entry, "area", "national")
        counts.setdefault(area, Counter())[standing(entry, reading.today).state] += 1
    names = [*reading.area_name.items(), ("national", None)]
    rows = [
        {"area": name, "states": [counts[id][state] for state in STATES], "all": counts[id].total()}
        for id, name in names
        if id in counts
    ]
    total = sum(counts.values(), Counter())
    return {
        "states": list(STATES),
        "rows": rows,
        "total": [total[state] for state in STATES],
        "documents": [
            {"title": s.title, "publishers": s.publishers, "status": s.status, "note": s.status_note, "url": s.url}
            for s in catalogue.sources
        ],
    }


def _owners(reading: Reading) -> dict:
    """Everybody who takes reports of mistakes, with how to reach them."""
    reports = [(owner, views.contacts_view(reading, owner.contacts)) for owner in reading.catalogue.owners]
    return {
        "owners": [{"name": owner.name, "contacts": contacts} for owner, contacts in reports if contacts],
        "site_contacts": views.contacts_view(reading, reading.catalogue.site.contacts),
        "repository": reading.catalogue.site.repository,
    }


def _statement(reading: Reading) -> dict:
    """What the accessibility statement takes from the catalogue."""
    details = reading.catalogue.site.accessibility
    return {
        "prepared": views.long_date(details.prepared, reading.locale),
        "reviewed": views.long_date(details.reviewed, reading.locale),
        "reply_days": details.reply_days,
        "limits": details.limits,
        "site_contacts": views.contacts_view(reading, reading.catalogue.site.contacts),
    }


FACTS: dict[str, Callable[[Reading], dict]] = {
    "how-we-check": _true_figures,
    "report": _owners,
    "accessibility": _statement,
}
"""The pages written by hand that show facts, by name."""
