"""Writes the JSON Schema that editors check the catalogue with: `scripts/schema.py`, after the model was changed."""

import json

from catalogue.editor_schema import FILE, schema


def text() -> str:
    """The schema as it is kept."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
    print(f"{FILE.name} is written.")
