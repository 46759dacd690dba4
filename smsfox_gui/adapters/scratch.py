"""A process's own folder for scratch files; what dead processes left is deleted, a live one's never."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import time
from pathlib import Path

_PREFIX = "lists-"
_OWNER = "owner"
_YOUNG = 60.0
"""Seconds for which a folder without its lock file is taken for one that is just being made."""


class Scratch:
    """Private files that vanish with `close`, or at the next start of the program if this one dies."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._sweep(folder)
        self._own, self._lock = self._claim(folder)

    def new_file(self) -> Path:
        """A new empty file that only this user may read."""
        path = self._own / f"{os.urandom(8).hex()}.sqlite"
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        return path

    def close(self) -> None:
        """Delete everything."""
        os.close(self._lock)
        shutil.rmtree(self._own, ignore_errors=True)

    @staticmethod
    def _claim(folder: Path) -> tuple[Path, int]:
        while True:
            own = folder / f"{_PREFIX}{os.getpid()}-{os.urandom(4).hex()}"
            own.mkdir(mode=0o700)
            lock = _locked(own / _OWNER)
            if lock is not None and (own / _OWNER).exists():
                return own, lock
            if lock is not None:
                os.close(lock)

    @staticmethod
    def _sweep(folder: Path) -> None:
        for left in folder.glob(f"{_PREFIX}*"):
            if not (left / _OWNER).exists():
                with contextlib.suppress(OSError):
                    if time.time() - left.stat().st_mtime > _YOUNG:
                        shutil.rmtree(left, ignore_errors=True)
                continue
            lock = _locked(left / _OWNER)
            if lock is not None:
                os.close(lock)
                shutil.rmtree(left, ignore_errors=True)


def _locked(path: Path) -> int | None:
    """A descriptor whose lock ends with its process; None where another process holds the file."""
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError:
        return None
    try:
        _lock(descriptor)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
