"""Starts `smsfox` a thousand times without paying for its imports each time: one warm process that forks.

Reads a JSON line {"argv": [...], "output": FILE} and prints the child's pid; on an empty line it waits for that child
and prints its exit status (negative = the signal that ended it). Each child is a process of its own that runs the
program's own `main`, so a SIGKILL finds what it would find in the field.
"""

from __future__ import annotations

import json
import os
import sys

import smsfox_gui.adapters.gateway_http
import smsfox_gui.adapters.spreadsheets  # noqa: F401 - imported warm, as the line above
from smsfox_gui.cli import main


def run(argv: list[str], output: str) -> None:
    """In the child: the program with its output in a file; never returns."""
    handle = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.dup2(handle, 1)
    os.dup2(handle, 2)
    status = 1
    try:
        status = main(argv)
    except SystemExit as error:
        status = int(error.code or 0)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def serve() -> None:
    """Until the input ends."""
    child = 0
    for line in sys.stdin:
        if line.strip():
            order = json.loads(line)
            child = os.fork()
            if child == 0:
                run(order["argv"], order["output"])
            print(child, flush=True)
        else:
            print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    serve()
