"""The words of the site's own templates and of the labels of leaflets, as Babel finds them."""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file

JINJA = "jinja2.ext:babel_extract"
OPTIONS = {"trimmed": "true", "silent": "false", "encoding": "utf-8"}

SAFETY = "safety:"
"""How a comment begins, in a template or in Python, whose next words a reader in danger acts on."""

NOTICE = "overrides/partials/language-note.html"
"""The template that says how far a page is translated; no language is offered before its words are."""

LABELS = "scripts/catalogue/leaflets/words.py"
"""Where the fixed words of leaflets are."""


def words(root: Path) -> Iterator[tuple[str, int, str | tuple[str, str], list[str], str | None]]:
    """Every message: file, line, text (or singular and plural), comments and context, in the order of the files."""
    for path in sorted((root / "overrides").rglob("*.html")):
        yield from _in_file(root, path, JINJA, OPTIONS)
    yield from _in_file(root, root / LABELS, "python", None)


def notice_words(root: Path) -> Iterator[str]:
    """What says that a page is not wholly translated."""
    for _, _, text, _, _ in _in_file(root, root / NOTICE, JINJA, OPTIONS):
        yield text


def _in_file(root: Path, path: Path, method: str, options: dict | None) -> Iterator:
    for line, text, comments, context in extract_from_file(method, path, DEFAULT_KEYWORDS, [SAFETY], options):
        # Jinja's extractor drops the word a comment begins with, Python's keeps it.
        told = [f"{SAFETY} {comment.removeprefix(SAFETY).strip()}" for comment in comments]
        yield path.relative_to(root).as_posix(), line, text, told, context
