"""Words that a carer may not know, explained on paper too: in brackets, where a leaflet first uses them."""

from functools import lru_cache
from typing import Any

from ..model import GlossaryTerm
from ..pages.terms import Terms

PASSAGES = frozenset({"text", "summary", "paragraphs", "how_to_ask", "who_does_it", "next", "none_found", "status"})
"""What is read as sentences. A letter, and words to say on the phone, are for others to hear."""

PASSED_OVER = frozenset({"letter", "format", "words", "prompts"})


@lru_cache(maxsize=8)
def _terms(glossary: tuple[GlossaryTerm, ...]) -> Terms:
    return Terms(glossary)


def explained(value: Any, glossary: tuple[GlossaryTerm, ...]) -> Any:
    """A leaflet's JSON with each word of the glossary explained at its first use in a passage."""
    return _explained(value, "", _terms(glossary), set())


def _explained(value: Any, key: str, terms: Terms, told: set[str]) -> Any:
    match value:
        case str() if key in PASSAGES:
            return _sentence(terms.runs(value), told)
        case dict():
            return {name: each if name in PASSED_OVER else _explained(each, name, terms, told)
                    for name, each in value.items()}
        case list():
            return [_explained(each, key, terms, told) for each in value]
    return value


def _sentence(runs: str | list, told: set[str]) -> str:
    if isinstance(runs, str):
        return runs
    words = []
    for run in runs:
        if isinstance(run, str):
            words.append(run)
        else:
            words.append(run["term"] if run["id"] in told else f"{run['term']} ({run['short']})")
            told.add(run["id"])
    return "".join(words)
