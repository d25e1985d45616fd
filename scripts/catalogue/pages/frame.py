"""What every page of one language shares: the site's name, its areas, its languages."""

from typing import Any

from babel import Locale

from ..colour import brand
from .dates import long_date
from .marks import marks
from .page import link
from .reading import Reading

SCRIPT = {"zh": "zh-Hans"}
"""Languages whose `lang` attribute names the script too."""


def frame(reading: Reading) -> dict[str, Any]:
    """The data of header, footer and `<html>`, the same for all pages of a language."""
    site = reading.catalogue.site
    return {
        "name": site.name,
        "url": site.url,
        "publisher": site.publisher,
        "notice": site.notice,
        "brand": brand(site.colour)._asdict(),
        "exit_to": site.exit_to,
        "language": language_view(reading.language),
        "marks": marks(reading.locale)._asdict(),
        "languages": [language_view(code) for code in site.languages],
        "areas": [link(area.name, f"{area.id}/", council=area.council) for area in reading.catalogue.areas],
        "built": long_date(reading.today, reading.locale),
    }


def language_view(code: str) -> dict[str, str]:
    """A language by its own name, or else its English one, with what `lang`, `dir` and an address need."""
    locale = Locale.parse(code, sep="-")
    return {
        "code": code,
        "lang": SCRIPT.get(code, code),
        "dir": locale.text_direction,
        "name": (locale.get_display_name(locale) or locale.english_name).capitalize(),
        "root": "" if code == "en" else f"{code}/",
    }
