"""Installs the tools of the tests where that can be done, each in its own way; what they print goes to a file."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from .finders import NODE, NPM, NPM_FOLDER, NPM_LOCK, ROOT

LOG = ROOT / ".cache" / "tools.log"
QUIET = ["--no-audit", "--no-fund", "--no-update-notifier"]
# npm's own patience is over a minute, which is long to wait without a network.
IMPATIENT = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"]


def may_use_apt() -> bool:
    """Only root may, and only Debian and what is made from it (Ubuntu too) has it."""
    return os.geteuid() == 0 and Path("/etc/debian_version").exists()


def update_apt() -> None:
    run(["apt-get", "update"])


def debian_packages(names: tuple[str, ...]) -> None:
    run(["apt-get", "install", "-y", "--no-install-recommends", *names])


def playwrights_browser() -> None:
    """Playwright's own Chromium; root on Linux may have it install the libraries that it needs too."""
    with_libraries = ["--with-deps"] if may_use_apt() else []
    run([sys.executable, "-m", "playwright", "install", *with_libraries, "chromium"])


def npm_packages() -> None:
    """The packages of tests/package.json, by the hashes of its lock and without their install scripts."""
    NPM_FOLDER.mkdir(parents=True, exist_ok=True)
    for file in (NPM_LOCK.with_name("package.json"), NPM_LOCK):
        shutil.copy(file, NPM_FOLDER)
    run([NODE, "--use-system-ca", NPM, "ci", "--ignore-scripts", *QUIET, *IMPATIENT], NPM_FOLDER)


def run(command: list[str | Path], folder: Path = ROOT) -> None:
    """Run it to its end. Whether it did its work is asked of the finder, not of its exit code."""
    LOG.parent.mkdir(exist_ok=True)
    with open(LOG, "a") as log:
        print("$", *command, file=log, flush=True)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(command, stdout=log, stderr=log, cwd=folder, env=environment, check=False)
