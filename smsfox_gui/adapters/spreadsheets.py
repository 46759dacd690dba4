"""The parent's side of reading a list: starts the child, watches it, gives a list or a ListError."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from smsfox_gui.adapters.list_store import PREFIX_LENGTH, ContactListStore
from smsfox_gui.adapters.scratch import Scratch
from smsfox_gui.core import errors
from smsfox_gui.core.verdicts import Stopped
from smsfox_gui.services.ports import ListSource

SECONDS = 60.0
MEMORY = 1 << 30
_LOOK_EVERY = 0.05

_Messages = queue.SimpleQueue[dict[str, Any] | None]


def _nobody() -> Stopped:
    return {}


class ChildListReader:
    """Implements ListReader. scratch: the folder for scratch files; country, stopped: asked for every list anew."""

    def __init__(
        self,
        scratch: Path,
        country: Callable[[], str] = lambda: "RU",
        stopped: Callable[[], Stopped] = _nobody,
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
    ) -> ContactListStore:
        """The list, judged. Raises ListError; ReadingCancelled soon after `cancelled` says so."""
        path = self._scratch.new_file()
        try:
            self._run(self._request(source, path), progress, cancelled)
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
            "phone_column": source.phone_column,
            "encoding": source.encoding,
            "delimiter": source.delimiter,
            "country": self._country(),
            "stopped": dict(self._stopped()),
            "scratch": str(path),
            "memory": self._memory,
        }

    def _run(
        self,
        request: dict[str, Any],
        progress: Callable[[int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        child = subprocess.Popen(  # noqa: S603 - our own program
            child_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a panic prints what it chokes on: people's data
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        try:
            self._follow(_converse(child, request), progress, cancelled)
        finally:
            child.kill()
            child.wait()

    def _follow(
        self,
        messages: _Messages,
        progress: Callable[[int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        """Return when the child says that it is done."""
        deadline = time.monotonic() + self._seconds
        while True:
            if cancelled is not None and cancelled():
                raise errors.ReadingCancelled()
            if time.monotonic() >= deadline:
                raise errors.ReadTimedOut(seconds=round(self._seconds))
            try:
                message = messages.get(timeout=_LOOK_EVERY)
            except queue.Empty:
                continue
            if message is None:
                raise errors.FileDamaged()
            if "error" in message:
                raise _error(message["error"])
            if progress is not None:
                progress(int(message["done"] if "done" in message else message["rows"]))
            if "done" in message:
                return


def child_command() -> list[str]:
    """The program that reads lists: this package's module, or the frozen console program beside us."""
    if getattr(sys, "frozen", False):
        name = "smsfox.exe" if sys.platform == "win32" else "smsfox"
        return [str(Path(sys.executable).parent / name), "read-list"]
    return [sys.executable, "-m", "smsfox_gui.adapters.list_reader"]


def _environment() -> dict[str, str]:
    """Ours, with the package where the child finds it, wherever the program was started."""
    environment = dict(os.environ)
    # The child reads files that strangers made; it has no business with the password.
    environment.pop("SMSFOX_PASSWORD", None)
    package = str(Path(__file__).resolve().parents[2])
    paths = [package, *filter(None, [environment.get("PYTHONPATH")])]
    environment["PYTHONPATH"] = os.pathsep.join(paths)
    return environment


def _converse(child: subprocess.Popen[bytes], request: dict[str, Any]) -> _Messages:
    """Ask, and give the child's messages as they come, then None.

    A thread does it: Windows cannot wait on a pipe, and a child that does not listen must not hold us up.
    """
    messages: _Messages = queue.SimpleQueue()
    question, answer = _pipe(child.stdin), _pipe(child.stdout)

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
    kinds: list[type[errors.ListError]] = [errors.ListError, *errors.ListError.__subclasses__()]
    kind = next((kind for kind in kinds if kind.code == said["code"]), errors.ListError)
    return kind(**said["details"])
