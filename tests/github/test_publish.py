"""Publishing to any static host: a folder, a branch, a server."""

import os
import subprocess
from pathlib import Path

import pytest


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """The least that is a whole site."""
    folder = tmp_path / "site"
    (folder / "services").mkdir(parents=True)
    for name in ("index.html", "404.html", "sitemap.xml", "services/index.html"):
        (folder / name).write_text(f"new {name}")
    return folder


def test_a_folder_is_replaced_whole(command, built, tmp_path):
    """What is gone from the site is gone from the folder, and nothing is left beside it."""
    target = tmp_path / "www" / "carers"
    target.mkdir(parents=True)
    (target / "sitemap.xml").write_text("old")
    (target / "old.html").write_text("old")
    assert command("publish.py", built, f"folder:{target}").returncode == 0
    assert (target / "services" / "index.html").read_text() == "new services/index.html"
    assert not (target / "old.html").exists()
    assert os.listdir(target.parent) == ["carers"]


def test_a_folder_with_something_else_is_left_alone(command, built, tmp_path):
    """A mistyped path does not cost somebody their files."""
    target = tmp_path / "home"
    target.mkdir()
    (target / "letter.txt").write_text("dear")
    result = command("publish.py", built, f"folder:{target}")
    assert result.returncode == 3
    assert "holds something else than a site" in result.stderr
    assert (target / "letter.txt").read_text() == "dear"


def git(folder: Path, *words: str) -> str:
    line = ["git", "-C", folder, "-c", "user.name=T", "-c", "user.email=t@example.org", *words]
    return subprocess.run(line, capture_output=True, text=True, check=True).stdout


def test_a_branch_holds_the_site_and_nothing_else(command, built, tmp_path):
    """One commit, pushed to origin, twice over; the clone's own branch and files are not touched."""
    origin, clone = tmp_path / "origin.git", tmp_path / "clone"
    subprocess.run(["git", "init", "-q", "--bare", origin], check=True)
    subprocess.run(["git", "clone", "-q", origin, clone], check=True, capture_output=True)
    git(clone, "commit", "-q", "--allow-empty", "-m", "Start")
    before = git(clone, "rev-parse", "HEAD")
    for _ in range(2):
        result = command("publish.py", built, "branch:gh-pages", "--root", clone)
        assert result.returncode == 0, result.stderr
    files = git(origin, "ls-tree", "-r", "--name-only", "gh-pages").split()
    assert files == [".nojekyll", "404.html", "index.html", "services/index.html", "sitemap.xml"]
    assert git(origin, "rev-list", "--count", "gh-pages").strip() == "1"
    assert git(clone, "rev-parse", "HEAD") == before
    assert git(clone, "status", "--short") == ""


def test_a_server_gets_it_by_rsync(built, tmp_path, command, monkeypatch):
    """The command is the host's own rsync; here it is played by a script that writes down what it was told."""
    told, bin = tmp_path / "told", tmp_path / "bin"
    bin.mkdir()
    (bin / "rsync").write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{told}"\n')
    (bin / "rsync").chmod(0o755)
    monkeypatch.setenv("PATH", f"{bin}:{os.environ['PATH']}")
    assert command("publish.py", built, "rsync:carers@host.example:/srv/www/").returncode == 0
    assert told.read_text().split() == ["-a", "--delete-after", "--delay-updates", "--", f"{built}/",
                                        "carers@host.example:/srv/www/"]


@pytest.mark.parametrize("where", ["", "ftp:host", "folder:", "branch:--mirror", "gh-pages"])
def test_a_place_it_does_not_know_is_wrong_use(command, built, where):
    """Exit 2, and nothing is written."""
    assert command("publish.py", built, where).returncode == 2


def test_half_a_site_is_not_published(command, built, tmp_path):
    """An old site is better than a broken one."""
    (built / "404.html").unlink()
    result = command("publish.py", built, f"folder:{tmp_path / 'www'}")
    assert result.returncode == 2
    assert "is no whole site" in result.stderr
    assert not (tmp_path / "www").exists()
