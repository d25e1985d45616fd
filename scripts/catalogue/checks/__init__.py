"""The rules of the catalogue: each is a generator of what it finds, and its docstring is the rule in plain words.

A rule takes the catalogue and the day. To add one, write it beside its like and name it below, in the order in which
somebody would want to read about them.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from ..load import Loaded
from ..model import Catalogue
from ..problems import Problem
from . import addresses, bodies, contacts, dates, documents, gaps, icons, leaflets, people, prose, words
from .finding import Finding

Rule = Callable[[Catalogue, date], Iterator[Finding]]

LASTING: tuple[Rule, ...] = (
    addresses.area_addresses,
    addresses.listed_addresses,
    addresses.english_first,
    addresses.one_front_door,
    icons.icons_that_exist,
    gaps.what_to_do_instead,
    gaps.open_where_help_begins,
    gaps.one_answer_an_area,
    gaps.answers_with_a_contact,
    contacts.days_once,
    contacts.not_itself_when_closed,
    contacts.front_door_reached,
    contacts.front_door_hours,
    contacts.one_name_a_number,
    contacts.two_numbers_told_apart,
    contacts.one_service_a_name,
    people.no_personal_emails,
    bodies.bodies_that_are_no_more,
    prose.no_contacts_in_prose,
    documents.lines_in_range,
    documents.few_lines,
    documents.notes_on_documents,
    dates.one_amount_at_a_time,
    dates.years_in_order,
    leaflets.open_on_paper,
)
"""Rules that say the same on any day; each looks at what is there, so it holds for part of a catalogue too."""

PLAIN: tuple[Rule, ...] = (
    words.plain_passages,
    words.plain_pages,
    words.one_term_a_form,
)
"""Rules about how the words read: a build goes on, a check fails."""

DAILY: tuple[Rule, ...] = (
    dates.no_day_to_come,
    dates.amounts_that_hold,
    dates.link_exceptions_that_hold,
    dates.ended_documents,
    leaflets.in_date_on_paper,
)
"""Rules that a catalogue nobody touched may break as time passes: a build goes on, a check fails."""

WHOLE: tuple[Rule, ...] = (
    addresses.no_front_door,
    gaps.assessment_everywhere,
    gaps.every_area_answered,
    gaps.priorities_delivered,
    gaps.services_with_a_priority,
    leaflets.nothing_empty_on_paper,
    words.explained_words,
)
"""Rules about what is missing: they are run only where every entry could be read."""

RULES: tuple[Rule, ...] = (*LASTING, *PLAIN, *DAILY, *WHOLE)


def check(loaded: Loaded, today: date, rules: Iterable[Rule] = RULES) -> list[Problem]:
    """What the rules find on this day, sorted by place."""
    usable = [rule for rule in rules if loaded.whole or rule not in WHOLE]
    found = (finding for rule in usable for finding in rule(loaded.catalogue, today))
    return sorted(loaded.raw.problem(*finding) for finding in found)
