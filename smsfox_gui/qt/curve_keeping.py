"""Keeps the delivery curve of the result in step with the reports. A Qt object without widgets."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smsfox_gui.core.delivery_curve import DeliveryCurve
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
        self._seen: object = None
        self._asking = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        desk.run.counts_changed.connect(self._look)
        desk.phase_changed.connect(self._look)

    @Slot()
    def _look(self) -> None:
        record = self._desk.run.record
        if record is None or self._desk.phase is not Phase.RESULT or self._timer.isActive() or self._asking:
            return
        seen = (record.id, dict(self._desk.run.counts))
        if seen == self._seen:
            return
        if not isinstance(self._seen, tuple) or self._seen[0] != record.id:
            self.changed.emit(None)  # what is shown is another campaign's
        self._seen = seen
        self._asking = True
        desk, campaign = self._desk, record.id

        def work() -> tuple[DeliveryCurve | None, float]:
            began, reader = time.monotonic(), desk.reader()
            try:
                return reader.delivery_curve(campaign), time.monotonic() - began
            finally:
                reader.close()

        desk.tasks.run_in_background(work, lambda found: self._on_found(campaign, *found), self._on_failed)

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

    def _on_failed(self, error: Exception) -> None:
        self._asking = False
        self._desk.failed.emit(error)
