"""The parent's side of reading a list: starts the children, watches them, gives a list or a ListError.

One child reads and one writes down, as in a shell's pipeline: together they are nearly twice as fast as one would be.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import queue
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO, Any

from smsfox_gui.adapters.child_limits import resident_memory
from smsfox_gui.adapters.list_file import decode_info
from smsfox_gui.adapters.list_store import PREFIX_LENGTH, ContactListStore
from smsfox_gui.adapters.scratch import Scratch
from smsfox_gui.core import errors
from smsfox_gui.core.message import ContactRow, RowProblem
from smsfox_gui.services.ports import ListHead, ListSource

SECONDS = 60.0
MEMORY = 1 << 30
_LOOK_EVERY = 0.05
_LAST_WORDS_SECONDS = 5.0
_COMPLAINT = 1 << 16
_COMPLAINT_KIND = re.compile(
    rb"^[A-Za-z_][\w.]*(?:Error|Exception|Exit)(?=:|\r?$)|panicked at [\w./\\-]+:\d+", re.MULTILINE
)
_PLAIN_STATUSES = (0, 1, 2, 120)
"""How Python ends; anything else, a signal or a code of Windows, is a crash."""

_log = logging.getLogger(__name__)

_Messages = queue.SimpleQueue[dict[str, Any] | None]


def _nobody() -> Collection[str]:
    return ()


class ChildListReader:
    """Implements ListReader. scratch: the folder for scratch files; stopped: the stop list's phones."""

    def __init__(
        self,
        scratch: Path,
        country: str = "RU",
        stopped: Callable[[], Collection[str]] = _nobody,
        *,
        prefix_length: int = PREFIX_LENGTH,
        seconds: float = SECONDS,
        memory: int = MEMORY,
    ) -> None:
        self._scratch = Scratch(scratch)
        self._country = country
        self._stopped = stopped
        self._prefix_length = prefix_length
        self._seconds = seconds
        self._memory = memory

    def read(
        self,
        source: ListSource,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        head: Callable[[ListHead], None] | None = None,
    ) -> ContactListStore:
        """The list, judged. Raises ListError; ReadingCancelled soon after `cancelled` says so."""
        path = self._scratch.new_file()
        try:
            self._run(self._request(source, path), _Watcher(progress, cancelled, head))
            return ContactListStore(path, self._prefix_length)
        except BaseException:
            for left in path.parent.glob(path.name + "*"):
                with contextlib.suppress(OSError):
                    left.unlink()
            raise

    def close(self) -> None:
        """Delete every scratch file; lists still open are lost."""
        self._scratch.close()

    def _request(self, source: ListSource, path: Path) -> dict[str, Any]:
        return {
            "path": str(source.path.absolute()) if source.path is not None else None,
            "pasted": source.pasted,
            "sheet": source.sheet,
            "header_row": source.header_row,
            "no_header": source.no_header,
            "visible_only": source.visible_only,
            "phone_column": source.phone_column,
            "encoding": source.encoding,
            "delimiter": source.delimiter,
            "country": self._country,
            "stopped": sorted(self._stopped()),
            "scratch": str(path),
            "memory": self._memory,
        }

    def _run(self, request: dict[str, Any], watcher: _Watcher) -> None:
        pipeline = _Pipeline()
        try:
            if not self._follow(_converse(pipeline, request), pipeline, watcher):
                raise pipeline.death()
        finally:
            pipeline.end()

    def _follow(self, messages: _Messages, pipeline: _Pipeline, watcher: _Watcher) -> bool:
        """True when the list is written down, False when a child ended without a word. Raises ListError."""
        deadline = time.monotonic() + self._seconds
        while True:
            watcher.look()
            if time.monotonic() >= deadline:
                raise errors.ReadTimedOut(seconds=round(self._seconds))
            if any((resident_memory(child.pid) or 0) > self._memory for child in pipeline.children):
                raise errors.FileTooBig()
            try:
                message = messages.get(timeout=_LOOK_EVERY)
            except queue.Empty:
                continue
            if message is None:
                return False
            if "error" in message:
                raise _error(message["error"])
            watcher.tell(message)
            if "done" in message:
                return True


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


