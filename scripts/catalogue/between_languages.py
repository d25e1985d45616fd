"""What a page knows of itself in other languages, and what is said where words of templates are not translated."""

import json
from pathlib import Path
from typing import Any

from babel.support import NullTranslations

from .interlinear import untranslated
from .pages.leaflets import PART


class OnlyEnglish(NullTranslations):
    """Stands behind a language's words: what they lack is English, and says so."""

    def gettext(self, message: str) -> str:
        """A text that has no translation."""
        return untranslated(message)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The same with a number, in the English way."""
        return untranslated(singular if number == 1 else plural)


def links_between_languages(docs: Path, frame: dict[str, Any]) -> dict[str, Any]:
    """Two functions and the languages' figures, from what was written beside the page files of each language."""
    own, languages = frame["language"]["code"], frame["languages"]
    there = {each["code"]: _said(docs.with_name(f"{each['code']}.pages.json")) or {} for each in languages}
    figures = [_said(docs.with_name(f"{each['code']}.figures.json")) for each in languages]

    def translations_of(address: str) -> list[dict[str, str]]:
        """The languages a page is truly in, English first; none for a page that is in no other, or not in its own."""
        if _is_further_part(address):
            return []
        found = [each for each in languages if there[each["code"]].get(address)]
        return found if len(found) > 1 and there[own].get(address) else []

    def counterpart(code: str, address: str | None) -> str:
        """The same page in another language, or the nearest above it that is there."""
        while address and (address not in there[code] or _is_further_part(address)):
            above = address.rstrip("/").rpartition("/")[0]
            address = f"{above}/" if above else ""
        return address or ""

    return {
        "translations_of": translations_of, "counterpart": counterpart, "language_figures": [f for f in figures if f]
    }


def _is_further_part(address: str) -> bool:
    """Whether a page goes on from another: a longer language is cut elsewhere, so its second part is not this one."""
    _, mark, number = address.rstrip("/").rpartition(f"/{PART}")
    return bool(mark) and number.isdecimal()


def _said(path: Path) -> Any:
    """What was written of a language; None where it was not made."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None
