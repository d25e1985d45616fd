"""Pages written by hand in `docs/<language>/`, given the facts they show."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..area_report import NUMBERS, area_reports, total
from ..freshness import STATES, standing
from . import views
from .page import Page, link
from .reading import Reading


@dataclass(frozen=True)
class Written:
    """A page somebody wrote: its name without ending, the keys of its front matter, and its Markdown."""

    name: str
    meta: dict[str, Any]
    body: str

    def words(self, key: str) -> str:
        """A key of the front matter as text, whatever YAML takes it for: 'title: 2026' is one too."""
        return "" if self.meta.get(key) is None else str(self.meta[key])

    @property
    def lines(self) -> list[tuple[int, str]]:
        """Every line a reader meets, with its number in a file whose front matter has a line for each key."""
        keys = [(number, key) for number, key in enumerate(self.meta, 2) if key in ("title", "description")]
        body = enumerate(self.body.split("\n"), len(self.meta) + 3)
        return [*((number, self.words(key)) for number, key in keys), *body]


def written_pages(reading: Reading, written: Iterable[Written]) -> Iterator[Page]:
    """A page for each file; some are given facts by the catalogue."""
    for source in written:
        facts = FACTS.get(source.name)
        yield Page(
            address=f"{source.name}/",
            template=source.meta.get("template", "prose.html"),
            title=source.words("title"),
            description=source.words("description"),
            data={key: bool(source.meta.get(key)) for key in ("exit", "english")} | (facts(reading) if facts else {}),
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
        **_areas(reading),
        "documents": [
            {"title": s.title, "publishers": s.publishers, "status": s.status, "note": s.status_note, "url": s.url}
            for s in catalogue.sources
        ],
    }


def _areas(reading: Reading) -> dict:
    """The report on each area: whose number is known, which promises have a service, which situations an answer."""
    reports = area_reports(reading.catalogue, reading.today)
    sums = total(reports)
    priorities = {priority.id: priority for priority in reading.catalogue.priorities}
    return {
        "numbers": [[each.name, [each.services, *(each.numbers[kind] for kind in NUMBERS)]] for each in reports],
        "numbers_total": [sums["services"], *(sums[kind] for kind in NUMBERS)],
        "promises": [
            [
                report.name,
                [
                    report.priorities - len(report.without_service),
                    len(report.without_service),
                    len(report.without_priority),
                    report.answered,
                    len(report.unpublished) + len(report.unanswered),
                ],
            ]
            for report in reports
            if report.name
        ],
        "gaps": [
            [each.name, [len(each.without_topic), len(each.without_audience)], each.door_hours]
            for each in reports
            if each.name
        ],
        "undelivered": [
            link(priorities[id].name, views.address_of(priorities[id]), area=report.name)
            for report in reports
            for id in report.without_service
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
