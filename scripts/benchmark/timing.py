"""How long a command takes: wall time, and processor time of the command and all that it starts."""

import os
import subprocess
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple


class Took(NamedTuple):
    """Seconds."""

    wall: float
    cpu: float


def timed(command: Sequence[str | Path], folder: Path) -> Took:
    """Runs a command in a folder. Raises RuntimeError with its output if it fails."""
    with open(folder / "output.txt", "w+") as output:
        started = time.perf_counter()
        process = subprocess.Popen([*map(str, command)], cwd=folder, stdout=output, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            raise RuntimeError(f"{' '.join(map(str, command))} failed:\n{output.read()[-2000:]}")
    return Took(wall, used.ru_utime + used.ru_stime)


def middle(runs: Iterable[Took]) -> Took:
    """The median wall time and the median processor time of several runs."""
    wall, cpu = zip(*runs, strict=True)
    return Took(median(wall), median(cpu))
