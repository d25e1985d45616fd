"""Brings the languages up to date with the English, and says how far each is: `make translations`."""

import argparse
import sys
from datetime import date
from pathlib import Path

from catalogue.include import from_here
from catalogue.load import load
from catalogue.page_files import read_written
from catalogue.problems import CatalogueProblems
from catalogue.terminal import run
from catalogue.translation.checks import is_known
from catalogue.translation.files import LOCALES, as_bytes, read_files, write
from catalogue.translation.groups import GROUPS
from catalogue.translation.languages import Language, Templates, language
from catalogue.translation.reviews import record
from catalogue.translation.status import FORMS, status

ROOT = Path(__file__).parent.parent
OK, PROBLEMS, WRONG_USE = 0, 1, 2


def arguments(argv: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Look after the languages of the site.")
    parser.add_argument("--catalogue", type=Path, default=ROOT / "services.yml", metavar="FILE")
    parser.add_argument("--root", type=Path, default=ROOT, metavar="DIR", help="the folder of overrides/ and docs/")
    parser.add_argument("--language", action="append", metavar="CODE", help="only this language (may be given again)")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update", help="put new and changed texts into every language's files")
    shown = commands.add_parser("status", help="how far each language is, by group")
    shown.add_argument("--format", choices=FORMS, default="text", help="how the figures are written")
    reviewed = commands.add_parser("review", help="record that a person has read texts beside their English")
    reviewed.add_argument("--by", required=True, metavar="NAME", help="who: a person who speaks the language")
    reviewed.add_argument("--on", type=date.fromisoformat, default=date.today(), metavar="DATE")
    reviewed.add_argument("--group", choices=GROUPS, action="append", help="only these texts (may be given again)")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    """Carries out one command; the exit code."""
    options = arguments(argv)
    options.root = from_here(options.root)
    if wrong := [code for code in options.language or () if code == "en" or not is_known(code)]:
        print(f"translate.py: '{wrong[0]}' is no language to translate into; write its code, as 'pl'", file=sys.stderr)
        return WRONG_USE
    try:
        loaded = load(from_here(options.catalogue))
        templates = Templates.of(options.root, loaded)
        codes = options.language or [code for code in loaded.catalogue.site.languages if code != "en"]
        languages = [language(read_files(options.root / LOCALES, code), templates) for code in codes]
        if unread := [problem for found in languages for problem in found.files.unread]:
            raise CatalogueProblems(unread)  # Nothing is counted or written from a file that was not understood.
        return COMMANDS[options.command](options, templates, languages)
    except CatalogueProblems as broken:
        print(broken, file=sys.stderr)
        return PROBLEMS


def update(options: argparse.Namespace, templates: Templates, languages: list[Language]) -> int:
    """Writes each language's files, with every text there is to translate."""
    for found in languages:
        for name in found.texts:
            _write(found, name)
    return OK


def show_status(options: argparse.Namespace, templates: Templates, languages: list[Language]) -> int:
    """Prints the figures of each language."""
    english, *others = [
        read_written(options.root / "docs" / code, options.root / "overrides")
        for code in ("en", *(found.code for found in languages))
    ]
    statuses = [status(found, templates, english, own) for found, own in zip(languages, others, strict=True)]
    print(FORMS[options.format](statuses))
    return OK


def review(options: argparse.Namespace, templates: Templates, languages: list[Language]) -> int:
    """Records a review of every text that is translated now, or of those of some groups."""
    if len(options.language or ()) != 1:
        print("translate.py: a person reviews one language: give it with --language, before 'review'", file=sys.stderr)
        return WRONG_USE
    if not options.by.strip() or options.on > date.today():
        print("translate.py: a review has a person's name, and a day that is not to come", file=sys.stderr)
        return WRONG_USE
    for found in languages:
        done = [
            work
            for work in found.work(templates)
            if work.state == "translated" and (not options.group or work.group in options.group)
        ]
        for work in done:
            record(work.message, options.by, options.on)
        for name in {work.file for work in done}:
            _write(found, name)
        print(f"{len(done)} texts in '{found.code}' are recorded as reviewed by {options.by}")
    return OK


def _write(found: Language, name: str) -> None:
    path = found.files.paths[name]
    changed = write(path, as_bytes(found.texts[name]))
    print(f"{path}: {'brought up to date' if changed else 'nothing new'}")


COMMANDS = {"update": update, "status": show_status, "review": review}

if __name__ == "__main__":
    run(main)
