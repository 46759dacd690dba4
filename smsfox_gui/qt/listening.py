"""Receives delivery reports as long as the window is open, where the office wants it, and says where or why not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smsfox_gui.core import wording
from smsfox_gui.core.errors import SmsfoxError
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.numbers import language

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow


class Listening(QObject):
    """Begins anew whenever the port changes. A port that is taken stands in nobody's way but the reports'."""

    changed = Signal(str, object)
    """Another `address` and `fault`."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self.address = ""
        """Where reports are received now, "" = nowhere."""
        self.fault: Callable[[], str] = str
        """Why not, in words; "" = nothing is wrong."""

    def begin(self) -> None:
        """Listen on the port of the settings, or no more."""
        self._desk.tasks.run_in_background(self._desk.program.listen, self._on_begun, self._on_failed)

    def _on_begun(self, address: str) -> None:
        self._say(address, str)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, SmsfoxError):
            self._window.office.on_failed(error)
            return

        def words() -> str:
            return wording.error_sentence(error, language())

        self._say("", words)
        self._window.office.say("err", words)

    def _say(self, address: str, fault: Callable[[], str]) -> None:
        self.address, self.fault = address, fault
        self.changed.emit(address, fault)
