"""Receives delivery reports as long as the window is open, where the office wants it, and says where or why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from smsfox_gui.core import wording
from smsfox_gui.core.errors import SmsfoxError
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.numbers import language

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow


class Listening(QObject):
    """Begins anew whenever the port changes. A port that is taken stands in nobody's way but the reports'."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk

    def begin(self) -> None:
        """Listen on the port of the settings, or no more."""
        self._desk.tasks.run_in_background(self._desk.program.listen, self._on_begun, self._on_failed)

    def _on_begun(self, address: str) -> None:
        self._window.settings.reports.set_state(address, str)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, SmsfoxError):
            self._window.office.on_failed(error)
            return

        def words() -> str:
            return wording.error_sentence(error, language())

        self._window.settings.reports.set_state("", words)
        self._window.office.say("err", words)
