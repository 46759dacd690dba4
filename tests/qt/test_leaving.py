"""However the program ends, every thread is joined and the journal is closed."""

from __future__ import annotations

from typing import NoReturn

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import open_program
from smsfox_gui.core.errors import JournalFull
from smsfox_gui.core.states import CampaignState
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.qt.app import Stage
from smsfox_gui.services.sending import Dispatcher
from tests.qt.office import Offices, begin, open_office, prepare


def test_a_stop_that_cannot_be_written_leaves_nothing_open(
    qtbot: QtBot, stage: Stage, offices: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is so full that even the pause cannot be recorded."""
    made, _ = offices(Fault(FaultName.LATE, nth=frozenset({3}), delay_ms=800))
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: made.requests == 3, timeout=20_000)

    def stop(dispatcher: Dispatcher, *_: object) -> NoReturn:
        dispatcher._close()
        raise JournalFull

    monkeypatch.setattr(Dispatcher, "stop", stop)
    workers = [thread for thread in window.desk.findChildren(QThread) if thread.isRunning()]
    assert workers
    said: list[BaseException] = []
    monkeypatch.setattr(stage, "report", said.append)
    stage.close()
    assert all(thread.isFinished() for thread in workers)
    assert [type(error) for error in said] == [JournalFull]
    program = open_program()
    reader = program.journal().reader()
    (record,) = reader.campaigns()
    reader.close()
    program.close()
    assert record.state is CampaignState.PAUSED
    assert sum(record.states.values()) == 12
    assert made.requests == 3
