"""The model as a JSON Schema, so that an editor can complete, explain and check `services.yml` while somebody types."""

from pathlib import Path
from typing import Any

from .model import Catalogue

FILE = Path(__file__).parent / "services.schema.json"
"""Where the schema is kept; the first line of `services.yml` names it."""


def schema() -> dict[str, Any]:
    """The schema of a whole catalogue."""
    about = {"$schema": "http://json-schema.org/draft-07/schema#", "title": "A Signpost catalogue"}
    return about | _for_editors(Catalogue.model_json_schema())


def _for_editors(node: Any) -> Any:
    """Without what an editor would only get in the way with: titles, nulls and defaults that say nothing."""
    if isinstance(node, list):
        return [_for_editors(item) for item in node]
    if not isinstance(node, dict):
        return node
    plain = {name: _for_editors(value) for name, value in _without_null(node).items() if _says_something(name, value)}
    if plain.get("type") == "string" and plain.keys().isdisjoint({"enum", "const", "format"}):
        # An editor reads 2021 and 999 as numbers; the catalogue reads every value as the text typed.
        plain["type"] = ["string", "number"]
    return plain


def _says_something(name: str, value: Any) -> bool:
    if name == "title":
        return not isinstance(value, str)  # A field may be called that.
    return name != "default" or (isinstance(value, (str, list)) and bool(value))


def _without_null(node: dict[str, Any]) -> dict[str, Any]:
    """A field that may be left out is not one that may be empty."""
    kinds = [kind for kind in node.get("anyOf", ()) if kind != {"type": "null"}]
    if len(kinds) != 1:
        return node
    return kinds[0] | {name: value for name, value in node.items() if name != "anyOf"}
