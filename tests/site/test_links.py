"""Every way from page to page works, and none is long."""

from pathlib import Path

import pytest

from catalogue.load import load
from support.finders import ROOT
from support.html import html, inner_links, pages_of

STEPS = 3


def faults(site: Path) -> list[str]:
    """Each link within the site that leads nowhere, as "page -> place"."""
    found = pages_of(site)
    broken = []
    for address in found:
        for place, fragment in inner_links(site, address):
            target = found.get(place) or (site / place if (site / place).is_file() else None)
            if target is None:
                broken.append(f"{address} -> {place}")
            elif fragment and fragment not in html(target).values("id"):
                broken.append(f"{address} -> {place}#{fragment}")
    return sorted(broken)


def test_every_link_and_fragment_works(site: Path, covered):
    """No link within the site leads nowhere."""
    for address in pages_of(site):
        covered("links within the site", address, "")
    assert faults(site) == []


def test_a_broken_link_would_be_found(tmp_path: Path):
    """The walk itself can fail: a missing page and a missing fragment are both named."""
    (tmp_path / "index.html").write_text('<a href="gone/">x</a><a href="#nowhere">y</a><a href="mailto:a@b.c">z</a>')
    assert faults(tmp_path) == [" -> #nowhere", " -> gone/"]


@pytest.fixture(scope="module")
def homes() -> list[str]:
    """The address of each language's home, English first."""
    return ["", *(f"{code}/" for code in load(ROOT / "services.yml").catalogue.site.languages[1:])]


def steps_from_home(site: Path, homes: list[str]) -> dict[str, int]:
    """How many links a reader follows from a language's home to each page, by the shortest way."""
    distance, edge = dict.fromkeys(homes, 0), list(homes)
    while edge:
        after = {
            place for address in edge for place, _ in inner_links(site, address) if place in pages_of(site)
        } - distance.keys()
        distance |= dict.fromkeys(after, max(distance.values()) + 1)
        edge = list(after)
    return distance


def test_every_page_is_near_home(site: Path, homes):
    """Each page is three links or fewer from home."""
    distance = steps_from_home(site, homes)
    lost = set(pages_of(site)) - distance.keys()
    assert (lost, {address for address, steps in distance.items() if steps > STEPS}) == (set(), set())


def test_every_page_says_how_to_go_back_and_how_to_report_a_mistake(site: Path, homes):
    """Home, the page above and the page for reports are linked from everywhere, in the page's language."""
    for address in pages_of(site):
        places = {place for place, _ in inner_links(site, address)}
        home = next((home for home in homes[1:] if address.startswith(home)), "")
        assert {home, f"{home}report/"} <= places, address
        if address not in homes:
            assert html(pages_of(site)[address]).with_class("trail"), address


@pytest.fixture(scope="module")
def one_area(command, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of one council."""
    out = tmp_path_factory.mktemp("area") / "sefton"
    done = command("build.py", "--area", "sefton", "--language", "ur", "--out", out, "--no-search", "--no-pdf")
    assert done.returncode == 0, done.stderr
    return out


def test_one_council_can_have_a_site_of_its_own(one_area: Path):
    """`--area sefton` leaves the other areas out, and every link still works."""
    addresses = set(pages_of(one_area))
    assert "sefton/" in addresses
    assert not {address for address in addresses if "knowsley" in address or "worcestershire" in address}
    assert "services/emergency-999/" in addresses
    assert "ur/sefton/" in addresses
    assert faults(one_area) == []


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--area", "atlantis"], "there is no area 'atlantis'"),  # a slip of the keyboard
        (["--language", "tlh"], "there is no language 'tlh'"),  # a language the catalogue does not offer
        (["--jobs", "0"], "--jobs is a number of processes, 1 or more"),
        (["--catalogue", "missing.yml"], "missing.yml cannot be read"),
        (["--out", "."], "holds something else than a site"),  # never deletes somebody's folder
        (["--site-url", "https://example.org/?a"], "'https://example.org/?a' is not the address of a site"),
        (["--site-url", "http://[::1"], "is not the address of a site"),
        (["--out", "README.md"], "README.md is a file; give --out another folder"),
        (["--out", "README.md/site"], "nothing can be written in README.md: "),  # nor where nobody may write
    ],
)
def test_wrong_use_is_told_in_a_sentence(command, options: list[str], words: str):
    """A wrong option ends with exit code 2 and one plain sentence."""
    done = command("build.py", *options)
    assert (done.returncode, words in done.stderr, "Traceback" in done.stderr) == (2, True, False)


def test_a_link_to_a_folder_and_an_address_without_its_slash(command, tmp_path):
    """The site lands where the link leads, and its pages have the slash that was left out."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    options = "--out", tmp_path / "link", "--site-url", "https://host.example/sub", "--no-search", "--no-pdf"
    for _ in range(2):  # A site that is there already is replaced, not kept.
        done = command("build.py", "--catalogue", ROOT / "tests" / "samples" / "small.yml", *options)
        assert done.returncode == 0, done.stderr
    assert 'rel="canonical" href="https://host.example/sub/"' in (tmp_path / "real" / "index.html").read_text()
    assert not (tmp_path / "real" / "site").exists()
