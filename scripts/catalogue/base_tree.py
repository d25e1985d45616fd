"""The project as it stood at another commit, in a folder of its own."""

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NoSuchCommit(Exception):
    """Git does not know the commit, or this is no clone."""


@contextmanager
def tree_at(root: Path, commit: str) -> Iterator[Path]:
    """The files of a commit of the repository at `root`, for as long as they are needed. Raises NoSuchCommit."""
    command = ["git", "-C", root, "archive", "--format=tar", "--end-of-options", commit]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        raise NoSuchCommit("git is not installed") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise NoSuchCommit(f"git has no '{commit}' here: {said[-1] if said else 'no word why'}")
    with tempfile.TemporaryDirectory(prefix="signpost-") as folder:
        with tarfile.open(fileobj=io.BytesIO(done.stdout)) as files:
            files.extractall(folder, filter="data")
        yield Path(folder)
