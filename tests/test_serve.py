"""The preview: it serves the site, and builds it again when a file is saved."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from support.finders import ROOT

SAMPLE = ROOT / "tests" / "samples" / "small.yml"


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def fetched(address: str, seconds: float = 60) -> str:
    """The page at an address, waiting for the server to start."""
    end = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5) as page:
                return page.read().decode()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


def test_the_preview_shows_the_site_and_stops_cleanly(tmp_path: Path):
    """`serve.py` builds the site, answers on this machine only, and ends when it is told to."""
    port = free_port()
    command = [sys.executable, ROOT / "scripts" / "serve.py", "--port", str(port), "--catalogue", SAMPLE]
    preview = subprocess.Popen(
        [*command, "--out", tmp_path / "site", "--no-search"], env=os.environ, stderr=subprocess.PIPE, text=True
    )
    try:
        assert "Northby Carers Centre" in fetched(f"http://127.0.0.1:{port}/services/northby-carers-centre/")
    finally:
        preview.terminate()
        preview.communicate(timeout=20)


def test_a_broken_catalogue_is_told_and_nothing_is_served(command, tmp_path: Path):
    """The preview does not start on a catalogue with a problem; it prints the problem."""
    broken = tmp_path / "services.yml"
    broken.write_text("site: [\n", encoding="utf-8")
    done = command("serve.py", "--catalogue", broken, "--port", str(free_port()))
    assert done.returncode == 1
    assert "services.yml:" in done.stderr
