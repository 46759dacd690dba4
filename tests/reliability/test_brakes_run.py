"""Brakes at full speed: after the first stop signal no more requests than workers - 1, whatever the signal and when.

Real dispatcher, real journal, real threads; the gateway is a function, which answers at once and so makes the races as
tight as they get. `SMSFOX_BRAKES` says how many runs. The long run:

    SMSFOX_BRAKES=5000 python -m pytest -s tests/reliability/test_brakes_run.py
"""

from __future__ import annotations

import os
import random
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from pathlib import Path

import pytest

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, Failure, Verdict
from smsfox_gui.core.brakes import Brakes
from smsfox_gui.core.message import CampaignRecord, Claim, FrozenRow
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.services.events import EventBus
from smsfox_gui.services.pacing import RateLimit
from smsfox_gui.services.sending import Dispatcher
from tests.adapters.conftest import new_campaign

RUNS = int(os.environ.get("SMSFOX_BRAKES", "60"))
ROWS = 120

ACCEPTED = Exchange(True, 200, b"01")
SIGNALS: dict[str, tuple[Exchange, int, bool]] = {
    "authorization": (Exchange(True, 200, b"03"), 1, False),
    "no points": (Exchange(True, 200, b"05"), 1, False),
    "bad parameters": (Exchange(True, 200, b"02"), 2, False),
    "forbidden, same text": (Exchange(True, 200, b"06"), 1, True),
    "forbidden": (Exchange(True, 200, b"06"), 5, False),
    "wrong column": (Exchange(True, 200, b"04"), 11, False),
    "wrong column, other code": (Exchange(True, 200, b"07"), 11, False),
    "web page": (Exchange(True, 200, b"<!doctype html><p>Wi-Fi"), 1, False),
    "redirect": (Exchange(True, 302, redirect="elsewhere.test"), 1, False),
    "status": (Exchange(True, 502), 1, False),
    "lost": (Exchange(True, failure=Failure.CONNECTION_LOST), 3, False),
    "garbage": (Exchange(True, 200, b"oops"), 3, False),
    "certificate": (Exchange(False, failure=Failure.CERTIFICATE), 1, False),
}
"""An answer, how many of it make the stop signal, and whether all texts are the same."""
RETURNED = ("authorization", "no points", "certificate")


class Gateway:
    """Answers 01, from the k-th request on what makes a signal, and 01 again after it; counts what begins after it.

    That all is well again makes it hard: no worker stops by an answer of its own, each must hear of the one signal.

    Where one answer is the signal, it has been given when it leaves here. Where several in a row are, workers may take
    them in in another order than they were given: there the signal is what completes the row for the brakes.
    """

    def __init__(self, signal: Exchange, needed: int, at: int, latency: float) -> None:
        self._signal = signal
        self._at_once = needed == 1
        self._at = at
        self._latency = latency
        self._lock = threading.Lock()
        self._signalled = False
        self._waiting: AbstractContextManager[None] = nullcontext()
        self._number = 0
        self.requests: list[str] = []
        self.after = 0

    def send(self, claim: Claim) -> Exchange:
        with self._lock:
            self._number += 1
            number = self._number
            self.requests.append(claim.phone)
            self.after += self._signalled
        with self._waiting:
            time.sleep(self._latency)
        with self._lock:
            if number < self._at or self._signalled:
                return ACCEPTED
            self._signalled = self._at_once
        return self._signal

    def made(self, waiting: AbstractContextManager[None] | None = None) -> Gateway:
        """As the dispatcher makes gateways: `waiting` is entered around every wait."""
        self._waiting = waiting or nullcontext()
        return self

    def signalled(self) -> None:
        """From now on every request is one too many."""
        with self._lock:
            self._signalled = True

    def close(self) -> None:
        """Nothing is held."""


class Listening(Brakes):
    """The brakes, telling the gateway when they pull."""

    def __init__(self, same_text: bool, gateway: Gateway) -> None:
        super().__init__(same_text=same_text)
        self._gateway = gateway

    def observe(self, verdict: Verdict, messages: int = 1) -> PauseReason | None:
        reason = super().observe(verdict, messages)
        if reason is not None:
            self._gateway.signalled()
        return reason


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    made = SqliteJournal(tmp_path / "journal.sqlite", SystemClock(), lambda events: None)
    yield made
    made.close()


def rows(number: int, same_text: bool) -> list[FrozenRow]:
    return [
        FrozenRow(n, (), f"7{number:06}{n:03}0", "Воды не будет" if same_text else f"Воды не будет, {n}", 1, 1)
        for n in range(ROWS)
    ]


def record_of(journal: SqliteJournal, campaign: int) -> CampaignRecord:
    reader = journal.reader()
    try:
        return reader.campaign(campaign)
    finally:
        reader.close()


def send(journal: SqliteJournal, campaign: int, gateway: Gateway, workers: int) -> CampaignRecord:
    clock = SystemClock()
    dispatcher = Dispatcher(
        campaign=record_of(journal, campaign),
        journal=journal,
        gateway=gateway.made,
        workers=workers,
        rate=RateLimit(0, clock),
        bus=EventBus(),
        clock=clock,
    )
    dispatcher._brakes = Listening(record_of(journal, campaign).same_text, gateway)
    dispatcher.start()
    threads = [threading.Thread(target=dispatcher.work) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive()
    dispatcher.conclude()
    return record_of(journal, campaign)


@pytest.mark.timeout(120 + RUNS)
def test_no_more_requests_than_those_in_flight(journal: SqliteJournal) -> None:
    chance = random.Random(20261122)
    most: Counter[int] = Counter()
    wrong = []
    for run in range(RUNS):
        name = list(SIGNALS)[run % len(SIGNALS)]
        signal, needed, same_text = SIGNALS[name]
        workers, at = chance.randrange(1, 9), chance.randrange(1, ROWS - needed - 10)
        campaign = journal.arm(new_campaign(same_text=same_text), rows(run, same_text))
        gateway = Gateway(signal, needed, at, chance.choice([0, 0, 0.0005, 0.002]))
        record = send(journal, campaign, gateway, workers)
        most[workers] = max(most[workers], gateway.after)
        if gateway.after > workers - 1:
            wrong.append(f"run {run}: {name} at {at}, {workers} workers: {gateway.after} further requests")
        assert record.state is CampaignState.PAUSED, (name, at, workers)
        assert sum(record.states.values()) == ROWS
        assert MessageState.SENDING not in record.states
        if name in RETURNED:
            assert record.states[MessageState.QUEUED] == ROWS - (len(gateway.requests) - 1)
        else:
            assert max(Counter(gateway.requests).values()) == 1
    print(f"\n{RUNS} runs; the most further requests by number of workers: {dict(sorted(most.items()))}")
    assert wrong == [], wrong


def test_a_brake_that_pulls_late_is_caught(journal: SqliteJournal, monkeypatch: pytest.MonkeyPatch) -> None:
    """The proof of the proof: a dispatcher that first thinks about it lets more requests through than are in flight."""
    stop = Dispatcher.stop

    def late(self: Dispatcher, reason: PauseReason = PauseReason.USER, until: datetime | None = None) -> None:
        time.sleep(0.2)
        stop(self, reason, until)

    monkeypatch.setattr(Dispatcher, "stop", late)
    campaign = journal.arm(new_campaign(), rows(1, False))
    gateway = Gateway(Exchange(True, 502), 1, 10, 0.0)
    send(journal, campaign, gateway, 4)
    assert gateway.after > 3
