"""The one MkDocs hook: page files are read as JSON, and our templates escape what they print and know the frame."""

import json
import re
from pathlib import Path

from babel.support import Translations
from jinja2 import FileSystemLoader

from catalogue.between_languages import OnlyEnglish, links_between_languages
from catalogue.icons import Icons
from catalogue.language_marks import marked
from catalogue.quick_templates import quicken
from catalogue.runs import printable
from catalogue.spacing import CLOSE, close

TOLD: set[str] = set()
"""The words explained so far on the page that is being made; MkDocs makes one page after another."""

EMPTY_LINES = re.compile(r"\n\n+")

DRAWN: set[str] = set()
"""The icons drawn so far on that page."""


def on_config(config, **_):
    """Sets Material's folders apart: only our files are published, and its 14,000 icons need no listing."""
    config.extra["their_templates"] = config.theme.dirs[1:]
    del config.theme.dirs[1:]
    return config


def on_files(files, config, **_):
    """Publishes the assets alone of what lies in overrides: no Typst template, no translation file."""
    for file in [file for file in files if file.src_dir in config.theme.dirs]:
        if not file.src_uri.startswith("assets/"):
            files.remove(file)
    return files


def on_page_read_source(page, **_):
    """Reads front matter as the JSON it is: as YAML it takes half of the build, and MkDocs swallows its errors."""
    _, front_matter, body = page.file.content_string.split("---\n", 2)
    page.front_matter = json.loads(front_matter)
    return "\n" + body  # The empty line says that no front matter is left to look for.


def on_page_markdown(markdown, page, **_):
    """Gives the page its front matter, and no Markdown parser where there is nothing to parse."""
    page.meta = page.front_matter
    if not markdown.strip():
        page.content = ""
        page.render = lambda *_: None
    return markdown


def on_page_context(context, **_):
    """Begins a page on which no word has been explained."""
    TOLD.clear()
    DRAWN.clear()
    return context


def on_post_page(output, page, config, **_):
    """Marks what is English in another language's page, and says at its top what it is; empty lines are only weight.

    The page's data is let go: no other page asks for it, and together it is most of what is kept in memory.
    """
    page.meta = page.front_matter = {}
    return _finished(output, config)


def on_post_template(output_content, template_name, config, **_):
    """The same for the page that is shown for an address that does not exist."""
    return _finished(output_content, config) if template_name.endswith(".html") else output_content


def _finished(page, config):
    page = marked(EMPTY_LINES.sub("\n", page))
    return close(page) if config.theme["language"].partition("-")[0] in CLOSE else page


def on_env(env, config, **_):
    """Turns autoescape on (nothing else covers children, includes and macros) and gives every template the frame."""
    env.loader = FileSystemLoader([*config.theme.dirs, *config.extra["their_templates"]])
    env.autoescape = True
    env.lstrip_blocks = True
    env.finalize = lambda value: printable(value, TOLD)
    env.policies["ext.i18n.trimmed"] = True
    env.globals["frame"] = json.loads(Path(config.docs_dir).with_suffix(".json").read_text(encoding="utf-8"))
    env.globals["svg"] = Icons(env, DRAWN)
    if "-" in (code := env.globals["frame"]["language"]["code"]):  # MkDocs would read those of another script.
        env.install_gettext_translations(Translations.load(Path(config.theme.dirs[0]) / "locales", [code]))
    if code != "en" and hasattr(gettext := env.globals["gettext"], "__self__"):
        gettext.__self__.add_fallback(OnlyEnglish())  # A language's own words, which are not in English.
    env.globals |= links_between_languages(Path(config.docs_dir), env.globals["frame"])
    quicken(env)
    return env
