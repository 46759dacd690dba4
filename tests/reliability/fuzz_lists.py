"""Feeds the reading of lists with what nobody should ever open. Nothing may die, hang, swell or move a cell.

    python -m tests.reliability.fuzz_lists                                    as in the suite
    python -m tests.reliability.fuzz_lists --books 100000 --texts 1000000     the long run; about an hour on a core
    python -m tests.reliability.fuzz_lists --book 4711                        one mutant again, with its traceback

Workbooks and texts are read in workers of their own, under the memory limit of the real child. Where a worker dies, as
the library's may, that mutant is given to the real reader, which has to refuse it with one sentence.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import resource
import struct
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from smsfox_gui.adapters.list_messages import refusal
from smsfox_gui.adapters.spreadsheets import ChildListReader
from smsfox_gui.core import errors
from smsfox_gui.core.wording import Language, error_sentence
from smsfox_gui.services.ports import ListSource
from tests.hostile.expected import read
from tests.reliability.mutated_books import mutant
from tests.reliability.odd_texts import check_text
from tests.reliability.sheet_oracle import texts_by_address

MEMORY = 1 << 30
SECONDS = 60.0
_A_WORKER = 2000
"""Inputs until a worker is replaced, so that none grows old."""


class Wrong(AssertionError):
    """A promise that was not kept."""


def check_book(number: int, folder: Path) -> str:
    """Read one mutant; what came of it. Raises Wrong."""
    content = mutant(number)
    path, scratch = folder / "book", folder / "scratch.sqlite"
    path.write_bytes(content)
    try:
        contacts = read(path, scratch)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        named = refusal(error)
        if isinstance(named, errors.ReaderFailed):
            raise Wrong(f"mutant {number}") from error
        _require_sentence(named)
        return named.code
    try:
        rows = list(contacts.rows())
        if [row.position for row in rows] != list(range(1, len(rows) + 1)):
            raise Wrong(f"mutant {number}: positions")
        if sorted({row.number for row in rows}) != [row.number for row in rows]:
            raise Wrong(f"mutant {number}: numbers")
        if contacts.info.format in ("xlsx", "xlsm"):
            _require_places(number, content, contacts.info.sheet or "", rows)
    finally:
        contacts.close()
    return "read"


def _require_sentence(error: errors.SmsfoxError) -> None:
    if not isinstance(error, errors.ListError):
        raise Wrong(f"not a list's error: {error.code}")
    for language in Language:
        sentence = error_sentence(error, language)
        if not sentence.endswith(".") or "\n" in sentence or "{" in sentence:
            raise Wrong(sentence)


def _require_places(number: int, content: bytes, sheet: str, rows: list) -> None:
    """Every text that says its address stands where a real parser finds it."""
    parts = [f"xl/worksheets/sheet{n}.xml" for n in (1, 2, 3)]
    sheets = [found for part in parts if (found := texts_by_address(content, part)) is not None]
    for row in rows:
        for cell in row.cells:
            if cell.endswith("!") and cell[:-1].isalnum():
                places = [address for found in sheets for address, text in found.items() if text == cell]
                if places and not any(
                    address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == str(row.number) for address in places
                ):
                    raise Wrong(f"mutant {number}: {cell} in row {row.number} of {sheet}, not at {places}")


CHECKS: dict[str, Callable[[int, Path], str]] = {"books": check_book, "texts": check_text}


def work(kind: str, start: int, end: int, told: Path) -> None:
    """A worker: inputs from one number to another; says in a file which one it is at, at the end what came of them."""
    check = CHECKS[kind]
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    with tempfile.TemporaryDirectory() as folder, told.open("r+b", buffering=0) as file:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        for number in range(start, end):
            os.pwrite(file.fileno(), struct.pack("<q", number), 0)
            begun = time.perf_counter()
            outcomes[check(number, Path(folder))] += 1
            slowest = max(slowest, time.perf_counter() - begun)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"outcomes": outcomes, "slowest": slowest, "peak": peak}))


class Totals:
    """What came of a run."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.slowest = 0.0
        self.peak = 0

    def add(self, said: dict) -> None:
        self.outcomes.update(said["outcomes"])
        self.slowest = max(self.slowest, said["slowest"])
        self.peak = max(self.peak, said["peak"])

    def __str__(self) -> str:
        counts = ", ".join(f"{name} {count:,}" for name, count in self.outcomes.most_common())
        return f"{counts}; slowest {self.slowest:.2f} s, most memory {self.peak >> 20} MiB"


def run(kind: str, start: int, count: int, say: Callable[[str], None] = lambda _: None) -> Totals:
    """Check so many inputs. Raises Wrong when a promise is not kept."""
    totals, number, end = Totals(), start, start + count
    with tempfile.NamedTemporaryFile() as told:
        while number < end:
            stop = min(number + _A_WORKER, end)
            words = [
                sys.executable,
                "-m",
                "tests.reliability.fuzz_lists",
                "--work",
                kind,
                str(number),
                str(stop),
                told.name,
            ]
            told.seek(0)
            told.write(struct.pack("<q", number))
            told.flush()
            done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=3600)
            if done.returncode == 0:
                totals.add(json.loads(done.stdout.splitlines()[-1]))
                number = stop
            elif done.returncode > 0:
                raise Wrong(done.stderr[-4000:])
            else:
                killer = struct.unpack("<q", os.pread(told.fileno(), 8, 0))[0]
                totals.outcomes["done by a worker that died"] += killer - number
                totals.outcomes[_by_the_real_reader(kind, killer)] += 1
                number = killer + 1
            say(f"{kind} {number - start:,} of {count:,}: {totals}")
    return totals


def _by_the_real_reader(kind: str, number: int) -> str:
    """Give the mutant that killed a worker to the real reader: this process must live and hear a reason."""
    if kind != "books":
        raise Wrong(f"text {number} killed a worker")
    with (
        tempfile.TemporaryDirectory() as folder,
        contextlib.closing(ChildListReader(Path(folder) / "scratch")) as reader,
    ):
        path = Path(folder) / "book"
        path.write_bytes(mutant(number))
        try:
            reader.read(ListSource(path=path)).close()
        except errors.ListError as error:
            _require_sentence(error)
            if isinstance(error, errors.ReaderFailed):
                raise Wrong(f"mutant {number}") from error
            return f"child died: {error.code}"
        return "child died once, then read"


def main() -> int:
    """See above."""
    parser = argparse.ArgumentParser(description="Fuzzing of the reading of lists.")
    parser.add_argument("--books", type=int, default=400)
    parser.add_argument("--texts", type=int, default=5000)
    parser.add_argument("--start", type=int, default=0, help="the first number")
    parser.add_argument("--book", type=int, help="read this one here")
    parser.add_argument("--text", type=int, help="read this one here")
    parser.add_argument("--work", nargs=4, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        kind, start, end, told = options.work
        work(kind, int(start), int(end), Path(told))
        return 0
    for kind, only in (("books", options.book), ("texts", options.text)):
        if only is not None:
            with tempfile.TemporaryDirectory() as folder:
                print(CHECKS[kind](only, Path(folder)))
            return 0
    for kind, count in (("books", options.books), ("texts", options.texts)):
        begun = time.monotonic()
        totals = run(kind, options.start, count, lambda line: print(line, flush=True))
        print(f"{kind}: {count:,} in {time.monotonic() - begun:.0f} s: {totals}", flush=True)
        if totals.slowest > SECONDS or totals.peak > MEMORY:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
