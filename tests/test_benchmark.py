"""The benchmark notices sites that differ, commands that fail and templates that it cannot put over."""

import sys

import pytest

from benchmark.go_expressions import Unknown
from benchmark.go_templates import Library, in_hugo
from benchmark.sameness import differences, page_paths
from benchmark.timing import Took, middle, timed

PAGE = '<html><head><title>Help</title><style>p {}</style></head><body><p>Ring %s now</p><a href="%s">More</a></body>'


@pytest.fixture
def two_sites(tmp_path):
    """`two_sites(words, link)` writes a site as ours and another that says these words and leads there."""

    def write(words: str = "us", link: str = "/more/"):
        for name, values in (("ours", ("us", "../more/")), ("theirs", (words, link))):
            path = tmp_path / name / "help" / "index.html"
            path.parent.mkdir(parents=True)
            path.write_text(PAGE % values)
        return tmp_path / "ours", tmp_path / "theirs"

    return write


def found(ours, theirs) -> list[str]:
    return list(differences(ours, theirs, sorted(page_paths(ours) & page_paths(theirs))))


def test_two_ways_to_write_a_link_are_the_same(two_sites):
    """Ours are relative, Hugo's start at the root; where they lead is compared."""
    assert found(*two_sites()) == []


def test_another_word_is_found(two_sites):
    """The first place where the words part is shown."""
    assert found(*two_sites(words="them")) == [
        "help/index.html: words: ours 'us now More', theirs 'them now More'"
    ]


def test_another_link_is_found(two_sites):
    """A link that leads elsewhere is a difference."""
    (line,) = found(*two_sites(link="/less/"))
    assert line.startswith("help/index.html: links: ours 'https://signpost.example/more/'")


def test_a_page_too_few_is_found(two_sites):
    """A page that only one of them built."""
    ours, theirs = two_sites()
    (ours / "extra.html").write_text("")
    assert found(ours, theirs) == ["extra.html: only in ours"]


def test_a_command_that_fails_is_not_timed(tmp_path):
    """A build that breaks off early would be fast."""
    with pytest.raises(RuntimeError, match="no such page"):
        timed([sys.executable, "-c", "raise SystemExit('no such page')"], tmp_path)


def test_processor_time_covers_what_a_command_starts(tmp_path):
    """The processes of a language each are counted."""
    busy = "import time\nend = time.process_time() + 0.2\nwhile time.process_time() < end: pass"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {busy!r}], check=True)"
    assert timed([sys.executable, "-c", code], tmp_path).cpu >= 0.2


def test_the_middle_run_counts():
    """One slow round, on a shared machine, changes nothing."""
    assert middle([Took(1, 5), Took(90, 6), Took(2, 4)]) == Took(2, 5)


# Our template, and what Hugo gets for it after the frame's own lines.
PUT_OVER = [
    ("{{ m.title }}", "{{ $m.title }}"),
    ("{{ m.summary }}", '{{ template "shown" $m.summary }}'),  # A passage may hold words to explain.
    ("{% trans %}100% free{% endtrans %}", '{{ T "words-0" }}'),  # Words are looked up in the language, as ours are.
    ("{% trans who=m.by %}By {{ who }}.{% endtrans %}", '{{ (printf (T "words-0") $m.by) }}'),
    (
        "{% trans n=m.n %}one{% pluralize %}{{ n }}{% endtrans %}",
        '{{ if eq $m.n 1 }}{{ T "words-0" }}{{ else }}{{ (printf (T "words-1") $m.n) }}{{ end }}',
    ),
    ("{% if m.a and not m.b == 1 %}x{% endif %}", "{{ if (and $m.a (not (eq $m.b 1))) }}x{{ end }}"),
    ("{% for a in m.l %}{{ a }}{% else %}-{% endfor %}", "{{ range $loop, $a := $m.l }}{{ $a }}{{ else }}-{{ end }}"),
    ("{{ m.l|join(', ') }}", '{{ (delimit $m.l ", ") }}'),
    ("<{{ m.level }}>", '{{ printf "<%s>" $m.level | safeHTML }}'),
]  # fmt: skip


@pytest.mark.parametrize(("ours", "theirs"), PUT_OVER)
def test_a_template_is_put_over(tmp_path, ours, theirs):
    """Values, words, choices and loops say the same in Hugo's language."""
    (tmp_path / "page.html").write_text(ours)
    assert Library(tmp_path).layout("page.html").endswith("site.Params.top }}" + theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("By %(who)s on %(day)s, %(who)s", "By %[1]v on %[2]v, %[1]v"),
        ("100%% free", "100% free"),
        ("%(count)s at 100%%", "%[1]v at 100%%"),  # Hugo's `printf` reads it, and takes the double sign for one.
    ],
)
def test_words_are_put_over(ours, theirs):
    """What is filled in has numbers, by the order of its first use."""
    assert in_hugo(ours) == theirs


def test_blocks_and_macros_are_put_over(tmp_path):
    """A block of the child stands in the parent's place; a macro is defined once however often it is called."""
    (tmp_path / "main.html").write_text("<h1>{% block head %}-{% endblock %}</h1>")
    (tmp_path / "say.html").write_text("{% macro say(it, end='!') %}{{ it }}{{ end }}{% endmacro %}")
    (tmp_path / "page.html").write_text(
        '{% extends "main.html" %}{% from "say.html" import say %}'
        '{% block head %}{{ say(m.x) }}{{ say("y") }}{% endblock %}'
    )
    layout = Library(tmp_path).layout("page.html")
    call = '{{ template "say.html:say" (dict "end" "!" "it" %s) }}'
    assert layout.endswith("<h1>" + call % "$m.x" + call % '"y"' + "</h1>")
    macro = '{{ define "say.html:say" }}{{ $it := .it }}{{ $end := .end }}{{ $it }}{{ $end }}{{ end }}'
    assert layout.count(macro) == 1


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("{{ m.list|sort }}", "Filter in line 1"),
        ("{{ figures }}", "figures in page.html"),  # Something that the hook gives and the benchmark does not.
    ],
)
def test_what_it_does_not_know_is_said(tmp_path, template, reason):
    """A page that Hugo printed in part would be a page that Hugo printed fast."""
    (tmp_path / "page.html").write_text(template)
    with pytest.raises(Unknown, match=reason):
        Library(tmp_path).layout("page.html")
