"""Material's icons, each drawn once on a page and pointed to after that: a page of tiles would be heavy otherwise."""

from functools import cache

from jinja2 import BaseLoader, Environment
from markupsafe import Markup


class Icons:
    """Gives templates icons by name. `drawn` holds those of the page that is being made; who turns it clears them."""

    def __init__(self, env: Environment, drawn: set[str]) -> None:
        self._source = cache(lambda name: _source(env.loader, env, name))
        self._drawn = drawn

    def __call__(self, name: str) -> Markup:
        """The icon, or a pointer to where it stands already on this page. Raises TemplateNotFound for a wrong name."""
        if name in self._drawn:
            return Markup(f'<svg viewBox="0 0 24 24"><use href="#icon-{name}"/></svg>')
        self._drawn.add(name)
        return Markup(self._source(name))


def _source(loader: BaseLoader, env: Environment, name: str) -> str:
    text, *_ = loader.get_source(env, f".icons/material/{name}.svg")
    return text.replace(' xmlns="http://www.w3.org/2000/svg"', "").replace("<path ", f'<path id="icon-{name}" ', 1)
