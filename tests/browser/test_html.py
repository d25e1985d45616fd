"""The Nu HTML checker finds nothing wrong."""

import pytest

from browser.states import LANGUAGES
from support.html_checker import html_problems

GUESS = "appears to be written in English"


@pytest.mark.needs("vnu")
def test_every_english_page_is_valid(all_pages, covered):
    """Every page of the real site is valid HTML, warnings included."""
    english = [page for page in all_pages if page.one("html")["lang"] == "en"]
    problems = html_problems([page.file for page in english])
    assert not problems, "\n".join(problems)
    for page in english:
        covered("Nu HTML checker", page.address, "left to right")


@pytest.mark.needs("vnu")
def test_every_kind_of_page_is_valid_in_every_language(site, kinds_in, covered):
    """A page of each kind, with English beside a draft and in its place."""
    paths = [path for code in LANGUAGES for path in kinds_in(code).values()]
    files = [site / (path[1:] + "index.html" if path.endswith("/") else path[1:]) for path in paths]
    marked = {str(file) for file in files if 'lang="en" dir="ltr"' in file.read_text()}
    # Of a page with much English, marked as such, the checker says by chance that all of it is English, or does not.
    problems = [each for each in html_problems(files) if GUESS not in each or each.partition(":")[0] not in marked]
    assert not problems, "\n".join(problems)
    for path in paths:
        covered("Nu HTML checker", path, "translated")


@pytest.mark.needs("vnu")
def test_every_kind_of_page_is_valid_right_to_left(small_site, small_kinds, covered):
    """Each kind of page is valid in a language from right to left too."""
    paths = small_kinds.values()
    files = [small_site / (path[1:] + "index.html" if path.endswith("/") else path[1:]) for path in paths]
    # The words of the small site stay English, and the checker notices.
    problems = [problem for problem in html_problems(files) if GUESS not in problem]
    assert not problems, "\n".join(problems)
    for path in paths:
        covered("Nu HTML checker", path, "right to left")