class _Pipeline:
    """The two children, the one's output the other's input."""

    def __init__(self) -> None:
        self.reader = _start(Part.READ, subprocess.PIPE)
        self.children = [self.reader]
        self._complaints = [_Complaints(_pipe(self.reader.stderr))]
        try:
            self.writer = _start(Part.WRITE, self.reader.stdout)
        except BaseException:
            self.end()
            raise
        finally:
            _pipe(self.reader.stdout).close()  # it is the writer's: where that dies, the reader must notice
        self.children.append(self.writer)
        self._complaints.append(_Complaints(_pipe(self.writer.stderr)))

    def death(self) -> errors.ListError:
        """Why they ended without a word: over a damaged workbook the system may end the one that reads it; else the
        fault is ours.
        """
        statuses = [_status(child) for child in self.children]
        kinds = [complaints.kind() for complaints in self._complaints]
        for part, status, kind in zip(Part, statuses, kinds, strict=True):
            _log.error("%s ended with status %s (%s)", part, status, kind or "-")
        crashed = statuses[0] is not None and statuses[0] not in _PLAIN_STATUSES
        return errors.FileDamaged() if crashed or kinds[0].startswith("panicked") else errors.ReaderFailed()

    def end(self) -> None:
        """Whatever they are doing."""
        for child in self.children:
            child.kill()
        for child in self.children:
            child.wait()
        for complaints in self._complaints:
            complaints.close()


def _status(child: subprocess.Popen[bytes]) -> int | None:
    """How a child ended; None where it would not end by itself."""
    try:
        return child.wait(_LAST_WORDS_SECONDS)
    except subprocess.TimeoutExpired:
        return None


@dataclass(frozen=True, slots=True)
class _Watcher:
    """Who waits for a list, and hears how it goes."""

    progress: Callable[[int], None] | None
    cancelled: Callable[[], bool] | None
    head: Callable[[ListHead], None] | None

    def look(self) -> None:
        """Raises ReadingCancelled."""
        if self.cancelled is not None and self.cancelled():
            raise errors.ReadingCancelled()

    def tell(self, message: dict[str, Any]) -> None:
        if "head" in message:
            if self.head is not None:
                self.head(_head(message["head"]))
        elif self.progress is not None:
            self.progress(int(message["done"] if "done" in message else message["rows"]))


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


def _head(said: dict[str, Any]) -> ListHead:
    return ListHead(decode_info(said["info"]), tuple(map(_row, said["rows"])))


def _row(said: dict[str, Any]) -> ContactRow:
    problem = RowProblem(said["problem"]) if said["problem"] else None
    return ContactRow(**said | {"cells": tuple(said["cells"]), "problem": problem})


def _environment() -> dict[str, str]:
    """Ours, with the package where the child finds it, wherever the program was started."""
    environment = dict(os.environ)
    # The child reads files that strangers made; it has no business with the password.
    environment.pop("SMSFOX_PASSWORD", None)
    package = str(Path(__file__).resolve().parents[2])
    paths = [package, *filter(None, [environment.get("PYTHONPATH")])]
    environment["PYTHONPATH"] = os.pathsep.join(paths)
    return environment


def _converse(pipeline: _Pipeline, request: dict[str, Any]) -> _Messages:
    """Ask the one child, and give the other one's messages as they come, then None.

    A thread does it: Windows cannot wait on a pipe, and a child that does not listen must not hold us up.
    """
    messages: _Messages = queue.SimpleQueue()
    question, answer = _pipe(pipeline.reader.stdin), _pipe(pipeline.writer.stdout)

    def converse() -> None:
        # A child that died before it listened is noticed by the silence that follows.
        with contextlib.suppress(OSError):
            question.write(json.dumps(request).encode("ascii") + b"\n")
        with contextlib.suppress(OSError):
            question.close()
        with answer:
            for line in answer:
                if line.startswith(b"{") and line.endswith(b"}\n"):
                    messages.put(json.loads(line))
        messages.put(None)

    threading.Thread(target=converse, name="list-reader", daemon=True).start()
    return messages


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise RuntimeError("the child was started without pipes")
    return pipe


def _error(said: dict[str, Any]) -> errors.ListError:
    for line in said["trace"]:
        _log.error("the list reader: %s", line)
    kinds: list[type[errors.ListError]] = [errors.ListError, *errors.ListError.__subclasses__()]
    kind = next((kind for kind in kinds if kind.code == said["code"]), errors.ListError)
    return kind(**said["details"])
