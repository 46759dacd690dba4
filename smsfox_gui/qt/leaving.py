"""Closing the window: while a campaign is sent the bar asks, and what is in flight comes home first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.rail import Page

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow


class Leaving(QObject):
    """Decides whether the window may close now."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self.asked = False
        """Whether the bar asks, or waits for the last answers."""

    def may_close(self) -> bool:
        """Keep the draft and the window's place, and say yes; while a campaign is sent ask instead."""
        window = self._window
        if self._desk.busy:
            if not self.asked:
                self.asked = True
                window.show_page(Page.CAMPAIGN)
                window.bar.leave.ask(self._desk.run.left)
            return False
        window.office.keep_geometry()
        window.office.keep_draft(now=True)
        return True

    @Slot()
    def pause_and_leave(self) -> None:
        """The window closes when the last worker is home."""
        self._window.bar.leave.waiting()
        self._desk.pause()

    @Slot()
    def stay(self) -> None:
        """Go on sending, out of the way."""
        self.asked = False
        self._window.show_face()
        self._window.showMinimized()
