"""The sample catalogue as a site of its own: in English, and right to left with the words still English."""

import os
import shutil
from datetime import date
from pathlib import Path
from unittest.mock import patch

from babel.messages import Catalog
from babel.messages.mofile import write_mo

from catalogue.load import load
from catalogue.model import Catalogue
from catalogue.site import Plan, build_languages, join

from .finders import ROOT

CATALOGUE = ROOT / "tests" / "samples" / "small.yml"
LEFT, RIGHT = "en", "ur"


def catalogue() -> Catalogue:
    """The sample, with a language that is written from right to left beside English."""
    found = load(CATALOGUE).catalogue
    return found.model_copy(update={"site": found.site.model_copy(update={"languages": (LEFT, RIGHT)})})


def build(folder: Path, today: date) -> Path:
    """Build both languages below `folder`; the site's own folder. A translation with nothing in it stands in for Urdu.

    MkDocs takes its settings from the environment, which is given back as it was.
    """
    root = folder / "root"
    copy_of_the_frame(root)
    plan = Plan(catalogue(), today, root, folder / "work", folder / "site", "https://signpost.example/")
    with patch.dict(os.environ):
        list(build_languages(plan, [LEFT, RIGHT], jobs=1))
    return join(plan, [LEFT, RIGHT])


def copy_of_the_frame(root: Path) -> None:
    """Templates, settings and written pages in a folder where an empty translation can stand beside them."""
    shutil.copytree(ROOT / "overrides", root / "overrides", ignore=shutil.ignore_patterns("locales"))
    shutil.copytree(ROOT / "scripts", root / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    for language in (LEFT, RIGHT):
        shutil.copytree(ROOT / "docs" / LEFT, root / "docs" / language)
    words = root / "overrides" / "locales" / RIGHT / "LC_MESSAGES"
    words.mkdir(parents=True)
    with open(words / "messages.mo", "wb") as file:
        write_mo(file, Catalog(locale=RIGHT))
