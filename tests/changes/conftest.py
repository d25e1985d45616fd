"""A clone with a change in it."""

import subprocess
from pathlib import Path

import pytest

from support.finders import ROOT

SAMPLE = ROOT / "tests" / "samples" / "small.yml"
GIT = ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]


class Clone:
    """A repository with the sample as its catalogue."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.catalogue = folder / "services.yml"
        self.catalogue.write_text(SAMPLE.read_text())
        self.git("init", "-q", "-b", "main")
        self.commit()

    def git(self, *words: str) -> str:
        return subprocess.run([*GIT, "-C", self.folder, *words], capture_output=True, text=True, check=True).stdout

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "A state")

    def replace(self, old: str, new: str, count: int = -1) -> None:
        text = self.catalogue.read_text()
        assert old in text
        self.catalogue.write_text(text.replace(old, new, count))


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    return Clone(tmp_path)
