"""A process keeps to its memory, and another one can see how much it has."""

from __future__ import annotations

import os
import subprocess
import sys
from mmap import mmap

import pytest

from smsfox_gui.adapters.child_limits import resident_memory

GREEDY = """
from smsfox_gui.adapters.child_limits import limit_own_memory
limit_own_memory(300 << 20)
try:
    held = b"x" * (600 << 20)
except MemoryError:
    print("kept")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system may let it pass, and the parent looks")
def test_a_process_cannot_have_more_than_its_limit() -> None:
    done = subprocess.run([sys.executable, "-c", GREEDY], capture_output=True, text=True, check=True)
    assert done.stdout == "kept\n"


@pytest.mark.skipif(sys.platform != "win32", reason="job objects")
def test_a_process_of_windows_gets_its_job() -> None:
    program = "from smsfox_gui.adapters.windows_memory import limit_by_job; print(limit_by_job(1 << 30))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True"]


def test_memory_that_is_held_is_seen() -> None:
    before = resident_memory(os.getpid())
    with mmap(-1, 64 << 20) as held:  # memory of one's own could be had from what was freed before
        held.write(b"x" * (64 << 20))
        after = resident_memory(os.getpid())
    assert before is not None
    assert after is not None
    assert 32 << 20 < after - before < 256 << 20


@pytest.mark.skipif(sys.platform == "win32", reason="there it can be looked at as long as somebody remembers it")
def test_a_process_that_is_gone_has_none() -> None:
    done = subprocess.Popen([sys.executable, "-c", "pass"])
    done.wait()
    assert resident_memory(done.pid) is None
