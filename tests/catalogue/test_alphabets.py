"""Names are ordered as people of each language look for them."""

import pytest

from catalogue.alphabets import heading, order_of

ORDERED = [
    ("en", ["3 things", "apple", "Éclair", "eggs", "Zoo"]),
    ("pl", ["Cukier", "Ćma", "Lama", "Łódka", "Zet", "Źle", "Żaba"]),
    ("ro", ["Apă", "Ăst", "Iar", "Îmi", "Sat", "Șah", "Tata", "Țară"]),
    ("uk", ["Гава", "Ґава", "Єва", "Жук", "Ива", "Іва", "Їжа", "Age UK"]),
    # The article does not count, and forms of alif are one letter.
    ("ar", ["999", "أب", "حق", "الرعاية", "Age UK"]),
    ("ur", ["آرام", "اردو", "بچہ", "وقت", "ہسپتال", "یہ", "Carers UK"]),
    # By sound: ān, ér, fú, jǐn, yī, zhào.
    ("zh", ["Age UK", "安全", "儿童", "福利", "紧急", "医院", "照顾"]),
    ("pa", ["ਅਧਿਕਾਰ", "ਕੌਂਸਲ", "ਮਦਦ"]),
]


@pytest.mark.parametrize(("language", "names"), ORDERED)
def test_names_are_in_the_order_of_the_language(language, names):
    """Turned round first, so that nothing stays by chance."""
    turned = list(reversed(names))
    assert sorted(turned, key=order_of(language)) == names


@pytest.mark.parametrize(
    ("language", "name", "letter"),
    [
        ("en", "Éclair", "E"), ("pl", "Łódka", "Ł"), ("ar", "الرعاية", "ر"), ("zh", "医院", "Y"), ("zh", "鑫", "#"),
        ("en", "'A' is first", "A"), ("en", "…", "#"), ("uk", "Age UK", "A"),
    ],
)  # fmt: skip
def test_a_name_stands_under_its_letter(language, name, letter):
    """Marks of punctuation are none."""
    assert heading(name, language) == letter
