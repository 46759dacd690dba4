"""How long the window takes to its first paint, and what it weighs when idle, beside a bare window with one table.

`pytest -m benchmark -s tests/benchmarks/test_start.py`: processes taken in turn, pair by pair; the first pair warms the
disk and is not counted. It also writes the bytecode of both, as an installation does, whatever this environment says
of bytecode: compiling 50,000 lines at each start is neither what a user waits for nor what stays in memory.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.end_to_end.office import environment

PAIRS = int(os.environ.get("SMSFOX_PAIRS", "7"))
GOAL_TIME = 1.25
GOAL_MEMORY = 1.5


def start(module: str, folder: Path) -> tuple[float, float]:
    """Seconds to the first paint, and MB when idle; folder: for the data and the bytecode."""
    data = folder / "data"
    data.mkdir(exist_ok=True)
    bytecode = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    begin = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{module}"],
        capture_output=True,
        text=True,
        env=environment("demo") | bytecode | {"SMSFOX_DATA": str(data), "QT_QPA_PLATFORM": "offscreen"},
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    return told["painted"] - begin, told["memory"] / 1e6


@pytest.mark.benchmark
@pytest.mark.timeout(600)
def test_the_first_paint_and_the_weight(tmp_path: Path) -> None:
    times, weights = [], []
    for number in range(PAIRS + 1):
        bare_time, bare_weight = start("bare_window", tmp_path)
        our_time, our_weight = start("our_window", tmp_path)
        if number == 0:
            continue
        times.append(our_time / bare_time)
        weights.append(our_weight / bare_weight)
        print(
            f"pair {number}: first paint {our_time * 1000:.0f} ms against {bare_time * 1000:.0f} ms = {times[-1]:.2f};"
            f" idle {our_weight:.0f} MB against {bare_weight:.0f} MB = {weights[-1]:.2f}"
        )
    for what, ratios, goal in (("first paint", times, GOAL_TIME), ("idle memory", weights, GOAL_MEMORY)):
        print(f"{what}: median {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f}); goal {goal}")
