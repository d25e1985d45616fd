"""The texts of the catalogue that stand on leaflets: found by making every leaflet with nothing translated."""

import re
from collections.abc import Iterator
from typing import Any

from ..interlinear import ANCHOR, END, ONLY
from ..leaflets.leaflet import leaflet
from ..model import Catalogue
from ..pages.reading import Reading
from .localised import localised
from .wording import Wording

_TEXT = re.compile(f"{ONLY}([^{ANCHOR}{END}]*){END}")


def on_leaflets(catalogue: Catalogue) -> set[str]:
    """The English of every text that some leaflet shows."""
    bare = catalogue.model_copy(update={"glossary": ()})  # What a word means would stand within the texts.
    untranslated = localised(bare, Wording("en", {}, {}))
    leaflets = (leaflet(Reading(untranslated, each.written), each) for each in untranslated.leaflets)
    return {found for view in leaflets for text in _texts(view) for found in _TEXT.findall(text)}


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for each in value.values():
                yield from _texts(each)
        case list() | tuple():
            for each in value:
                yield from _texts(each)
