"""A short run of the fuzzing. The long one: `python -m tests.reliability.fuzz_lists --books 100000 --texts 1000000`."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.reliability import fuzz_lists
from tests.reliability.fuzz_lists import MEMORY, SECONDS, Wrong, run
from tests.reliability.mutated_books import BASES, mutant

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="workers are limited by resource")


def test_mutated_workbooks_are_read_or_refused() -> None:
    totals = run("books", 0, 400)
    assert sum(totals.outcomes.values()) == 400
    assert totals.outcomes["read"] > 50
    assert totals.outcomes["damaged"] > 50
    assert totals.slowest < SECONDS
    assert totals.peak < MEMORY


def test_odd_texts_and_cells_keep_their_promises() -> None:
    totals = run("texts", 0, 4000)
    assert sum(totals.outcomes.values()) == 4000
    assert min(totals.outcomes.values()) > 50


def test_mutants_are_always_the_same() -> None:
    assert all(mutant(number) == mutant(number) for number in range(2 * len(BASES)))
    assert len({mutant(number) for number in range(200)}) > 190


DYING = """
import os, sys
from tests.reliability import fuzz_lists
def check(number, folder):
    if number == 3:
        os.abort()
    return "read"
fuzz_lists.CHECKS["books"] = check
sys.exit(fuzz_lists.main())
"""


def test_the_real_reader_is_asked_where_a_worker_dies(monkeypatch: pytest.MonkeyPatch) -> None:
    start = subprocess.run

    def with_a_death(words: list[str], **how: object) -> subprocess.CompletedProcess[str]:
        return start([words[0], "-c", DYING, *words[3:]], **how)

    monkeypatch.setattr(fuzz_lists.subprocess, "run", with_a_death)
    outcomes = run("books", 0, 6).outcomes
    assert outcomes["done by a worker that died"] == 3
    assert outcomes["read"] == 2
    assert sum(outcomes.values()) == 6


def test_a_broken_promise_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    start = subprocess.run
    program = DYING.replace("os.abort()", "raise fuzz_lists.Wrong('it moved')")

    def with_a_fault(words: list[str], **how: object) -> subprocess.CompletedProcess[str]:
        return start([words[0], "-c", program, *words[3:]], **how)

    monkeypatch.setattr(fuzz_lists.subprocess, "run", with_a_fault)
    with pytest.raises(Wrong, match="it moved"):
        run("books", 0, 6)
