"""kill -9 at every named point and at random moments, 1-8 workers, again and again: nobody twice, nobody lost.

The sender is the real program from its journal to its sockets, against the demo gateway in a process of its own; only
the command line and the reading of a list are left out, so that dozens of lives end a second
(tests/end_to_end/test_kill.py kills the whole command). `SMSFOX_KILLS` says how often. The long run:

    SMSFOX_KILLS=100000 python -m pytest -s tests/reliability/test_kills.py
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.end_to_end.office import environment, gateway
from tests.reliability.kill_lanes import MOST_IN_DOUBT, Lane, Score, trouble

KILLS = int(os.environ.get("SMSFOX_KILLS", "1000"))
LANES = 2


@contextmanager
def fork_server() -> Iterator[subprocess.Popen[str]]:
    """The warm process."""
    command = [sys.executable, "-m", "tests.reliability.kill_server"]
    server = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment("demo")
    )
    try:
        yield server
    finally:
        server.communicate(timeout=90)


@contextmanager
def scratch(usual: Path) -> Iterator[Path]:
    """A folder for journals: in memory where there is such a place, for what dies here is the process and not the disk
    (that is test_power_loss.py)."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield usual
        return
    folder = Path(tempfile.mkdtemp(prefix="smsfox-kills-", dir=memory))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def lane(score: Score, folder: Path) -> None:
    """One fork server with a good gateway and a troubled one."""
    places = [folder, folder / "troubled"]
    for place in places:
        place.mkdir()
    faults = ["--faults", trouble(places[1])]
    with fork_server() as server, gateway(places[0]) as demo, gateway(places[1], *faults) as troubled:
        Lane(score, folder, server, demo, troubled).run()


def run(score: Score, usual: Path) -> float:
    """Kill until the score is full; the seconds it took."""
    start = time.monotonic()
    with scratch(usual) as folder:
        lanes = [threading.Thread(target=lane, args=(score, folder / f"lane{number}")) for number in range(LANES)]
        for thread in lanes:
            thread.start()
        for thread in lanes:
            thread.join()
    return time.monotonic() - start


linux_only = pytest.mark.skipif(sys.platform != "linux", reason="needs fork, SIGKILL and pidfd")


@linux_only
@pytest.mark.timeout(180 + KILLS)
def test_killed_at_every_named_point_and_at_random_moments(tmp_path: Path) -> None:
    score = Score(KILLS)
    seconds = run(score, tmp_path)
    print(
        f"\n{score.killed} kills in {score.campaigns} campaigns, {score.messages} messages, {seconds:.0f} s"
        f" ({score.killed / seconds:.0f}/s), {score.reports} reports, {score.resends} resends, {score.deletions}"
        f" deletions: {len(score.wrong)} contradictions, {score.unknown} in doubt and listed"
    )
    print(", ".join(f"{point} {times}" for point, times in sorted(score.points.items())))
    assert score.wrong == []
    assert score.killed >= KILLS
    assert score.in_doubt <= score.killed * MOST_IN_DOUBT
    assert score.missing() == set()


@linux_only
def test_a_journal_that_forgets_its_doubts_is_caught(tmp_path: Path) -> None:
    """The proof of the proof: the same kills on a program that resends what a dead process left behind."""
    score = Score(400, sabotage=True)
    run(score, tmp_path)
    assert any("requests that may have texted" in fault for fault in score.wrong)
