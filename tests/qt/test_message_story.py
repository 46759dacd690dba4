"""Every event of a message, in words with its time, a key away from its row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smsfox_gui.core.states import Decision
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from tests.qt.office import LOST, Offices, cut_short, open_office


def words(window: MainWindow) -> list[str]:
    events = window.campaign.results.story.events
    return [events.item(place).text().partition("   ")[2] for place in range(1, events.count())]


def text(window: MainWindow) -> str:
    """What stands over the events."""
    return window.campaign.results.story.events.item(0).text()


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.campaign.results.table.focusProxy(), key)


def test_a_row_tells_its_story_and_goes_on_telling(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    campaign = cut_short(url, LOST, None)
    window = open_office(qtbot, stage)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    window.open_campaign(campaign)
    results = window.campaign.results
    qtbot.waitUntil(lambda: len(results.shown_ids()) == 10 and results.isVisible(), timeout=10_000)
    results.table.setFocus()
    press(window, Qt.Key.Key_Home)
    assert not results.story.isVisible()
    press(window, Qt.Key.Key_Return)
    assert results.story.isVisible()
    assert words(window) == [
        "Записано в журнал, ждёт очереди",
        "Запрос ушёл к шлюзу",
        "Неизвестно, ушло ли: связь оборвалась",
    ]
    assert text(window) == "Текст: Text 1"
    press(window, Qt.Key.Key_Down)
    assert text(window) == "Текст: Text 2", "what this person got"
    assert words(window)[-1] == "Неизвестно, ушло ли: программа прервалась при отправке"
    press(window, Qt.Key.Key_Up)
    window.settling.decide(Decision.COUNT_AS_SENT, None)
    qtbot.waitUntil(lambda: words(window)[-1] == "Вы решили считать отправленным", timeout=10_000)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not results.story.isVisible()
    assert results.table.focusProxy().hasFocus()


def test_another_campaign_has_other_stories(qtbot: QtBot, open_demo: Callable[[str], MainWindow]) -> None:
    window = open_demo("en")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    window.bar.compose.send.click()
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=10_000)
    window.campaign.check.confirm.click()
    results = window.campaign.results
    qtbot.waitUntil(lambda: len(results.shown_ids()) == 12, timeout=20_000)
    results.tell_story(results.shown_ids()[0])
    qtbot.waitUntil(lambda: len(words(window)) == 4, timeout=10_000)
    assert words(window)[2:] == ["The gateway accepted it", "Report: delivered"]
    assert not results.story.events.verticalScrollBar().isVisible(), "the usual story is seen whole"
    window.desk.begin_anew()
    window.desk.open_campaign(1)
    qtbot.waitUntil(lambda: len(results.shown_ids()) == 12, timeout=10_000)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=10_000)
