"""Keeps the delivery curve of the result in step with the reports. A Qt object without widgets."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smsfox_gui.core.delivery_curve import DeliveryCurve
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.pages import Phase

LEAST, MOST = 100, 5000
"""Milliseconds between two looks into the journal: each reads every message of the campaign."""
SHARE = 10
"""It rests so many times as long as it looked: what was small is never seen behind the words over it."""


class CurveKeeping(QObject):
    """Asks the journal in a thread, only while a result is on the desk."""

    changed = Signal(object)
    """A DeliveryCurve, or None."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: int | None = None
        """The campaign whose curve is shown or looked for."""
        self._seen: dict[MessageState, int] | None = None
        """Its counts at the last look; None = there was none, or it failed."""
        self._asking = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        desk.run.counts_changed.connect(self._look)
        desk.phase_changed.connect(self._look)

    @Slot()
    def _look(self) -> None:
        record = self._desk.run.record
        if record is None:
            return
        if record.id != self._shown:
            self._shown, self._seen = record.id, None
            self.changed.emit(None)  # what is shown is another campaign's: it goes at once, however long the rest is
        if self._desk.phase is not Phase.RESULT or self._timer.isActive() or self._asking:
            return
        seen = dict(self._desk.run.counts)
        if seen == self._seen:
            return
        self._seen = seen
        self._asking = True
        desk, campaign = self._desk, record.id

        def work() -> tuple[DeliveryCurve | None, float]:
            began, reader = time.monotonic(), desk.reader()
            try:
                return reader.delivery_curve(campaign), time.monotonic() - began
            finally:
                reader.close()

        def found(answer: tuple[DeliveryCurve | None, float]) -> None:
            self._on_found(campaign, *answer)

        def failed(error: Exception) -> None:
            self._on_failed(campaign, error)

        desk.tasks.run_in_background(work, found, failed)

    @staticmethod
    def rest_after(seconds: float) -> int:
        """Milliseconds without another look, after one that took so long."""
        return min(max(round(seconds * 1000 * SHARE), LEAST), MOST)

    def _on_found(self, campaign: int, curve: DeliveryCurve | None, seconds: float) -> None:
        record = self._desk.run.record
        if record is not None and record.id == campaign:
            self.changed.emit(curve)
        self._asking = False
        self._timer.start(self.rest_after(seconds))

    def _on_failed(self, campaign: int, error: Exception) -> None:
        """The next news asks again at the same counts; a campaign opened meanwhile need not wait for news."""
        self._asking, self._seen = False, None
        self._desk.failed.emit(error)
        if self._shown != campaign:
            self._look()
