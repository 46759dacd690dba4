"""kill -9 of the real `smsfox send` and `resume`, two hundred times: nobody twice, nobody lost, every doubt listed.

`SMSFOX_SEND_KILLS` says how often; the many kills are in tests/reliability/test_kills.py.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from .office import RunningGateway, check, environment, gateway

KILLS = int(os.environ.get("SMSFOX_SEND_KILLS", "200"))
ROWS = 400
WORKERS = 8


class Office:
    """One campaign, started and killed until it is through. Talks to the fork server."""

    def __init__(self, server: subprocess.Popen[str], folder: Path, demo: RunningGateway) -> None:
        self._server = server
        self._demo = demo
        self._output = folder / "output"
        self._journal = ["--journal", str(folder / "journal.sqlite")]
        self._account = ["--gateway", demo.url, "--login", "demo", "--workers", str(WORKERS)]
        self._list = folder / "list.csv"

    def run(self, argv: list[str], kill_after: int | None = None) -> int:
        """Run a command; with kill_after, SIGKILL it when the gateway has seen so many more requests."""
        pid = self._ask(json.dumps({"argv": argv, "output": str(self._output)}))
        if kill_after is not None:
            self._kill(pid, kill_after)
        return self._ask("")

    def send(self, kill_after: int | None) -> int:
        text = ["--text", "{name}, the water is off today"]
        return self.run(["send", str(self._list), *text, "--yes", *self._account, *self._journal], kill_after)

    def resume(self, kill_after: int | None) -> int:
        return self.run(["resume", *self._account, *self._journal], kill_after)

    def messages(self) -> list[dict]:
        assert self.run(["messages", "1", *self._journal]) == 0
        return [json.loads(line) for line in self._output.read_text(encoding="utf-8").splitlines()]

    def _kill(self, pid: int, after: int) -> None:
        """A moment counted in requests, so that a slow machine is killed as often as a fast one."""
        wanted = self._demo.requests() + after
        deadline = time.monotonic() + 30
        while self._demo.requests() < wanted and time.monotonic() < deadline and self._alive(pid):
            time.sleep(0.0005)
        os.kill(pid, signal.SIGKILL)

    @staticmethod
    def _alive(pid: int) -> bool:
        """Whether it still runs; one that has ended waits as a zombie for its status to be asked for."""
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0] != "Z"

    def _ask(self, line: str) -> int:
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(line + "\n")
        self._server.stdin.flush()
        return int(self._server.stdout.readline())


@contextmanager
def fork_server() -> Iterator[subprocess.Popen[str]]:
    """The warm process."""
    command = [sys.executable, "-m", "tests.end_to_end.fork_server"]
    server = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment("demo")
    )
    try:
        yield server
    finally:
        server.communicate(timeout=30)


@pytest.mark.skipif(sys.platform != "linux", reason="needs fork, SIGKILL and /proc")
@pytest.mark.timeout(120 + KILLS * 3)
def test_killed_at_random_moments(tmp_path: Path) -> None:
    chance = random.Random(20261122)
    killed = campaigns = unknown = 0
    with fork_server() as server:
        while killed < KILLS:
            campaigns += 1
            folder = tmp_path / f"campaign-{campaigns}"
            folder.mkdir()
            lines = [f"{79000000000 + n * 100 + 20},Name {n}" for n in range(ROWS)]
            (folder / "list.csv").write_text("phone,name\n" + "\n".join(lines) + "\n", encoding="utf-8")
            with gateway(folder, "--latency", "5") as demo:
                office = Office(server, folder, demo)
                command = office.send
                status = -signal.SIGKILL
                while status == -signal.SIGKILL:
                    # Before its first request a sender may not have armed anything yet.
                    least = int(command == office.send)
                    status = command(chance.randrange(least, ROWS // 6) if killed < KILLS else None)
                    killed += status == -signal.SIGKILL
                    command = office.resume
                assert status in (0, 1)
                messages = office.messages()
                assert check(demo.ledger(), messages, ROWS) == []
                assert {message["state"] for message in messages} <= {"accepted", "unknown"}
                unknown += sum(message["state"] == "unknown" for message in messages)
    print(f"{killed} kills in {campaigns} campaigns of {ROWS}: 0 lost, 0 doubled, {unknown} in doubt and listed")
    assert unknown <= killed * WORKERS
