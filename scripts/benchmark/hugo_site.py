"""Writes a Hugo site with the same pages as ours: each page's data ready to print, and our templates put over."""

import json
import re
import shutil
from pathlib import Path
from typing import Any, NamedTuple

from catalogue.interlinear import ANCHOR, END, SEPARATOR, plain
from catalogue.pages import Page, frame, pages
from catalogue.site import Plan

from .go_expressions import Unknown
from .go_templates import PLACE, Library, in_hugo
from .translations import translated

BESIDE = re.compile(f"{ANCHOR}([^{SEPARATOR}]+){SEPARATOR}([^{END}]+){END}")
"""A translation with its English, which must stand beside it."""

LISTED = frozenset({"name", "address", "summary", "area", "status", "extent", "topics", "audiences"})
"""What a list says of an entry at most."""

ADAPTER = """{{ range (index hugo.Data.pages site.Language.Lang) }}{{ $.AddPage . }}{{ end }}
"""
"""Hugo's own and fastest way from data to pages: no file a page."""


class HugoSite(NamedTuple):
    """What was written: how many pages, without 404, and those that have only a header and a footer."""

    pages: int
    bare: set[Path]
    """Where these pages are in the built site: few, and fast to build, so the comparison favours Hugo."""
    reasons: list[str]
    """What in our templates could not be put over."""


def write_hugo_site(plan: Plan, icons: Path, folder: Path) -> HugoSite:
    """Makes `folder` a Hugo site of all the plan's languages."""
    shutil.rmtree(folder, ignore_errors=True)
    overrides, made, frames = plan.root / "overrides", {}, {}
    for language in plan.catalogue.site.languages:
        reading = plan.reading(language)
        made[language] = list(pages(reading, plan.written(language)))
        frames[language] = _shown(frame(reading))
        _write_content(folder, language, made[language])
    library = Library(overrides)
    reasons = _write_layouts(library, {page.template for each in made.values() for page in each}, folder / "layouts")
    for language in frames:
        _write_json(folder / "i18n" / f"{language}.json", words(library, language))
    _write_json(folder / "hugo.json", settings(plan, frames))
    _write_json(folder / "data" / "icons.json", _icons(icons, folder / "data", overrides))
    shutil.copytree(overrides / "assets", folder / "static" / "assets")
    bare = {
        Path("" if language == "en" else language, page.address, "index.html")
        for language, each in made.items()
        for page in each
        if page.template in reasons
    }
    return HugoSite(sum(map(len, made.values())), bare, list(reasons.values()))


def _write_layouts(library: Library, templates: set[str], folder: Path) -> dict[str, str]:
    """Writes a layout for each template, the frame alone for one that cannot be put over; the reasons for those."""
    reasons = {}
    for template in sorted(templates | {"404.html"}):
        try:
            layout = library.layout(template)
        except Unknown as reason:
            reasons[template] = f"{template}: {reason}"
            layout = library.layout("main.html")
        _write(folder / template, layout)
    return reasons


def settings(plan: Plan, frames: dict[str, dict]) -> dict[str, Any]:
    """Hugo's settings: our languages, and none of the lists and feeds that we do not make."""
    languages = {
        code: {
            "weight": number,
            "contentDir": f"content/{code}",
            "params": {"frame": found, "root": "" if code == "en" else f"/{code}", "top": ""},
        }
        for number, (code, found) in enumerate(frames.items(), 1)
    }
    return {
        "baseURL": plan.site_url,
        "languages": languages,
        "defaultContentLanguage": "en",
        "disableKinds": ["taxonomy", "term", "section", "rss", "robotstxt"],
        "disableDefaultLanguageRedirect": True,
        "disableHugoGeneratorInject": True,
        "markup": {"goldmark": {"extensions": {"typographer": {"disable": True}}}},
    }


def words(library: Library, language: str) -> list[dict[str, str]]:
    """What readers see beside the data, as Hugo looks it up."""

    def said(english: str) -> str:
        if language == "en":
            return english
        text = library.many.get(english, english)  # Other languages say the plural with 1, too: see `translations`.
        return translated(PLACE.sub(lambda place: place[0] if place[0] in english else "1", text), language)

    return [{"id": key, "translation": in_hugo(said(text))} for text, key in library.expressions.words.items()]


def _write_content(folder: Path, language: str, made: list[Page]) -> None:
    entries: dict[str, dict] = {}
    home = next(page for page in made if not page.address)
    front_matter = {"title": home.title, "layout": Path(home.template).stem, "params": _params(home)}
    _write(folder / "content" / language / "_index.md", json.dumps(front_matter, ensure_ascii=False) + "\n")
    _write(folder / "content" / language / "_content.gotmpl", ADAPTER)
    named = [_hugo_page(page, entries) for page in made if page.address]
    _write_json(folder / "data" / "pages" / f"{language}.json", named)
    _write_json(folder / "data" / "entries" / f"{language}.json", entries)


def _hugo_page(page: Page, entries: dict[str, dict]) -> dict[str, Any]:
    """What Hugo's `AddPage` takes."""
    made = {
        "path": page.address.strip("/").replace("/", "--"),
        "url": page.address,
        "title": page.title,
        "layout": Path(page.template).stem,
        "params": _named(_params(page), entries),
    }
    return made | ({"content": {"mediaType": "text/markdown", "value": page.body}} if page.body.strip() else {})


def _params(page: Page) -> dict[str, Any]:
    """What a template knows as `m`."""
    return _shown(json.loads(page.text.split("---\n")[1]))


def _shown(value: Any) -> Any:
    """The same with what our hook does to a finished page already done: names without marks, English set beside."""
    if isinstance(value, dict):
        return {key: _shown(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_shown(item) for item in value]
    if not isinstance(value, str) or not (found := BESIDE.fullmatch(value)):
        return plain(value) if isinstance(value, str) else value
    return [found[1], {"beside": found[2]}]


def _named(value: Any, entries: dict[str, dict]) -> Any:
    """The same with the entries of lists by name, so that Hugo reads what each says once."""
    if isinstance(value, dict):
        return {key: _named(item, entries) for key, item in value.items()}
    return [_name(item, entries) or _named(item, entries) for item in value] if isinstance(value, list) else value


def _name(item: Any, entries: dict[str, dict]) -> str | None:
    """A name for an entry that stands in a list, if `entries` says the same under that name."""
    if not isinstance(item, dict) or not {"status", "summary"} <= item.keys() <= LISTED:
        return None
    name = f"{item['address']}{len(item)}"  # Some lists say more of an entry than others.
    return name if entries.setdefault(name, item) == item else None


def _icons(folder: Path, data: Path, overrides: Path) -> dict[str, str]:
    """The icons that our data and templates name, and no others."""
    texts = [path.read_text() for path in [*data.rglob("*.json"), *overrides.rglob("*.html")]]
    named = {name for text in texts for name in re.findall(r'"([a-z]+(?:-[a-z0-9]+)*)"', text)}
    found = {name: folder / f"{name}.svg" for name in named}
    return {name: path.read_text() for name, path in sorted(found.items()) if path.is_file()}


def _write_json(path: Path, data: Any) -> None:
    _write(path, json.dumps(data, ensure_ascii=False))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
