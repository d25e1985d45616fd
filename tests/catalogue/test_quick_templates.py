"""The quickened Jinja prints, character for character, what plain Jinja prints."""

import pytest
from jinja2 import DictLoader, Environment
from markupsafe import Markup

from catalogue.quick_templates import quicken

PARTIAL = "{% macro shout(text, end='!') %}<b>{{ text }}{{ end }}</b>{% endmacro %}"
POLISH = {"Help": "Pomoc", "Help & <b>care</b>": "Pomoc & <b>opieka</b>", "%(n)s place": "%(n)s miejsce"}


def plain() -> Environment:
    """An environment as MkDocs and our hook make it, with a few translations."""
    env = Environment(extensions=["jinja2.ext.i18n"], loader=DictLoader({"partial": PARTIAL}), autoescape=True)
    env.finalize = lambda value: "" if value is None else Markup("<i>list</i>") if type(value) is list else value
    env.install_gettext_callables(
        lambda text: POLISH.get(text, text), lambda one, many, n: POLISH.get(one, one) if n == 1 else many
    )
    return env


def quick() -> Environment:
    env = plain()
    quicken(env)
    return env


@pytest.mark.parametrize(
    "source",
    [
        "{{ text }} {{ text }}",
        "{{ safe }} {{ text|safe }}",  # Markup is printed as it is, and may equal a text that is not.
        "{{ '<b>' }} {{ '<b>'|safe }} {{ 1 }} {{ true }}",
        "{{ number }} {{ yes }} {{ 1.0 }}",  # 1, True and 1.0 are equal, and print differently.
        "{{ none }} {{ missing }} {{ runs }} {{ data }}",
        "{{ data.name }} {{ data['name'] }} {{ data.missing }} {{ data.missing or 'x' }}",
        "{% for key, value in data.items() %}{{ key }}={{ value }} {% endfor %}{{ data.keys()|list|length }}",
        "{{ text.upper() }} {{ text ~ safe }} {{ text if yes else none }} {{ text|length }}",
        "{% trans %}Help{% endtrans %} {% trans %}Help & <b>care</b>{% endtrans %} {% trans %}100 %{% endtrans %}",
        "{% trans who=text %}From {{ who }}{% endtrans %} {% trans who=safe %}From {{ who }}{% endtrans %}",
        "{% trans n=number %}{{ n }} place{% pluralize %}{{ n }} places{% endtrans %}",
        "{% trans n=number + 4 %}{{ n }} place{% pluralize %}{{ n }} places{% endtrans %}",
        "{{ gettext('Help') }} {{ none or gettext('Help & <b>care</b>') }}",
        "{% from 'partial' import shout %}{{ shout(text) }} {{ shout(safe, end=gettext('Help')) }}",
        "{% set made %}<p>{{ text }}</p>{% endset %}{{ made }} {% block b %}{{ text }}{% endblock %}",
    ],
)
def test_the_same_is_printed(source):
    """Texts, Markup, numbers, nothing, lists, data, translations, macros: the quick way changes none of them."""
    values = {
        "text": "<b>Tom & \"Ann\"'s</b>", "safe": Markup("<b>Tom & \"Ann\"'s</b>"), "number": 1, "yes": True,
        "none": None, "runs": ["a"], "data": {"name": "<x>"},
    }  # fmt: skip
    assert quick().from_string(source).render(values) == plain().from_string(source).render(values)


def test_data_comes_before_the_methods_that_data_has():
    """A key called `items` is the data, where plain Jinja would give the method."""
    assert quick().from_string("{{ data.items }}").render(data={"items": "two"}) == "two"


def test_each_language_has_its_own_words():
    """Compiled templates are shared by the languages of a process; their words are not."""
    source = "{% trans %}Help{% endtrans %}"
    english = plain()
    english.install_null_translations()
    quicken(english)
    english.loader = loader = DictLoader({"page": source})
    polish = quick()
    polish.loader = loader
    assert (polish.get_template("page").render(), english.get_template("page").render()) == ("Pomoc", "Help")
