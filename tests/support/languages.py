"""Translations for tests: every text after a mark, so that it is another text with the same names and numbers."""

import os
import shutil
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from unittest.mock import patch

from babel.messages.catalog import Message

from catalogue.load import load
from catalogue.site import Plan, build_languages, join
from catalogue.translation.catalogs import Texts, singular
from catalogue.translation.files import LOCALES, as_bytes, read_files, write
from catalogue.translation.languages import Templates, language

from .finders import ROOT

SAMPLE = ROOT / "tests" / "samples" / "small.yml"
MARK = "Ż "


def project(folder: Path) -> Path:
    """A copy of what a build reads of the project, with the sample as its catalogue, and no languages yet."""
    root = folder / "project"
    shutil.copytree(ROOT / "overrides", root / "overrides", ignore=shutil.ignore_patterns("locales"))
    shutil.copytree(ROOT / "scripts", root / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "docs" / "en", root / "docs" / "en")
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copy(SAMPLE, root / "services.yml")
    return root


def offer(root: Path, codes: Iterable[str]) -> None:
    """Writes the languages into the catalogue: the one line that adds a language."""
    edit(root, "languages: [en]", f"languages: [{', '.join(['en', *codes])}]")


def edit(root: Path, old: str, new: str) -> None:
    """Changes the catalogue."""
    text = (root / "services.yml").read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in the sample"
    (root / "services.yml").write_text(text.replace(old, new), encoding="utf-8")


def translate(root: Path, codes: Iterable[str], keep: Callable[[Message], bool] = lambda message: True) -> None:
    """Writes both files of each language, with a translation of every text that `keep` wants."""
    templates = Templates.of(root, load(root / "services.yml"))
    for code in codes:
        found = language(read_files(root / LOCALES, code), templates)
        for name, texts in found.texts.items():
            for message in filter(keep, texts.messages):
                message.string = translated(message, texts.num_plurals)
            write(found.files.paths[name], as_bytes(texts))


def translated(message: Message, plurals: int) -> str | tuple[str, ...]:
    """The text after a mark, or as many forms of its plural."""
    return MARK + message.id if isinstance(message.id, str) else tuple(MARK + message.id[1] for _ in range(plurals))


def read(root: Path, code: str) -> dict[str, Texts]:
    """The texts of a language's files as they are after an update, by name."""
    return language(read_files(root / LOCALES, code), Templates.of(root, load(root / "services.yml"))).texts


def text(texts: Texts, english: str) -> Message:
    """One text of a file, by its English."""
    return next(message for message in texts.messages if singular(message) == english)


def build(root: Path, today: date) -> Path:
    """Builds all languages of a project; the site's folder. MkDocs' settings in the environment are given back."""
    loaded = load(root / "services.yml")
    languages = loaded.catalogue.site.languages
    plan = Plan(
        loaded.catalogue, today, root, root / "work", root / "site", loaded.catalogue.site.url,
        templates=Templates.of(root, loaded),
    )  # fmt: skip
    with patch.dict(os.environ):
        list(build_languages(plan, languages, jobs=1))
    return join(plan, languages)
