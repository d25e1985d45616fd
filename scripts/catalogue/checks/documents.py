"""Rules about sources: a line that is cited is there, and what leans on an old document says so."""

from collections.abc import Iterator
from datetime import date

from ..model import Catalogue, Citation, Source
from .finding import Finding, every

MOST_LINES = 20
"""Lines of documents that one entry may cite for itself; beyond that nobody can check it."""


def lines_in_range(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A line that is cited is a line of the document."""
    for path, citation in every(Citation, catalogue):
        document = catalogue.source.get(citation.source)
        last = max((last for _, last in citation.spans), default=0)
        if document and last > document.lines:
            field = "lines" if citation.lines else "line"
            found = f"cites line {last:,}, but '{document.id}' has {document.lines:,}"
            yield Finding((*path, field), found, "Look the line up again.")


def few_lines(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """An entry cites the lines that are about it, and no more than 20."""
    for kind in ("services", "rights", "priorities"):
        for index, entry in enumerate(getattr(catalogue, kind)):
            spans = (span for citation in entry.sources for span in citation.spans)
            if (count := sum(last - first + 1 for first, last in spans)) > MOST_LINES:
                fix = f"Keep the {MOST_LINES} or fewer that say most about this entry."
                yield Finding((kind, index, "sources"), f"cite {count:,} lines", fix)


def notes_on_documents(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """A document that has ended, or is a draft, says so to the reader wherever it is cited."""
    for path, source in every(Source, catalogue):
        if source.status in ("ended", "draft") and source.status_note is None:
            words = "has ended" if source.status == "ended" else "is a draft"
            fix = "Add 'status_note', a sentence that pages show beside what was read in it."
            yield Finding(path, f"{words} and does not say so to the reader", fix)
