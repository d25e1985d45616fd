"""Style sheets as they are published: without what only their writers need."""

import re

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r" ?([{};,]) ?")


def squeezed(css: str) -> str:
    """The same rules without comments and spare spaces. Quoted text must hold no comment and no two spaces."""
    text = _SPACE.sub(" ", _COMMENT.sub("", css))
    return _AROUND.sub(r"\1", text).replace(";}", "}").strip()
