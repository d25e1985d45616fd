"""Pages made of words: the A to Z, and the glossary."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate, groupby

from ..alphabets import heading, order_of
from . import views
from .page import Page, link
from .reading import Reading

MOST_ON_A_SHEET = 150
"""About how many entries of the A to Z stand on one page, so that it stays light on an old phone."""

def word_pages(reading: Reading) -> Iterator[Page]:
    """The A to Z and the glossary."""
    order = order_of(reading.language)
    yield from _a_to_z(reading)
    yield Page(
        address="glossary/",
        template="glossary.html",
        title="",
        data={
            "terms": [
                {"id": term.id, "term": term.term, "meaning": term.meaning}
                for term in sorted(reading.catalogue.glossary, key=lambda term: order(term.term))
            ]
        },
    )


def _a_to_z(reading: Reading) -> Iterator[Page]:
    """One page or several, each light enough, all with the way to every letter."""
    sheets = _sheets(_letters(reading)) or [[]]
    addresses = ["a-z/", *(f"a-z/{number}/" for number in range(2, len(sheets) + 1))]
    ends = [{"first": sheet[0]["letter"], "last": sheet[-1]["letter"]} for sheet in sheets if sheet]
    jumps = [
        link(group["letter"], f"{address}#{group['place']}")
        for address, sheet in zip(addresses, sheets, strict=True)
        for group in sheet
    ]
    for index, sheet in enumerate(sheets):
        yield Page(
            address=addresses[index],
            template="a-z.html",
            title="",
            trail=(link(None, "a-z/", key="a-z"),) if index else (),
            data={
                "unsearched": True,
                "ends": ends[index] if len(sheets) > 1 else None,
                "jumps": jumps,
                "letters": sheet,
                "more": [link(None, addresses[i], **ends[i]) for i in range(len(sheets)) if i != index],
            },
        )


def _letters(reading: Reading) -> list[dict]:
    """Every service, right, topic and situation under the first letter of its name."""
    catalogue = reading.catalogue
    entries = [
        *(link(s.name, views.address_of(s), area=reading.area_name.get(s.area)) for s in catalogue.services),
        *(link(r.name, views.address_of(r)) for r in catalogue.rights),
        *(link(t.name, f"topics/{t.id}/") for t in catalogue.topics),
        *(link(s.name, f"situations/{s.id}/") for s in catalogue.situations),
    ]
    letters = defaultdict(list)
    order = order_of(reading.language)
    for entry in sorted(entries, key=lambda entry: order(entry["name"])):
        letters[heading(entry["name"], reading.language)].append(entry)
    return [
        {"letter": letter, "place": f"letter-{number}", "entries": found}
        for number, (letter, found) in enumerate(letters.items(), 1)
    ]


def _sheets(letters: list[dict]) -> list[list[dict]]:
    """Letters in their order, put together to sheets of about `MOST_ON_A_SHEET` entries."""
    ends = accumulate(len(group["entries"]) for group in letters)
    numbered = zip(((end - 1) // MOST_ON_A_SHEET for end in ends), letters, strict=True)
    return [[group for _, group in sheet] for _, sheet in groupby(numbered, key=lambda pair: pair[0])]
