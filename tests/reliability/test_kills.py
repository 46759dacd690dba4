"""kill -9 at every named point and at random moments, 1-8 workers, again and again: nobody twice, nobody lost.

The sender is the real program from its journal to its sockets, against the demo gateway in a process of its own; only
the command line and the reading of a list are left out, so that dozens of lives end a second
(tests/end_to_end/test_kill.py kills the whole command). `SMSFOX_KILLS` says how often. The long run:

    SMSFOX_KILLS=100000 python -m pytest -s tests/reliability/test_kills.py
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.end_to_end.office import environment, gateway
from tests.reliability.checker import contradictions, read_journal, read_ledger
from tests.reliability.kill_points import FIRST_LIFE, POINTS

KILLS = int(os.environ.get("SMSFOX_KILLS", "1000"))
LANES = 2
MOST_IN_DOUBT = 8 * 5
"""Messages that one death can leave unknown: workers times numbers in a request."""
KILLED = (-signal.SIGKILL, -signal.SIGALRM) if sys.platform == "linux" else ()
ONCE = ("recovery", "arming", "start", "finish", "opening", "migration", "closing", "pause")
"""What happens once in a life."""


@dataclass
class Score:
    """What all lanes have come to. `lock` guards everything."""

    wanted: int
    sabotage: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)
    killed: int = 0
    campaigns: int = 0
    messages: int = 0
    unknown: int = 0
    points: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def open(self) -> int | None:
        """The number of the next campaign, None when enough have died."""
        with self.lock:
            if self.killed >= self.wanted or self.wrong:
                return None
            self.campaigns += 1
            return self.campaigns


class Lane:
    """Campaign after campaign with one fork server and one gateway."""

    def __init__(self, score: Score, folder: Path, server: subprocess.Popen[str], url: str, ledger: Path) -> None:
        self._score = score
        self._folder = folder
        self._server = server
        self._url = url
        self._ledger = ledger
        self._read = 0

    def run(self) -> None:
        """Until there have been enough kills."""
        while (number := self._score.open()) is not None:
            try:
                self._campaign(number, random.Random(number))
            except Exception as error:
                with self._score.lock:
                    self._score.wrong.append(f"campaign {number}: {error!r}")

    def _campaign(self, number: int, chance: random.Random) -> None:
        folder = self._folder / str(number)
        folder.mkdir()
        journal = folder / "journal.sqlite"
        rows = chance.randrange(8, 50)
        order = {
            "journal": str(journal),
            "url": self._url,
            "number": number,
            "rows": rows,
            "per_request": chance.choice([1, 1, 1, 5]),
            "checkpoint": chance.choice([1000, 1000, 8]),
            "wrong": self._score.sabotage,
        }
        for life in range(1, 200):
            fate = self._fate(chance, life)
            answer = self._live({**order, **fate})
            assert answer["status"] in (0, *KILLED), answer
            if answer["status"] in KILLED:
                with self._score.lock:
                    self._score.killed += 1
                    self._score.points[fate["point"] or "random"] += 1
            elif self._finished(journal):
                break
        self._check(journal, number, rows)

    def _fate(self, chance: random.Random, life: int) -> dict[str, Any]:
        """How this life ends: at a named point, at a random moment, stopped by a person, or well."""
        fate: dict[str, Any] = {
            "workers": chance.choice([1, 2, 3, 4, 6, 8]),
            "seed": chance.randrange(10**6),
            "point": None,
            "nth": 1,
            "seconds": None,
            "stop_after": None,
        }
        if self._score.killed >= self._score.wanted or life > 30:
            return fate
        if chance.random() < 0.4:
            fate["seconds"] = chance.random() * 0.06
            fate["stop_after"] = chance.random() * 0.05 if chance.random() < 0.2 else None
            return fate
        first = life == 1 and chance.random() < 0.6
        fate["point"] = chance.choice(POINTS[:FIRST_LIFE] if first else POINTS[FIRST_LIFE:])
        if not any(word in fate["point"] for word in ONCE):
            fate["nth"] = chance.choice([1, 1, 2, 3, chance.randrange(1, 10)])
        if "pause" in fate["point"]:
            fate["stop_after"] = chance.random() * 0.02
        return fate

    def _live(self, order: dict[str, Any]) -> dict[str, Any]:
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(json.dumps(order) + "\n")
        self._server.stdin.flush()
        answer: dict[str, Any] = json.loads(self._server.stdout.readline())
        return answer

    @staticmethod
    def _finished(journal: Path) -> bool:
        return not any(row.state in ("queued", "sending") for row in read_journal(journal))

    def _check(self, journal: Path, number: int, count: int) -> None:
        settle(self._url)
        end = self._ledger.stat().st_size
        ledger = [entry for entry in read_ledger(self._ledger, self._read) if entry["login"] == "demo"]
        self._read = end
        rows = read_journal(journal)
        wrong = contradictions(ledger, rows, count)
        states = Counter(row.state for row in rows)
        if states.keys() - {"accepted", "unknown"}:
            wrong.append(f"states {states}")
        with self._score.lock:
            self._score.messages += count
            self._score.unknown += states["unknown"]
            self._score.wrong += [f"campaign {number}: {one}" for one in wrong]
        if not wrong:
            shutil.rmtree(journal.parent)


def settle(url: str) -> None:
    """Return when the gateway has read everything that dead senders left in its sockets: it answers in turn."""
    address = urlsplit(url)
    assert address.port is not None
    for _ in range(3):
        with socket.create_connection(("127.0.0.1", address.port)) as line:
            body = b"login=settle&pwd=-&phones=-&msg=-"
            line.sendall(b"POST /en/api/ HTTP/1.1\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
            assert b"200" in line.recv(4096)


@contextmanager
def fork_server() -> Iterator[subprocess.Popen[str]]:
    """The warm process."""
    command = [sys.executable, "-m", "tests.reliability.kill_server"]
    server = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment("demo")
    )
    try:
        yield server
    finally:
        server.communicate(timeout=90)


@contextmanager
def scratch(usual: Path) -> Iterator[Path]:
    """A folder for journals: in memory where there is such a place, for what dies here is the process and not the disk
    (that is test_power_loss.py)."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield usual
        return
    folder = Path(tempfile.mkdtemp(prefix="smsfox-kills-", dir=memory))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def lane(score: Score, folder: Path) -> None:
    """One fork server with one gateway."""
    folder.mkdir()
    with fork_server() as server, gateway(folder) as demo:
        Lane(score, folder, server, demo.url, demo.ledger_file).run()


