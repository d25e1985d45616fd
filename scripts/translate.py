"""Brings the languages up to date with the English, and says how far each is: `make translations`."""

import argparse
import sys
from pathlib import Path

from catalogue.load import load
from catalogue.problems import CatalogueProblems, as_text
from catalogue.translation.files import as_bytes, write
from catalogue.translation.languages import Language, Templates, language

ROOT = Path(__file__).parent.parent
OK, PROBLEMS, WRONG_USE = 0, 1, 2


def arguments(argv: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Look after the languages of the site.")
    parser.add_argument("--catalogue", type=Path, default=ROOT / "services.yml", metavar="FILE")
    parser.add_argument("--locales", type=Path, default=ROOT / "overrides" / "locales", metavar="DIR")
    parser.add_argument("--language", action="append", metavar="CODE", help="only this language (may be given again)")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update", help="put new and changed texts into every language's files")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    """Carries out one command; the exit code."""
    options = arguments(argv)
    try:
        loaded = load(options.catalogue)
    except CatalogueProblems as broken:
        print(as_text(broken.problems), file=sys.stderr)
        return PROBLEMS
    templates = Templates.of(ROOT, loaded.raw)
    codes = options.language or [code for code in loaded.catalogue.site.languages if code != "en"]
    languages = [language(options.locales, code, templates) for code in codes]
    return COMMANDS[options.command](options, templates, languages)


def update(options: argparse.Namespace, templates: Templates, languages: list[Language]) -> int:
    """Writes each language's files, unless one of them cannot be read."""
    for found in languages:
        for name, texts in found.texts.items():
            changed = write(found.paths[name], as_bytes(texts))
            print(f"{found.paths[name]}: {'brought up to date' if changed else 'nothing new'}")
    return OK


COMMANDS = {"update": update}

if __name__ == "__main__":
    sys.exit(main())
