"""A crash leaves no copy of the memory behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PATTERN = Path("/proc/sys/kernel/core_pattern")
FORBID = "from smsfox_gui.adapters.core_dumps import forbid_core_dumps; forbid_core_dumps(); "
PROJECT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux limits and core files")


def run(statement: str, folder: Path, limit: str) -> subprocess.CompletedProcess[str]:
    """A Python of its own in `folder` under a limit as of `ulimit`."""
    line = f"ulimit {limit}; exec {sys.executable} -c '{statement}'"
    return subprocess.run(
        ["/bin/bash", "-c", line],
        cwd=folder,
        env={"PYTHONPATH": str(PROJECT), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_abort_leaves_no_core_file(tmp_path: Path) -> None:
    done = run(FORBID + "import os; os.abort()", tmp_path, "-c unlimited")
    assert done.returncode == -6, done.stderr
    assert list(tmp_path.iterdir()) == []


def test_without_it_there_is_one(tmp_path: Path) -> None:
    """The test above can fail."""
    pattern = PATTERN.read_text(encoding="ascii").strip()
    if pattern.startswith(("|", "/")):
        pytest.skip("this system puts core files elsewhere")
    done = run("import os; os.abort()", tmp_path, "-c unlimited")
    if not list(tmp_path.iterdir()):
        pytest.skip(f"no core files here: {done.returncode}")
    assert max(file.stat().st_size for file in tmp_path.iterdir()) > 1_000_000


def test_a_pipe_gets_nothing_either(tmp_path: Path) -> None:
    """The kernel takes the limit 1, and no other, for "do not start the pipe"."""
    statement = FORBID + "import resource; print(resource.getrlimit(resource.RLIMIT_CORE))"
    assert run(statement, tmp_path, "-c unlimited").stdout == "(1, 1)\n"


def test_where_the_limit_cannot_be_raised_to_1_the_process_cannot_be_dumped(tmp_path: Path) -> None:
    statement = FORBID + "import ctypes; print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    assert run(statement, tmp_path, "-c 0").stdout == "0\n"
    assert run(statement, tmp_path, "-c unlimited").stdout == "1\n"
