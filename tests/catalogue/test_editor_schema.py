"""The schema for editors."""

import json

import pytest

from catalogue.editor_schema import FILE, schema
from schema import text

DEFINED = schema()["$defs"]


def test_the_schema_kept_is_that_of_the_model() -> None:
    """After the model was changed, `scripts/schema.py` was run."""
    assert FILE.read_text(encoding="utf-8") == text()
    assert json.loads(text()) == schema()


@pytest.mark.parametrize("part", sorted(DEFINED))
def test_every_field_is_explained(part: str) -> None:
    """An editor shows what a field means while somebody types, and refuses one that is not there."""
    assert all(field.get("description") for field in DEFINED[part]["properties"].values())
    assert DEFINED[part]["additionalProperties"] is False


@pytest.mark.parametrize(
    ("part", "field", "kind"),
    [
        ("Service", "front_door", "boolean"),  # An editor reads true as a truth, not a text.
        ("Citation", "line", "integer"),
        ("Checked", "on", "string"),  # A date is a text to an editor.
        ("Figure", "year", ["string", "number"]),  # 2021 is a number to an editor, 2024/25 a text.
        ("PhoneContact", "number", ["string", "number"]),  # So is 999.
        ("Law", "section", ["string", "number"]),
    ],
)
def test_an_editor_takes_what_the_catalogue_takes(part: str, field: str, kind) -> None:
    """Editors read types where the catalogue reads texts; nothing that loads is underlined."""
    assert DEFINED[part]["properties"][field]["type"] == kind


def test_nothing_may_be_empty() -> None:
    """A field with nothing after its colon is underlined, as it is a problem."""
    assert '"null"' not in text()
