"""Leaflets on the web: a page a leaflet in three sizes, the list of all, and a page for each edition."""

from collections.abc import Iterator
from typing import Any

from ..leaflets.looks import qr_code
from ..leaflets.recall import CURRENT, Verdict
from ..leaflets.web_parts import web_parts
from ..model import NATIONAL
from .dates import long_date
from .page import Page, link
from .reading import Reading

WEB_SIZES = {"standard": "", "large": "large/", "giant": "giant/"}
"""The sizes a leaflet's page comes in, and where each is below the leaflet."""

PART = "part-"
"""How the address of a long leaflet's second page begins, below its first; then its number."""


def leaflet_pages(reading: Reading) -> Iterator[Page]:
    """The list of leaflets, their pages in every size, the list of editions, and a page an edition."""
    # Imported here: leaflets are made from the views of this package, which must be whole by then.
    from ..leaflets.collection import verdicts, views

    found = views(reading)
    printed = verdicts(reading, found)
    yield _list(reading, found)
    for view in found:
        yield from _leaflet(reading, view)
    yield from _editions(reading, found, printed)


def _address(view: dict[str, Any]) -> str:
    return f"leaflets/{view['id']}/"


def _item(reading: Reading, view: dict[str, Any]) -> dict[str, Any]:
    """A leaflet in a list: its page in each size, and its PDFs."""
    sizes = next(each.sizes for each in reading.catalogue.leaflets if each.id == view["id"])
    return link(
        view["name"],
        _address(view),
        template=view["template"],
        edition=view["edition"]["code"],
        web=[{"size": size, "address": f"{_address(view)}{below}"} for size, below in WEB_SIZES.items()],
        pdfs=[{"size": size, "file": f"{view['id']}-{size}.pdf"} for size in sizes],
    )


def _list(reading: Reading, found: list[dict[str, Any]]) -> Page:
    area_of = {each.id: each.area for each in reading.catalogue.leaflets}
    groups = [
        {
            "id": id,
            "area": name,
            "leaflets": [
                _item(reading, view) | {"in_parts": len(web_parts(view)) > 1}
                for view in found
                if area_of[view["id"]] == id
            ],
        }
        for id, name in [*reading.area_name.items(), (NATIONAL, None)]
    ]
    return Page(
        address="leaflets/",
        template="leaflets.html",
        title="",
        data={"groups": [group for group in groups if group["leaflets"]], "count": len(found)},
    )


def _leaflet(reading: Reading, view: dict[str, Any]) -> Iterator[Page]:
    item, qr = _item(reading, view), qr_code(view["edition"]["address"])
    parts = web_parts(view)
    for size, below in WEB_SIZES.items():
        addresses = [f"{_address(view)}{below}{f'{PART}{n}/' if n > 1 else ''}" for n in range(1, len(parts) + 1)]
        for number, (address, sections) in enumerate(zip(addresses, parts, strict=True)):
            yield Page(
                address=address,
                template="leaflet.html",
                title=view["name"],
                description=view["text"],
                trail=(link(None, "leaflets/", key="leaflets"),),
                data={
                    "size": size,
                    "item": item,
                    "leaflet": view | {"sections": sections},
                    "qr": qr,
                    "part": number + 1,
                    "parts": [link(n, each) for n, each in enumerate(addresses, 1)] if len(parts) > 1 else [],
                },
            )


def _editions(reading: Reading, found: list[dict[str, Any]], printed: list[Verdict]) -> Iterator[Page]:
    """The list a librarian holds the counter against, then a page for each edition, current or once printed."""
    known = {each.edition.code: each for each in printed}
    trail = (link(None, "leaflets/", key="leaflets"),)
    rows = [_row(reading, each) for each in printed]
    current = [
        link(view["name"], f"leaflets/editions/{view['edition']['code']}/", code=view["edition"]["code"],
             use_until=view["use_until"], proof=view["proof"])
        for view in found
    ]
    yield Page("leaflets/editions/", "editions.html", "", trail=trail, data={"printed": rows, "current": current})
    trail += (link(None, "leaflets/editions/", key="editions"),)
    for view in found:
        if view["edition"]["code"] not in known:
            yield _edition(trail, _fresh(view), view)
    by_id = {view["id"]: view for view in found}
    for row, each in zip(rows, printed, strict=True):
        yield _edition(trail, row, by_id.get(each.edition.leaflet))


def _edition(trail: tuple, row: dict[str, Any], view: dict[str, Any] | None) -> Page:
    new = view and link(view["name"], _address(view), code=view["edition"]["code"])
    return Page(row["address"], "edition.html", row["name"], trail=trail, data={"row": row, "new": new})


def _fresh(view: dict[str, Any]) -> dict[str, Any]:
    """The current edition where staff have not recorded that they printed it; people print at home too."""
    code = view["edition"]["code"]
    return link(
        view["name"], f"leaflets/editions/{code}/", code=code, state=CURRENT, level=None, use_until=view["use_until"],
        proof=view["proof"], changes=[], printings=[],
    )


def _row(reading: Reading, found: Verdict) -> dict[str, Any]:
    edition, locale = found.edition, reading.locale
    return link(
        edition.name,
        f"leaflets/editions/{edition.code}/",
        code=edition.code,
        state=found.state,
        level=found.level,
        use_until=long_date(edition.use_until, locale) if edition.use_until else None,
        proof=False,
        changes=[change._asdict() for change in found.changes],
        printings=[
            {"on": long_date(each.on, locale), "copies": each.copies, "where": each.where}
            for each in edition.printings
        ],
    )
