"""One window on a user's data: a second start of the program brings the first one to the front, and ends.

A lock says whether there is one, a local socket of this user carries the wish. QtNetwork is imported only where the
socket is used: after the first paint, or where there will be no window to paint.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, Qt, QThread, Slot
from PySide6.QtWidgets import QWidget

from smsfox_gui.bootstrap import window_lock
from smsfox_gui.core.errors import JournalBusy, JournalError

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

PATIENCE = 3000
"""Milliseconds in which the first window has to answer; it may be just starting, or ending."""
PAUSE = 50
"""Milliseconds between two tries."""
END = b"\0"
"""Ends a wish: no path has it. What stands before it is the list to open, or nothing."""
LONGEST = 1 << 17
"""Bytes that a wish may have; a path of Windows at its longest has fewer."""
DONE = b"\1"
"""The answer: the window has been brought forward."""


ComeForward = Callable[[str], bool]
"""Brings the window of now to the front and opens a list in it, "" for none; False where there is no window (any more).
"""


class FirstWindow(QObject):
    """The first window on a data folder, or the way to it. Where the system refuses either, there may be two."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = window_lock(folder)
        self._held = False
        self._server: QLocalServer | None = None
        self._come_forward: ComeForward | None = None

    def give_way(self, wanted: Path | None) -> bool:
        """Whether another window has come forward in the place of this one, and opens the list that is wanted.

        Where there is no other, this one is the first from now on. Blocks for PATIENCE at most.
        """
        deadline = QDeadlineTimer(PATIENCE)
        while not self._take():
            if self._summon(wanted, deadline):
                return True
            if deadline.hasExpired():
                log.warning("the first window does not answer")
                return False
            QThread.msleep(PAUSE)
        return False

    def listen(self, come_forward: ComeForward) -> None:
        """Have this done at every second start from now on, if this is the first window."""
        if not self._held:
            return
        self._come_forward = come_forward
        try:
            from PySide6.QtNetwork import QLocalServer
        except ImportError as error:  # a system library that Qt's network needs and a bare machine may lack
            log.warning("a second start cannot be heard: %s", error)
            return
        server = self._server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_connection)
        address = _address(self._folder)
        QLocalServer.removeServer(address)  # of one that was killed; whoever holds the lock is alone with it
        if not server.listen(address):
            log.warning("a second start cannot be heard: %s", server.serverError())

    def close(self) -> None:
        """Let another window be the first. Idempotent."""
        if self._server is not None:
            self._server.close()
        self._server = self._come_forward = None
        self._lock.release()
        self._held = False

    def _take(self) -> bool:
        """Be the first; False where another one is. Where nobody can be kept out, nobody is asked for either."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock.take()
            self._held = True
        except JournalBusy:
            return False
        except (JournalError, OSError) as error:
            log.warning("nobody can be kept from a second window: %s", type(error).__name__)
        return True

    def _summon(self, wanted: Path | None, deadline: QDeadlineTimer) -> bool:
        """Ask the first window to come forward; whether it did."""
        try:
            from PySide6.QtNetwork import QLocalSocket
        except ImportError as error:
            log.warning("the first window cannot be asked: %s", error)
            return False
        _give_the_front_away()
        socket = QLocalSocket()
        socket.connectToServer(_address(self._folder))
        if not socket.waitForConnected(deadline.remainingTime()):
            return False
        socket.write((b"" if wanted is None else os.fsencode(wanted.absolute())) + END)
        while socket.bytesAvailable() == 0:
            if not socket.waitForReadyRead(deadline.remainingTime()):
                return False
        return socket.readAll().data() == DONE

    @Slot()
    def _on_connection(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(partial(self._on_words, socket))
            self._on_words(socket)

    def _on_words(self, socket: QLocalSocket) -> None:
        """Do what was asked once all of it is there; what is no wish is hung up on."""
        said = bytes(socket.peek(LONGEST).data())
        wish, end, _ = said.partition(END)
        if not end and len(said) < LONGEST:
            return
        socket.readAll()
        if end and self._come_forward is not None and self._come_forward(os.fsdecode(wish)):
            socket.write(DONE)
            socket.disconnectFromServer()
        else:
            socket.abort()


def bring_forward(window: QWidget) -> None:
    """Have the window seen and worked in, as large as it was."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _address(folder: Path) -> str:
    """Where the first window on a data folder listens: in the folder, or under a name of its own among the pipes."""
    if sys.platform != "win32":
        return str(folder.absolute() / "window.socket")
    from hashlib import sha256

    return f"smsfox-{sha256(os.fsencode(folder.resolve())).hexdigest()}"


def _give_the_front_away() -> None:
    """On Windows only the process that was just started may say who comes to the front, here anyone."""
    if sys.platform == "win32":
        import ctypes

        anyone = -1
        ctypes.windll.user32.AllowSetForegroundWindow(anyone)
