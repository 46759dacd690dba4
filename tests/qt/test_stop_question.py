"""Stop? The bar says how many would get nothing, and keeps that true while it asks."""

from __future__ import annotations

from collections import Counter

from pytestqt.qtbot import QtBot

from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.event_bridge import CampaignTally
from tests.qt.office import Offices, begin, open_office, prepare

S = MessageState


def test_what_is_in_flight_is_not_counted_and_what_comes_back_is(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices()
    window = open_office(qtbot, stage)
    window.desk.program.change_settings(rate=0.5)
    prepare(qtbot, window)
    begin(qtbot, window)
    run, question = window.desk.run, window.bar.stop.question
    qtbot.waitUntil(lambda: run.passed > 0 and run.waiting > 0, timeout=20_000)
    window.bar.sending.stop.click()
    assert window.bar.face is window.bar.stop
    qtbot.waitUntil(lambda: not window.desk.busy and not window.desk.tasks.busy, timeout=20_000)
    assert question.text().startswith(f"Остановить? {run.waiting} ")
    for source, target in ((S.QUEUED, S.SENDING), (S.SENDING, S.QUEUED)):
        run.apply(CampaignTally(moved=Counter({source: -1, target: 1})))
        assert question.text().startswith(f"Остановить? {run.waiting} ")
    window.stopping.keep()
    window.desk.pause()
