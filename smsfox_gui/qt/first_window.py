"""One window on a user's data: a second start of the program brings the first one to the front, and ends.

A lock says whether there is one; a file in a folder of the user's own carries the wish, and goes when it has been done.
No socket: Qt's network would cost every window four megabytes.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QFileSystemWatcher, QObject, Qt, QThread, QTimer, Slot
from PySide6.QtWidgets import QWidget

from smsfox_gui.bootstrap import window_lock
from smsfox_gui.core.errors import JournalBusy, JournalError

log = logging.getLogger(__name__)

PATIENCE = 3000
"""Milliseconds in which the first window has to answer; it may be just starting, or ending."""
PAUSE = 50
"""Milliseconds between two looks."""
FOLDER = "window"
WISH = ".wish"
LONGEST = 1 << 17
"""Bytes that a wish may have; a path of Windows at its longest has fewer."""

ComeForward = Callable[[str], bool]
"""Brings the window of now to the front and opens a list in it, "" for none; False where there is no window (any more).
"""


class FirstWindow(QObject):
    """The first window on a data folder, or the way to it. Where the system refuses either, there may be two."""

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data = data
        self._folder = data / FOLDER
        self._lock = window_lock(data)
        self._held = False
        self._come_forward: ComeForward | None = None
        self._watcher: QFileSystemWatcher | None = None
        self._again = QTimer(self, interval=PAUSE, singleShot=True)
        self._again.timeout.connect(self._look)

    def give_way(self, wanted: Path | None) -> bool:
        """Whether another window has come forward in the place of this one, and opens the list that is wanted.

        Where there is no other, this one is the first from now on. Blocks for PATIENCE at most.
        """
        if self._take():
            return False
        _give_the_front_away()
        try:
            wish = self._wish(wanted)
        except OSError as error:
            log.warning("the first window cannot be asked: %s", type(error).__name__)
            return False
        deadline = QDeadlineTimer(PATIENCE)
        while wish.exists():
            if deadline.hasExpired() or self._take():
                log.warning("the first window did not answer")
                # Whoever takes it away decides: it may have been heard at the last moment.
                return not _taken_away(wish)
            QThread.msleep(PAUSE)
        return True

    def listen(self, come_forward: ComeForward) -> None:
        """Have this done at every second start from now on, if this is the first window."""
        if not self._held:
            return
        self._come_forward = come_forward
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(self._look)
        if not self._watcher.directories():
            log.warning("a second start cannot be heard")
        self._look()

    def close(self) -> None:
        """Let another window be the first. Idempotent."""
        if self._watcher is not None:
            self._watcher.deleteLater()
        self._watcher = self._come_forward = None
        self._again.stop()
        self._lock.release()
        self._held = False

    def _take(self) -> bool:
        """Be the first; False where another one is. Where nobody can be kept out, nobody is asked for either."""
        try:
            for folder in (self._data, self._folder):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock.take()
            self._held = True
        except JournalBusy:
            return False
        except (JournalError, OSError) as error:
            log.warning("nobody can be kept from a second window: %s", type(error).__name__)
        return True

    def _wish(self, wanted: Path | None) -> Path:
        """Leave word for the first window; the file that holds it, whole from its first moment on."""
        wish = self._folder / f"{os.getpid()}{WISH}"
        draft = wish.with_suffix(".draft")
        draft.write_bytes(b"" if wanted is None else os.fsencode(wanted.absolute()))
        os.utime(draft, (time.time(), time.time()))  # by this computer's clock, not by that of a share
        return draft.replace(wish)

    @Slot()
    def _look(self) -> None:
        """Do what is wished; what cannot be done yet is tried again, as long as somebody waits for it."""
        if self._come_forward is None:
            return
        for wish in self._folder.glob(f"*{WISH}"):
            try:
                old = time.time() - wish.stat().st_mtime > 2 * PATIENCE / 1000
                with wish.open("rb") as file:
                    wanted = os.fsdecode(file.read(LONGEST))
            except OSError:  # whoever wished it has taken it back
                continue
            if old:  # nobody waits any more: that start was killed
                _taken_away(wish)
                continue
            if not self._come_forward(wanted):
                self._again.start()
            elif not _taken_away(wish):
                log.warning("a second start opened a window of its own")


def _taken_away(wish: Path) -> bool:
    """Whether it was there still, and is not any more."""
    try:
        wish.unlink()
    except OSError:
        return False
    return True


def bring_forward(window: QWidget) -> None:
    """Have the window seen and worked in, as large as it was."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _give_the_front_away() -> None:
    """On Windows only the process that was just started may say who comes to the front, here anyone."""
    if sys.platform == "win32":
        import ctypes

        anyone = -1
        ctypes.windll.user32.AllowSetForegroundWindow(anyone)
