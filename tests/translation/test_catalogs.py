"""Texts are found with their place, and a language is brought up to date without losing anybody's work."""

from datetime import date

import pytest
from babel.messages.extract import extract_from_file

from catalogue.load import load
from catalogue.raw import Raw
from catalogue.translation.catalogs import ENTRIES, INTERFACE, Texts, catalogue_template, interface_template, updated
from catalogue.translation.files import as_bytes, read
from catalogue.translation.reviews import record, review
from catalogue.translation.templates import SAFETY
from catalogue.translation.texts import texts
from catalogue.yaml_text import Lines
from support.finders import ROOT
from support.languages import SAMPLE, text

SERVICE = {"id": "a-b", "name": "Sitting service", "provider": "Age UK", "summary": "Somebody sits with Mum."}


def template(*services: dict) -> Texts:
    """The texts of these services."""
    raw = Raw("services.yml")
    raw.add("services", list(services), "services.yml", _lines(services))
    return catalogue_template(raw, ROOT)


def _lines(services: tuple[dict, ...]) -> Lines:
    """The first service on line 10, its fields on line 11, and so on."""
    parts = [Lines(10 * number, dict.fromkeys(service, 10 * number + 1)) for number, service in enumerate(services, 1)]
    return Lines(1, parts)


def translations(found: Texts, language: str = "pl") -> Texts:
    """The same texts with a translation each."""
    made = updated(Texts(language), found, language)
    for message in made.messages:
        message.string = f"Ż {message.id}"
    return made


def test_a_text_has_its_file_line_entry_and_field():
    """A translator sees where a text stands."""
    message = text(template(SERVICE), "Somebody sits with Mum.")
    assert message.locations == [("services.yml", 11)]
    assert message.auto_comments == ["services: a-b: summary"]


def test_a_file_is_named_as_in_every_copy_of_the_project():
    """No translator's file says where somebody's copy is."""
    found = catalogue_template(load(SAMPLE.resolve()).raw, ROOT)
    assert {file for each in found.messages for file, _ in each.locations} == {"tests/samples/small.yml"}


def test_names_are_not_translated():
    """A provider is called the same in every language."""
    assert [message.id for message in template(SERVICE).messages] == ["Sitting service", "Somebody sits with Mum."]


def test_a_text_used_twice_is_translated_once():
    """Each place is named."""
    found = template(SERVICE, SERVICE | {"id": "c-d", "name": "Another"})
    assert text(found, "Somebody sits with Mum.").auto_comments == ["services: a-b: summary", "services: c-d: summary"]


def test_contacts_for_staff_are_not_translated():
    """What no reader sees is nobody's work."""
    staff = {"contacts": {"emails": [{"purpose": "staff", "note": "For invoices", "address": "a@example.org"}]}}
    assert "For invoices" not in {each.text for each in texts({"services": [SERVICE | staff]})}


def test_babel_can_use_our_extractor():
    """It works as 'module:function' in a mapping file of pybabel."""
    found = list(extract_from_file("catalogue.translation.extractor:catalogue", SAMPLE, {}))
    wanted = {(each.locations[0][1], each.id) for each in catalogue_template(load(SAMPLE).raw, ROOT).messages}
    assert wanted <= {(line, words) for line, words, *_ in found}


def test_templates_and_labels_of_leaflets_are_found():
    """Both kinds of fixed words are in one file, and what matters for safety says so."""
    found = interface_template(ROOT)
    danger = text(found, "We could not find a number we trust. In danger, ring 999.")
    assert any(comment.startswith(SAFETY) for comment in danger.auto_comments)
    assert {"overrides/urgent.html", "scripts/catalogue/leaflets/words.py"} <= {file for file, _ in danger.locations}


def test_a_changed_text_is_out_of_date_with_its_old_english():
    """Its translation is kept for the translator and not shown."""
    old = translations(template(SERVICE))
    new = updated(old, template(SERVICE | {"summary": "A trained person sits with Mum."}), "pl")
    message = text(new, "A trained person sits with Mum.")
    assert (message.fuzzy, message.string) == (True, "Ż Somebody sits with Mum.")
    assert message.previous_id == ["Somebody sits with Mum."]


def test_what_a_changed_text_was_is_read_back(tmp_path):
    """However long it was: two updates in a row leave the same bytes, with the old English and no stray remark."""
    long = SERVICE | {"summary": "Somebody trained sits with Mum while you are out. " * 6 + "Ring."}
    changed = template(SERVICE | {"summary": long["summary"] + " Ask us."})
    path = tmp_path / "catalogue.po"
    path.write_bytes(as_bytes(updated(translations(template(long)), changed, "pl")))
    found, problems = read(path, "pl")
    message = text(found, changed.get(long["summary"] + " Ask us.").id)
    assert (problems, message.previous_id, message.user_comments) == ([], [long["summary"]], [])
    assert as_bytes(updated(found, changed, "pl")) == path.read_bytes()


def test_no_other_text_changes():
    """A changed summary touches nothing else."""
    old = translations(template(SERVICE))
    new = updated(old, template(SERVICE | {"summary": "A trained person sits with Mum."}), "pl")
    message = text(new, "Sitting service")
    assert (message.fuzzy, message.string) == (False, "Ż Sitting service")


def test_a_moved_text_keeps_its_translation():
    """Another entry before it, or another id, is no change of the text."""
    old = translations(template(SERVICE))
    new = updated(old, template(SERVICE | {"id": "c-d"}), "pl")
    assert not text(new, "Somebody sits with Mum.").fuzzy


