"""Case files: what to change in `tests/cases/base.yml`, and the exact problems that must come of it.

    A phone number with digits missing.          what the case is about

    - number: 0151 496 0000                      lines of base.yml, without their indentation …
    + number: 0151 228                           … and what is written in their place

    = services.yml:51: error: centre: …          the problems, every one of them

Lines with '+' and none with '-' before them go to the end; `@ more.yml` begins another file beside the first.
"""

from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

CASES = Path(__file__).parent.parent / "cases"
BASE = CASES / "base.yml"


def written(case: Path, folder: Path) -> Path:
    """Writes the files of a case into a folder; the catalogue's own is given back."""
    files = {"services.yml": BASE.read_text(encoding="utf-8")}
    for name, old, new in _edits(case.read_text(encoding="utf-8").splitlines()):
        files[name] = _edited(files.get(name, ""), old, new)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "services.yml"


def expected(case: Path) -> list[str]:
    """The problems a case must give, a line each."""
    lines = case.read_text(encoding="utf-8").splitlines()
    return [line.removeprefix("= ") for line in lines if line.startswith("= ")]


def _edits(lines: list[str]) -> Iterator[tuple[str, list[str], list[str]]]:
    """File, old lines and new lines of each change."""
    name, old, new = "services.yml", [], []
    for line in [*lines, "@ end"]:
        if new and not line.startswith("+"):
            yield name, old, new
            old, new = [], []
        if line.startswith("@ "):
            name = line[2:]
        elif line.startswith("- "):
            old.append(line[2:])
        elif line.startswith("+"):
            new.append(line[2:])


def _edited(text: str, old: list[str], new: list[str]) -> str:
    lines = text.splitlines()
    if not old:
        return "\n".join([*lines, *new]) + "\n"
    wanted = [line.strip() for line in old]
    found = [at for at in range(len(lines)) if [line.strip() for line in lines[at : at + len(old)]] == wanted]
    assert len(found) == 1, f"{old} is {len(found)} times in {BASE.name}"
    at = found[0]
    margin = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
    return "\n".join([*lines[:at], indent("\n".join(new), margin), *lines[at + len(old) :]]) + "\n"
