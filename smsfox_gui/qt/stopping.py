"""Stop for good? The bar asks while the campaign is already on pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.pages import Phase

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow


class Stopping(QObject):
    """Stop pauses first, then asks; what is queued is cancelled only when a person says so."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self.asked = False
        """Whether it is being asked."""
        self._paused_it = False
        """Whether it was this question that paused the campaign: what stood before takes another word to go on."""
        desk.phase_changed.connect(self._on_phase_changed)
        desk.run.counts_changed.connect(self._on_counts_changed)

    @Slot()
    def ask(self) -> None:
        """A person pressed Stop."""
        record = self._desk.run.record
        if record is not None and self._desk.run.scheduled:
            self._window.questions.cancel_scheduled(record)
            return
        self._paused_it = self._desk.busy
        self._desk.pause()
        self.asked = True
        self._window.bar.stop.begin(self._desk.run.waiting, stood=not self._paused_it)
        self._window.show_face()

    @Slot()
    def stop(self) -> None:
        """Cancel what is queued."""
        self.asked = False
        self._desk.cancel()
        self._window.show_face()

    @Slot()
    def keep(self) -> None:
        """Not this time: it is as it was, going on or on pause."""
        self.asked = False
        self._window.show_face()
        if self._paused_it:
            self._window.questions.go_on()

    @Slot()
    def _on_counts_changed(self) -> None:
        """What was in flight comes home while the question stands: some of it into the queue again."""
        if self.asked:
            self._window.bar.stop.count(self._desk.run.waiting)

    @Slot()
    def _on_phase_changed(self) -> None:
        """The end of the sending takes the question back."""
        self.asked = self.asked and self._desk.phase is Phase.SENDING
