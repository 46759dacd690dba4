"""Two clicks at one spot do no harm: where a question of the bar comes up, its harmless answer is under the pointer."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QDateTime, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.core.states import CampaignState, PauseReason
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.faces.question import QuestionFace
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from tests.qt.office import Offices, begin, open_office, prepare, shift_clock

EVENING = datetime(2027, 2, 24, 17, 0, tzinfo=UTC)
AT = datetime(2027, 2, 25, 7, 30, tzinfo=UTC)
SIZES = [(1366, 688), (1024, 600)]


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, offices: Offices) -> MainWindow:
    """Ready to send, in the evening."""
    shift_clock(stage, EVENING)
    made, _ = offices()
    window = open_office(qtbot, stage)
    window.gateway = made
    prepare(qtbot, window)
    return window


def schedule(qtbot: QtBot, window: MainWindow) -> None:
    window.bar.compose.send.click()
    check = window.campaign.check
    check.when.later.click()
    check.when.at.setDateTime(QDateTime.fromSecsSinceEpoch(int(AT.timestamp())))
    qtbot.waitUntil(check.confirm.isEnabled, timeout=10_000)
    check.confirm.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=20_000)
    qtbot.waitUntil(lambda: window.desk.run.scheduled, timeout=5000)


def under(window: MainWindow, spot: QPoint) -> QWidget:
    found = window.childAt(spot)
    assert found is not None
    return found


def press(window: MainWindow, spot: QPoint) -> None:
    """As the hand does it: on whatever stands there now."""
    QCursor.setPos(window.mapToGlobal(spot))
    here = under(window, spot)
    QTest.mouseClick(here, Qt.MouseButton.LeftButton, pos=here.mapFrom(window, spot))


def spots(window: MainWindow, pressed: QPushButton) -> list[QPoint]:
    """The left end, the middle and the right end of a button."""
    box = pressed.rect()
    return [
        pressed.mapTo(window, QPoint(x, box.center().y())) for x in (4, box.center().x(), box.right() - 4)
    ]


def press_twice(qtbot: QtBot, window: MainWindow, spot: QPoint) -> None:
    """Slowly: the moment in which no answer counts is over by the second time."""
    press(window, spot)
    face = window.bar.face
    assert isinstance(face, QuestionFace)
    qtbot.waitUntil(lambda: not face.inert, timeout=5000)
    QApplication.processEvents()
    press(window, spot)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=5000)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("asked", ["stop", "pause"])
def test_a_scheduled_campaign_stays_scheduled(
    qtbot: QtBot, window: MainWindow, asked: str, size: tuple[int, int]
) -> None:
    window.resize(*size)
    schedule(qtbot, window)
    for place in range(3):
        spot = spots(window, getattr(window.bar.sending, asked))[place]
        press_twice(qtbot, window, spot)
        record = window.desk.run.record
        assert record is not None
        assert record.reason is PauseReason.SCHEDULED
        assert window.gateway.requests == 0
        if isinstance(window.bar.face, QuestionFace):
            window.bar.ask.keep.click()


@pytest.mark.parametrize("size", SIZES)
def test_a_campaign_on_its_way_is_not_stopped(qtbot: QtBot, window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.desk.program.change_settings(rate=0.5)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.run.passed > 0, timeout=20_000)
    press_twice(qtbot, window, spots(window, window.bar.sending.stop)[1])
    record = window.desk.run.record
    assert record is not None
    assert record.state is not CampaignState.CANCELLED
    window.desk.pause()
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=20_000)


def test_a_double_click_leaves_the_question(qtbot: QtBot, window: MainWindow) -> None:
    """Its second half answers nothing, so that the question is read."""
    schedule(qtbot, window)
    spot = spots(window, window.bar.sending.stop)[1]
    press(window, spot)
    QApplication.processEvents()
    keep = under(window, spot)
    assert keep is window.bar.ask.keep
    place, pointer = QPointF(keep.mapFrom(window, spot)), QPointF(window.mapToGlobal(spot))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind, held in (
        (QEvent.Type.MouseButtonDblClick, left),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        QApplication.sendEvent(keep, QMouseEvent(kind, place, pointer, left, held, none))
    assert window.bar.face is window.bar.ask
    keep.click()
    assert window.bar.face is window.bar.sending
