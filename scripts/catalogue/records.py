"""The record of printed editions: one file an edition in docs/editions/, so that two people can add one at once."""

from pathlib import Path

from .leaflets.editions import Edition, as_text, from_text
from .problems import CatalogueProblems, Problem

FOLDER = Path("docs") / "editions"
"""Beside the decisions: both are kept for good, and a person can read both."""


def read_editions(root: Path) -> tuple[Edition, ...]:
    """Every edition that staff printed, by code. Raises CatalogueProblems for each file that is not a good record."""
    editions, problems = [], []
    for file in sorted((root / FOLDER).glob("*.json")):
        try:
            editions.append(_read(file))
        except (ValueError, OSError) as fault:
            fix = "Take the file back from the history of the repository: records are never edited."
            problems.append(Problem(str(FOLDER / file.name), 1, "error", file.stem, "", str(fault).rstrip("."), fix))
    if problems:
        raise CatalogueProblems(problems)
    return tuple(editions)


def _read(file: Path) -> Edition:
    edition = from_text(file.read_text(encoding="utf-8"))
    if edition.code != file.stem:
        raise ValueError(f"holds the edition '{edition.code}', which is not its name")
    return edition


def write_edition(root: Path, edition: Edition) -> Path:
    """Writes or rewrites the record of an edition; its file."""
    file = root / FOLDER / f"{edition.code}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(as_text(edition), encoding="utf-8")
    return file
