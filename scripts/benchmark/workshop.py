"""A copy of the project to measure in, so that nothing of the project's own build is touched."""

import shutil
from datetime import date
from pathlib import Path

import material

from catalogue.load import load
from catalogue.site import Plan
from synthetic import LANGUAGES, as_yaml, synthetic

from .hugo_site import HugoSite, write_hugo_site
from .translations import translate_all

TODAY = date(2026, 11, 22)
ICONS = Path(material.__file__).parent / "templates" / ".icons" / "material"


class Workshop:
    """A folder with our project, a synthetic catalogue, and the Hugo site made from it."""

    def __init__(self, root: Path, folder: Path):
        self.root, self.folder = root, folder
        self.ours, self.hugo = folder / "ours", folder / "hugo"
        shutil.rmtree(folder, ignore_errors=True)
        _copy_project(root, self.ours)

    def catalogue(self, services: int, languages: tuple[str, ...] = LANGUAGES) -> Path:
        """A synthetic catalogue of so many services, as a file, with its translations in place of earlier ones."""
        path = self.folder / f"services-{services}-{len(languages)}.yml"
        path.write_text(as_yaml(synthetic(services, languages)), encoding="utf-8")
        translate_all(self.ours, path, TODAY)
        return path

    def prepare_hugo(self, catalogue: Path) -> HugoSite:
        """Writes the Hugo site. What Hugo gets is already checked, sorted and joined."""
        content = load(catalogue).catalogue
        plan = Plan(content, TODAY, self.ours, self.ours / "build", self.ours / "site", content.site.url)
        return write_hugo_site(plan, ICONS, self.hugo)

    def clear(self) -> None:
        """Removes what both have built: every run starts from nothing."""
        for made in (self.ours / "build", self.ours / "site", self.hugo / "public", self.hugo / "resources"):
            shutil.rmtree(made, ignore_errors=True)


def _copy_project(root: Path, folder: Path) -> None:
    """The scripts, templates and hand-written pages in English; the translations are made for each catalogue."""
    for name in ("scripts", "overrides"):
        shutil.copytree(root / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "locales"))
    shutil.copytree(root / "docs" / "en", folder / "docs" / "en")
    shutil.copy(root / "mkdocs.yml", folder)
