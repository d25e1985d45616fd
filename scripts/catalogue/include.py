"""One catalogue from many files: `include:` names files or patterns, and their lists are joined."""

from collections.abc import Iterator
from pathlib import Path as File

from .problems import Problem, shown
from .raw import Raw
from .wording import worded
from .yaml_faults import Unreadable
from .yaml_text import Document, Lines, Path, document

_REMARK = "If it belongs to the text, put quotes around the whole text. If not, write it on a line of its own."


def gathered(path: File) -> tuple[Raw | None, list[Problem]]:
    """The catalogue as typed in a file and those it includes, and the problems met; None where any file was not read.

    Files are named as `path` is, so that a problem can be found from where the reader stands.
    Raises OSError if the first file cannot be read; any other file is a problem.
    """
    gathering = _Gathering(path)
    gathering.read(path, path.read_bytes(), (path.resolve(),))
    return gathering.raw if gathering.complete else None, gathering.problems


def from_here(path: File) -> File:
    """A path as seen from where the reader stands, if it is below."""
    here = File.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


class _Gathering:
    def __init__(self, path: Path) -> None:
        self.raw = Raw(path.as_posix())
        self.problems: list[Problem] = []
        self.complete = True
        self.read_already: dict[File, str] = {}

    def read(self, path: File, content: bytes, trail: tuple[File, ...]) -> None:
        """Takes in one file, then those it includes; the trail leads to it from the first file."""
        self.read_already[trail[-1]] = name = path.as_posix()
        try:
            found = document(content)
        except Unreadable as error:
            return self._unread(name, error.fault.line, "", error.fault.message, error.fault.fix)
        if not isinstance(found.data, dict) or not isinstance(found.lines, Lines):
            return self._unread(name, 1, "", "has no fields", "Begin with the name of a field, as 'services:'.")
        before = {field: len(items) for field, items in self.raw.items.items()}
        self._take_in(name, found)
        for line, way in found.repeated:
            self._found(name, line, way, before, "error", "is written twice", "Delete one of the two.")
        for line, way, remark in found.cut:
            message = f"ends before '{shown(remark)}', which is a remark that no page shows"
            self._found(name, line, way, before, "warning", message, _REMARK)
        for item, line in self._included(name, found):
            self._include(path, item, line, trail)

    def _take_in(self, name: str, found: Document) -> None:
        for field, value in found.data.items():
            lines = found.lines.parts[field]
            if field not in self.raw.data or (isinstance(value, list) and isinstance(self.raw.data[field], list)):
                self.raw.add(field, value, name, lines)
            else:
                first, at = self.raw.place((field,))
                message = f"is in {first}, line {at}, already"
                line = lines.line if isinstance(lines, Lines) else lines
                self._problem(name, line, shown(field), message, "Write it once, or as a list in each file.")

    def _found(self, name: str, line: int, way: Path, before: dict[str, int], *said: str) -> None:
        """A problem with a part of one file; `before` counts the items that came from earlier files."""
        match way:
            case (str(kind), int(index), *rest):
                way = kind, before.get(kind, 0) + index, *rest
        level, message, fix = said
        self.problems.append(Problem(name, line, level, *self.raw.name(way), message, fix))

    def _included(self, name: str, found: Document) -> Iterator[tuple[str, int]]:
        items = found.data.get("include", [])
        if not isinstance(items, list):
            fault = {"loc": ("include",), "type": "tuple_type", "input": items}
            self._unread(name, found.lines.at(("include",)), "include", *worded(fault))
            return
        for index, item in enumerate(items):
            if isinstance(item, str) and item:
                yield item, found.lines.at(("include", index))

    def _include(self, path: File, item: str, line: int, trail: tuple[File, ...]) -> None:
        if any("**" in part and part != "**" for part in item.split("/")):
            fix = "Write '*' for any name, as 'catalogue/*.yml', and '**' only between slashes, as '**/*.yml'."
            return self._unread(path.as_posix(), line, "include", f"'{shown(item)}' is not a pattern", fix)
        found = _matching(path.parent, item)
        if not found:
            fix = "Write its path from the folder of this file, as 'catalogue/sefton.yml'."
            self._unread(path.as_posix(), line, "include", f"'{shown(item)}' is not a file", fix)
        for file in found:
            self._follow(path.as_posix(), line, file, trail)

    def _follow(self, name: str, line: int, file: File, trail: tuple[File, ...]) -> None:
        place, included = file.resolve(), file.as_posix()
        if place in trail:
            self._unread(name, line, "include", f"'{included}' leads back to itself", "Delete this line.")
        elif place in self.read_already:
            self._unread(name, line, "include", f"'{included}' is included already", "Delete this line.")
        else:
            try:
                self.read(file, file.read_bytes(), (*trail, place))
            except OSError as error:
                found = f"'{included}' cannot be read: {error.strerror}"
                self._unread(name, line, "include", found, "Make it a file that everybody may read.")

    def _unread(self, *found) -> None:
        """A problem that leaves part of the catalogue unread, so that no more can be said of the rest."""
        self.complete = False
        self._problem(*found)

    def _problem(self, file: str, line: int, field: str, message: str, fix: str) -> None:
        self.problems.append(Problem(file, line, "error", "", field, message, fix))


def _matching(folder: File, item: str) -> list[File]:
    """The files a name or pattern stands for, sorted; a path from the root of one machine stands for none."""
    if File(item).is_absolute():
        return []
    if any(sign in item for sign in "*?["):
        return sorted(file for file in folder.glob(item) if file.is_file())
    return [folder / item] if (folder / item).is_file() else []
