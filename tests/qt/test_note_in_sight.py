"""What has to be known before a night's wait begins, that the computer must stay on, is never below the fold."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from tests.qt.office import Offices, open_office, prepare, shift_clock

EVENING = datetime(2027, 2, 24, 19, 0, tzinfo=UTC)
"""22:00 in Moscow, 14:00 in New York."""
RUSSIAN = [f"+790000000{n:02}" for n in range(17)]
ABROAD = ("+77010000001", "+37360000001", "+992901000001", "+4915120000001", "+12125550124")
SHORT = "Анна, ждём вас завтра в 10:00."


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, offices: Offices) -> MainWindow:
    shift_clock(stage, EVENING)
    offices()
    window = open_office(qtbot, stage)
    window.desk.program.change_settings(quiet_hours=True)
    window.desk.take_settings()
    prepare(qtbot, window)
    return window


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def check(qtbot: QtBot, window: MainWindow, tmp_path: Path, people: list[str], text: str) -> None:
    path = tmp_path / "people.csv"
    path.write_text("\n".join(("Телефон", *people)) + "\n", "utf-8")
    draft, old = window.desk.draft, window.desk.draft.contacts
    window.lists.open_path(path)
    draft.set_text(text, replaced=True)
    qtbot.waitUntil(lambda: draft.contacts is not old and window.bar.compose.send.isEnabled(), timeout=20_000)
    window.bar.compose.send.click()
    qtbot.waitUntil(lambda: window.campaign.check._repeats is not None, timeout=10_000)
    assert window.desk.phase is Phase.CHECK


@pytest.mark.parametrize("size", [(1366, 688), (1024, 600)])
@pytest.mark.parametrize("text", [SHORT, SHORT * 12], ids=["short", "long"])
@pytest.mark.parametrize("abroad", [1, 5])
def test_that_the_computer_stays_on_is_in_sight(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, size: tuple[int, int], text: str, abroad: int
) -> None:
    window.resize(*size)
    check(qtbot, window, tmp_path, [*RUSSIAN, *ABROAD[-abroad:]], text)
    panel = window.campaign.check
    when = panel.when
    assert "Оставьте компьютер и программу включёнными" in when.note.words()
    for part in (when.note, when.quiet, when.at_once, when.later, when.first):
        qtbot.waitUntil(lambda part=part: place(panel._scroll.viewport()).contains(place(part)), timeout=5000)
    if panel._scroll.more.isVisible():
        assert place(when.note).bottom() < place(when.chart).top()


def test_where_there_is_no_room_at_all_the_words_under_the_rest_say_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.desk.program.change_settings(confirm_above=1)
    window.desk.take_settings()
    window.resize(1024, 600)
    check(qtbot, window, tmp_path, [*RUSSIAN, *ABROAD], SHORT)
    panel = window.campaign.check
    assert panel.typed.isVisible()
    area, note = panel._scroll, panel.when.note
    qtbot.waitUntil(area.more.isVisible, timeout=5000)
    for way in (panel.when.quiet, panel.when.at_once):
        way.click()
        on = way is panel.when.quiet and not place(area.viewport()).contains(place(note))
        words = "Ниже: оставьте компьютер включённым" if on else "Ниже: кто и когда получит"
        qtbot.waitUntil(lambda words=words: area.more.text() == words, timeout=5000)
    panel.when.quiet.click()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert not area.hides(note)
