"""Publishes a built site to any static host: `publish.py SITE WHERE`.

WHERE is one of
  folder:/srv/www/carers      a folder of this machine or a mounted one
  branch:gh-pages             a branch of this clone's 'origin': GitHub Pages, Netlify, Cloudflare and others take it
  rsync:user@host:/srv/www/   a server, by rsync over ssh
Exit codes: 0 published, 2 wrong use, 3 could not.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
OK, PROBLEMS, WRONG_USE, COULD_NOT_RUN = 0, 1, 2, 3
AUTHOR = ["-c", "user.name=Signpost", "-c", "user.email=signpost@users.noreply.example", "-c", "commit.gpgsign=false"]


class NotPublished(Exception):
    """The host did not take the site."""


def main(argv: list[str] | None = None) -> int:
    """Publishes; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, help="the built site")
    parser.add_argument("where", help="folder:PATH, branch:NAME or rsync:TARGET")
    parser.add_argument("--root", type=Path, default=ROOT, metavar="DIR", help="the clone with that 'origin'")
    options = parser.parse_args(argv)
    kind, _, place = options.where.partition(":")
    if kind not in WAYS or not place or place.startswith("-"):
        parser.error("WHERE is folder:PATH, branch:NAME or rsync:TARGET")
    # Half a site in place of a good one is worse than an old one.
    if not all((options.site / name).is_file() for name in ("index.html", "404.html", "sitemap.xml")):
        parser.error(f"'{options.site}' is no whole site: make site")
    try:
        WAYS[kind](options.site.resolve(), place, options.root)
    except (NotPublished, OSError) as error:
        print(f"publish.py: not published: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    print(f"Published to {options.where}")
    return OK


def to_folder(site: Path, place: str, root: Path) -> None:
    """A new folder beside the old one, then in its place, so that no reader meets half a site."""
    target = Path(place)
    fresh, old = target.with_name(f".{target.name}-new"), target.with_name(f".{target.name}-old")
    for folder in (fresh, old):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site, fresh)
    if target.exists():
        if any(target.iterdir()) and not (target / "sitemap.xml").exists():
            shutil.rmtree(fresh)
            raise NotPublished(f"'{target}' holds something else than a site")
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def to_branch(site: Path, place: str, root: Path) -> None:
    """One commit with nothing but the site; the branch keeps no history, for each night's would be a copy."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder, "site")
        shutil.copytree(site, work)
        (work / ".nojekyll").touch()
        _run(["git", "-C", work, "init", "-q", "-b", "published"])
        _run(["git", "-C", work, "add", "-A", "--force"])
        _run(["git", "-C", work, *AUTHOR, "commit", "-q", "-m", "Publish the site"])
        # The clone's own settings hold the right to push, where a workflow gave it.
        _run(["git", "-C", root, "fetch", "-q", work, "published"])
        _run(["git", "-C", root, "push", "-q", "--force", "origin", f"FETCH_HEAD:refs/heads/{place}"])


def to_server(site: Path, place: str, root: Path) -> None:
    """New and changed files first, then what is gone is deleted."""
    _run(["rsync", "-a", "--delete-after", "--delay-updates", "--", f"{site}/", place])


WAYS = {"folder": to_folder, "branch": to_branch, "rsync": to_server}


def _run(command: list[str | Path]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise NotPublished(f"{command[0]} is not installed") from None
    if done.returncode:
        raise NotPublished(done.stderr.strip()[-500:])
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
