"""Complete, reviewed translations of everything, so that the benchmark's other languages cost what real ones will.

They are the English with the language's code before the last mark: enough to be another text, and of the same length.
"""

import re
from pathlib import Path
from typing import Any

from babel.messages.catalog import Message

from catalogue.load import load
from catalogue.page_files import read_written
from catalogue.pages import Written
from catalogue.translation.catalogs import Texts, updated
from catalogue.translation.files import LOCALES, as_bytes, folder, write
from catalogue.translation.languages import Templates
from catalogue.translation.reviews import record
from catalogue.translation.written import fingerprint

BY = "The benchmark"
LAST_MARK = re.compile(r"[.?!:]*$")


def translate_all(root: Path, catalogue: Path, day: Any) -> None:
    """Writes the PO files and the hand-written pages of every language of the catalogue but English, below `root`."""
    loaded = load(catalogue)
    templates = Templates.of(root, loaded)
    english = read_written(root / "docs" / "en", root / "overrides")
    for language in loaded.catalogue.site.languages[1:]:
        for name, template in templates.files.items():
            texts = updated(Texts(language), template, language)
            for message in texts.messages:
                message.string = _strings(message, texts.num_plurals, language)
                record(message, BY, day)
            write(folder(root / LOCALES, language) / f"{name}.po", as_bytes(texts))
        for page in english:
            write(root / "docs" / language / f"{page.name}.md", _page(page, language, day).encode())


def translated(text: str, language: str) -> str:
    """The text as it reads in the language."""
    return LAST_MARK.sub(lambda mark: f" {language}{mark[0]}", text, count=1)


def _strings(message: Message, plurals: int, language: str) -> str | tuple[str, ...]:
    if isinstance(message.id, str):
        return translated(message.id, language)
    return (translated(message.id[1], language),) * plurals  # Hugo counts the forms in another way.


def _page(page: Written, language: str, day: Any) -> str:
    """A hand-written page with the lines that tie it to its English and to its review."""
    meta = page.meta | {"title": translated(page.meta["title"], language), "translates": fingerprint(page)}
    reviewed = fingerprint(Written(page.name, meta, page.body))
    lines = [f"{key}: {value}" for key, value in (meta | {"reviewed": f"{BY}, {day}, {reviewed}"}).items()]
    return "\n".join(("---", *lines, "---", page.body))
