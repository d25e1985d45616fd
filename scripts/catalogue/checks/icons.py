"""The rule that an icon is one of Material's: a name that is none would stop the build."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ..model import Catalogue
from ..wording import meant
from .finding import Finding

_KINDS = ("topics", "audiences", "situations")
_LOOK = "Look for its name at https://pictogrammers.com/library/mdi/, or delete the line."


def icons_that_exist(catalogue: Catalogue, today: date) -> Iterator[Finding]:
    """An icon is one that can be drawn."""
    for kind in _KINDS:
        for index, entry in enumerate(getattr(catalogue, kind)):
            if not _is_drawn(entry.icon):
                yield Finding((kind, index, "icon"), f"'{entry.icon}' is not the name of an icon", _fix(entry.icon))


def _fix(name: str) -> str:
    guess = meant(name, (path.stem for path in _folder().glob("*.svg")))
    return f"Did you mean '{guess}'? {_LOOK}" if guess else _LOOK


@cache
def _is_drawn(name: str) -> bool:
    return (_folder() / f"{name}.svg").is_file()


@cache
def _folder() -> Path:
    """Where the theme keeps its icons; found without loading the theme, as a check is to be quick."""
    return Path(find_spec("material").origin).parent / "templates" / ".icons" / "material"
