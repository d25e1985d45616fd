"""Makes confirming easy: `confirm.py --owner ID` prints whom to ring and what to ask; `--record FILE` writes it down.

Three ways to use it:
  confirm.py --owner ID [--within DAYS] [--most N] [--pdf FILE] [--form FILE]   a call sheet, and a form for answers
  confirm.py --record FILE                                                     the form's answers, into the catalogue
  confirm.py --entry ID --how provider [--set FIELD=VALUE]                     one entry, without a form
"""

import argparse
import json
import sys
import tempfile
from datetime import date
from pathlib import Path

from catalogue.checks import check
from catalogue.confirming import (
    Answer,
    Form,
    Recorded,
    Sheet,
    WrongForm,
    as_markdown,
    blank_form,
    call_sheet,
    read_form,
    record,
    recorded,
)
from catalogue.include import from_here
from catalogue.load import Loaded, attempt, load
from catalogue.problems import CatalogueProblems, Problem, as_text
from catalogue.terminal import run

ROOT = Path(__file__).parent.parent
OK, PROBLEMS, WRONG_USE, COULD_NOT_RUN = 0, 1, 2, 3


def arguments(argv: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--catalogue", type=Path, default=ROOT / "services.yml", metavar="FILE")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), metavar="DATE")
    parser.add_argument("--owner", metavar="ID", help="whose call sheet; with --entry, who asked")
    parser.add_argument("--within", type=int, metavar="DAYS", help="only what is due within so many days")
    parser.add_argument("--most", type=int, metavar="N", help="at most so many entries, those due first")
    parser.add_argument("--pdf", type=Path, metavar="FILE", help="write the call sheet as a PDF too")
    parser.add_argument("--form", type=Path, metavar="FILE", help="write a form for the answers")
    parser.add_argument("--record", type=Path, metavar="FILE", help="record the answers of a form")
    parser.add_argument("--entry", metavar="ID", help="record one entry")
    parser.add_argument("--how", choices=("provider", "website"), help="with --entry: what it was held against")
    parser.add_argument("--set", action="append", default=[], metavar="FIELD=VALUE", help="with --entry: a new value")
    parser.add_argument("--records", type=Path, metavar="DIR", help="for records; docs/checks beside it")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    """Prints a sheet or records answers; the exit code."""
    options = arguments(argv)
    if [bool(options.record), bool(options.entry), bool(options.owner and not options.entry)].count(True) != 1:
        return _say("give one of --owner, --record or --entry", WRONG_USE)
    if options.entry and not options.how:
        return _say("say with --how whether the provider or their website confirmed it", WRONG_USE)
    try:
        loaded = load(from_here(options.catalogue))
        if not (options.record or options.entry):
            return _sheet(loaded, options)
        return _record(loaded, _form(loaded, options), options)
    except CatalogueProblems as broken:
        return _say(f"the catalogue can't be loaded:\n{broken}", COULD_NOT_RUN)
    except WrongForm as wrong:
        return _say(str(wrong), WRONG_USE)
    except OSError as error:
        return _say(f"could not read or write '{error.filename}': {error.strerror}", WRONG_USE)


def _sheet(loaded: Loaded, options: argparse.Namespace) -> int:
    if options.owner not in loaded.catalogue.owner:
        known = ", ".join(loaded.catalogue.owner)
        return _say(f"there is no owner '{options.owner}'; the catalogue has {known}", WRONG_USE)
    sheet = call_sheet(loaded, options.today, options.owner, options.within, options.most)
    print(as_markdown(sheet))
    if options.form:
        options.form.write_text(blank_form(sheet), encoding="utf-8")
    if options.pdf:
        options.pdf.write_bytes(typeset(sheet))
    return OK


def typeset(sheet: Sheet) -> bytes:
    """The sheet as a tagged PDF."""
    import typst

    from catalogue.leaflets.looks import FONTS
    from catalogue.pdf import font_folder

    template = (ROOT / "overrides" / "call-sheet.typ").read_bytes()
    fonts = [font_folder(script) for script in FONTS if script != "Chinese"]
    data = json.dumps(sheet.data, ensure_ascii=False)
    return typst.compile(template, font_paths=fonts, sys_inputs={"sheet": data}, pdf_standards=["ua-1"])


def _form(loaded: Loaded, options: argparse.Namespace) -> Form:
    if options.record:
        return read_form(options.record, options.today)
    changes = dict(each.partition("=")[::2] for each in options.set)
    owners = {entry.id: entry.owner for kind in ("services", "rights", "priorities")
              for entry in getattr(loaded.catalogue, kind)}
    if options.entry not in owners:
        raise WrongForm(f"there is no entry '{options.entry}'")
    by = options.owner or owners[options.entry]
    return Form((Answer(options.entry, options.today, options.how, by, changes),), ())


def _record(loaded: Loaded, form: Form, options: argparse.Namespace) -> int:
    """Writes the answers if the catalogue stays as sound as it was, and the record of them."""
    names = {place for places in loaded.raw.items.values() for place, _ in places} | {loaded.raw.file}
    texts = {name: Path(name).read_text(encoding="utf-8") for name in names}
    written, done = record(loaded, texts, form.answers)
    if new := _new_problems(loaded, texts, written, options.today):
        print(as_text(new), file=sys.stderr)
        return _say("nothing was written, because the catalogue would have these problems", PROBLEMS)
    for name, text in written.items():
        if text != texts[name]:
            Path(name).write_text(text, encoding="utf-8")
    if done:
        _keep_record(done, form, options)
    print(f"Recorded: {len(done)}. Not answered, and left as they were: {len(form.unanswered)}.")
    return OK


def _keep_record(done: list[Recorded], form: Form, options: argparse.Namespace) -> None:
    folder = options.records or options.catalogue.parent / "docs" / "checks"
    first = done[0].answer
    path = folder / f"{first.on}-{first.by}.md"
    folder.mkdir(parents=True, exist_ok=True)
    title = "" if path.exists() else f"# What was asked on {first.on}, for {first.by}\n\n"
    with open(path, "a", encoding="utf-8") as file:
        file.write(title + recorded(done, form.unanswered))
    print(f"The record of it: {path}")


def _new_problems(loaded: Loaded, texts: dict[str, str], written: dict[str, str], today: date) -> list[Problem]:
    """Errors the new texts have and the old ones had not, with the files' own names."""
    def known(problem: Problem) -> tuple:
        return problem.entry, problem.field, problem.message

    old = {known(problem) for problem in check(loaded, today)}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(loaded.raw.file).resolve().parent
        for name, text in written.items():
            path = Path(folder, Path(name).resolve().relative_to(root))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        again, faults = attempt(Path(folder, Path(loaded.raw.file).name))
        found = [*faults, *(check(again, today) if again else ())]
    return [each._replace(file=Path(each.file).name) for each in found
            if each.level == "error" and known(each) not in old]


def _say(sentence: str, code: int) -> int:
    print(f"confirm.py: {sentence}", file=sys.stderr)
    return code


if __name__ == "__main__":
    run(main)
