"""The page that lists all topics, all audiences or all situations."""

from ..model import Audience, Situation, Topic
from .page import Page, link


def index_page(base: str, kinds: tuple[Topic | Audience | Situation, ...]) -> Page:
    """The list at `base` ("topics", "for" or "situations")."""
    items = [link(kind.name, f"{base}/{kind.id}/", summary=kind.summary, icon=kind.icon) for kind in kinds]
    return Page(address=f"{base}/", template="index-of.html", title="", data={"base": base, "items": items})
