"""Pages made of words: the A to Z, and the glossary."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from . import views
from .page import Page, link
from .reading import Reading


def word_pages(reading: Reading) -> Iterator[Page]:
    """The A to Z and the glossary."""
    yield _a_to_z(reading)
    yield Page(
        address="glossary/",
        template="glossary.html",
        title="",
        data={
            "terms": [
                {"id": term.id, "term": term.term, "meaning": term.meaning}
                for term in sorted(reading.catalogue.glossary, key=lambda term: sort_key(term.term))
            ]
        },
    )


def sort_key(name: str) -> str:
    """A name as it is ordered: case, accents and punctuation do not count."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in plain if c.isalnum() or c == " ").strip()


def _a_to_z(reading: Reading) -> Page:
    catalogue = reading.catalogue
    entries = [
        *(link(s.name, views.address_of(s), area=reading.area_name.get(s.area)) for s in catalogue.services),
        *(link(r.name, views.address_of(r)) for r in catalogue.rights),
        *(link(t.name, f"topics/{t.id}/") for t in catalogue.topics),
        *(link(s.name, f"situations/{s.id}/") for s in catalogue.situations),
    ]
    letters = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: sort_key(entry["name"])):
        letters[sort_key(entry["name"])[:1].upper() or "#"].append(entry)
    data = {"unsearched": True, "letters": [{"letter": letter, "entries": found} for letter, found in letters.items()]}
    return Page(address="a-z/", template="a-z.html", title="", data=data)
