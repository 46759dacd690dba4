"""The power fails at any moment: nobody twice, nobody lost, nothing reported as durable is gone.

`SMSFOX_IMAGES` says how often. The long run: `SMSFOX_IMAGES=10000 pytest -s tests/reliability/test_power_loss.py`.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from .power_loss import images
from .teller import ROWS
from .told import problems
from .write_trace import Step, record

IMAGES = int(os.environ.get("SMSFOX_IMAGES", "200"))
WRONG_IMAGES = 100
REBUILT = ("-shm", ".lock", ".reserve")
"""Files without content of their own; memory (-shm) is gone anyway."""

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("strace") is None, reason="the writes are recorded with strace, on Linux"
)


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder in memory where there is one: ten thousand images need no disk."""
    place = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="smsfox-images-", dir=place) as folder:
        yield Path(folder)


def recorded(tmp_path: Path, *options: str) -> list[Step]:
    root = tmp_path / "root"
    root.mkdir()
    return record([sys.executable, "-m", "tests.reliability.teller", str(root), *options], root, tmp_path / "trace")


def found_wrong(steps: Sequence[Step], count: int, folder: Path, seed: int) -> list[str]:
    return [
        f"image {image.name}: {problem}"
        for image, told in images(steps, count, folder, seed, REBUILT)
        for problem in problems(image, told)
    ]


@pytest.mark.timeout(120 + IMAGES)
def test_nothing_is_doubled_and_nothing_lost(tmp_path: Path, memory: Path) -> None:
    steps = recorded(tmp_path)
    assert sum(step.kind == "told" for step in steps) > 200
    assert sum(step.kind == "sync" for step in steps) > 100
    assert found_wrong(steps, IMAGES, memory, seed=20261122) == []
    print(f"{IMAGES} images of {len(steps)} steps: 0 lost, 0 doubled")


@pytest.mark.parametrize(
    ("fault", "problem"),
    [
        ("OFF", "had left and is queued again"),
        ("NORMAL", "had left and is queued again"),
        ("FOLDERS", f"{ROWS} rows were armed, 0 are there"),
    ],
)
def test_a_wrong_pragma_or_a_forgotten_sync_is_caught(tmp_path: Path, memory: Path, fault: str, problem: str) -> None:
    wrong = found_wrong(recorded(tmp_path, fault), WRONG_IMAGES, memory, seed=1)
    assert any(problem in line for line in wrong)
