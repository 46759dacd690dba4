"""Campaign after campaign, each killed again and again until it is through, and what became of it checked.

Every other one is troubled: the gateway answers 02, 03, 04 and 05 now and then or loses its answer, delivery reports
come in, a person has some messages sent once more, and the history is deleted, all of it under kills. Some begin on a
journal of version 1.
"""

from __future__ import annotations

import json
import random
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.end_to_end.office import RunningGateway
from tests.reliability.checker import Row, contradictions, read_journal, read_new
from tests.reliability.kill_journals import campaign_is_there, deletion_faults, kept_reports, make_version_1
from tests.reliability.kill_points import POINTS
from tests.reliability.kill_server import rows
from tests.reliability.reporter import Reporter

MOST_IN_DOUBT = 8 * 5
"""Messages that one death can leave unknown: workers times numbers in a request."""
KILLED = (-signal.SIGKILL, -signal.SIGALRM) if sys.platform == "linux" else ()
ONCE = ("recovery", "arming", "start", "finish", "opening", "migration", "closing", "pause", "backup", "decision")
ONCE += ("deletion", "vacuum")
"""What happens once in a life."""
MOST_RESENDS = 3
TROUBLE = (
    {"match": {"every": 13}, "fault": "reset_after"},
    {"match": {"every": 17}, "fault": "answer", "body": "04"},
    {"match": {"every": 19}, "fault": "reset_before"},
    {"match": {"every": 23}, "fault": "empty"},
    {"match": {"every": 29}, "fault": "status", "code": 503},
    {"match": {"every": 37}, "fault": "answer", "body": "03"},
    {"match": {"every": 41}, "fault": "answer", "body": "05"},
    {"match": {"every": 53}, "fault": "answer", "body": "02"},
)


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
    in_doubt: int = 0
    reports: int = 0
    resends: int = 0
    deletions: int = 0
    points: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def open(self) -> int | None:
        """The number of the next campaign, None when enough have died."""
        with self.lock:
            if self.wrong or self.full():
                return None
            self.campaigns += 1
            return self.campaigns

    def full(self) -> bool:
        """Enough deaths, and one at least at every point: rare ones are waited for, but not for ever."""
        return self.killed >= self.wanted and (self.sabotage or not self.missing() or self.killed > 3 * self.wanted)

    def missing(self) -> set[str]:
        """Points that nobody has died at yet."""
        return {point for points in POINTS.values() for point in points} - self.points.keys()

    def choose(self, points: list[str], chance: random.Random) -> str:
        """One of these points, mostly one that was hit least."""
        with self.lock:
            least = min(self.points[point] for point in points)
            rare = [point for point in points if self.points[point] == least]
        return chance.choice(rare if chance.random() < 0.6 else points)

    def died(self, point: str | None) -> None:
        """One more."""
        with self.lock:
            self.killed += 1
            self.points[point or "random"] += 1


@dataclass
class Killed:
    """One campaign and its journal. troubled: see above. old: its journal begins as one of version 1."""

    number: int
    folder: Path
    rows: int
    per_request: int
    checkpoint: int
    troubled: bool
    old: bool
    chance: random.Random
    resends: int = 0

    @property
    def journal(self) -> Path:
        return self.folder / "journal.sqlite"

    @property
    def receiver(self) -> Path:
        """Where a sender says at which address it listens for reports."""
        return self.folder / "receiver"


