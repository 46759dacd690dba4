"""Runs the real `smsfox` and the real demo gateway as processes, and reads what they leave behind.

The checker (tests/reliability/checker.py) knows only two things, the gateway's ledger and what `smsfox messages`
prints: it shares no code with the program's own accounting.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.reliability.checker import contradictions, from_messages

SMSFOX = [sys.executable, "-m", "smsfox_gui.cli"]
"""Another program in place of this one: `SMSFOX_COMMAND`, for the frozen folder."""


def command() -> list[str]:
    """The program under test."""
    named = os.environ.get("SMSFOX_COMMAND")
    return [named] if named else list(SMSFOX)


@dataclass
class Done:
    """How a command ended and what it printed."""

    code: int
    lines: list[dict[str, Any]]
    words: str

    @property
    def last(self) -> dict[str, Any]:
        """The last object printed."""
        return self.lines[-1]


def smsfox(*arguments: str | Path, stdin: str = "", password: str | None = "demo", timeout: float = 120) -> Done:
    """Run one command to its end."""
    done = subprocess.run(
        [*command(), *map(str, arguments)],
        input=stdin.encode(),
        capture_output=True,
        timeout=timeout,
        env=environment(password),
        check=False,
    )
    return Done(done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr.decode())


def start_smsfox(*arguments: str | Path, password: str | None = "demo") -> subprocess.Popen[bytes]:
    """Start one command and leave it running."""
    return subprocess.Popen(
        [*command(), *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(password),
    )


def environment(password: str | None) -> dict[str, str]:
    """The tests' environment with this password and English sentences."""
    values = {name: value for name, value in os.environ.items() if name != "SMSFOX_PASSWORD"}
    values["LC_ALL"] = "C.UTF-8"
    if password is not None:
        values["SMSFOX_PASSWORD"] = password
    return values


@dataclass
class RunningGateway:
    """The demo gateway as a process."""

    url: str
    ledger_file: Path
    process: subprocess.Popen[str]
    _read: int = 0
    _lines: int = 0

    def requests(self) -> int:
        """How many requests it has seen; cheap to ask again and again."""
        if self.ledger_file.exists():
            with self.ledger_file.open("rb") as file:
                file.seek(self._read)
                new = file.read()
            self._read += len(new)
            self._lines += new.count(b"\n")
        return self._lines

    def ledger(self) -> list[dict[str, Any]]:
        """Every request it has seen."""
        if not self.ledger_file.exists():
            return []
        return [json.loads(line) for line in self.ledger_file.read_text(encoding="utf-8").splitlines()]


@contextmanager
def gateway(folder: Path, *options: str | Path) -> Iterator[RunningGateway]:
    """The demo gateway with a ledger in `folder`, until the block ends."""
    ledger = folder / "ledger.jsonl"
    process = subprocess.Popen(
        [*command(), "gateway", "--ledger", str(ledger), *map(str, options)],
        stdout=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout is not None
        first = process.stdout.readline()
        assert first.startswith("listening on http://127.0.0.1:"), first
        yield RunningGateway(first.removeprefix("listening on ").strip(), ledger, process)
    finally:
        process.terminate()
        process.wait(20)
        assert process.stdout is not None
        process.stdout.close()


def check(ledger: Sequence[dict[str, Any]], messages: Sequence[dict[str, Any]], rows: int) -> list[str]:
    """What contradicts the promises, by the ledger and by what `smsfox messages` printed."""
    return contradictions(ledger, from_messages(messages), rows)
