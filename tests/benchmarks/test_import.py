"""How long a list takes from its file to judged rows in the scratch file, side by side with a bare reader.

`pytest -m benchmark -s tests/benchmarks/test_import.py`: in each round first the bare reader, then ours, both as a
process; the ratio round by round, then median, least and most. SMSFOX_ROUNDS names another number of rounds. Goals: a
workbook 1.6, a text 5, the reading process (the window's, in life) grows by 100 MB at most.
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

from tests.benchmarks.big_lists import write_csv, write_xlsx

ROUNDS = int(os.environ.get("SMSFOX_ROUNDS", "5"))
BARE = Path(__file__).with_name("bare_read.py")
GROWTH = 100 << 20

# What a window does: read, count. Prints seconds, those until the first rows, rows, bytes that the process grew by.
OURS = """
import json, sys, tempfile, time
from pathlib import Path
from smsfox_gui.adapters.child_limits import resident_memory
from smsfox_gui.adapters.spreadsheets import ChildListReader
from smsfox_gui.services.ports import ListSource
import os
with tempfile.TemporaryDirectory(dir=sys.argv[2]) as folder:
    reader = ChildListReader(Path(folder))
    heads = []
    before = resident_memory(os.getpid())
    start = time.perf_counter()
    contacts = reader.read(ListSource(path=Path(sys.argv[1])), head=lambda _: heads.append(time.perf_counter() - start))
    seconds = time.perf_counter() - start
    grown = (resident_memory(os.getpid()) or 0) - (before or 0)
    counts = contacts.counts()
    print(json.dumps([seconds, heads[0] if heads else seconds, counts.ready, grown]))
    contacts.close()
    reader.close()
"""


def bare(path: Path) -> tuple[float, int]:
    done = subprocess.run([sys.executable, BARE, path], capture_output=True, text=True, check=True)
    seconds, rows = done.stdout.split()
    return float(seconds), int(rows)


def ours(path: Path) -> tuple[float, float, int, int]:
    words = [sys.executable, "-c", OURS, path, path.parent]
    return tuple(json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout))


@pytest.mark.benchmark
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("rows", [200_000, 1_048_575])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_reading_against_a_bare_reader(tmp_path: Path, kind: str, rows: int) -> None:
    path = tmp_path / f"list.{kind}"
    {"csv": write_csv, "xlsx": write_xlsx}[kind](path, rows)
    ratios, heads, growths = [], [], []
    for turn in range(ROUNDS):
        alone, read = bare(path)
        whole, head, ready, grown = ours(path)
        assert (read, ready) == (rows + 1, rows)
        ratios.append(whole / alone)
        heads.append(head)
        growths.append(grown)
        print(
            f"{kind}, {rows:,} rows, round {turn + 1}: {whole:.2f} s, bare {alone:.2f} s, ratio {whole / alone:.2f},"
            f" first rows after {head:.2f} s, load {os.getloadavg()[0]:.1f}"
        )
        time.sleep(0.2)
    print(
        f"{kind}, {rows:,} rows: ratio median {statistics.median(ratios):.2f}, {min(ratios):.2f} to {max(ratios):.2f};"
        f" first rows {statistics.median(heads):.2f} s; the reading process grew by {max(growths) >> 20} MB at most"
    )
    assert max(growths) < GROWTH
