"""Collects Python's cyclic garbage on the GUI thread only.

Left to itself Python collects on whatever thread happens to allocate, a sending worker as likely as not. A cycle that
holds a Qt object would then be destroyed on the wrong thread, which Qt does not survive; and a full collection in the
middle of a campaign would stop the window for as long as it takes to look at every object of every module.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

PERIOD = 1000
"""Milliseconds between two looks."""


class GarbageCollection(QObject):
    """Takes the collecting over from Python until `close`: before there is a worker, and until there is none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=PERIOD)
        self._timer.timeout.connect(self._on_look)
        self._timer.start()

    def freeze(self, *, tidy: bool = False) -> None:
        """Take for permanent what exists now, so that nobody looks through it again. tidy: after a full collection."""
        if tidy:
            gc.collect()
        gc.freeze()

    def close(self) -> None:
        """Give it back."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()

    @Slot()
    def _on_look(self) -> None:
        """Collect the oldest generation that is due, as Python would."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return
