"""No acknowledged report is lost between the gateway and the journal, whoever of the two on its way is killed.

The relay and an office that fetches from it as processes of their own, killed and started again at random moments while
reports pour in, many of them several times. `SMSFOX_RELAY_KILLS` says how often; the long run:

    SMSFOX_RELAY_KILLS=1000 python -m pytest -s tests/reliability/test_relay.py
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, judge
from tests.adapters.conftest import frozen_rows, new_campaign
from tests.relays import KEY, Relay, relay
from tests.reliability.checker import read_journal
from tests.reliability.flood import messages_for
from tests.reliability.test_flood import expected_states, kept_reports

KILLS = int(os.environ.get("SMSFOX_RELAY_KILLS", "16"))
CALLS = int(os.environ.get("SMSFOX_FLOOD", "5000"))
MESSAGES = 400
LANES = 4
STATUSES = ("01", "02", "04")

Report = tuple[str, str, str]


def sent(path: Path, count: int) -> list[tuple[str, str]]:
    """A journal with a campaign that was accepted: the ids and numbers of its messages."""
    journal = SqliteJournal(path, SystemClock(), lambda events: None)
    campaign = journal.arm(new_campaign(), frozen_rows(count))
    journal.start(campaign)
    found = []
    while (claim := journal.claim(campaign)) is not None:
        journal.record(claim, judge(Exchange(True, 200, b"01")))
        found.append((str(claim.attempt), claim.phone))
    journal.close()
    return found


class Operator(threading.Thread):
    """Calls the relay with reports, again and again with what was not taken, and again with some that was."""

    def __init__(self, running: Relay, messages: list[tuple[str, str]], seed: int) -> None:
        super().__init__(name="operator")
        self._running = running
        self._messages = messages
        self._chance = random.Random(seed)
        self._over = threading.Event()
        self.acked: set[Report] = set()
        self.calls = 0

    def run(self) -> None:
        while not self._over.is_set():
            attempt, phone = self._chance.choice(self._messages)
            report = (attempt, phone, self._chance.choice(STATUSES))
            for _ in range(self._chance.choice((1, 1, 2))):
                self._deliver(report)

    def stop(self) -> None:
        """Call no more; what was begun is delivered."""
        self._over.set()
        self.join()

    def _deliver(self, report: Report) -> None:
        taken = False
        while not taken:
            self.calls += 1
            try:
                taken = self._running.report(int(report[0]), report[1], report[2]) == 200
            except OSError:
                time.sleep(0.01)
            except ValueError:
                continue  # half an answer
        self.acked.add(report)


class Office:
    """The fetching process."""

    def __init__(self, journal: Path, url: str) -> None:
        self._command = [sys.executable, "-m", "tests.reliability.fetching_job", str(journal), url, KEY]
        self.start()

    def start(self) -> None:
        self._process = subprocess.Popen(self._command, stdout=subprocess.PIPE)
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == b"fetching\n"

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate(timeout=20)


@pytest.mark.timeout(120 + KILLS * 5)
def test_killed_at_any_moment_on_either_side(tmp_path: Path) -> None:
    journal = tmp_path / "journal.sqlite"
    messages = sent(journal, MESSAGES)
    chance = random.Random(KILLS)
    running = Relay(tmp_path / "relay.sqlite")
    running.start()
    office = Office(journal, running.url)
    operators = [Operator(running, messages, seed) for seed in range(LANES)]
    for operator in operators:
        operator.start()
    try:
        for number in range(KILLS):
            time.sleep(chance.random() * 0.4)
            victim = running if number % 2 else office
            victim.kill()
            time.sleep(chance.random() * 0.1)
            victim.start()
    finally:
        for operator in operators:
            operator.stop()
    acked = set().union(*(operator.acked for operator in operators))
    end = time.monotonic() + 60
    while not acked <= kept_reports(journal) and time.monotonic() < end:
        time.sleep(0.05)
    office.kill()
    running.end()
    kept = kept_reports(journal)
    calls = sum(operator.calls for operator in operators)
    print(f"\n{KILLS} kills, {calls} calls, {len(acked)} reports acknowledged, {len(acked - kept)} lost")
    assert acked - kept == set(), "acknowledged and lost"
    assert kept - acked == set(), "invented"
    expected = expected_states(acked)
    assert [
        row
        for row in read_journal(journal)
        if (row.state, row.reason) not in expected.get(row.phone, {("accepted", None)})
    ] == []


@pytest.mark.timeout(120 + CALLS // 50)
def test_a_flood_of_duplicates_forgeries_and_slow_sockets(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.jsonl"
    entries = [{"id": str(10**14 + n), "phones": f"79{n:09}", "answer": "01"} for n in range(messages_for(CALLS))]
    ledger.write_text("".join(json.dumps(entry) + "\n" for entry in entries), encoding="ascii")
    with relay(tmp_path) as running:
        flood = [sys.executable, "-m", "tests.reliability.flood", running.url, ledger, str(CALLS)]
        subprocess.run([*flood, tmp_path / "told.json"], check=True, timeout=100 + CALLS // 50)
        told = json.loads((tmp_path / "told.json").read_text(encoding="ascii"))
        given = running.reports()
    print(f"\n{CALLS} calls in {told['seconds']:.1f} s ({CALLS / told['seconds']:.0f}/s); answers {told['answers']}")
    assert told["lost_patience"] == 0
    assert len(given) == len(set(given)), "each once"
    # A relay knows no messages: what comes under its token may be true, and is for the office to judge.
    forged = {tuple(report) for report in told["forged"]}
    assert set(given) - forged == {tuple(report) for report in told["acked"]} - forged
    with closing(sqlite3.connect(running.store)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
