"""How long a list takes from its file to judged rows in the scratch file, side by side with a bare reader.

`pytest -m benchmark -s tests/benchmarks/test_import.py`: in each round first the bare reader, then ours, both as a
process; the ratio round by round, then median, least and most; the same of processor time, which a busy machine blurs
less. SMSFOX_ROUNDS names another number of rounds. Goals: a workbook 1.6, a text 5, the process that asks for the list
(the window's, in life) grows by 100 MB at most.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

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


class Measured(NamedTuple):
    """seconds and processor seconds of one reading; rows read; first: seconds until the first rows; grown: bytes."""

    seconds: float
    cpu: float
    rows: int
    first: float = 0.0
    grown: int = 0


def output(words: list[str | Path]) -> tuple[str, float]:
    """What a command prints, and the processor seconds of it and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def bare(path: Path) -> Measured:
    said, cpu = output([sys.executable, BARE, path])
    seconds, rows = said.split()
    return Measured(float(seconds), cpu, int(rows))


def ours(path: Path) -> Measured:
    said, cpu = output([sys.executable, "-c", OURS, path, path.parent])
    seconds, first, rows, grown = json.loads(said)
    return Measured(seconds, cpu, rows, first, grown)


@pytest.mark.benchmark
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("rows", [200_000, 1_048_575])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_reading_against_a_bare_reader(tmp_path: Path, kind: str, rows: int) -> None:
    path = tmp_path / f"list.{kind}"
    {"csv": write_csv, "xlsx": write_xlsx}[kind](path, rows)
    pairs: list[tuple[Measured, Measured]] = []
    for turn in range(ROUNDS):
        alone, whole = bare(path), ours(path)
        assert (alone.rows, whole.rows) == (rows + 1, rows)
        pairs.append((alone, whole))
        print(
            f"{kind}, {rows:,} rows, round {turn + 1}: {whole.seconds:.2f} s, bare {alone.seconds:.2f} s, ratio"
            f" {whole.seconds / alone.seconds:.2f}; processor {whole.cpu:.2f} s, bare {alone.cpu:.2f} s, ratio"
            f" {whole.cpu / alone.cpu:.2f}; first rows after {whole.first:.2f} s; load {os.getloadavg()[0]:.1f}"
        )
    for what, ratios in (
        ("ratio", [whole.seconds / alone.seconds for alone, whole in pairs]),
        ("ratio of processor time", [whole.cpu / alone.cpu for alone, whole in pairs]),
    ):
        middle = statistics.median(ratios)
        print(f"{kind}, {rows:,} rows: {what} median {middle:.2f}, {min(ratios):.2f} to {max(ratios):.2f}")
    grown = max(whole.grown for _, whole in pairs)
    print(f"{kind}, {rows:,} rows: the asking process grew by {grown >> 20} MB at most")
    assert grown < GROWTH
