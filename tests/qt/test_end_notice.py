"""A campaign that ends or stands of its own accord is told of once, and only where nobody looks at the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.qt.announcing import announcer
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from tests.qt.office import Offices, begin, open_office, prepare, send

OpenDemo = Callable[[str], MainWindow]
Told = list[tuple[str, str]]


def listen(window: MainWindow) -> Told:
    """What is told from now on, in place of the tray's message."""
    told: Told = []
    window.end_notice._tell = lambda *words: told.append(words)
    return told


def hear(window: MainWindow) -> list[str]:
    """What a screen reader is given to say from now on."""
    heard: list[str] = []
    window.end_notice._announce = window.announcing._announce = heard.append
    return heard


def look_away(qtbot: QtBot) -> QWidget:
    """Another window comes to the front."""
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    with qtbot.waitActive(other):
        other.activateWindow()
    return other


def at_rest(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.bridge.drain()
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=10_000)


def test_the_end_is_told_with_counts_and_nothing_else(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices(Fault(FaultName.ANSWER, nth=frozenset({2}), body="04"))
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    told, _other = listen(window), look_away(qtbot)
    send(qtbot, window)
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    at_rest(qtbot, window)
    assert told == [("Приём: рассылка завершена", "Отправлено 11 сообщений, 1 отклонено")]


def test_one_that_stands_of_its_own_accord_says_why(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices(Fault(FaultName.ANSWER, nth=frozenset({3}), body="05"))
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    told, _other = listen(window), look_away(qtbot)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    at_rest(qtbot, window)
    assert [title for title, _ in told] == ["Приём: рассылка стоит"]
    assert "2 ушли, 10 ждут" in told[0][1]


def test_who_looks_at_the_window_is_told_nothing(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("en")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    told, heard = listen(window), hear(window)
    with qtbot.waitActive(window):
        window.activateWindow()
    send(qtbot, window)
    qtbot.waitUntil(lambda: "finished" in "".join(heard), timeout=10_000)
    assert told == []


def test_a_screen_reader_hears_each_quarter_once_and_the_end(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("en")
    window.desk.program.change_settings(rate=4.0)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    heard = hear(window)
    send(qtbot, window)
    qtbot.waitUntil(lambda: "finished" in "".join(heard), timeout=10_000)
    *quarters, last = heard
    assert {words.rpartition("%")[2] for words in quarters} == {" of the campaign is sent"}
    shares = [int(words.partition("\N{NO-BREAK SPACE}")[0]) for words in quarters]
    places = [share // 25 for share in shares]
    assert places == sorted({*places}), "none twice"
    assert {*places} <= {1, 2, 3}
    assert last.endswith("is finished. 12 messages sent")
    announcer(window)("Words")


def test_a_reader_is_told_why_it_stands(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices(Fault(FaultName.ANSWER, nth=frozenset({1}), body="03"))
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    heard = hear(window)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: bool(heard), timeout=10_000)
    assert heard[0].startswith("Приём: рассылка стоит. ")


def test_a_pause_of_ones_own_is_no_news(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("en")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    told, _other = listen(window), look_away(qtbot)
    begin(qtbot, window)
    window.desk.pause()
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=20_000)
    at_rest(qtbot, window)
    assert window.desk.phase is Phase.SENDING
    assert told == []


def test_without_a_tray_the_window_still_asks_for_attention(
    qtbot: QtBot, open_demo: OpenDemo, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_demo("en")
    asked: list[QWidget] = []
    monkeypatch.setattr("smsfox_gui.qt.tray_message.QApplication.alert", lambda widget: asked.append(widget))
    assert not QSystemTrayIcon.isSystemTrayAvailable(), "these tests run where there is none"
    window.tray.tell("Title", "Words")
    window.tray.seen()
    assert asked == [window]
