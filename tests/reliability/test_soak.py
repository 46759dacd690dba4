"""A long run with a hundredth of everything going wrong, pauses and reports: sums right, memory and handles flat.

Several campaigns one after another in one process, as an office uses the window all day: real journal, dispatcher and
HTTP client, the demo gateway in a process of its own with faults and delivery reports. `SMSFOX_SOAK` says how many
messages. The long run:

    SMSFOX_SOAK=1000000 python -m pytest -s tests/reliability/test_soak.py
"""

from __future__ import annotations

import gc
import json
import logging
import os
import random
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import pytest

from smsfox_gui.bootstrap import Program
from smsfox_gui.core.account import Account, Secret
from smsfox_gui.core.message import FrozenRow, NewCampaign
from smsfox_gui.core.states import CampaignState, MessageState
from tests.end_to_end.office import gateway
from tests.reliability.checker import contradictions, read_journal, read_ledger

MESSAGES = int(os.environ.get("SMSFOX_SOAK", "10000"))
BLOCK = 5000 if MESSAGES >= 100_000 else 2000
"""Messages in a campaign. Memory is measured from the end of the second one: the first fills every cache."""
WORKERS = 8
MOST_GROWTH = 20 << 20
FAULTS = (
    ("reset_after", 101),
    ("close_before", 211),
    ("half_header", 307),
    ("answer", 401),
    ("empty", 503),
    ("short_body", 601),
    ("two_writes", 701),
    ("stale", 809),
    ("answer", 907),
)
"""About one request in a hundred goes wrong in some way; each kind comes at its own steady distance."""


def resident() -> int:
    """Bytes of memory this process holds."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def handles() -> int:
    """Open files and sockets of this process."""
    return len(os.listdir("/proc/self/fd"))


def faults_file(folder: Path) -> Path:
    rules = [
        {
            "match": {"every": every},
            "fault": name,
            **({"body": "04" if every == 401 else "07"} if name == "answer" else {}),
        }
        for name, every in FAULTS
    ]
    path = folder / "faults.json"
    path.write_text(json.dumps(rules), encoding="utf-8")
    return path


class Soak:
    """One program, campaign after campaign."""

    def __init__(self, url: str, program: Program) -> None:
        self._program = program
        self._url = url
        self._account = Account("demo", Secret("demo"), url)
        self._chance = random.Random(7)
        self.journal = program.journal()
        self.stops = 0
        self.phone = 0

    def campaign(self, count: int) -> int:
        """Arm and send one campaign to its end, however often it stops or is stopped."""
        rows = []
        for n in range(count):
            self.phone += 1
            number = f"79{self.phone:09}"
            rows.append(FrozenRow(n + 2, (number,), number, f"Воды не будет, {n}", 1, 1))
        key = self.journal.arm(
            NewCampaign("soak", "", "Воды не будет", "smsfox", "l.csv", None, ("phone",), self._url, "demo", False),
            rows,
        )
        while self._run(key) is not CampaignState.FINISHED:
            self.stops += 1
        return key

    def _run(self, key: int) -> CampaignState:
        dispatcher = self._program.dispatcher(key, self._account, workers=WORKERS, rate=0, deadline=30.0)
        dispatcher.start()
        threads = [threading.Thread(target=dispatcher.work) for _ in range(WORKERS)]
        for thread in threads:
            thread.start()
        if self._chance.random() < 0.3:
            threads[0].join(self._chance.random() * 3)
            dispatcher.stop()
        for thread in threads:
            thread.join()
        return dispatcher.conclude()

    def record(self, key: int) -> tuple[CampaignState, Counter[str]]:
        reader = self.journal.reader()
        found = reader.campaign(key)
        reader.close()
        return found.state, Counter({state.value: number for state, number in found.states.items()})

    def wait_for_reports(self, key: int, seconds: float = 60) -> None:
        """Until the gateway has reported on all it accepted."""
        end = time.monotonic() + seconds
        while self.record(key)[1][MessageState.ACCEPTED.value] and time.monotonic() < end:
            time.sleep(0.1)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.timeout(240 + MESSAGES // 50)
def test_soak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The test runner keeps every warning with its traceback, and so the frames and buffers of each damaged answer; that
    # is its memory and not the program's.
    monkeypatch.setattr(logging.getLogger("urllib3"), "propagate", False)
    program = Program(tmp_path, tmp_path / "journal.sqlite")
    reports = program.reports.receive()
    options = ["--faults", faults_file(tmp_path), "--report-to", reports, "--report-delay", "50"]
    totals: Counter[str] = Counter()
    memory: list[int] = []
    open_files: list[int] = []
    read = 0
    start = time.monotonic()
    with gateway(tmp_path, *options) as demo:
        soak = Soak(demo.url, program)
        left = MESSAGES
        while left:
            key = soak.campaign(min(BLOCK, left))
            soak.wait_for_reports(key)
            state, states = soak.record(key)
            assert state is CampaignState.FINISHED
            assert sum(states.values()) == min(BLOCK, left)
            totals += states
            left -= sum(states.values())
            ledger = read_ledger(demo.ledger_file, read)
            read = demo.ledger_file.stat().st_size
            rows = read_journal(tmp_path / "journal.sqlite", key)
            assert contradictions(ledger, rows, len(rows)) == []
            del ledger, rows
            gc.collect()
            memory.append(resident())
            open_files.append(handles())
        program.close()
    seconds = time.monotonic() - start
    assert len(memory) > 2, "too few messages to measure growth"
    growth = max(memory[2:]) - memory[1]
    print(
        f"\n{MESSAGES} messages in {seconds:.0f} s ({MESSAGES / seconds:.0f}/s), {soak.stops} stops, {dict(totals)};"
        f" memory {memory[0] >> 20} -> {memory[-1] >> 20} MB (+{growth / 2**20:.1f}), handles {open_files[0]} ->"
        f" {open_files[-1]}"
    )
    assert sum(totals.values()) == MESSAGES
    assert totals["delivered"] > MESSAGES * 0.95
    assert totals["unknown"] > 0
    assert totals["rejected"] > 0
    assert growth < MOST_GROWTH
    assert max(open_files) <= open_files[0] + 4
