"""Catalogues that name addresses of a server of the tests' own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.finders import ROOT

SAMPLE = (ROOT / "tests" / "samples" / "small.yml").read_text()


@pytest.fixture
def check_links(tmp_path: Path):
    """`check_links(urls)` runs the command on a catalogue that names just these; its code, rows by address, stderr."""

    def run(urls: list[str], *options: str, exceptions: str = "", **environment: str):
        path = tmp_path / "services.yml"
        path.write_text(catalogue(urls) + exceptions)
        words = [sys.executable, ROOT / "scripts" / "check_links.py", "--catalogue", path, "--format", "json"]
        words += ["--today", "2026-11-22", "--memory", tmp_path / "memory.json", "--wait", "0.1", "--timeout", "2"]
        done = subprocess.run([*map(str, words), *options], cwd=ROOT, capture_output=True, text=True,
                              env={**os.environ, **environment}, check=False)
        rows = json.loads(done.stdout) if done.stdout.strip() else []
        return done.returncode, {row["url"]: row for row in rows}, done.stderr

    return run


def catalogue(urls: list[str]) -> str:
    """The least a catalogue may say, with one service that names these addresses."""
    listed = "\n".join(f"        - {{url: '{url}', sources: [{{source: doc, line: 1}}]}}" for url in urls)
    return f"""\
site:
  {{name: Test, url: "https://signpost.invalid/", publisher: Test, exit_to: '{urls[0]}',
   accessibility: {{prepared: 2026-11-01, reviewed: 2026-11-01}}}}
areas:
  - {{id: northby, name: Northby, council: Northby Council, summary: A test., strategy: doc, owner: team,
     urgent: [{{need: Danger, services: [help]}}]}}
topics: [{{id: breaks, name: Breaks, summary: Breaks.}}]
audiences: [{{id: all-carers, name: All, summary: All.}}]
owners: [{{id: team, name: Team}}]
sources: [{{id: doc, title: Plan, publishers: [Council], starts: 2025, ends: 2028, status: in_force, lines: 9}}]
services:
  - id: help
    name: Help
    area: northby
    provider: Helpers
    summary: Help.
    what_you_get: [Help.]
    who_can_get_it: Everybody.
    how_to_get_it: [Ask.]
    cost: Nothing.
    audiences: [all-carers]
    topics: [breaks]
    contacts:
      websites:
{listed}
    checked: {{on: 2026-11-20, how: website, by: team}}
    owner: team
    sources: [{{source: doc, line: 1}}]
"""
