"""The search index: Pagefind reads the finished pages and writes an index a language, fetched in small pieces."""

import subprocess
import sys
from pathlib import Path

UNUSED = ("pagefind-*ui*", "pagefind-highlight.js")
"""What Pagefind writes for pages that use its own interface; ours do not."""


class SearchFailed(Exception):
    """Pagefind could not make the index; its own words are the message."""


def index(site: Path) -> None:
    """Writes `pagefind/` into a finished site. Raises SearchFailed with what Pagefind said."""
    done = subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SearchFailed((done.stderr or done.stdout).strip())
    for pattern in UNUSED:
        for unused in (site / "pagefind").glob(pattern):
            unused.unlink()
