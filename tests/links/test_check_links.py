"""The link check against a real server that does everything a site may do."""

import re
import resource
import time
from contextlib import ExitStack
from itertools import pairwise

import pytest

from catalogue.links.run import walked
from catalogue.links.site_links import SiteLinks
from catalogue.load import load
from links.misbehaving import CERTIFICATES, WAYS, misbehaving
from support.finders import ROOT
from support.server import serve

EXPECTED = {
    "/": ("ok", "A page answers"),
    "/page": ("ok", "A page answers"),
    "/leaflet.pdf": ("ok", "A page answers"),
    "/about-404": ("ok", "A page answers"),  # It speaks of missing pages and is none.
    "/in-another-alphabet": ("ok", "A page answers"),
    "/unknown-charset": ("ok", "A page answers"),
    "/500-then-200": ("ok", "A page answers"),
    "/429-then-200": ("ok", "A page answers"),
    "/slow": ("ok", "A page answers"),  # Slow, but not as slow as that.
    "/huge": ("ok", "A page answers"),  # Only its beginning is read.
    "/moved": ("moved", "The page has moved to {}/page"),
    "/moved-with-308": ("moved", "The page has moved to {}/page"),
    "/chain": ("moved", "The page has moved to {}/page"),
    "/chain-2": ("moved", "The page has moved to {}/page"),
    "/chain-3": ("moved", "The page has moved to {}/page"),
    "/moved-for-now": ("moved", "The site sends readers on to {}/page"),
    "/to-home": ("caution", "The site sends readers to its home page, {}/"),
    "/401": ("caution", "The page asks for a password (401)"),
    "/403": ("caution", "The site refuses robots (403), so we could not look"),
    "/429": ("caution", "The site says that we ask too often (429), so we could not look"),
    "/429-for-an-hour": ("caution", "The site says that we ask too often (429), so we could not look"),
    "/private/page": ("caution", "The site asks robots not to look at this page, so we did not"),
    "/204": ("caution", "The site answers without a page (204)"),
    "/zip": ("caution", "Not a page but a file of the kind 'application/zip' answers"),
    "/soft-404": ("caution", "The site says all is well, but the page says that it was not found"),
    "/nowhere": ("broken", "There is no page at this address (404)"),
    "/chain-to-nothing": ("broken", "There is no page at this address (404)"),
    "/410": ("broken", "The page was taken away for good (410)"),
    "/500": ("broken", "The site fails at this page (500), in 3 tries"),
    "/503": ("broken", "The site fails at this page (503), in 3 tries"),
    "/loop": ("broken", "The site sends readers round in a circle"),
    "/loop-2": ("broken", "The site sends readers round in a circle"),
    "/endless": ("broken", "The site sends readers round in a circle"),
    "/to-nonsense": ("broken", "The site sends readers on to an address that is none"),
    "/to-a-bad-address": ("broken", "The site sends readers on to an address that is none"),
    "/hangs": ("unreachable", "Nothing answered in time, in 3 tries"),
    "/drips": ("unreachable", "Nothing answered in time, in 3 tries"),
    "/breaks-off": ("unreachable", "The site broke off in the middle, in 3 tries"),
}
"""What the check says of each way the server behaves, with {} for the server's address."""


def test_every_way_a_site_may_behave_has_its_outcome(check_links):
    """Each address once, each with its outcome in plain words, a fix where one is due, and its place."""
    assert set(WAYS) - {"/robots.txt"} == set(EXPECTED) - {"/nowhere"}
    with misbehaving() as (address, server):
        code, rows, _ = check_links([address + path for path in EXPECTED])
        counts, agents, sent = server.counts, server.agents, server.sent
    told = {path: (rows[address + path]["outcome"], rows[address + path]["message"]) for path in EXPECTED}
    assert told == {path: (outcome, text.format(address)) for path, (outcome, text) in EXPECTED.items()}
    assert code == 1
    for row in rows.values():
        assert (row["outcome"] == "ok") == (row["fix"] == "")
        assert row["file"].endswith("services.yml")
        assert row["line"] > 20 or row["entry"] == "site"
        assert row["owner"] == ("team" if row["entry"] == "help" else "")
    assert counts["/private/page"] == 0, "a page that robots may not look at was looked at"
    assert counts["/page"] <= 1 + 6 * 2, "the page itself once, and once for each look at what leads to it"
    assert counts["/429-for-an-hour"] == 2, "one look by LinkChecker and one more; an hour is not waited for"
    assert counts["/410"] == 2, "what is gone for good is not tried three times"
    assert {agent.partition("/")[0] for agent in agents} == {"Signpost-link-check"}
    assert sent < 30_000_000, "a huge page was read to its end"


