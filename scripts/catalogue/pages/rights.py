"""A page for each right, and the page that lists them."""

from collections.abc import Iterator

from ..interlinear import name, plain
from ..model import Law, Right
from . import views
from .page import Page, link
from .reading import Reading


def right_pages(reading: Reading) -> Iterator[Page]:
    """The list of rights, then one page a right."""
    yield Page(
        address="rights/",
        template="rights.html",
        title="",
        data={"rights": [views.entry_link(reading, right) for right in reading.catalogue.rights]},
    )
    for right in reading.catalogue.rights:
        yield _page(reading, right)


def _law(reading: Reading, law: Law) -> dict:
    """A law as the Act's own page names it: where the page is in another language, an English name as a whole."""
    named = (lambda text: text) if reading.language == "en" else name
    return {
        "title": named(f"{plain(law.act)} {law.year}"),
        "section": named(law.section),
        "numbered": law.section[0].isdigit(),
        "url": law.url,
    }


def _page(reading: Reading, right: Right) -> Page:
    catalogue = reading.catalogue
    return Page(
        address=views.address_of(right),
        template="right.html",
        title=right.name,
        description=right.summary,
        trail=(link(None, "rights/", key="rights"),),
        data={
            "id": right.id,
            "words": right.also_called,
            "exit": views.SAFETY in right.topics,
            "summary": right.summary,
            "applies_to": right.applies_to,
            "extent": right.extent,
            "what_it_means": right.what_it_means,
            "limits": right.limits,
            "amounts": views.amounts_view(reading, right.amounts, right.official_page),
            "how_to_use_it": right.how_to_use_it,
            "what_to_say": right.what_to_say,
            "official_page": right.official_page,
            "law": _law(reading, right.law),
            "other_laws": [_law(reading, law) for law in right.other_laws],
            "strategies": views.strategies_view(reading, right.sources),
            "helpers": [
                views.entry_link(reading, catalogue.service[id])
                | {"contacts": views.contacts_view(reading, catalogue.service[id].contacts, catalogue.service[id])}
                for id in right.services
                if id in catalogue.service
            ],
            "assessments": _assessments(reading, right),
            "cautions": right.cautions,
            "audiences": [link(a.name, f"for/{a.id}/") for a in catalogue.audiences if a.id in right.audiences],
            "situations": [
                link(s.name, f"situations/{s.id}/") for s in catalogue.situations if s.id in right.situations
            ],
            "see": views.entry_links(reading, right.see),
            "checked": views.checked_view(reading, right),
            "sources": views.sources_view(reading, right.sources),
            "report": views.report_view(reading, catalogue.owner[right.owner], right),
        },
    )


def _assessments(reading: Reading, right: Right) -> list[dict]:
    """Where to ask in each area, on the rights that stand behind an area's assessment."""
    return [
        link(area.name, f"{area.id}/assessment/")
        for area in reading.catalogue.areas
        if area.assessment and right.id in area.assessment.rights
    ]
