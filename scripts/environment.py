"""Makes .venv and installs the locked packages in it, and does nothing when that is already so.

Only the standard library is used here: this runs before any package is installed.
"""

import fcntl
import hashlib
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
CACHE = ROOT / ".cache"
PYTHON = VENV / "bin" / "python"
LOG = VENV / "setup.log"

SITE, TEST, BENCH = "requirements.txt", "requirements-test.txt", "requirements-bench.txt"
LOCKS = {"site": [SITE], "test": [SITE, TEST], "bench": [SITE, BENCH]}
COULD_NOT_RUN = 3

# The tool that remakes the locks. It is not a dependency: nothing but `make lock` uses it.
LOCK_TOOL = "uv==0.13.9"


def main(arguments: list[str]) -> int:
    """Prepare for the command named, or remake the locks."""
    command, *options = arguments
    os.chdir(ROOT)
    if command == "lock":
        return remake_locks(options)
    with one_at_a_time():
        install_packages(LOCKS[command])
    if command == "test":
        return subprocess.call([PYTHON, "-m", "support.tools"], env={**os.environ, "PYTHONPATH": "tests"})
    return 0


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Keep two commands started together from installing into one environment."""
    CACHE.mkdir(exist_ok=True)
    with open(CACHE / "setup.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def install_packages(locks: list[str]) -> None:
    """Install what the locks name, unless the stamps in .venv say that it is there."""
    pending = [lock for lock in locks if not is_installed(lock)]
    if not pending:
        return
    if not PYTHON.exists():
        say("Making .venv with Python " + sys.version.split()[0])
        subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
    for lock in pending:
        stamp_of(lock).unlink(missing_ok=True)
    run_pip(pending)
    for lock in pending:
        stamp_of(lock).write_text(fingerprint(lock))


def is_installed(lock: str) -> bool:
    """Tell by content, not by date: a fresh clone with a kept .venv has new dates and the same content."""
    stamp = stamp_of(lock)
    return PYTHON.exists() and stamp.exists() and stamp.read_text() == fingerprint(lock)


def stamp_of(lock: str) -> Path:
    return VENV / f"installed-{lock}"


def fingerprint(lock: str) -> str:
    return hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()


def run_pip(locks: list[str]) -> None:
    """Install the locks with every hash checked; pip's own words go to a file, and here only if it fails."""
    total = len(set(packages_in(locks)))
    say(f"Installing {total} packages (once; again only when they change)")
    started = time.monotonic()
    command = [PYTHON, "-m", "pip", "install", "--require-hashes", "--no-input", "--disable-pip-version-check"]
    command += [word for lock in locks for word in ("-r", lock)]
    with (
        open(LOG, "w") as log,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace") as pip,
    ):
        follow(pip.stdout, log, total)
    if pip.returncode:
        raise SystemExit(failure())
    say(f"Installed in {time.monotonic() - started:.0f} s")


def packages_in(locks: list[str]) -> Iterator[str]:
    for lock in locks:
        yield from re.findall(r"^([\w.-]+)==", (ROOT / lock).read_text(), re.MULTILINE)


def follow(lines: Iterator[str], log, total: int) -> None:
    """Copy pip's lines to the log and, in a terminal, show how far it is."""
    seen = 0
    for line in lines:
        log.write(line)
        seen += line.startswith(("Collecting ", "Requirement already satisfied: "))
        if line.startswith("Installing collected packages"):
            show("  unpacking …")
        else:
            show(f"  {min(seen, total)} of {total}")
    show("")


def show(text: str) -> None:
    """Replace the line of progress, only where somebody watches."""
    if sys.stdout.isatty():
        print(f"\r\033[K{text}", end="", flush=True)


def say(text: str) -> None:
    print(text, flush=True)


def failure() -> int:
    """Show why pip stopped. Nothing is stamped, so the next run tries again."""
    tail = LOG.read_text(errors="replace").splitlines()[-12:]
    print("The packages could not be installed. The end of .venv/setup.log:", *tail, sep="\n  ", file=sys.stderr)
    return COULD_NOT_RUN


def remake_locks(options: list[str]) -> int:
    """Resolve pyproject.toml again for every platform and Python, keeping the versions that still fit."""
    tool = CACHE / "lock-tool"
    if not (tool / "bin" / "uv").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", tool], check=True)
    subprocess.run([tool / "bin" / "python", "-m", "pip", "install", "-q", LOCK_TOOL], check=True)
    for lock, extra in ((SITE, None), (TEST, "test"), (BENCH, "bench")):
        subprocess.run(compile_command(tool / "bin" / "uv", lock, extra) + options, check=True)
        say(f"{lock}: {len(set(packages_in([lock])))} packages")
    return 0


def compile_command(uv: Path, lock: str, extra: str | None) -> list[str | Path]:
    """Name no index and no path in what is written; hold the other locks to the site's versions."""
    command = [uv, "pip", "compile", "--quiet", "--no-config", "--universal", "--generate-hashes", "--python-version"]
    command += ["3.11", "--custom-compile-command", "make lock", "--no-annotate", "pyproject.toml"]
    if extra:
        command += ["--extra", extra, "--constraint", SITE]
    return [*command, "--output-file", lock]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