def run(score: Score, usual: Path) -> float:
    """Kill until the score is full; the seconds it took."""
    start = time.monotonic()
    with scratch(usual) as folder:
        lanes = [threading.Thread(target=lane, args=(score, folder / f"lane{number}")) for number in range(LANES)]
        for thread in lanes:
            thread.start()
        for thread in lanes:
            thread.join()
    return time.monotonic() - start


linux_only = pytest.mark.skipif(sys.platform != "linux", reason="needs fork, SIGKILL and pidfd")


@linux_only
@pytest.mark.timeout(180 + KILLS)
def test_killed_at_every_named_point_and_at_random_moments(tmp_path: Path) -> None:
    score = Score(KILLS)
    seconds = run(score, tmp_path)
    print(
        f"\n{score.killed} kills in {score.campaigns} campaigns, {score.messages} messages, {seconds:.0f} s"
        f" ({score.killed / seconds:.0f}/s): {len(score.wrong)} contradictions, {score.unknown} in doubt and listed"
    )
    print(", ".join(f"{point} {times}" for point, times in sorted(score.points.items())))
    assert score.wrong == []
    assert score.killed >= KILLS
    assert score.unknown <= score.killed * MOST_IN_DOUBT
    if KILLS >= 900:
        assert set(POINTS) - set(score.points) == set()


@linux_only
def test_a_journal_that_forgets_its_doubts_is_caught(tmp_path: Path) -> None:
    """The proof of the proof: the same kills on a program that resends what a dead process left behind."""
    score = Score(400, sabotage=True)
    run(score, tmp_path)
    assert any("requests that may have texted" in fault for fault in score.wrong)
