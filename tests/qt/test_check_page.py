"""The check page spends no money by accident: where its buttons stand, what it asks for, what it keeps to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from tests.qt.office import Offices, open_office, prepare

SIZES = [(1366, 768), (1024, 600)]


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, offices: Offices) -> MainWindow:
    """Ready to send, a point costs half a rouble."""
    made, _ = offices()
    window = open_office(qtbot, stage)
    window.gateway = made
    prepare(qtbot, window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    return window


def place(widget: QWidget) -> QRect:
    """On the screen."""
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def record(window: MainWindow) -> CampaignRecord:
    made = window.desk.run.record
    assert made is not None
    return made


def check(qtbot: QtBot, window: MainWindow) -> None:
    """To the check page, and past its first moment."""
    window.bar.compose.send.click()
    qtbot.waitUntil(lambda: window.desk.repeats is not None, timeout=10_000)
    qtbot.wait(700)


@pytest.mark.parametrize("size", SIZES)
def test_the_way_back_stands_where_send_was(qtbot: QtBot, window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    qtbot.wait(100)
    send = place(window.bar.compose.send)
    pointer = send.center()
    QTest.mouseDClick(window.bar.compose.send, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton)  # the last one went to a button that is not there any more
    window.bar.compose.send.click()
    assert window.desk.phase is Phase.CHECK
    assert not place(window.campaign.check.confirm).intersects(send)
    assert place(window.bar.check.back).contains(pointer)
    window.bar.check.back.click()
    window.campaign.check.confirm.click()
    assert window.desk.phase is Phase.CHECK, "a double click goes neither on nor back"
    qtbot.wait(700)
    window.bar.check.back.click()
    assert window.desk.phase is Phase.DRAFT
    assert window.gateway.requests == 0


def test_ways_beside_each_other_stand_in_one_line(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(*SIZES[0])
    check(qtbot, window)
    when = window.campaign.check.when
    for way in (when.at_once, when.later):
        way.click()
        assert abs(place(when.at_once).center().y() - place(when.later).center().y()) <= 1
        assert abs(place(when.at_once).center().y() - place(when.at).center().y()) <= 1


def test_the_focus_is_in_the_limit_and_enter_sends_nothing(qtbot: QtBot, window: MainWindow) -> None:
    check(qtbot, window)
    limit = window.campaign.check.limit
    assert QApplication.focusWidget() is limit
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(limit, key)
        QTest.keyClick(limit, key, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(200)
    assert window.desk.phase is Phase.CHECK
    assert window.gateway.requests == 0


def test_over_the_limit_it_takes_a_permission_for_once(qtbot: QtBot, window: MainWindow) -> None:
    check(qtbot, window)
    panel = window.campaign.check
    review = window.desk.draft.review
    assert review is not None
    assert panel.confirm.isEnabled()
    panel.limit.setValue(review.points // 2 - 1)  # roubles
    assert not panel.confirm.isEnabled()
    panel._limits._allow.click()
    assert panel.confirm.isEnabled()
    panel.limit.setValue(review.points // 2 - 2)
    assert not panel.confirm.isEnabled(), "another limit takes the permission back"
    panel.limit.setValue(review.points)
    assert panel.confirm.isEnabled()
    panel.confirm.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert record(window).limit_points == 2 * review.points


def test_the_limit_of_the_settings_is_there_already(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.program.change_settings(limit_points=4)
    check(qtbot, window)
    assert window.campaign.check.limit.value() == 2
    assert not window.campaign.check.confirm.isEnabled()


def test_a_big_campaign_takes_the_number_of_its_people(qtbot: QtBot, window: MainWindow) -> None:
    review = window.desk.draft.review
    assert review is not None
    window.desk.program.change_settings(confirm_above=review.points)
    check(qtbot, window)
    panel = window.campaign.check
    assert panel.typed.isVisible()
    assert not panel.confirm.isEnabled()
    QTest.keyClicks(panel.typed, "11")
    assert not panel.confirm.isEnabled()
    panel.typed.clear()
    QTest.keyClicks(panel.typed, "12")
    assert panel.confirm.isEnabled()


def test_a_smaller_one_takes_nothing_typed(qtbot: QtBot, window: MainWindow) -> None:
    review = window.desk.draft.review
    assert review is not None
    window.desk.program.change_settings(confirm_above=review.points + 1)
    check(qtbot, window)
    assert not window.campaign.check.typed.isVisible()
    assert window.campaign.check.confirm.isEnabled()


def test_a_question_of_the_list_does_not_stay_over_the_check(qtbot: QtBot, window: MainWindow) -> None:
    """Answered there it would change what is just being confirmed."""
    asking = window.campaign.list_pane.top.asking
    asking.ask("“Time” is empty in 3 rows:", "Fill in", lambda _: None)
    check(qtbot, window)
    assert not asking.isVisible()
    assert QApplication.focusWidget() is window.campaign.check.limit


def test_another_price_cannot_be_confirmed_at_once(qtbot: QtBot, window: MainWindow) -> None:
    check(qtbot, window)
    confirm = window.campaign.check.confirm
    assert confirm.isEnabled()
    said: list[bool] = []
    words = confirm.text()
    window.campaign.list_pane.table.select_index(0)
    window.desk.readiness_changed.connect(lambda: said.append(confirm.isEnabled()) if confirm.text() != words else None)
    QTest.keyClick(window.campaign.list_pane.table.view(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    assert said[0] is False
    qtbot.waitUntil(confirm.isEnabled, timeout=10_000)
