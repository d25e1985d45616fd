"""Leaflets for tests: the sample's, typeset, and what can be read out of a PDF."""

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from catalogue.leaflets.leaflet import leaflet
from catalogue.load import load
from catalogue.model import Catalogue
from catalogue.pages import Reading

from .finders import ROOT

SAMPLE = ROOT / "tests" / "samples" / "small.yml"
TEMPLATES = ROOT / "overrides"
DAY = date(2026, 11, 22)
GUIDE, CARD, LETTER = "help-for-carers-northby", "emergency-card", "assessment-letter-northby"

SENTENCE = {
    "ur": "اگر آپ کسی کی دیکھ بھال کرتے ہیں تو ہمیں فون کریں۔",
    "ar": "اتصل بنا إذا كنت تعتني بشخص ما.",
    "uk": "Зателефонуйте нам, якщо ви за кимось доглядаєте.",
    "zh": "如果您照顾别人，请给我们打电话。",
    "ro": "Sunați-ne dacă aveți grijă de cineva în fiecare săptămână.",
    "pl": "Zadzwoń do nas, jeśli opiekujesz się kimś bliskim.",
}
"""A sentence in each language, with letters that English has not."""

ALPHABET = {
    "ur": "آ ا ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن ں و ہ ھ ء ی ے ئ ؤ ۓ ،؛؟۔۰۱۲۳۴۵۶۷۸۹",
    "ar": "ء آ أ ؤ إ ئ ا ب ة ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ى ي ، ؛ ؟ ٠ ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ « »",
    "uk": "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя’«»–",
    "zh": "请拨打电话护理人员中心照顾者权利紧急医院评估休息，。：；？！（）、",
    "ro": "ĂÂÎȘȚăâîșț„”«»–",
    "pl": "ĄĆĘŁŃÓŚŹŻąćęłńóśźż„”–",
    "en": "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789£–—‘’“”…é•·!?&@/()%+",
}  # fmt: skip
"""Every letter a leaflet in the language may hold."""


@cache
def sample() -> Catalogue:
    """The sample catalogue."""
    return load(SAMPLE).catalogue


def view(
    id: str = GUIDE, language: str = "en", catalogue: Catalogue | None = None, today: date = DAY
) -> dict[str, Any]:
    """The JSON of one of its leaflets."""
    catalogue = catalogue or sample()
    entry = next(each for each in catalogue.leaflets if each.id == id)
    return leaflet(Reading(catalogue, today, language), entry)


def in_language(id: str, language: str) -> dict[str, Any]:
    """A leaflet with its own words, and the fixed ones, put into a language, as a translation would."""
    found = view(id, language)
    words = dict.fromkeys(found["words"], SENTENCE[language])
    sections = [part | {"heading": SENTENCE[language]} for part in found["sections"]]
    return found | {"name": SENTENCE[language], "text": SENTENCE[language], "words": words, "sections": sections}


def changed_catalogue(**services: dict[str, Any]) -> Catalogue:
    """The sample with fields of some services changed: `northby_carers_centre={"name": …}`."""
    fields = {name.replace("_", "-"): change for name, change in services.items()}
    old = sample()
    new = tuple(each.model_copy(update=fields.get(each.id, {})) for each in old.services)
    kept = {name: getattr(old, name) for name in Catalogue.model_fields}
    return Catalogue.model_construct(**kept | {"services": new})


def with_number(number: str) -> Catalogue:
    """The sample with another number at the front door of Northby."""
    contacts = sample().service["northby-carers-centre"].contacts
    first = contacts.phones[0].model_copy(update={"number": number})
    return changed_catalogue(
        northby_carers_centre={"contacts": contacts.model_copy(update={"phones": (first, *contacts.phones[1:])})}
    )


def pdf_text(file: Path) -> str:
    """The text of a PDF as a reader's program finds it, in order, without what repeats on every sheet."""
    found = subprocess.run(
        [shutil.which("pdftotext"), "-enc", "UTF-8", file, "-"], capture_output=True, check=True
    ).stdout.decode()
    return plain(" ".join(_body(page) for page in found.split("\f")))


def _body(page: str) -> str:
    """A page without its foot: from the last day of use, or the edition, to the page number."""
    foot = re.search(r"(Do not use after [^\n]*\n+)?Edition [^\n]*\n(?:(?!Edition ).)*Page \d+ of \d+\s*$", page, re.S)
    page = page[: foot.start()] if foot else page
    return page.removeprefix("Proof copy: ring each number before handing this out.")


def plain(text: str) -> str:
    """A text with single spaces, without marks of direction, in the usual letters of each script."""
    text = unicodedata.normalize("NFKC", "".join(each for each in text if unicodedata.category(each) != "Cf"))
    return " ".join(text.split())


def sizes(file: Path) -> dict[float, int]:
    """How many characters a PDF sets in each size, in points."""
    found: dict[float, int] = {}

    def note(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        if text.strip():
            points = round(abs(size * tm[3] * cm[3]), 1)
            found[points] = found.get(points, 0) + len(text.strip())

    for page in PdfReader(file).pages:
        page.extract_text(visitor_text=note)
    return found


def in_order(wanted: Iterator[str], text: str) -> list[str]:
    """What of the wanted is not in the text, after what was wanted before it."""
    missing, place = [], 0
    for each in wanted:
        found = text.find(plain(each), place)
        if found < 0:
            missing.append(each)
        else:
            place = found
    return missing
