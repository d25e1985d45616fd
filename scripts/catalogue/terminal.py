"""A command's end, where what it prints may be cut short by whoever reads it."""

import os
import sys
from collections.abc import Callable
from typing import NoReturn

CUT_SHORT = 128 + 13
"""What a shell says of a command whose reader had seen enough, as `head` has."""


def run(main: Callable[[], int]) -> NoReturn:
    """Runs a command and ends the process with its exit code; a reader that went away is no fault to report."""
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python writes the rest on its way out.
        code = CUT_SHORT
    sys.exit(code)
