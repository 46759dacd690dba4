"""Keeps a second program out of the journal or the desk's draft, and says who the first one is."""

from __future__ import annotations

import json
import os
import socket
import sys
from datetime import datetime
from pathlib import Path

from smsfox_gui.adapters.durable_files import create_private, file_error
from smsfox_gui.core.errors import JournalBusy

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOCKED_BYTE = 1 << 30
"""Windows lets nobody read a locked byte, so the lock lies far behind the holder's name."""


class InstanceLock:
    """Holds a file for this process until released. The operating system drops it when the process dies."""

    def __init__(self, file: Path) -> None:
        self._path = file.with_name(file.name + ".lock")
        self._handle: int | None = None

    def take(self) -> None:
        """Raises JournalBusy, with the holder's pid, host and started where known; JournalReadOnly, JournalError."""
        try:
            create_private(self._path)
            handle = os.open(self._path, os.O_RDWR)
        except OSError as error:
            raise file_error(error) from None
        try:
            _lock(handle)
        except OSError:
            os.close(handle)
            raise JournalBusy(**self._holder()) from None
        self._handle = handle
        _write(handle, _this_process())

    def release(self) -> None:
        """Let others in. The file stays: deleting it would race with one who is just opening it."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _holder(self) -> dict[str, str | int]:
        """Who holds it; nothing when that cannot be read, as in the moment between locking and writing."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
            return {"pid": int(found["pid"]), "host": str(found["host"]), "started": str(found["started"])}
        except (OSError, ValueError, TypeError, KeyError):
            return {}


def _this_process() -> bytes:
    started = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
    return json.dumps({"pid": os.getpid(), "host": socket.gethostname(), "started": started}).encode()


def _write(handle: int, content: bytes) -> None:
    """For people only, so a full disk must not stand in the way: the lock holds without it."""
    try:
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, content)
    except OSError:
        return


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
