"""Disks that fail: the n-th write or sync of the journal's files returns an error, and no promise breaks.

The real journal runs under strace, which puts the errors in. `SMSFOX_DISK_FAULTS` says how many points of each kind;
the long run: `SMSFOX_DISK_FAULTS=60 pytest tests/adapters/test_journal_faults.py`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reliability.told import problems

POINTS = int(os.environ.get("SMSFOX_DISK_FAULTS", "2"))
KINDS = [
    ("fdatasync", "EIO", "-wal", 11, ""),
    ("fdatasync", "EIO", "-wal", 11, "+"),
    ("fdatasync", "EIO", "", 1, ""),
    ("pwrite64", "EIO", "-wal", 101, ""),
    ("pwrite64", "ENOSPC", "-wal", 101, ""),
    ("pwrite64", "ENOSPC", "-wal", 101, "+"),
    ("pwrite64", "EIO", "", 3, "+"),
    ("pread64", "EIO", "", 2, "+"),
]
"""System call, error, file (the log or the database), distance of the points, and whether it stays broken."""

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("strace") is None, reason="the errors are put in with strace, on Linux"
)


def run(folder: Path, kind: tuple[str, str, str, int, str], point: int) -> list[str]:
    """Send under strace; what was told."""
    call, error, file, step, stays = kind
    path = folder / "data" / f"journal.sqlite{file}"
    inject = f"inject={call}:error={error}:when={1 + point * step}{stays}"
    strace = ["strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "-P", str(path), "-e", f"trace={call}", "-e", inject]
    subprocess.run(
        [*strace, sys.executable, "-m", "tests.reliability.teller", str(folder)],
        check=False,
        timeout=100,
        capture_output=True,
    )
    told = folder / "told"
    return told.read_text(encoding="utf-8").splitlines() if told.exists() else []


@pytest.mark.timeout(60 + 20 * POINTS)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: "-".join(map(str, kind)))
def test_no_promise_breaks(tmp_path: Path, kind: tuple[str, str, str, int, str]) -> None:
    heard = 0
    for point in range(POINTS):
        folder = tmp_path / str(point)
        folder.mkdir()
        told = run(folder, kind, point)
        assert problems(folder, told) == [], (kind, point, told[-5:])
        heard += any(line.startswith("stopped") for line in told)
    if kind[2]:
        assert heard, "no error reached the sender"
