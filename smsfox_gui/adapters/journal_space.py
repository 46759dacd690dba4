"""Room on the disk for what the journal must be able to record: checked before arming, kept back for outcomes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from smsfox_gui.adapters.durable_files import create_private, file_error, sync_folder
from smsfox_gui.core.errors import JournalFull

ROW_BYTES = 2048
"""What a row may need: itself, its share of the write-ahead log, its events (measured: 0.5 KB of each, more for
long texts and wide lists)."""

MARGIN_BYTES = 64 << 20
RESERVE_BYTES = 8 << 20
_MEGABYTE = 1 << 20


def free_bytes(folder: Path) -> int:
    """What this user may still write there."""
    return shutil.disk_usage(folder).free


class Space:
    """Asks whether a campaign still fits on the journal's disk."""

    def __init__(self, folder: Path, free: Callable[[Path], int] = free_bytes) -> None:
        self._folder = folder
        self._free = free

    def require(self, rows: int) -> None:
        """Raises JournalFull with `needed` and `free` in megabytes unless `rows` more rows and a margin fit."""
        self.require_bytes(rows * ROW_BYTES)

    def require_bytes(self, size: int) -> None:
        """The same for so many bytes and a margin."""
        needed = size + MARGIN_BYTES
        free = self._free(self._folder)
        if free < needed:
            raise JournalFull(needed=-(-needed // _MEGABYTE), free=free // _MEGABYTE)


class Reserve:
    """A file beside the journal that is deleted when an outcome has no room, so that it has."""

    def __init__(self, journal: Path) -> None:
        self._path = journal.with_name(journal.name + ".reserve")

    @property
    def held(self) -> bool:
        """Whether the room is set aside now."""
        try:
            return self._path.stat().st_size >= RESERVE_BYTES
        except OSError:
            return False

    def hold(self) -> None:
        """Set the room aside, if it is not. Raises JournalFull, JournalError; then nothing is left behind."""
        if self.held:
            return
        try:
            create_private(self._path)
            _fill(self._path)
            sync_folder(self._path.parent)
        except OSError as error:
            self.release()
            raise file_error(error) from None

    def release(self) -> bool:
        """Give the room to the journal. False when there was none, or the disk does not even let go of it."""
        try:
            self._path.unlink()
        except OSError:
            return False
        return True


def _fill(path: Path) -> None:
    """Occupy the blocks. Zeros are no use: some file systems keep none of them."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(handle, 0, RESERVE_BYTES)
        else:
            left = RESERVE_BYTES
            while left:
                left -= os.write(handle, os.urandom(min(left, _MEGABYTE)))
        os.fsync(handle)
    finally:
        os.close(handle)
