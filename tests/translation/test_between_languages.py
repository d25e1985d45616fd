"""Which pages lead to each other across languages."""

import json

import pytest

from catalogue.between_languages import links_between_languages

FRAME = {"language": {"code": "en"}, "languages": [{"code": "en"}, {"code": "pl"}]}
PAGES = {
    "en": {"": True, "topics/": True, "leaflets/a/": True, "leaflets/a/part-2/": True, "leaflets/part-time/": True,
           "a-z/2/": True},
    "pl": {"": True, "topics/": False, "leaflets/a/": True, "leaflets/a/part-2/": True, "leaflets/part-time/": True,
           "a-z/2/": True},
}


@pytest.fixture
def links(tmp_path):
    for code, pages in PAGES.items():
        (tmp_path / f"{code}.pages.json").write_text(json.dumps(pages))
    return links_between_languages(tmp_path / "en", FRAME)


@pytest.mark.parametrize(
    ("address", "codes", "nearest"),
    [
        ("", ["en", "pl"], ""),
        ("topics/", [], "topics/"),  # There, but in English.
        ("leaflets/a/", ["en", "pl"], "leaflets/a/"),
        ("leaflets/a/part-2/", [], "leaflets/a/"),  # A longer language is cut elsewhere.
        ("leaflets/part-time/", ["en", "pl"], "leaflets/part-time/"),
        ("a-z/2/", ["en", "pl"], "a-z/2/"),
        ("sefton/", [], ""),
    ],
)
def test_only_true_translations_are_named(links, address: str, codes: list[str], nearest: str):
    """A translation is the same page; the list of languages leads to it, or to the nearest above it."""
    assert [each["code"] for each in links["translations_of"](address)] == codes
    assert links["counterpart"]("pl", address) == nearest
