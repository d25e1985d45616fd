"""A text carries its English through the program, and pages mark it where it is printed."""

import pytest

from catalogue.interlinear import beside, both, draft, name, plain, untranslated
from catalogue.language_marks import marked
from catalogue.translation.wording import Shown, Wording

PARTS = "<!--english-left-->left<!--end--><!--draft-->draft<!--end-->"
NOTE = f"<!--language-note--><aside>{PARTS}</aside><!--end-of-note-->"


@pytest.mark.parametrize(
    ("text", "alone", "together"),
    [
        ("Hello", "Hello", "Hello"),
        (draft("Cześć"), "Cześć", "Cześć"),
        (beside("Cześć", "Hello"), "Cześć", "Cześć (Hello)"),
        (draft(beside("Cześć", "Hello")), "Cześć", "Cześć (Hello)"),
        (beside(draft("Cześć"), "Hello"), "Cześć", "Cześć (Hello)"),
        (untranslated("Hello"), "Hello", "Hello"),
        (f"Zapytaj: {name('Age UK')}.", "Zapytaj: Age UK.", "Zapytaj: Age UK."),
        # A sentence whose English stands beside it, with a name filled in that has its own.
        (beside(f"O {beside('b', 'c')}", f"On {beside('b', 'c')}"), "O b", "O b (c) (On b (c))"),
        # A sentence that holds what a word means, which is a draft of its own.
        (beside(f"B ({draft('c')})", "B (C)"), "B (c)", "B (c) (B (C))"),
        # What was cut off leaves nothing behind.
        (untranslated("Hello")[:-1], "Hello", "Hello"),
    ],
)
def test_a_text_can_be_taken_apart(text, alone, together):
    """For attributes and titles, and for records that hold both."""
    assert (plain(text), both(text)) == (alone, together)


@pytest.mark.parametrize(
    ("page", "html"),
    [
        (f"<p>{untranslated('Hi')}</p>", '<p><span lang="en" dir="ltr" data-untranslated>Hi</span></p>'),
        (f"<p>{beside('Cz', 'Hi')}</p>", '<p>Cz <span class="beside" lang="en" dir="ltr">Hi</span></p>'),
        (f"<p>{draft('Cz')} {name('Age UK')}</p>", '<p>Cz <bdi lang="en">Age UK</bdi></p>'),
        # Elements inside a text, as where a word is explained, stay inside.
        (untranslated("a <i>b</i> c"), '<span lang="en" dir="ltr" data-untranslated>a <i>b</i> c</span>'),
        (f"<title>{untranslated('Hi')} – {name('S')}</title>", "<title>Hi – S</title>"),
        (f'<a title="{beside("Cz", "Hi")}" class="b">x</a>', '<a title="Cz" class="b">x</a>'),
        (f"<option>{beside('Cz', 'Hi')}</option>", "<option>Cz</option>"),
        (f'<option value="{name("S")}">{name("S")} {beside("Cz", "Hi")}</option>', '<option value="S">S Cz</option>'),
        (f'<a title="{name("S")}, {name("T")}">{name("S")}</a>', '<a title="S, T"><bdi lang="en">S</bdi></a>'),
        (f'<p title="{draft("Cz")}">{draft("Cz")}</p>', '<p title="Cz">Cz</p>'),
        (name("S") + "<i>", '<bdi lang="en">S</bdi><i>'),
    ],
)
def test_a_page_marks_what_it_prints(page, html):
    """In text with elements, elsewhere with plain words."""
    assert marked(page) == html


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("reviewed", ""),
        (draft("Cz"), "<aside>draft</aside>"),
        (untranslated("Hi"), "<aside>left</aside>"),
        (untranslated("Hi") + draft("Cz"), "<aside>leftdraft</aside>"),
    ],
)
def test_a_page_says_only_what_holds_of_it(text, says):
    """A notice that stood on every page would not be read."""
    assert marked(NOTE + f"<p>{text}</p>").partition("<p>")[0] == says


def words(text: str, reviewed: bool = False, safety: bool = False) -> Wording:
    """A language with one word in each file."""
    shown = {"Hello": Shown("Hello", text, reviewed, safety)}
    return Wording("pl", shown, shown)


@pytest.mark.parametrize(
    ("made", "shown"),
    [
        (words("Cześć").text("Hello"), draft("Cześć")),
        (words("Cześć", reviewed=True).text("Hello"), "Cześć"),
        (words("Cześć").text("Hello", safety=True), draft(beside("Cześć", "Hello"))),
        (words("Cześć", reviewed=True).text("Hello", safety=True), "Cześć"),
        # Words to say on the phone are said in English.
        (words("Cześć", reviewed=True).text("Hello", always=True), beside("Cześć", "Hello")),
        (words("Cześć", safety=True).label("Hello"), draft(beside("Cześć", "Hello"))),
        # A name that is the same in both languages is not said twice.
        (words("Hello", reviewed=True).text("Hello", always=True), "Hello"),
        (words("Cześć").text("Bye"), untranslated("Bye")),
        (words("C" * 20).text("Hello", limit=10), untranslated("Hello")),
    ],
)
def test_the_text_to_show_follows_from_its_review_and_its_weight(made, shown):
    """English stands beside a draft only where a wrong word does harm."""
    assert made == shown


def test_search_words_may_be_any_number():
    """The cases of a Polish word, with bars between."""
    assert words("opiekun | opiekuna|opiekunów").words("Hello") == ("opiekun", "opiekuna", "opiekunów")
    assert words("x").words("Bye") == ()
