"""Closing the window: while a campaign is frozen or sent the bar asks, and what is in flight comes home first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.pages import BARELESS, Page

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
        self._agreed = False
        """Whether a person knows that nothing begins by itself while the program is closed."""
        self._came_from: Page | None = None
        """Where the window was when the question took another page, None = it stands where the window was."""
        self.switching = False
        """Whether the window is left for the demo, or for the office from there."""

    def switch(self) -> None:
        """Close, as far as a person agrees to what that means now, and have the other window opened."""
        self.switching = True
        self._window.close()

    def may_close(self) -> bool:
        """Keep the draft and the window's place, and say yes; while a campaign is under way ask instead."""
        window, desk = self._window, self._desk
        if desk.under_way:
            if not self.asked:
                self._show_bar()
                window.bar.leave.begin(self._left(), switching=self.switching)
            return False
        until = min(filter(None, (desk.schedule.first, desk.morning.first)), default=None)
        if until is not None and not self._agreed:
            self._show_bar()
            window.bar.leave.begin_waiting(until, switching=self.switching)
            return False
        window.office.keep_geometry()
        window.drafts.keep_now()
        return True

    def _show_bar(self) -> None:
        """The question stands in the bar of whatever page is shown; two of them have none."""
        window = self._window
        if not self.asked:
            self._came_from = window.page if window.page in BARELESS else None
        self.asked = True
        window.show_page(Page.CAMPAIGN if window.page in BARELESS else window.page)

    def say_left(self) -> None:
        """The number in the question follows the sending."""
        if self.asked and self._desk.under_way:
            self._window.bar.leave.say_left(self._left())

    @Slot()
    def pause_and_leave(self) -> None:
        """The window closes when the last worker is home; at once where nothing is being sent."""
        if self._desk.under_way:
            self._window.bar.leave.waiting()
            self._desk.pause()
        else:
            self._agreed = True
            self._window.close()

    @Slot()
    def minimise(self) -> None:
        """Go on sending, out of the way."""
        self._go_back()
        self._window.showMinimized()

    @Slot()
    def stay(self) -> None:
        """The window was not to be closed after all: it stays as it was."""
        self._go_back()

    def _go_back(self) -> None:
        """To where the window was, unless a person has gone elsewhere meanwhile."""
        self._end()
        if self._came_from is not None and self._window.page is Page.CAMPAIGN:
            self._window.enter_page(self._came_from)
        self._came_from = None

    @Slot()
    def on_failed(self) -> None:
        """A window that is being left stays to say it, unless something is still under way."""
        if self.asked and not self._desk.under_way:
            self._end()

    def _end(self) -> None:
        self.asked = self.switching = self._agreed = False
        self._window.show_face()

    def _left(self) -> int:
        """Messages to go of the campaign that is being sent, 0 = not known: it is not the one on the desk."""
        record, running = self._desk.run.record, self._desk.launcher.running
        return self._desk.run.left if record is not None and record.id == running else 0