def test_a_changed_word_of_a_template_is_out_of_date():
    """It is found by its likeness, since templates have no entries."""
    old, new = Texts(None), Texts(None)
    old.add("Numbers for your area", locations=[("overrides/urgent.html", 9)])
    new.add("Numbers to ring in your area", locations=[("overrides/urgent.html", 9)])
    message = text(updated(translations(old), new, "pl"), "Numbers to ring in your area")
    assert (message.fuzzy, message.string) == (True, "Ż Numbers for your area")


def test_a_text_that_comes_back_has_its_translation():
    """What is no longer used is kept at the end of the file."""
    old = translations(template(SERVICE))
    without = updated(old, template({"id": "a-b", "name": "Sitting service"}), "pl")
    again = updated(without, template(SERVICE), "pl")
    assert text(again, "Somebody sits with Mum.").string == "Ż Somebody sits with Mum."


@pytest.mark.parametrize("on_disk", [True, False])
def test_a_text_that_was_out_of_date_comes_back_without_a_translation(tmp_path, on_disk):
    """A file cannot say of an unused text that its translation is out of date, so it would come back as a right one."""
    changed = template(SERVICE | {"summary": "Nobody sits with Mum."})
    without = template({"id": "a-b", "name": "Sitting service"})
    texts = translations(template(SERVICE))
    for number, wanted in enumerate((changed, without, changed)):
        texts = updated(texts, wanted, "pl")
        if on_disk:
            path = tmp_path / f"{number}.po"
            path.write_bytes(as_bytes(texts))
            texts, _ = read(path, "pl")
    assert not text(texts, "Nobody sits with Mum.").string


def test_an_unused_text_that_a_tool_calls_out_of_date_is_not_taken(tmp_path):
    """Other tools write the mark at the end of a file too."""
    path = tmp_path / "catalogue.po"
    unused = '\n#, fuzzy\n#~ msgid "Somebody sits with Mum."\n#~ msgstr "Ktoś."\n'
    path.write_bytes(as_bytes(updated(Texts("pl"), template(), "pl")) + unused.encode())
    message = text(updated(read(path, "pl")[0], template(SERVICE), "pl"), "Somebody sits with Mum.")
    assert not message.string


A, B, C = (SERVICE | {"summary": summary} for summary in ("Mum is safe.", "Mum is well.", "Mum is at home."))


@pytest.mark.parametrize("between", [[B], [B, C]])
def test_a_text_that_is_as_it_was_again_is_translated_again(between):
    """With the review it had: its words are those that were reviewed."""
    texts = translations(template(A))
    record(text(texts, "Mum is safe."), "Anna Nowak", date(2026, 11, 20))
    for service in [*between, A]:
        texts = updated(texts, template(service), "pl")
    message = text(texts, "Mum is safe.")
    assert (message.fuzzy, message.string, message.previous_id) == (False, "Ż Mum is safe.", [])
    assert review(message)


def test_a_review_of_other_words_does_not_come_back():
    """The translation was changed while the English was another."""
    texts = translations(template(A))
    record(text(texts, "Mum is safe."), "Anna Nowak", date(2026, 11, 20))
    texts = updated(texts, template(B), "pl")
    text(texts, "Mum is well.").string = "Mama"
    assert review(text(updated(texts, template(A), "pl"), "Mum is safe.")) is None


def test_a_text_that_changes_again_says_what_was_translated():
    """Not the English between, which nobody translated."""
    texts = updated(updated(translations(template(A)), template(B), "pl"), template(C), "pl")
    message = text(texts, "Mum is at home.")
    assert (message.fuzzy, message.previous_id) == (True, ["Mum is safe."])


def test_what_a_translator_is_unsure_of_stays_so():
    """Another English and back is no answer to the doubt."""
    texts = translations(template(A))
    text(texts, "Mum is safe.").flags.add("fuzzy")
    for service in (B, A):
        texts = updated(texts, template(service), "pl")
    assert text(texts, "Mum is safe.").fuzzy


def test_an_update_without_change_writes_the_same_bytes(tmp_path):
    """No date and no version of a tool is in the file, and nothing is lost by reading it."""
    for name, found in ((ENTRIES, catalogue_template(load(SAMPLE).raw, ROOT)), (INTERFACE, interface_template(ROOT))):
        path = tmp_path / f"{name}.po"
        path.write_bytes(as_bytes(updated(Texts("pl"), found, "pl")))
        assert as_bytes(updated(read(path, "pl")[0], found, "pl")) == path.read_bytes()


def test_what_other_tools_write_into_the_header_is_kept(tmp_path):
    """Poedit and Weblate name themselves and the translator there."""
    path = tmp_path / "catalogue.po"
    added = b'"Last-Translator: Anna\\n"\n"X-Generator: Poedit 3.4\\n"\n"MIME-Version'
    path.write_bytes(as_bytes(updated(Texts("pl"), template(SERVICE), "pl")).replace(b'"MIME-Version', added))
    again = as_bytes(updated(read(path, "pl")[0], template(SERVICE), "pl"))
    assert b"Last-Translator: Anna" in again
    assert b"X-Generator: Poedit 3.4" in again


@pytest.mark.parametrize(("words", "flagged"), [("50% of carers", False), ("All %(count)s services", True)])
def test_only_what_is_filled_in_is_called_a_format(words, flagged):
    """'50% of' would otherwise stop a translator's tool."""
    found = Texts(None)
    found.add(words)
    assert ("python-format" in text(found, words).flags) is flagged
