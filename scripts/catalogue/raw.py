"""The catalogue as typed, from all its files: the data, and the place of each part of it."""

from dataclasses import dataclass, field
from typing import Any

from .problems import Level, Problem, shown
from .yaml_text import Lines, Path


@dataclass
class Raw:
    """Top-level fields joined from every file; each list item keeps the file it came from."""

    file: str
    """The first file, as named in problems."""
    data: dict[str, Any] = field(default_factory=dict)
    fields: dict[str, tuple[str, Lines | int]] = field(default_factory=dict)
    """Where each top-level field is: its file and lines."""
    items: dict[str, list[tuple[str, Lines | int]]] = field(default_factory=dict)
    """Where each item of a top-level list is."""

    def add(self, name: str, value: Any, file: str, lines: Lines | int) -> None:
        """Puts a file's top-level field in: a list after those of other files, anything else only if it is first."""
        if not isinstance(value, list):
            self.data.setdefault(name, value)
        elif isinstance(self.data.get(name, []), list):
            self.data.setdefault(name, []).extend(value)
            self.items.setdefault(name, []).extend((file, part) for part in lines.parts)
        self.fields.setdefault(name, (file, lines))

    def place(self, path: Path) -> tuple[str, int]:
        """The file and line of a part, or of the nearest thing around it."""
        match path:
            case (str(name), int(index), *rest) if index < len(self.items.get(name, ())):
                file, lines = self.items[name][index]
            case (str(name), *rest) if name in self.fields:
                file, lines = self.fields[name]
            case _:
                return self.file, 1
        return file, lines.at(tuple(rest)) if isinstance(lines, Lines) else lines

    def problem(self, path: Path, message: str, fix: str, level: Level = "error") -> Problem:
        """A problem with the part at this path."""
        return Problem(*self.place(path), level, *self.name(path), message, fix)

    def name(self, path: Path) -> tuple[str, str]:
        """What to call a part: the entry's id and the field in it, as contacts.phones[0].number."""
        match path:
            case (str(kind), int(index), *rest) if kind != "include":
                return self._entry(kind, index), dotted(rest)
            case ("site", *rest):
                return "site", dotted(rest)
            case _:
                return "", dotted(path)

    def value(self, path: Path) -> Any:
        """What was typed there; None where there is nothing."""
        found: Any = self.data
        for step in path:
            try:
                found = found[step]
            except (KeyError, IndexError, TypeError):
                return None
        return found

    def without(self, faulty: set[tuple[str, int]]) -> "Raw":
        """The same without these items of top-level lists."""
        kept = Raw(self.file, dict(self.data), self.fields, dict(self.items))
        for name in {name for name, _ in faulty}:
            stay = [index for index in range(len(self.data[name])) if (name, index) not in faulty]
            kept.data[name] = [self.data[name][index] for index in stay]
            kept.items[name] = [self.items[name][index] for index in stay]
        return kept

    def _entry(self, kind: str, index: int) -> str:
        entry = self.value((kind, index))
        found = entry.get("id") if isinstance(entry, dict) else None
        return shown(found) if isinstance(found, str) and found else f"{shown(kind)}[{index}]"


def dotted(path: Path) -> str:
    """A path as people read it: contacts.phones[0].number."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{shown(step)}" for step in path).removeprefix(".")
