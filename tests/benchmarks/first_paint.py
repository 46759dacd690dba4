"""Says when the first window of a process was painted, and what the process weighs once it has settled.

Used inside the processes that test_start compares. One line of JSON on standard output, then the process ends.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

SETTLED = 4000
"""Milliseconds after the first paint at which a window has all it needs and is idle."""


class FirstPaint(QObject):
    """The application of the process, and the look at its windows."""

    def __init__(self, argv: list[str]) -> None:
        super().__init__()
        self.app = QApplication(argv)
        self.app.installEventFilter(self)
        self._painted = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that is exposed paints before the event is over; the next turn of the loop comes after it."""
        if event.type() == QEvent.Type.Expose:
            self.app.removeEventFilter(self)
            QTimer.singleShot(0, self._on_painted)
        return False

    def _on_painted(self) -> None:
        self._painted = time.monotonic()
        QTimer.singleShot(SETTLED, self._on_settled)

    def _on_settled(self) -> None:
        print(json.dumps({"painted": self._painted, "memory": _memory()}), flush=True)
        os._exit(0)


def _memory() -> int:
    """Resident bytes of this process, shared libraries among them: what Linux calls RSS."""
    fields = Path("/proc/self/statm").read_text(encoding="ascii").split()
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE")
