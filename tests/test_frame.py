"""The frame keeps its promises: exact packages, plain words when something is missing, honest reports."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from support.finders import ROOT

LOCKS = ["requirements.txt", "requirements-test.txt", "requirements-bench.txt"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
EXTRAS = PROJECT["optional-dependencies"]
DIRECT = {
    "requirements.txt": PROJECT["dependencies"],
    "requirements-test.txt": PROJECT["dependencies"] + EXTRAS["test"],
    "requirements-bench.txt": PROJECT["dependencies"] + EXTRAS["bench"],
}


def entries(lock: str) -> list[str]:
    """Each requirement of a lock with its hashes, on one line."""
    text = (ROOT / lock).read_text().replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def name_in(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement)[0]).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_is_exact_and_hashed(lock):
    """A lock holds nothing but exact versions with their hashes: no option, no index, no path."""
    for entry in entries(lock):
        assert re.fullmatch(r"[\w.-]+==[\w.]+( ; [^-]+?)?( +--hash=sha256:[0-9a-f]{64})+", entry), entry


@pytest.mark.parametrize("lock", [*LOCKS, "tests/package-lock.json"])
def test_a_lock_names_no_host(lock):
    """Where packages come from is the machine's business."""
    assert "//" not in (ROOT / lock).read_text()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_direct_dependency_is_locked(lock):
    """A dependency added to pyproject.toml without `make lock` is noticed."""
    assert {name_in(each) for each in DIRECT[lock]} <= {name_in(entry) for entry in entries(lock)}


@pytest.mark.parametrize("lock", LOCKS[1:])
def test_the_locks_agree(lock):
    """The tests and the benchmark run on the versions that build the site."""
    assert set(entries("requirements.txt")) <= set(entries(lock))


def test_help_lists_every_target():
    """A target without its line in `make help` would be a secret."""
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    listed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert re.findall(r"make ([a-z]+)  ", listed) == targets


def test_every_script_of_a_target_exists():
    """No target leads nowhere."""
    for script in re.findall(r"scripts/\w+\.\w+", (ROOT / "Makefile").read_text()):
        assert (ROOT / script).exists(), script


def test_ci_runs_the_documented_test_command():
    """CI runs what the README tells people to run, and nothing weaker."""
    lines = (ROOT / ".ci" / "run").read_text().splitlines()
    assert lines[-1] == "make test"
    assert "make test" in (ROOT / "README.md").read_text()


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder with the set-up scripts alone, and no .venv."""
    (tmp_path / "clone" / "scripts").mkdir(parents=True)
    shutil.copy(ROOT / "scripts" / "setup.sh", tmp_path / "clone" / "scripts")
    return tmp_path / "clone"


def set_up(clone: Path, *stubs: tuple[str, str]) -> subprocess.CompletedProcess:
    """Run the set-up where the only commands are `dirname` and the stubs of Python given."""
    path = clone.parent / "bin"
    path.mkdir()
    (path / "dirname").symlink_to(shutil.which("dirname"))
    for name, body in stubs:
        (path / name).write_text(f"#!/bin/sh\n{body}\n")
        (path / name).chmod(0o755)
    command = [shutil.which("sh"), clone / "scripts" / "setup.sh", "site"]
    return subprocess.run(command, env={"PATH": str(path)}, capture_output=True, text=True, check=False)


# How a Python answers the three questions of setup.sh: its version, whether it is new enough, whether it has venv.
OLD = 'case "$2" in *print*) echo 3.9;; *) exit 1;; esac'
WITHOUT_VENV = 'case "$2" in *print*) echo 3.12;; *exit*) exit 0;; *) exit 1;; esac'
COMPLETE = 'case "$1" in -c) exit 0;; *) echo "$@";; esac'
SHIM = "echo 'command not found' >&2; exit 127"


@pytest.mark.parametrize(
    ("stubs", "sentence"),
    [
        ([], "Signpost needs Python 3.11 or newer, and this machine has none."),
        ([("python3", OLD)], "Signpost needs Python 3.11 or newer, and this machine has 3.9."),
        # A version manager's stand-in for a Python that is not chosen.
        ([("python3.13", SHIM), ("python3", OLD)], "Signpost needs Python 3.11 or newer, and this machine has 3.9."),
        # Debian and Ubuntu keep venv in a package of its own.
        ([("python3.12", WITHOUT_VENV), ("python3", OLD)], "Install it with: apt install python3.12-venv"),
    ],
)
def test_a_missing_prerequisite_gets_one_sentence(clone, stubs, sentence):
    """Somebody without the right Python reads one line that says what to do, and no traceback."""
    result = set_up(clone, *stubs)
    assert (result.returncode, result.stdout) == (2, "")
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1


def test_another_python_is_tried(clone):
    """One Python without venv does not stop the set-up where another has it."""
    result = set_up(clone, ("python3.12", WITHOUT_VENV), ("python3", COMPLETE))
    assert (result.returncode, result.stdout) == (0, "scripts/environment.py site\n")


def run_tests(folder: Path, ci: str) -> subprocess.CompletedProcess:
    """Run a suite of two tests, of which one needs a tool that is nowhere."""
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    (folder / "test_two.py").write_text(
        "import pytest\n"
        "from support import tools\n"
        "tools.TOOLS['anvil'] = tools.Tool('anvil', lambda: None, 'apt install anvil')\n"
        "@pytest.mark.needs('anvil')\n"
        "def test_with(): pass\n"
        "def test_without(): pass\n"
    )
    environment = {**os.environ, "CI": ci, "PYTHONPATH": str(ROOT / "tests"), "COLUMNS": "100"}
    settings = ["-c", ROOT / "pyproject.toml", "--rootdir", folder, "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", "-n", "2", *settings, folder]
    return subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)


def test_a_test_without_its_tool_is_reported_as_not_run(tmp_path):
    """It is not a pass, and the reason is there to read."""
    result = run_tests(tmp_path, ci="")
    assert "not run: 1 test: anvil is not installed. What installs it: apt install anvil" in result.stdout
    assert "1 passed, 1 not run" in result.stdout
    assert result.returncode == 0


def test_a_test_without_its_tool_fails_in_ci(tmp_path):
    """Where everything should be installed, a test that could not run is a failure."""
    result = run_tests(tmp_path, ci="true")
    assert "1 passed, 1 error" in result.stdout
    assert result.returncode == 1
