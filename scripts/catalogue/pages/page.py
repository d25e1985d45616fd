"""A page before it is HTML: its address, its template and the data the template shows."""

import json
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Page:
    """One page of the site in one language.

    `address` is relative to the language's root and ends with a slash ("services/sefton-carers-centre/"); the home
    page's is "". `data` holds only what JSON can hold, in the order in which it is read on the page.
    """

    address: str
    template: str
    title: str
    description: str = ""
    trail: tuple[dict[str, str], ...] = ()
    data: dict[str, Any] = field(default_factory=dict)
    body: str = ""

    @property
    def path(self) -> str:
        """The page file's path below the docs folder: "services/sefton-carers-centre.md"."""
        return f"{self.address.rstrip('/') or 'index'}.md"

    @property
    def text(self) -> str:
        """The page file: JSON, which is valid YAML, as front matter, then the Markdown body if it has one."""
        meta = {
            "title": self.title,
            "template": self.template,
            "address": self.address,
            "description": self.description,
            "trail": self.trail,
            **self.data,
        }
        return f"---\n{json.dumps(meta, ensure_ascii=False)}\n---\n{self.body}"


def link(name: Any, address: str, **more: Any) -> dict[str, Any]:
    """What a template needs for a link: its words and where it leads."""
    return {"name": name, "address": address, **more}
