"""A language is offered when its notice is translated; what is broken besides leaves English in its place."""

import pytest

from catalogue.load import load
from catalogue.translation.checks import offer_problems, problems
from catalogue.translation.files import LOCALES, folder
from support import languages


@pytest.fixture
def root(tmp_path):
    """A project that offers Polish, complete."""
    root = languages.project(tmp_path)
    languages.offer(root, ["pl"])
    languages.translate(root, ["pl"])
    return root


def path(root, name):
    """One of Polish's files."""
    return folder(root / LOCALES, "pl") / f"{name}.po"


def found(root):
    """What stops a build, and what a check says, as text."""
    loaded = load(root / "services.yml")
    stops = [str(each) for each in offer_problems(root, loaded, loaded.catalogue.site.languages)]
    return stops, [str(each) for each in problems(root, loaded)]


def test_a_complete_language_is_offered(root):
    """Nothing stops it, and only its pages written by hand are missing."""
    assert found(root) == ([], [])


def test_no_language_is_offered_without_its_notice(root):
    """The problem names the line of the catalogue, the notice, and where to translate it."""
    lines = path(root, "messages").read_text(encoding="utf-8").replace("Ż Read this page in English", "")
    path(root, "messages").write_text(lines, encoding="utf-8")
    stops, _ = found(root)
    assert len(stops) == 1
    assert "services.yml:11: error: site: languages[1]: 'pl' cannot be offered: it lacks the notice" in stops[0]
    assert "'Read this page in English'. Translate it in " in stops[0]


def test_a_language_without_files_is_not_offered(root):
    """One line of configuration is not enough."""
    languages.edit(root, "[en, pl]", "[en, pl, ro]")
    stops, _ = found(root)
    assert stops
    assert all("'ro' cannot be offered" in each for each in stops)


def test_a_wrong_code_is_told(root):
    """Nobody knows the dates of a language that is none."""
    languages.edit(root, "[en, pl]", "[en, pl, qq]")
    stops, said = found(root)
    assert stops == said
    assert stops[0].endswith("'qq' is no language that we know. Write the code it has in BCP 47, as 'pl' or 'pa'.")


def test_a_file_in_the_folder_of_another_language_is_told(root):
    """Romanian on Polish pages would look translated."""
    lines = path(root, "catalogue").read_text(encoding="utf-8")
    path(root, "catalogue").write_text(lines.replace("Language: pl", "Language: ro"), encoding="utf-8")
    assert any("cannot be read: it is in 'ro', in the folder of 'pl'. " in each for each in found(root)[1])


@pytest.mark.parametrize("left", ["", '#. services: a-b: summary\nmsgid "Ring."\nmsgstr "Zadzwoń."\n'])
def test_a_file_without_its_header_is_told(root, left):
    """It is empty, or its beginning was cut off."""
    path(root, "catalogue").write_text(left, encoding="utf-8")
    assert any("catalogue.po:1: error: cannot be read: it has no header" in each for each in found(root)[1])


def test_a_language_with_a_script_may_be_offered(root):
    """Chinese in traditional letters is one line more; its notice is what is missing."""
    languages.edit(root, "[en, pl]", "[en, pl, zh-Hant]")
    assert all("lacks the notice" in each for each in found(root)[0])


def test_a_language_with_a_script_is_built(root, today):
    """With its own words, not those of the same language in another script."""
    languages.edit(root, "[en, pl]", "[en, pl, zh-Hant]")
    languages.translate(root, ["zh-Hant"])
    page = (languages.build(root, today) / "zh-Hant" / "urgent" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="zh-Hant" dir="ltr">' in page
    assert f"<h1>{languages.MARK}Need help now" in page


def test_a_broken_catalogue_file_leaves_english(root, today, capsys):
    """The language is built all the same, and the problem is told."""
    with path(root, "catalogue").open("a", encoding="utf-8") as file:
        file.write("\n<<<<<<< HEAD\n")
    stops, said = found(root)
    assert stops == []
    assert any("catalogue.po:" in each and "cannot be read" in each for each in said)
    site = languages.build(root, today)
    page = (site / "pl" / "rights" / "carers-assessment" / "index.html").read_text(encoding="utf-8")
    assert "data-untranslated" in page
    assert "cannot be read" in capsys.readouterr().err


def test_a_faulty_translation_has_file_line_and_place(root):
    """And its text alone stays English."""
    summary = load(root / "services.yml").catalogue.service["northby-carers-centre"].summary
    lines = path(root, "catalogue").read_text(encoding="utf-8")
    path(root, "catalogue").write_text(lines.replace(f'"Ż {summary}"', '"<b>Ż</b>"'), encoding="utf-8")
    line = lines.splitlines().index(f'msgid "{summary}"') + 1
    (problem,) = found(root)[1]
    assert f"catalogue.po:{line}: error: services: northby-carers-centre: summary: " in problem
    assert problem.endswith("holds markup, '<b>'. Write plain words; the page adds its own headings and lists.")
    texts = languages.read(root, "pl")["catalogue"]
    assert sum(message.string == "<b>Ż</b>" for message in texts.messages) == 1


@pytest.mark.parametrize("codes", ["[en]", "[en, pl]", "[en, pl, ro]"])
def test_a_fault_in_an_english_page_is_told_once(root, codes):
    """However many languages there are."""
    languages.edit(root, "[en, pl]", codes)
    (root / "docs" / "en" / "help.md").write_text("hello", encoding="utf-8")
    told = [problem for problem in found(root)[1] if "help.md" in problem]
    assert len(told) == 1
    assert "help: title: is missing" in told[0]
