"""A command whose reader goes away before the end."""

import subprocess
import sys

from support.finders import ROOT


def test_a_reader_may_go_away():
    """As `head` does once it has its lines: no traceback, and the code that a shell gives for it."""
    with subprocess.Popen(
        [sys.executable, "scripts/check_freshness.py", "--format", "json"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as running:  # fmt: skip
        assert running.stdout.readline().startswith(b"[")
        running.stdout.close()
        said = running.stderr.read()
    assert (running.returncode, said) == (141, b"")
