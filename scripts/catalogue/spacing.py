"""Gaps that templates leave between two sentences, for languages that set none."""

import re

CLOSE = frozenset({"zh", "ja"})
"""Languages whose full-width marks have their space within them."""

_GAP = re.compile(r"([。！？；：，、）」”](?:</\w+>)*+)\s+")


def close(page: str) -> str:
    """A page's HTML without spaces and new lines after full-width marks."""
    return _GAP.sub(r"\1", page)
