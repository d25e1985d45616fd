"""What templates put between words, for languages that write close: no gaps after full-width marks, their brackets."""

import re

CLOSE = frozenset({"zh", "ja"})
"""Languages whose full-width marks have their space within them."""

_GAP = re.compile(r"([。！？；：，、）」](?:</\w+>)*+)\s+(?=\w)")
_MEANING = re.compile(r' ?(<span class="term-meaning">)\((.*?)\)(</span>)', re.DOTALL)


def close(page: str) -> str:
    """A page's HTML without gaps between a full-width mark and the next word; what a word means in full brackets."""
    return _GAP.sub(r"\1", _MEANING.sub(r"\1（\2）\3", page))
