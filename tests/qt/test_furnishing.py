"""The window is shown as an empty frame first, and furnished then; nothing of that is to be noticed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.commands.output import Exit
from smsfox_gui.core.errors import JournalFull
from smsfox_gui.qt import app
from smsfox_gui.qt.app import Stage


class WindowsShown(QObject):
    """Every window that comes onto the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(watched)
        return False


def test_no_part_is_a_window_of_its_own_for_a_moment(qtbot: QtBot, qapp: QApplication, stage: Stage) -> None:
    """It would flicker, and take the keyboard from the window, which gets it back only by a click."""
    window = stage.show_frame(demo=True, language="ru", colours="light")
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    seen = WindowsShown()
    qapp.installEventFilter(seen)
    stage.furnish()
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    qapp.removeEventFilter(seen)
    assert seen.windows == []
    assert window.isActiveWindow()


def test_a_frame_that_is_painted_says_so_once(qtbot: QtBot, stage: Stage) -> None:
    window = stage.show_frame(demo=True, language="ru", colours="light")
    said: list[bool] = []
    window.painted.connect(lambda: said.append(window.furnished))
    qtbot.waitUntil(lambda: bool(said), timeout=5000)
    stage.furnish()
    window.repaint()
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    assert said == [False]


def test_a_frame_may_be_closed_before_anything_stands_in_it(qtbot: QtBot, stage: Stage) -> None:
    window = stage.show_frame(demo=False, language="ru", colours="light")
    assert window.close()
    assert stage.program is None
    stage.furnish()
    assert stage.desk is None


class Unfurnished(Stage):
    """Its parts cannot be made."""

    def furnish(self, wanted: Path | None = None) -> None:
        raise JournalFull


def test_a_window_that_cannot_be_furnished_says_why_and_ends(
    qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    stage = Unfurnished(qapp)
    QTimer.singleShot(0, lambda: app._begin(qapp, stage, None))
    assert qapp.exec() == Exit.REFUSED
    said = capsys.readouterr().err
    assert said.strip()
    assert "Traceback" not in said
