"""Notices that the desktop's session ends, or that somebody asks the process to end."""

from __future__ import annotations

import signal
import socket
import sys

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot
from PySide6.QtGui import QGuiApplication

_SIGNALS = () if sys.platform == "win32" else (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class SessionEnd(QObject):
    """Says so once it is heard; whoever listens may take the time that what is in flight needs."""

    ending = Signal()

    def __init__(self, app: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app.commitDataRequest.connect(self.end)
        # Python's handlers run only when Qt comes back to Python, which may take for ever: a byte on a socket wakes it.
        self._heard, self._told = socket.socketpair()
        self._told.setblocking(False)
        self._before = {number: signal.signal(number, lambda *_: None) for number in _SIGNALS}
        self._told_before = signal.set_wakeup_fd(self._told.fileno()) if _SIGNALS else -1
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def close(self) -> None:
        """Signals do what they did before."""
        self._notifier.setEnabled(False)
        if _SIGNALS:
            signal.set_wakeup_fd(self._told_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._heard.close()
        self._told.close()

    @Slot()
    def end(self) -> None:
        """The session ends."""
        self.ending.emit()

    @Slot()
    def _on_signal(self) -> None:
        self._heard.recv(64)
        self.end()
