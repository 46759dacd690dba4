"""Sleep is held off by a helper that goes with its campaign, and with the program however that ends."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from smsfox_gui.adapters.wakefulness import SystemWakefulness

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the helper is Linux's")

HELPER = """#!/bin/sh
echo "$@" > "$SEEN.args"
echo $$ > "$SEEN"
for last; do :; done
exec "$last"
"""


def until(condition: Callable[[], bool], seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.fixture
def seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for systemd-inhibit, which needs a system to ask: it writes its process id here, and does its work."""
    folder = tmp_path / "bin"
    folder.mkdir()
    helper = folder / "systemd-inhibit"
    helper.write_text(HELPER, encoding="utf-8")
    helper.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    monkeypatch.setenv("SEEN", str(tmp_path / "seen"))
    return tmp_path / "seen"


def pid(seen: Path) -> int:
    until(lambda: seen.exists() and bool(seen.read_text()))
    return int(seen.read_text())


def lives(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_it_is_held_from_begin_to_end(seen: Path) -> None:
    wakefulness = SystemWakefulness()
    wakefulness.hold()
    wakefulness.hold()
    helper = pid(seen)
    assert lives(helper)
    assert "--what=idle:sleep" in seen.with_suffix(".args").read_text()
    wakefulness.close()
    assert not lives(helper)
    seen.unlink()
    wakefulness.hold()
    again = pid(seen)
    assert again != helper
    wakefulness.release()
    wakefulness.release()
    until(lambda: not lives(again))
    wakefulness.close()


def test_it_ends_with_a_program_that_is_killed(seen: Path) -> None:
    code = (
        "import time; from smsfox_gui.adapters.wakefulness import SystemWakefulness; "
        "SystemWakefulness().hold(); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code]) as program:
        helper = pid(seen)
        assert lives(helper)
        program.kill()
    until(lambda: not lives(helper))


def test_without_a_helper_nothing_happens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    wakefulness = SystemWakefulness()
    wakefulness.hold()
    wakefulness.close()


def test_a_system_that_refuses_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    def refuse() -> None:
        raise OSError("no")

    wakefulness = SystemWakefulness(refuse)  # type: ignore[arg-type]
    with caplog.at_level("INFO"):
        wakefulness.hold()
        wakefulness.close()
    assert "sleep is not held off: OSError" in caplog.text
