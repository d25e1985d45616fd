"""The schema for editors."""

import json
import re
from pathlib import Path
from typing import ClassVar

import pytest
import yaml
from jsonschema import Draft7Validator

from catalogue.editor_schema import FILE, schema
from schema import text
from support.finders import ROOT

DEFINED = schema()["$defs"]
SAMPLE = ROOT / "tests" / "samples" / "small.yml"


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


class Core(yaml.SafeLoader):
    """Reads YAML as editors do: the types of YAML 1.2, in which 'no' is a text and 09:00 is one too."""

    yaml_implicit_resolvers: ClassVar[dict] = {}


for kind, pattern, starts in (
    ("bool", "(true|false)$", "tf"),
    ("int", "[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"[-+]?[0-9]*\.?[0-9]+(e[0-9]+)?$", "-+.0123456789"),
    ("null", "(null|~|)$", ["n", "~", ""]),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(pattern), list(starts))


@pytest.mark.parametrize("file", [SAMPLE, ROOT / "services.yml"], ids=lambda file: file.name)
def test_an_editor_underlines_nothing_that_is_right(file: Path) -> None:
    """What the check passes, the editor passes."""
    data = yaml.load(file.read_text(encoding="utf-8"), Loader=Core)
    assert [error.json_path for error in Draft7Validator(schema()).iter_errors(data)] == []


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("costs", "It is free."),  # A field that is not there.
        ("also_called", "time off"),  # A text for a list.
        ("status", "open"),  # A word that is not one of those used.
        ("id", "Capital Letters"),
        ("cost", None),  # Nothing after the colon.
        ("front_door", "yes"),
    ],
)
def test_an_editor_underlines_what_is_wrong(part: str, value) -> None:
    """Before anything is checked, somebody sees it while they type."""
    data = yaml.load(SAMPLE.read_text(encoding="utf-8"), Loader=Core)
    data["services"][0][part] = value
    assert not Draft7Validator(schema()).is_valid(data)


def test_nothing_may_be_empty() -> None:
    """A field with nothing after its colon is underlined, as it is a problem."""
    assert '"null"' not in text()