class Lane:
    """Campaign after campaign with one fork server and two gateways."""

    def __init__(
        self,
        score: Score,
        folder: Path,
        server: subprocess.Popen[str],
        gateway: RunningGateway,
        troubled: RunningGateway,
    ) -> None:
        self._score = score
        self._folder = folder
        self._server = server
        self._gateways = {False: gateway, True: troubled}
        self._read = {False: 0, True: 0}

    def run(self) -> None:
        """Until there have been enough kills."""
        while (number := self._score.open()) is not None:
            try:
                self._campaign(number, random.Random(number))
            except Exception as error:
                with self._score.lock:
                    self._score.wrong.append(f"campaign {number}: {error!r}")

    def _campaign(self, number: int, chance: random.Random) -> None:
        troubled = number % 2 == 0 and not self._score.sabotage
        one = Killed(
            number=number,
            folder=self._folder / str(number),
            rows=chance.randrange(8, 50),
            per_request=chance.choice([1, 1, 1, 5]),
            checkpoint=chance.choice([1000, 1000, 8]),
            troubled=troubled,
            old=chance.random() < 0.4,
            chance=chance,
        )
        one.folder.mkdir()
        if one.old:
            order = self._order(one)
            make_version_1(one.journal, rows(order), order["url"], same_text=one.per_request > 1)
        if troubled:
            self._with_reports(one)
        else:
            self._send(one)
        found = self._check(one)
        if not self._score.wrong and (troubled or chance.random() < 0.3):
            self._delete(one, found)
        if not self._score.wrong:
            shutil.rmtree(one.folder)

    def _with_reports(self, one: Killed) -> None:
        gateway = self._gateways[True]
        reporter = Reporter(one.receiver, gateway.ledger_file, self._read[True], f"7{one.number:06}", one.number)
        reporter.start()
        try:
            self._send(one)
        finally:
            reporter.stop()
        lost = reporter.taken - kept_reports(one.journal)
        strangers = kept_reports(one.journal, strangers=True)
        with self._score.lock:
            self._score.reports += len(reporter.taken)
            for report in lost:
                became = "belongs to no message" if report in strangers else "is lost"
                self._score.wrong.append(f"campaign {one.number}: {report} was taken and {became}")

    def _send(self, one: Killed) -> None:
        for life in range(1, 200):
            about = ["old" if one.old else "new"] if life == 1 else []
            about += self._trouble(one, life)
            if self._live(one, about, life) and self._finished(one):
                return

    def _trouble(self, one: Killed, life: int) -> list[str]:
        """What else this life is about. A person decides a few times only, so that the campaign comes to its end."""
        about = ["sending"]
        if one.troubled:
            about.append("reporting")
            if life > 1 and one.resends < MOST_RESENDS and one.chance.random() < 0.2:
                about.append("deciding")
                one.resends += 1
        elif one.chance.random() < 0.2:
            about.append("stopping")
        return about

    def _delete(self, one: Killed, before: list[Row]) -> None:
        """The history is deleted, and whoever dies of it leaves all of it or nothing."""
        for life in range(1, 30):
            self._live(one, ["deleting"], life)
            if not campaign_is_there(one.journal):
                wrong = deletion_faults(one.journal, before)
                break
            if read_journal(one.journal) != before:
                wrong = ["half a deletion"]
                break
        else:
            wrong = ["the history cannot be deleted"]
        with self._score.lock:
            self._score.deletions += 1
            self._score.wrong += [f"campaign {one.number}: {fault}" for fault in wrong]

    def _order(self, one: Killed) -> dict[str, Any]:
        return {
            "journal": str(one.journal),
            "url": self._gateways[one.troubled].url,
            "number": one.number,
            "rows": one.rows,
            "per_request": one.per_request,
            "checkpoint": one.checkpoint,
            "wrong": self._score.sabotage,
        }

    def _live(self, one: Killed, about: list[str], life: int) -> bool:
        """One life; whether it came to its own end."""
        fate = self._fate(one.chance, about, life)
        order = {**self._order(one), **fate, "about": about}
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(json.dumps(order) + "\n")
        self._server.stdin.flush()
        answer: dict[str, Any] = json.loads(self._server.stdout.readline())
        assert answer["status"] in (0, *KILLED), answer
        if answer["status"] in KILLED:
            self._score.died(fate["point"])
        return answer["status"] == 0

    def _fate(self, chance: random.Random, about: list[str], life: int) -> dict[str, Any]:
        """How this life ends: at a named point, at a random moment, stopped by a person, or well."""
        fate: dict[str, Any] = {
            "workers": chance.choice([1, 2, 3, 4, 6, 8]),
            "seed": chance.randrange(10**6),
            "point": None,
            "nth": 1,
            "seconds": None,
            "stop_after": chance.random() * 0.03 if "stopping" in about else None,
            "named": chance.random() < 0.5,
        }
        if self._score.full() or life > 30:
            return fate
        if chance.random() < 0.35:
            fate["seconds"] = chance.random() * 0.06
            return fate
        special = [kind for kind in about if kind != "sending"]
        kinds = special if special and chance.random() < 0.6 else about
        fate["point"] = self._score.choose([point for kind in kinds for point in POINTS[kind]], chance)
        if not any(word in fate["point"] for word in ONCE):
            fate["nth"] = chance.choice([1, 1, 2, 3, chance.randrange(1, 10)])
        return fate

    def _finished(self, one: Killed) -> bool:
        return not any(row.state in ("queued", "sending") for row in read_journal(one.journal))

    def _check(self, one: Killed) -> list[Row]:
        gateway = self._gateways[one.troubled]
        settle(gateway.url)
        entries, self._read[one.troubled] = read_new(gateway.ledger_file, self._read[one.troubled])
        ledger = [entry for entry in entries if entry["login"] == "demo"]
        found = read_journal(one.journal)
        wrong = contradictions(ledger, found, one.rows)
        states = Counter(row.state for row in found)
        usual = {"accepted", "unknown"} | ({"delivered", "undelivered", "rejected"} if one.troubled else set())
        if states.keys() - usual:
            wrong.append(f"states {states}")
        with self._score.lock:
            self._score.messages += one.rows
            self._score.unknown += states["unknown"]
            self._score.in_doubt += 0 if one.troubled else states["unknown"]
            self._score.resends += sum(row.decisions for row in found)
            self._score.wrong += [f"campaign {one.number}: {fault}" for fault in wrong]
        return found


def trouble(folder: Path) -> Path:
    """The faults file of the troubled gateway."""
    path = folder / "faults.json"
    path.write_text(json.dumps(TROUBLE), encoding="utf-8")
    return path


def settle(url: str) -> None:
    """Return when the gateway has read everything that dead senders left in its sockets: it answers in turn."""
    address = urlsplit(url)
    assert address.port is not None
    answered = 0
    while answered < 3:
        with socket.create_connection(("127.0.0.1", address.port)) as line:
            body = b"login=settle&pwd=-&phones=-&msg=-"
            line.sendall(b"POST /en/api/ HTTP/1.1\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
            try:
                answered += b"200" in line.recv(4096)
            except ConnectionError:
                continue  # one of its faults
