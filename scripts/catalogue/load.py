"""From files to a finished catalogue, or every problem that stands in the way."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from . import include
from .model import Catalogue
from .problems import CatalogueProblems, Problem, has_errors
from .raw import Raw
from .references import dangling_references, repeated_ids
from .wording import worded
from .yaml_text import Path as Way


@dataclass(frozen=True)
class Loaded:
    """A catalogue and the place of each part of it."""

    catalogue: Catalogue
    raw: Raw
    whole: bool = True
    """False where faulty entries were left out, so that rules can be run over the rest."""

    def place(self, path: Way) -> tuple[str, int]:
        """The file and line, from 1, of a part: ('services', 3, 'contacts', 'phones', 0, 'number')."""
        return self.raw.place(path)

    @property
    def entries(self) -> int:
        """How many entries there are: items of the top-level lists."""
        return sum(len(items) for name, items in self.raw.items.items() if name != "include")


def load(path: Path) -> Loaded:
    """The catalogue in this file and those it includes.

    Raises CatalogueProblems with every problem of form, model and reference, and OSError if the file cannot be read.
    """
    loaded, problems = attempt(path)
    if loaded is None or has_errors(problems):
        raise CatalogueProblems(problems)
    return loaded


def attempt(path: Path) -> tuple[Loaded | None, list[Problem]]:
    """As much of the catalogue as can be made, and every problem; None where a file could not be read as YAML."""
    raw, problems = include.gathered(path)
    if raw is None:
        return None, problems
    loaded, faults = _modelled(raw)
    return loaded, [*problems, *faults, *repeated_ids(raw), *dangling_references(raw)]


def _modelled(raw: Raw) -> tuple[Loaded, list[Problem]]:
    try:
        return Loaded(Catalogue.model_validate(raw.data), raw), []
    except ValidationError as error:
        faults = [fault for fault in error.errors(include_url=False) if not _follows(fault)]
    faulty = {fault["loc"][:2] for fault in faults}
    return _rest(raw, faulty), [raw.problem(fault["loc"], *worded(fault)) for fault in faults]


def _follows(fault: dict) -> bool:
    """Whether a fault is only that of another: a list counts as too short when its one item is faulty."""
    return fault["type"] == "too_short" and bool(fault["input"])


def _rest(raw: Raw, faulty: set[Way]) -> Loaded:
    """What is left without the faulty entries: good for rules, not for pages."""
    rest = raw.without({way for way in faulty if len(way) == 2 and isinstance(way[1], int)})
    good = {"site": None} | {name: () for name in Catalogue.model_fields if name != "site"}
    for name, info in Catalogue.model_fields.items():
        faultless = (name,) not in faulty and (name in rest.items or name not in {way[0] for way in faulty})
        if name in rest.data and faultless:
            good[name] = TypeAdapter(info.annotation).validate_python(rest.data[name])
    return Loaded(Catalogue.model_construct(**good), rest, whole=False)