def test_a_host_is_asked_one_request_at_a_time(check_links):
    """In the second look no two requests to one host overlap, and waits grow."""
    with misbehaving(slowness=0.3) as (address, server):
        check_links([f"{address}/500", f"{address}/503", f"{address}/page"])
        times = [when for _, when in server.times]
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert min(gaps[-4:]) >= 0.1


def test_results_are_reused_while_young(check_links):
    """A good page is not asked again the next day; a broken one is, and a week later everything is."""
    with misbehaving() as (address, server):
        urls = [f"{address}/page", f"{address}/410"]
        check_links(urls)
        first = dict(server.counts)
        check_links(urls, "--today", "2026-11-23")
        assert server.counts["/page"] == first["/page"]
        assert server.counts["/410"] > first["/410"]
        _, rows, _ = check_links(urls, "--today", "2026-11-30")
        assert server.counts["/page"] > first["/page"]
        assert rows[urls[1]]["message"].endswith(", since 2026-11-22")
        asked = server.counts["/page"]
        check_links(urls, "--today", "2026-11-30", "--fresh")
        assert server.counts["/page"] > asked


def test_no_network_is_no_verdict(check_links, tmp_path):
    """Where nothing answers at all the check could not run, and what was known stays as it was."""
    code, rows, said = check_links(["http://127.0.0.1:9/", "http://127.0.0.1:9/page"])
    assert (code, rows) == (3, {})
    assert "none of 2 addresses could be reached" in said
    assert not (tmp_path / "memory.json").exists()


def test_one_address_that_is_not_reached_is_a_result(check_links):
    """It is said to be unreachable, beside those that answer."""
    with misbehaving() as (address, _):
        code, rows, _ = check_links([f"{address}/page", "http://127.0.0.1:9/"])
    assert rows["http://127.0.0.1:9/"]["outcome"] == "unreachable"
    assert rows["http://127.0.0.1:9/"]["message"] == "The site refused the connection, in 3 tries"
    assert code == 1


@pytest.mark.parametrize(
    ("certificate", "today", "outcome", "words"),
    [
        ("good", "2026-11-22", "ok", "A page answers"),
        ("good", "2125-12-17", "ok", "A page answers"),  # 15 days before it ends.
        ("good", "2125-12-18", "caution", "The site's security certificate ends on 2126-01-01"),
        ("expired", "2026-11-22", "broken", "The site's security certificate is not valid"),
        ("self-signed", "2026-11-22", "broken", "The site's security certificate is not valid"),
        ("of-another-site", "2026-11-22", "broken", "The site's security certificate is not valid"),
    ],
)
def test_certificates(check_links, certificate, today, outcome, words):
    """A certificate browsers refuse is broken; one that ends within 14 days is said in time."""
    with misbehaving(certificate) as (address, _):
        trust = {"REQUESTS_CA_BUNDLE": str(CERTIFICATES / "authority.pem")}
        _, rows, said = check_links([f"{address}/page"], "--today", today, **trust)
    row = rows[f"{address}/page"]
    assert (row["outcome"], row["message"].startswith(words)) == (outcome, True), (row, said)


def exception(url: str, until: str) -> str:
    return f"link_exceptions: [{{url: '{url}', reason: They refuse robots., until: {until}}}]\n"


@pytest.mark.parametrize(
    ("until", "code", "words"),
    [
        ("2026-11-22", 0, "Not looked at until 2026-11-22: They refuse robots"),  # Its last day.
        ("2026-11-21", 1, "The exception for this address ended on 2026-11-21"),
    ],
)
def test_an_exception_has_an_end(check_links, until, code, words):
    """Until its day the address is not asked; after it the exception itself is a problem."""
    with misbehaving() as (address, server):
        found, rows, _ = check_links([f"{address}/page", f"{address}/403"],
                                     exceptions=exception(f"{address}/403", until))
        assert found == code
        assert rows[f"{address}/403"]["message"] == words
        assert bool(server.counts["/403"]) == (until < "2026-11-22")


@pytest.mark.parametrize(
    ("options", "code"),
    [(["--catalogue", "nowhere.yml"], 2), (["--site", "tests"], 2), (["--format", "xml"], 2),
     (["--catalogue", "mkdocs.yml"], 3)],
)
def test_wrong_use_is_told_from_problems(command, options, code):
    """2 is for the command line, 3 for a catalogue that can't be loaded."""
    result = command("check_links.py", *options)
    assert result.returncode == code
    assert "Traceback" not in result.stderr


