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
    """Begins anew whenever the port or the relay changes. A port that is taken stands in nobody's way but the reports'.

    One beginning at a time: of two side by side, the answer to the earlier one could be heard last and stay.
    """

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
        self._beginning = self._once_more = False

    def begin(self) -> None:
        """Listen as the settings say, or no more."""
        if self._beginning:
            self._once_more = True
            return
        self._beginning = True
        self._desk.tasks.run_in_background(self._desk.program.reports.listen, self._on_begun, self._on_failed)

    def _begins_again(self) -> bool:
        """Whether the settings changed meanwhile, so that what just began is already past."""
        again, self._beginning, self._once_more = self._once_more, False, False
        if again:
            self.begin()
        return again

    def _on_begun(self, address: str) -> None:
        if not self._begins_again():
            self._say(address, str)

    def _on_failed(self, error: Exception) -> None:
        again = self._begins_again()
        if not isinstance(error, SmsfoxError):
            self._window.news.on_failed(error)
        if again or not isinstance(error, SmsfoxError):
            return

        def words() -> str:
            return wording.error_sentence(error, language())

        self._say("", words)
        self._window.news.say("err", words)

    def _say(self, address: str, fault: Callable[[], str]) -> None:
        self.address, self.fault = address, fault
        self.changed.emit(address, fault)
