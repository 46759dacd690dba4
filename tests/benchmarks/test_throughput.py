"""How much of a bare pool's speed is left with the journal, the brakes and the deadline on.

`pytest -m benchmark -s tests/benchmarks/test_throughput.py`: pairs measured in turn against one gateway, the ratio pair
by pair, then median, least and most. Two ratios: of the whole commands (start of the program, reading and checking the
list, freezing the campaign, sending) and of the sending alone, from the first to the last request in the ledger.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest

from tests.end_to_end.office import RunningGateway, gateway, smsfox

MESSAGES = 3000
WORKERS = 16
PAIRS = int(os.environ.get("SMSFOX_PAIRS", "7"))
BARE = Path(__file__).with_name("bare_pool.py")


def span(entries: list[dict]) -> float:
    moments = [datetime.fromisoformat(entry["at"]) for entry in entries]
    return (max(moments) - min(moments)).total_seconds()


def bare(path: Path, demo: RunningGateway) -> tuple[float, float]:
    before = len(demo.ledger())
    start = time.perf_counter()
    done = subprocess.run([sys.executable, BARE, path, demo.url, str(WORKERS)], capture_output=True, check=True)
    elapsed = time.perf_counter() - start
    assert int(done.stdout) == MESSAGES
    return elapsed, span(demo.ledger()[before:])


def ours(path: Path, demo: RunningGateway, journal: Path) -> tuple[float, float]:
    before = len(demo.ledger())
    options = ["--gateway", demo.url, "--login", "demo", "--workers", str(WORKERS), "--journal", journal, "--yes"]
    start = time.perf_counter()
    done = smsfox("send", path, "--text", "{name}, the water is off today", *options)
    elapsed = time.perf_counter() - start
    assert done.last["states"] == {"accepted": MESSAGES}, done
    return elapsed, span(demo.ledger()[before:])


@pytest.mark.benchmark
@pytest.mark.timeout(900)
@pytest.mark.parametrize("latency", [20, 0])
def test_sending_against_a_bare_pool(tmp_path: Path, latency: int) -> None:
    path = tmp_path / "list.csv"
    lines = [f"{79000000000 + n * 100 + 20},Name {n}" for n in range(MESSAGES)]
    path.write_text("phone,name\n" + "\n".join(lines) + "\n", encoding="utf-8")
    whole, sending = [], []
    with gateway(tmp_path, "--latency", str(latency)) as demo:
        for pair in range(PAIRS):
            mine = ours(path, demo, tmp_path / f"journal-{pair}.sqlite")
            other = bare(path, demo)
            whole.append(other[0] / mine[0])
            sending.append(other[1] / mine[1])
            print(
                f"{latency} ms, pair {pair + 1}: whole {whole[-1]:.2f} ({mine[0]:.2f} s, bare {other[0]:.2f} s),"
                f" sending {sending[-1]:.2f} ({MESSAGES / mine[1]:.0f}/s, bare {MESSAGES / other[1]:.0f}/s)"
            )
    for name, ratios in (("whole command", whole), ("sending", sending)):
        print(f"{latency} ms, {name}: median {statistics.median(ratios):.2f}, {min(ratios):.2f} to {max(ratios):.2f}")
