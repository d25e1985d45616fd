"""Every fault the model can find has words of its own; and whatever is typed, there is no traceback."""

import copy
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.checks import check
from catalogue.load import attempt
from catalogue.wording import FALLBACK
from support.cases import BASE

SAMPLE = yaml.load((BASE.parent.parent / "samples" / "small.yml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)

TEXTS = ["", " ", "x", "0", "true", "2026-11-22", "£3", "a: b", "\x07", "é" * 100]
WRONG = [*TEXTS, [], {}, ["x"], [[]], {"x": "y"}, [{}]]
"""What somebody might write where something else belongs."""

PYDANTIC = ["Input should", "validation", "Extra inputs", "Field required", "String should", "Tuple should"]


def paths(data, path=()):
    """The way to every part of the data."""
    yield path
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, item in items:
        yield from paths(item, (*path, step))


def replaced(data, path, value):
    """A copy with another value there; None takes the part out."""
    data = copy.deepcopy(data)
    inner = data
    for step in path[:-1]:
        inner = inner[step]
    if value is None:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return data


@pytest.fixture(scope="session")
def problems_of(tmp_path_factory, today):
    """The problems of a catalogue given as data."""
    file: Path = tmp_path_factory.mktemp("typed") / "services.yml"

    def problems(data) -> list:
        file.write_text(yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True), encoding="utf-8")
        loaded, found = attempt(file)
        return [*found, *(check(loaded, today) if loaded else ())]

    return problems


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(list(paths(SAMPLE))[1:]), st.sampled_from([*WRONG, None]))
def test_whatever_is_typed_has_words_of_its_own(problems_of, path, value) -> None:
    """A part of the sample is taken out or made something else: what is said of it is ours, on one line."""
    for problem in problems_of(replaced(SAMPLE, path, value)):
        text = str(problem)
        assert FALLBACK not in text
        assert not [words for words in PYDANTIC if words in text]
        assert text.isprintable()
        assert problem.message
        assert problem.fix.endswith((".", "?", ")"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.recursive(st.text(max_size=5), lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner)))
def test_any_data_gives_problems(problems_of, data) -> None:
    """There is never a traceback."""
    assert problems_of({"services": data, "site": data, "areas": [data], "include": []})
