"""SIGKILL at every single system call that writes, syncs, sends or receives, in a real `smsfox send` of three messages.

`strace` counts a thread's calls and delivers the signal when one of them is entered; after each death the campaign is
resumed to its end. Needs strace and the right to trace. By default the first, every 16th and the last of each kind of
call; the long run takes all of them:

    SMSFOX_SYSTEM_CALLS=1 python -m pytest -s tests/reliability/test_system_calls.py
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.end_to_end.office import RunningGateway, command, environment, gateway
from tests.end_to_end.test_kill import Office, fork_server
from tests.reliability.checker import contradictions, read_journal
from tests.reliability.kill_lanes import settle

STEP = int(os.environ.get("SMSFOX_SYSTEM_CALLS", "16"))
CALLS = ("pwrite64", "fdatasync", "fsync", "ftruncate", "sendto", "recvfrom")
ROWS = 3
LIMIT = 120


def may_trace() -> bool:
    """Whether strace is here and can put a signal into a child."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        return False
    done = subprocess.run(
        ["strace", "-f", "-qq", "-o", os.devnull, "-e", "inject=getpid:signal=KILL:when=1", sys.executable, "-c",
         "import os; os.getpid()"],
        capture_output=True, check=False, timeout=LIMIT,
    )  # fmt: skip
    return done.returncode == -9 or done.returncode == 137


def arguments(folder: Path, demo: RunningGateway) -> list[str]:
    """A send of three messages."""
    lines = [f"7900000002{n},Name {n}" for n in range(ROWS)]
    (folder / "list.csv").write_text("phone,name\n" + "\n".join(lines) + "\n", encoding="utf-8")
    text = ["--text", "{name}, the water is off today", "--workers", "2", "--yes"]
    account = ["--gateway", demo.url, "--login", "demo", "--journal", str(folder / "journal.sqlite")]
    return [*command(), "send", str(folder / "list.csv"), *text, *account]


def traced(options: list[str], argv: list[str], output: Path) -> int:
    """Run under strace; its exit status, which is the program's."""
    names = ",".join(CALLS)
    traced_calls = ["strace", "-f", "-qq", "-o", str(output), "-e", f"trace={names}", *options]
    done = subprocess.run(
        [*traced_calls, *argv], capture_output=True, check=False, timeout=LIMIT, env=environment("demo")
    )
    return done.returncode


def points(folder: Path) -> dict[str, int]:
    """How many calls of each kind one thread of an undisturbed run makes at most."""
    folder.mkdir()
    with gateway(folder) as demo:
        assert traced([], arguments(folder, demo), folder / "trace") == 0
    made: Counter[tuple[str, str]] = Counter()
    for line in (folder / "trace").read_text(encoding="utf-8", errors="replace").splitlines():
        if (match := re.match(r"(\d+) +(\w+)\(", line)) is not None:
            made[match[1], match[2]] += 1
    return {call: max((number for (_, name), number in made.items() if name == call), default=0) for call in CALLS}


def chosen(most: int) -> list[int]:
    """Which of a thread's calls of one kind to kill. One more than was seen costs an undisturbed run: runs differ."""
    return sorted({*range(1, most + 1, STEP), most, most + (STEP == 1)}) if most else []


@pytest.fixture(scope="module")
def tracing() -> None:
    if not may_trace():
        pytest.skip("needs strace and the right to trace (ptrace)")


@pytest.mark.timeout(300 + 6000 // STEP)
def test_killed_at_system_calls(tracing: None, tmp_path: Path) -> None:
    most = points(tmp_path / "count")
    picked = [(call, nth) for call in CALLS for nth in chosen(most[call])]
    killed: Counter[str] = Counter()
    unknown = 0
    for number, (call, nth) in enumerate(picked):
        folder = tmp_path / str(number)
        folder.mkdir()
        with gateway(folder) as demo, fork_server() as server:
            argv = arguments(folder, demo)
            traced([f"--inject={call}:signal=KILL:when={nth}"], argv, folder / "trace")
            killed[call] += "killed by SIGKILL" in (folder / "trace").read_text(encoding="utf-8", errors="replace")
            office = Office(server, folder, demo)
            finish(office, folder, argv)
            settle(demo.url)
            ledger = [entry for entry in demo.ledger() if entry["login"] == "demo"]
            rows = read_journal(folder / "journal.sqlite")
            assert contradictions(ledger, rows, ROWS) == [], (call, nth)
            states = Counter(row.state for row in rows)
            assert states.keys() <= {"accepted", "unknown"}, (call, nth, states)
            unknown += states["unknown"]
    total = f"{sum(killed.values())} kills at {len(picked)} of {sum(most.values())} calls"
    print(f"\n{total} {dict(killed)}: {unknown} in doubt")
    assert all(killed[call] for call in CALLS), "a kind of call was never killed"
    assert sum(killed.values()) >= len(picked) * 0.7


def finish(office: Office, folder: Path, argv: list[str]) -> None:
    """What a person does after a crash: resume, or send anew when nothing had been armed."""
    if office.run(["resume", *argv[argv.index("--gateway") :]]) == 4:
        assert office.run(argv[argv.index("send") :]) == 0
    assert '"paused"' not in (folder / "output").read_text(encoding="utf-8")
