"""Holds off the computer's sleep while a campaign is on its way.

Windows: a request of the thread that keeps it; macOS and Linux: a helper of the system (`caffeinate`,
`systemd-inhibit`) that lives as long as its standard input, so that it ends with this process however that ends. Where
there is none, or it refuses, the computer sleeps as it likes: sending notices that and stops.
"""

from __future__ import annotations

import ctypes
import logging
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

_CONTINUOUS, _SYSTEM_REQUIRED = 0x80000000, 0x00000001
_PATIENCE = 5.0
"""Seconds for a helper to go."""

_HELPERS = {
    "darwin": ("caffeinate", "-i", "cat"),
    "linux": ("systemd-inhibit", "--what=idle:sleep", "--who=SMSFox Desktop", "--why=SMS", "--mode=block", "cat"),
}

_log = logging.getLogger(__name__)


class SystemWakefulness:
    """Keeps the computer awake from `hold` to `release`. Never raises, never waits for the system."""

    def __init__(self, awake: Callable[[], AbstractContextManager[object]] | None = None) -> None:
        """awake: keeps the computer awake while it is entered, in one thread; None = as this system does it."""
        self._awake = awake or (lambda: _awake_here())
        self._over: threading.Event | None = None
        self._keeper: threading.Thread | None = None

    def hold(self) -> None:
        """No sleep from now on. Once is enough."""
        if self._over is None:
            self._over = threading.Event()
            self._keeper = threading.Thread(target=self._keep, args=(self._over,), name="wakefulness", daemon=True)
            self._keeper.start()

    def release(self) -> None:
        """The computer may sleep again. Idempotent."""
        if self._over is not None:
            self._over.set()
            self._over = None

    def close(self) -> None:
        """The same, and wait until it is done."""
        self.release()
        if self._keeper is not None:
            self._keeper.join(2 * _PATIENCE)

    def _keep(self, over: threading.Event) -> None:
        try:
            with self._awake():
                over.wait()
        except Exception as error:
            _log.info("sleep is not held off: %s", type(error).__name__)


def _awake_here() -> AbstractContextManager[object]:
    return _windows() if sys.platform == "win32" else _helped(_HELPERS.get(sys.platform, ()))


@contextmanager
def _windows() -> Iterator[None]:
    windows = getattr(ctypes, "windll").kernel32  # noqa: B009 - there on Windows only, and so for the type checker
    windows.SetThreadExecutionState(_CONTINUOUS | _SYSTEM_REQUIRED)
    try:
        yield
    finally:
        windows.SetThreadExecutionState(_CONTINUOUS)


@contextmanager
def _helped(command: Sequence[str]) -> Iterator[None]:
    program = shutil.which(command[0]) if command else None
    if program is None:
        yield
        return
    quiet = subprocess.DEVNULL
    helper = subprocess.Popen(  # noqa: S603 - one of the commands above
        [program, *command[1:]], stdin=subprocess.PIPE, stdout=quiet, stderr=quiet, env=_environment()
    )
    try:
        yield
    finally:
        assert helper.stdin is not None
        helper.stdin.close()
        helper.terminate()
        try:
            helper.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            helper.kill()
            helper.wait()


def _environment() -> dict[str, str]:
    """The frozen program leads its own libraries to its children; a program of the system wants the system's."""
    values = dict(os.environ)
    if getattr(sys, "frozen", False):
        values.pop("LD_LIBRARY_PATH", None)
        before = values.get("LD_LIBRARY_PATH_ORIG")
        if before:
            values["LD_LIBRARY_PATH"] = before
    return values
