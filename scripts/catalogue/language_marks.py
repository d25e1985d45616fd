"""A finished page whose texts carry their English: each passage gets its language, and the page says what it is."""

import re

from .interlinear import ANCHOR, DRAFT, END, NAME, NAME_END, ONLY, SEPARATOR, plain

_MARK = re.compile(f"[{ANCHOR}{NAME}]")
_TEXT_ALONE = ("<title", "<option", "<style")
"""Elements that hold text and no other elements."""

_LEFT = '<span lang="en" dir="ltr" data-untranslated>'
_BESIDE = ' <span class="beside" lang="en" dir="ltr">'  # A search would read two words as one without the space.

_PARTS = {
    "english-left": re.compile(r"<!--english-left-->.*?<!--end-->\n?", re.DOTALL),
    "draft": re.compile(r"<!--draft-->.*?<!--end-->\n?", re.DOTALL),
}
_NOTE = re.compile(r"<!--language-note-->.*?<!--end-of-note-->\n?", re.DOTALL)
_COMMENT = re.compile(r"<!--(language-note|english-left|draft|end|end-of-note)-->\n?")


def marked(page: str) -> str:
    """The page's HTML with English marked as such, and at its top only those notices that hold."""
    holds = {"english-left": ONLY in page or "data-untranslated" in page, "draft": DRAFT in page}
    page = _noted(page, holds)
    if holds["draft"]:
        page = page.replace(DRAFT, "")
    texts, names = ANCHOR in page, NAME in page
    if texts or names:
        page = _only_between_tags(page)
    if texts:
        page = page.replace(ONLY, _LEFT).replace(SEPARATOR, _BESIDE).replace(END, "</span>").replace(ANCHOR, "")
    if names:
        page = page.replace(NAME, '<bdi lang="en">').replace(NAME_END, "</bdi>")
    return page


def _only_between_tags(page: str) -> str:
    """The page without marks where no element can stand: in a tag, and in elements that hold text alone."""
    parts, done = [], 0
    for mark in _MARK.finditer(page):
        if mark.start() < done:
            continue
        tag = page.rfind("<", done, mark.start())
        within = tag > page.rfind(">", done, mark.start())
        alone = tag >= 0 and page.startswith(_TEXT_ALONE, tag)
        if within or alone:
            end = page.index(">", mark.start()) + 1 if within else mark.end()
            end = page.index("<", end) if alone else end
            parts += page[done:tag], plain(page[tag:end])
            done = end
    return "".join([*parts, page[done:]])


def _noted(page: str, holds: dict[str, bool]) -> str:
    note = _NOTE.search(page)
    if note is None:
        return page
    kept = note[0] if any(holds.values()) else ""
    for name, part in _PARTS.items():
        if not holds[name]:
            kept = part.sub("", kept)
    return page[: note.start()] + _COMMENT.sub("", kept) + page[note.end() :]
