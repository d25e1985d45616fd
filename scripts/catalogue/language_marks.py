"""A finished page whose texts carry their English: each passage gets its language, and the page says what it is."""

import re

from .interlinear import ANCHOR, DRAFT, END, NAME, NAME_END, ONLY, SEPARATOR, plain

_MARK = f"{ANCHOR}{NAME}"
_UNMARKED = re.compile(
    f"<(title|option|style)\\b[^<>]*>[^<{_MARK}]*+[{_MARK}][^<]*|<[^<>{_MARK}]*+[{_MARK}][^<>]*>"
)
"""Where no element can stand: in a tag, and in elements that hold text alone. `*+` never reads a tag twice."""

_LEFT = '<span lang="en" dir="ltr" data-untranslated>'
_BESIDE = '<span class="beside" lang="en" dir="ltr">'

_PARTS = {
    "english-left": re.compile(r"<!--english-left-->.*?<!--end-->\n?", re.DOTALL),
    "draft": re.compile(r"<!--draft-->.*?<!--end-->\n?", re.DOTALL),
}
_NOTE = re.compile(r"<!--language-note-->.*?<!--end-of-note-->\n?", re.DOTALL)


def marked(page: str) -> str:
    """The page's HTML with English marked as such, and at its top only those notices that hold."""
    holds = {"english-left": ONLY in page or "data-untranslated" in page, "draft": DRAFT in page}
    page = _noted(page, holds)
    if ANCHOR not in page and NAME not in page:
        return page
    page = _UNMARKED.sub(lambda found: plain(found[0]), page)
    page = page.replace(DRAFT, "").replace(ONLY, _LEFT).replace(SEPARATOR, _BESIDE)
    page = page.replace(END, "</span>").replace(ANCHOR, "")
    return page.replace(NAME, '<bdi lang="en">').replace(NAME_END, "</bdi>")


def _noted(page: str, holds: dict[str, bool]) -> str:
    if "<!--language-note-->" not in page:
        return page
    if not any(holds.values()):
        return _NOTE.sub("", page)
    for name, part in _PARTS.items():
        if not holds[name]:
            page = part.sub("", page)
    return re.sub(r"<!--(language-note|english-left|draft|end|end-of-note)-->\n?", "", page)
