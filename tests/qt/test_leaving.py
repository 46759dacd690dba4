"""However the program ends, every thread is joined and the journal is closed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt, QThread, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsfox_gui.adapters.journal_reader import SqliteJournalReader
from smsfox_gui.bootstrap import Program, data_folder, open_program
from smsfox_gui.commands.output import Exit
from smsfox_gui.core.errors import JournalFull
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.emulator.server import DemoGateway
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.session_end import SessionEnd
from smsfox_gui.services.sending import Dispatcher
from tests.qt.office import Offices, begin, open_office, prepare

S = MessageState


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


def slow(offices: Offices) -> DemoGateway:
    """A gateway whose third answer takes its time."""
    made, _ = offices(Fault(FaultName.LATE, nth=frozenset({3}), delay_ms=1500))
    return made


def test_switching_to_the_demo_while_sending_pauses_and_comes_to_the_demo(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    made = slow(offices)
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: made.requests == 3, timeout=20_000)
    quits: list[bool] = []
    stage._app.aboutToQuit.connect(lambda: quits.append(True))
    window.demo_requested.emit()
    qtbot.waitUntil(lambda: window.bar.face is window.bar.leave, timeout=5000)
    assert "перейти" in window.bar.leave.confirm.text()
    qtbot.wait(700)
    window.bar.leave.confirm.click()
    qtbot.waitUntil(lambda: stage.window is not None and stage.window.desk.demo, timeout=20_000)
    assert stage.window is not None
    assert stage.window.isVisible()
    assert made.requests == 3
    assert not quits
    stage.window.demo_requested.emit()
    qtbot.waitUntil(lambda: stage.window is not None and not stage.window.desk.demo, timeout=20_000)
    qtbot.waitUntil(lambda: stage.window.campaign.news.isVisible(), timeout=20_000)
    assert "осталось 9" in stage.window.campaign.news.text()


def test_whoever_stays_after_all_is_not_switched_at_the_end(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    made = slow(offices)
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: made.requests == 3, timeout=20_000)
    window.demo_requested.emit()
    qtbot.waitUntil(lambda: window.bar.face is window.bar.leave, timeout=5000)
    window.bar.leave.keep.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert made.requests == 12
    closed: list[bool] = []
    window.closed.connect(lambda: closed.append(True))
    assert window.close()
    assert closed
    qtbot.wait(100)
    assert stage.window is None


def test_the_question_follows_the_sending(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    made, _ = offices(Fault(FaultName.LATE, nth=frozenset(range(3, 13)), delay_ms=1500))
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: made.requests >= 3, timeout=20_000)
    assert not window.close()
    leave = window.bar.leave
    said = {leave.question.text()}
    qtbot.waitUntil(lambda: said.add(leave.question.text()) or len(said) > 1, timeout=20_000)
    assert str(window.desk.run.left) in leave.question.text()
    leave.stay.click()
    assert window.bar.face is window.bar.sending


@pytest.mark.parametrize("by", ["Esc", "the cross"])
def test_whoever_stays_has_the_window_as_it_was(
    qtbot: QtBot, stage: Stage, offices: Offices, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    """The question goes; the sending does not even pause."""
    made = slow(offices)
    window = open_office(qtbot, stage)
    minimised: list[bool] = []
    monkeypatch.setattr(window, "showMinimized", lambda: minimised.append(True))
    prepare(qtbot, window)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: made.requests == 3, timeout=20_000)
    with qtbot.waitActive(window):
        window.activateWindow()
    search = window.campaign.results.search
    search.setFocus()
    assert not window.close()
    assert window.bar.face is window.bar.leave
    qtbot.waitUntil(window.bar.leave.keep.hasFocus, timeout=5000)
    if by == "Esc":
        qtbot.keyClick(window.bar.leave.keep, Qt.Key.Key_Escape)
    else:
        window.bar.leave.stay.click()
    assert window.bar.face is window.bar.sending
    qtbot.waitUntil(search.hasFocus, timeout=5000)
    assert not minimised
    assert window.isVisible()
    assert window.desk.busy
    assert not window.desk.stopping
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert made.requests == 12


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the helper is Linux's")
def test_the_computer_stays_awake_while_a_campaign_is_sent(
    qtbot: QtBot, stage: Stage, offices: Offices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    helper = tmp_path / "systemd-inhibit"
    helper.write_text(f"#!/bin/sh\ntouch {tmp_path}/held\ncat\nrm {tmp_path}/held\n", encoding="utf-8")
    helper.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    made = slow(offices)
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    assert not (tmp_path / "held").exists()
    begin(qtbot, window)
    qtbot.waitUntil(lambda: made.requests == 3 and (tmp_path / "held").exists(), timeout=20_000)
    ended = window.desk.program.wakefulness
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    qtbot.waitUntil(lambda: ended._over is None, timeout=5000)


def what_is_left() -> CampaignRecord:
    """The one campaign, before anybody settles what a dead process left."""
    reader = SqliteJournalReader(data_folder() / "journal.sqlite")
    try:
        (record,) = reader.campaigns()
    finally:
        reader.close()
    return record


def test_the_end_of_the_session_finishes_what_is_in_flight(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    made = slow(offices)
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: made.requests == 3, timeout=20_000)
    end = SessionEnd(stage._app)
    end.ending.connect(stage.leave)
    try:
        end.end()
    finally:
        end.close()
    assert stage.window is None
    record = what_is_left()
    assert (record.state, record.reason) == (CampaignState.PAUSED, PauseReason.INTERRUPTED)
    assert record.states == {S.ACCEPTED: 3, S.QUEUED: 9}
    assert made.requests == 3


@pytest.mark.skipif(sys.platform == "win32", reason="no signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_process_asked_to_end_records_what_is_in_flight(offices: Offices, tmp_path: Path, number: int) -> None:
    made, _ = offices(Fault(FaultName.LATE, nth=frozenset({3}), delay_ms=1500))
    people = tmp_path / "people.csv"
    people.write_text("phone\n" + "".join(f"7900000{n:04}\n" for n in range(40)), encoding="utf-8")
    job = [sys.executable, "-m", "tests.qt.leaving_job", str(people)]
    with subprocess.Popen(job, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "sending\n"
        end = time.monotonic() + 20
        while made.requests < 3:
            assert time.monotonic() < end
            time.sleep(0.01)
        process.send_signal(number)
        assert process.wait(30) == 0
    record = what_is_left()
    assert (record.state, record.reason) == (CampaignState.PAUSED, PauseReason.INTERRUPTED)
    assert record.states == {S.ACCEPTED: made.requests, S.QUEUED: 40 - made.requests}
    assert made.requests < 40


def test_a_switch_to_a_window_that_cannot_be_opened_says_why_and_ends(
    qtbot: QtBot, qapp: QApplication, stage: Stage, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a window, the program would stay on where nobody can see or end it."""
    stage.open(demo=True, language="ru", colours="light")

    def full(*_: object, **__: object) -> Program:
        raise JournalFull

    monkeypatch.setattr(stage, "_opening", full)
    QTimer.singleShot(0, stage._switch)
    assert qapp.exec() == Exit.REFUSED
    said = capsys.readouterr().err
    assert said.strip()
    assert "Traceback" not in said


def test_of_windows_that_were_left_for_another_nothing_stays_in_memory() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.qt.switching_job"], capture_output=True, text=True, check=False, timeout=100
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "windows in memory: 1"
