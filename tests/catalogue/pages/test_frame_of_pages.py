"""A language as every page names it."""

import pytest

from catalogue.pages.frame import language_view


@pytest.mark.parametrize(
    ("code", "lang", "direction", "name"),
    [
        ("en", "en", "ltr", "English"),
        ("cy", "cy", "ltr", "Cymraeg"),
        ("pa", "pa", "ltr", "ਪੰਜਾਬੀ"),
        ("zh", "zh-Hans", "ltr", "中文"),
        # A script of its own is part of the name, and decides the direction.
        ("zh-Hant", "zh-Hant", "ltr", "中文 (繁體)"),
        ("sr-Latn", "sr-Latn", "ltr", "Srpski (latinica)"),
        ("pa-Arab", "pa-Arab", "rtl", "پنجابی (عربی)"),
        # Nobody has told the world's list what this one calls itself.
        ("ha-Arab", "ha-Arab", "rtl", "Hausa (arabic)"),
    ],
)
def test_a_language_is_called_as_its_readers_call_it(code, lang, direction, name):
    """With what `lang` and `dir` need."""
    found = language_view(code)
    assert (found["lang"], found["dir"], found["name"]) == (lang, direction, name)
