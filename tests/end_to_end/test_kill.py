"""kill -9 in the middle of sending, again and again: nobody twice, nobody lost, every doubt listed.

`SMSFOX_KILLS` sets how often; the long run is `SMSFOX_KILLS=200 pytest tests/end_to_end/test_kill.py`.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

import pytest

from .office import check, gateway, smsfox, start_smsfox

KILLS = int(os.environ.get("SMSFOX_KILLS", "20"))
ROWS = 400
WORKERS = 8


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.timeout(60 + KILLS * 10)
def test_killed_at_random_moments(tmp_path: Path) -> None:
    chance = random.Random(20261122)
    path = tmp_path / "list.csv"
    lines = [f"{79000000000 + n * 100 + 20},Name {n}" for n in range(ROWS)]
    path.write_text("phone,name\n" + "\n".join(lines) + "\n", encoding="utf-8")
    killed = round_number = unknown = 0
    while killed < KILLS:
        round_number += 1
        folder = tmp_path / f"round-{round_number}"
        folder.mkdir()
        journal = ["--journal", str(folder / "journal.sqlite")]
        with gateway(folder, "--latency", "5") as demo:
            account = ["--gateway", demo.url, "--login", "demo", "--workers", str(WORKERS)]
            first = ["send", str(path), "--text", "{name}, the water is off today", "--yes", *account, *journal]
            went_on = ["resume", *account, *journal]
            finished = False
            while not finished:
                before = len(demo.ledger())
                process = start_smsfox(*(first if not before and not smsfox("campaigns", *journal).lines else went_on))
                # Kill once it sends: a moment counted in requests, so that a slow machine is killed as often.
                wanted = before + chance.randrange(1, ROWS // 3)
                while process.poll() is None and len(demo.ledger()) < wanted:
                    time.sleep(0.002)
                if process.poll() is None and killed < KILLS:
                    process.send_signal(signal.SIGKILL)
                    killed += 1
                process.communicate(timeout=60)
                finished = process.returncode in (0, 1)
            messages = smsfox("messages", "1", *journal).lines
            assert check(demo.ledger(), messages, ROWS) == []
            unknown += sum(message["state"] == "unknown" for message in messages)
            assert {message["state"] for message in messages} <= {"accepted", "unknown"}
    print(f"{killed} kills in {round_number} campaigns of {ROWS}: 0 lost, 0 doubled, {unknown} unknown listed")
    assert unknown <= killed * WORKERS