def test_a_thousand_links_on_fifty_hosts_in_a_minute(check_links):
    """20 ms each; the first pass asks the hosts in turn, so that waiting for one holds up no other."""
    with ExitStack() as servers:
        hosts = [servers.enter_context(misbehaving(delay=0.02))[0] for _ in range(50)]
        urls = [f"{host}/page/{number}" for host in hosts for number in range(20)]
        started = time.monotonic()
        code, rows, said = check_links(urls)
        took = time.monotonic() - started
    assert code == 0, said
    assert {row["outcome"] for row in rows.values()} == {"ok"}
    assert len(rows) == 1000
    assert took < 60


@pytest.fixture
def small_folder(tmp_path):
    """A site of two pages with one good link of each kind, and one bad one of each."""
    folder = tmp_path / "site"
    (folder / "services").mkdir(parents=True)
    (folder / "404.html").write_text("<title>No</title>")
    (folder / "index.html").write_text(
        '<a href="services/">Good</a>\n<a href="services/#top">Good</a>\n<a href="services/#nowhere">Bad</a>\n'
        '<a href="https://signpost.invalid/services/">Good</a> <a href="tel:999">999</a>\n'
        '<a href="https://signpost.invalid/gone/">Bad</a>\n<script>let a = \'<a href="script/">\';</script>\n'
        '<a href="missing/">Bad</a> <a href="http://127.0.0.1:9/out">Out</a>')
    (folder / "services" / "index.html").write_text('<h1 id="top">Up</h1><a href="../">Home</a><img src="../x.png">')
    return folder


def test_links_of_the_site_to_itself(small_folder):
    """Missing pages and missing places are found with their lines; what leads elsewhere is kept for asking."""
    links = SiteLinks(small_folder, "https://signpost.invalid/").read()
    found = [(fault.link.page, fault.link.line, fault.link.url) for fault in links.faults()]
    assert found == [
        ("index.html", 3, "services/#nowhere"),
        ("index.html", 5, "https://signpost.invalid/gone/"),
        ("index.html", 7, "missing/"),
        ("services/index.html", 1, "../x.png"),
    ]
    assert list(links.outside) == ["http://127.0.0.1:9/out"]


def test_linkchecker_walks_through_the_site(check_links, small_folder):
    """What is broken in the built site is in the report, with the page that holds it."""
    with misbehaving() as (address, _):
        code, rows, _ = check_links([f"{address}/page"], "--site", str(small_folder))
    assert code == 1
    assert rows["missing/"]["outcome"] == "broken"
    assert rows["missing/"]["file"].endswith("site/index.html")
    assert rows["http://127.0.0.1:9/out"]["outcome"] == "unreachable"


@pytest.mark.parametrize(
    "link",
    ['<a href="gone/">', '<p><b><a href="gone/">', '<img alt="" src="gone/">', '<link rel="icon" href="gone/">',
     '<script src="gone/">', '<form action="gone/">', '<p style="background: url(gone/)">',
     '<a href="here/">', '<a href="index.html#top">1</a><a href="gone/">', '<a href="http://[">1</a><a href="gone/">'],
)
def test_a_walk_sees_whatever_may_lead_somewhere(tmp_path, link):
    """A page that is not there is found from each kind of link, and behind links that were seen before."""
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "index.html").write_text('<a href="../gone/">Gone</a>')
    (tmp_path / "index.html").write_text(f"<title>Home</title><body>{link}")
    missing = [seen.result for seen in walked(tmp_path, ["en"], "tests") if seen.url.endswith("/gone/")]
    assert missing == ["404 File not found"]


def test_the_real_site_leads_nowhere_into_the_void(site):
    """Every link of the built site to itself, in all its languages, has a page and a place."""
    own = re.search(r'<link rel="canonical" href="([^"]+)"', (site / "index.html").read_text())[1]
    links = SiteLinks(site, own).read()
    assert list(links.faults()) == []
    assert len(links.inside) > 500


def test_linkchecker_walks_the_real_site_in_a_minute(site):
    """All its languages, a process each, and nothing on the way is broken.

    The minute is counted in seconds of work on two cores: other tests run beside this one.
    """
    languages = load(ROOT / "services.yml").catalogue.site.languages
    started = work_done()
    seen = walked(site, languages, "tests")
    assert [each for each in seen if not each.plain] == []
    assert len(seen) > 500 * len(languages)
    assert (work_done() - started) / 2 < 60


def work_done() -> float:
    """Seconds of processor time of this process and of those it waited for."""
    used = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return sum(each.ru_utime + each.ru_stime for each in used)


def test_the_server_of_the_tests_is_on_this_machine_only():
    """It listens on the loopback address."""
    with misbehaving() as (address, _), serve(CERTIFICATES) as other:
        assert address.startswith("http://127.0.0.1:")
        assert other.startswith("http://127.0.0.1:")
