"""The quiet hours are those of the office's own clock, or of the one that was chosen."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from smsfox_gui.bootstrap import open_program
from smsfox_gui.core.quiet_hours import QuietHours

Zone = Callable[[str], None]


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Zone]:
    """Set this computer's time zone."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system's zone cannot be set for one program")

    def choose(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield choose
    monkeypatch.undo()
    time.tzset()


def test_an_office_in_vladivostok(tmp_path: Path, zone: Zone) -> None:
    zone("<+10>-10")
    program = open_program(folder=tmp_path)
    assert program.quiet_hours == QuietHours(21, 9, 600)
    program.change_settings(russian_clock="7")
    assert program.quiet_hours == QuietHours(21, 9, 420)
    program.close()


def test_a_computer_that_is_not_in_russia(tmp_path: Path, zone: Zone) -> None:
    zone("UTC")
    program = open_program(folder=tmp_path)
    assert program.quiet_hours == QuietHours(21, 9, 180)
    program.close()
