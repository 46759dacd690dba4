"""The two processes by which a list is read, as in a shell's pipeline: one reads the file, one writes the rows down.

On two cores they are nearly twice as fast as one would be, on busy ones they get twice its share.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
import subprocess
import sys
import threading
from enum import StrEnum
from pathlib import Path
from typing import IO

from smsfox_gui.core import errors

_LAST_WORDS_SECONDS = 5.0
_COMPLAINT = 1 << 16
_COMPLAINT_KIND = re.compile(
    rb"^[A-Za-z_][\w.]*(?:Error|Exception|Exit)(?=:|\r?$)|panicked at [\w./\\-]+:\d+", re.MULTILINE
)
_PLAIN_STATUSES = (0, 1, 2, 120)
"""How Python ends; anything else, a signal or a code of Windows, is a crash."""

_log = logging.getLogger(__name__)


class Part(StrEnum):
    """The two children by which a list is read: the words by which the frozen program knows them."""

    READ = "read-list"
    WRITE = "write-list"


def child_command(part: Part) -> list[str]:
    """The program that is a child: this package's module, or the frozen console program beside us."""
    if getattr(sys, "frozen", False):
        name = "smsfox.exe" if sys.platform == "win32" else "smsfox"
        return [str(Path(sys.executable).parent / name), part]
    return [sys.executable, "-m", _MODULES[part]]


_MODULES = {Part.READ: "smsfox_gui.adapters.list_reader", Part.WRITE: "smsfox_gui.adapters.list_writer"}


def _start(part: Part, standard_input: int | IO[bytes] | None) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own program
        child_command(part),
        stdin=standard_input,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


class ListChildren:
    """The two children, the one's output the other's input."""

    def __init__(self) -> None:
        self.reader = _start(Part.READ, subprocess.PIPE)
        self.both = [self.reader]
        self._complaints = [_Complaints(piped(self.reader.stderr))]
        try:
            self.writer = _start(Part.WRITE, self.reader.stdout)
        except BaseException:
            self.end()
            raise
        finally:
            piped(self.reader.stdout).close()  # it is the writer's: where that dies, the reader must notice
        self.both.append(self.writer)
        self._complaints.append(_Complaints(piped(self.writer.stderr)))

    def death(self) -> errors.ListError:
        """Why they ended without a word: over a damaged workbook the system may end the one that reads it; else the
        fault is ours.
        """
        statuses = [_status(child) for child in self.both]
        kinds = [complaints.kind() for complaints in self._complaints]
        for part, status, kind in zip(Part, statuses, kinds, strict=True):
            _log.error("%s ended with status %s (%s)", part, status, kind or "-")
        crashed = statuses[0] is not None and statuses[0] not in _PLAIN_STATUSES
        return errors.FileDamaged() if crashed or kinds[0].startswith("panicked") else errors.ReaderFailed()

    def end(self) -> None:
        """Whatever they are doing."""
        for child in self.both:
            child.kill()
        for child in self.both:
            child.wait()
        for complaints in self._complaints:
            complaints.close()


def _status(child: subprocess.Popen[bytes]) -> int | None:
    """How a child ended; None where it would not end by itself."""
    try:
        return child.wait(_LAST_WORDS_SECONDS)
    except subprocess.TimeoutExpired:
        return None


class _Complaints:
    """What a child writes where nobody should: of that only the kind of an error or the place of a panic is kept.

    The rest may quote what it chokes on, people's data.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._last = b""
        self._stream = stream
        self._thread = threading.Thread(target=self._read, name="list-reader-errors", daemon=True)
        self._thread.start()

    def _read(self) -> None:
        # Read to the end, or the child would wait for us.
        with contextlib.suppress(OSError, ValueError):
            while chunk := self._stream.read1(_COMPLAINT):  # type: ignore[attr-defined]
                self._last = (self._last + chunk)[-_COMPLAINT:]

    def kind(self) -> str:
        """The last one's, "" where there is none."""
        self._thread.join(_LAST_WORDS_SECONDS)
        found = _COMPLAINT_KIND.findall(self._last)
        return found[-1].decode("ascii") if found else ""

    def close(self) -> None:
        self._thread.join(_LAST_WORDS_SECONDS)
        self._stream.close()


def _environment() -> dict[str, str]:
    """Ours, with the package where the child finds it, wherever the program was started."""
    environment = dict(os.environ)
    # The child reads files that strangers made; it has no business with the password.
    environment.pop("SMSFOX_PASSWORD", None)
    package = str(Path(__file__).resolve().parents[2])
    paths = [package, *filter(None, [environment.get("PYTHONPATH")])]
    environment["PYTHONPATH"] = os.pathsep.join(paths)
    return environment


def piped(pipe: IO[bytes] | None) -> IO[bytes]:
    """A child's pipe, which is there."""
    if pipe is None:
        raise RuntimeError("the child was started without pipes")
    return pipe
