"""Pages written by hand: the fingerprint that ties a translation to the English it was made from."""

from hashlib import sha256

from ..pages import Written


def fingerprint(page: Written) -> str:
    """Twelve characters that change with the page's title, description or words."""
    words = "\0".join((page.meta.get("title", ""), page.meta.get("description", ""), page.body.strip()))
    return sha256(words.encode()).hexdigest()[:12]
