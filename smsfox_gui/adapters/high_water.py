"""Notices a journal that came back from an older copy: a backup, a folder sync, a second copy of the file.

The mark is a small synced file outside the journal's folder that says which attempt number the journal holds at least.
It is written *after* the commits it speaks of, so a journal below its mark is an old copy and nothing else: no crash
and no power failure can raise a false alarm. It costs no sync per message, because it may lag: by PERIOD commits at
most while sending (a commit holds at most one attempt a worker), and by nothing after every opening, and every clean
closing of the journal. So a copy is overlooked only if the program died while sending, the copy was made within the
last PERIOD commits before that, and it was put back before the program was opened again; those rows are then `sending`
or `queued` in the copy. A copy restored together with its mark (a whole virtual machine) cannot be noticed at all.
"""

from __future__ import annotations

import os
import zlib
from pathlib import Path

from smsfox_gui.adapters.durable_files import create_private, make_folder, sync_folder

PERIOD = 32
"""Commits between two writings of the mark."""

_SLOT = 512
_FORMAT = "smsfox-mark 1 {:020} "


class HighWater:
    """The mark of one journal, by the journal's identity: a copy of a journal has the same mark as the journal."""

    def __init__(self, folder: Path, identity: str) -> None:
        """Raises OSError where no mark can be kept."""
        self._path = folder / f"{identity}.mark"
        make_folder(folder)
        create_private(self._path)
        self._handle = os.open(self._path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        content = os.read(self._handle, 2 * _SLOT)
        slots = [_attempt(content[:_SLOT]), _attempt(content[_SLOT:])]
        self.mark = max(slots)
        self._next = slots.index(min(slots))
        sync_folder(folder)

    def raise_to(self, attempt: int) -> None:
        """The journal holds `attempt`, durably. Never lowers the mark. Raises OSError."""
        if attempt <= self.mark:
            return
        # Two places in turn: a torn write leaves the other one.
        line = _FORMAT.format(attempt).encode()
        os.lseek(self._handle, self._next * _SLOT, os.SEEK_SET)
        os.write(self._handle, (line + _checksum(line)).ljust(_SLOT, b"\n"))
        os.fsync(self._handle)
        self.mark = attempt
        self._next = 1 - self._next

    def close(self) -> None:
        """Give the file back."""
        os.close(self._handle)


def _attempt(slot: bytes) -> int:
    """0 where nothing, or nothing whole, was written."""
    found = slot.rstrip(b"\n")
    line, checksum = found[:-8], found[-8:]
    if not line.startswith(b"smsfox-mark 1 ") or checksum != _checksum(line):
        return 0
    return int(line.split()[2])


def _checksum(line: bytes) -> bytes:
    return f"{zlib.crc32(line):08x}".encode()
