"""The parent's side of reading a list: asks the children, watches them, gives a list or a ListError."""

from __future__ import annotations

import contextlib
import json
import logging
import queue
import stat
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from smsfox_gui.adapters.child_limits import resident_memory
from smsfox_gui.adapters.list_children import ListChildren, piped
from smsfox_gui.adapters.list_file import decode_info
from smsfox_gui.adapters.list_store import ContactListStore
from smsfox_gui.adapters.scratch import Scratch
from smsfox_gui.core import errors
from smsfox_gui.core.contact_list import ContactRow, RowProblem
from smsfox_gui.core.layouts import ListLayout
from smsfox_gui.core.stop_list import NOBODY, StopSnapshot
from smsfox_gui.services.ports import FileStamp, ListHead, ListSource

SECONDS = 60.0
MEMORY = 1 << 30
_LOOK_EVERY = 0.05

_log = logging.getLogger(__name__)

_Messages = queue.SimpleQueue[dict[str, Any] | None]


class ChildListReader:
    """Implements ListReader. scratch: the folder for scratch files; country, stopped, layouts: asked for every list."""

    def __init__(
        self,
        scratch: Path,
        country: Callable[[], str] = lambda: "RU",
        stopped: Callable[[], StopSnapshot] = lambda: NOBODY,
        *,
        layouts: Callable[[], Sequence[ListLayout]] = tuple,
        seconds: float = SECONDS,
        memory: int = MEMORY,
    ) -> None:
        self._scratch = Scratch(scratch)
        self._country = country
        self._stopped = stopped
        self._layouts = layouts
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
            return ContactListStore(path, self._stopped)
        except BaseException:
            for left in path.parent.glob(path.name + "*"):
                with contextlib.suppress(OSError):
                    left.unlink()
            raise

    def stamp(self, path: Path) -> FileStamp | None:
        """How the file stands now; None for a folder, and where there is none to be had."""
        try:
            found = path.stat()
        except OSError:
            return None
        return FileStamp(found.st_mtime_ns, found.st_size) if stat.S_ISREG(found.st_mode) else None

    def close(self) -> None:
        """Delete every scratch file; lists still open are lost."""
        self._scratch.close()

    def _request(self, source: ListSource, path: Path) -> dict[str, Any]:
        return {
            "path": str(source.path.absolute()) if source.path is not None else None,
            "pasted": source.pasted,
            "numbers": source.numbers,
            "name": source.path.name if source.path is not None else source.name,
            "sheet": source.sheet,
            "header_row": source.header_row,
            "no_header": source.no_header,
            "visible_only": source.visible_only,
            "phone_column": source.phone_column,
            "encoding": source.encoding,
            "delimiter": source.delimiter,
            "layouts": [layout.to_mapping() for layout in self._layouts_for(source)],
            "country": self._country(),
            "stopped": self._stopped().to_plain(),
            "scratch": str(path),
            "memory": self._memory,
        }

    def _layouts_for(self, source: ListSource) -> Sequence[ListLayout]:
        return self._layouts() if source.layout is None else (source.layout,)

    def _run(self, request: dict[str, Any], watcher: _Watcher) -> None:
        children = ListChildren()
        try:
            if not self._follow(_converse(children, request), children, watcher):
                raise children.death()
        finally:
            children.end()

    def _follow(self, messages: _Messages, children: ListChildren, watcher: _Watcher) -> bool:
        """True when the list is written down, False when a child ended without a word. Raises ListError."""
        deadline = time.monotonic() + self._seconds
        while True:
            watcher.look()
            if time.monotonic() >= deadline:
                raise errors.ReadTimedOut(seconds=round(self._seconds))
            if any((resident_memory(child.pid) or 0) > self._memory for child in children.both):
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


def _head(said: dict[str, Any]) -> ListHead:
    return ListHead(decode_info(said["info"]), tuple(map(_row, said["rows"])))


def _row(said: dict[str, Any]) -> ContactRow:
    problem = RowProblem(said["problem"]) if said["problem"] else None
    return ContactRow(**said | {"cells": tuple(said["cells"]), "problem": problem})


def _converse(children: ListChildren, request: dict[str, Any]) -> _Messages:
    """Ask the one child, and give the other one's messages as they come, then None.

    A thread does it: Windows cannot wait on a pipe, and a child that does not listen must not hold us up.
    """
    messages: _Messages = queue.SimpleQueue()
    question, answer = piped(children.reader.stdin), piped(children.writer.stdout)

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


def _error(said: dict[str, Any]) -> errors.ListError:
    for line in said["trace"]:
        _log.error("the list reader: %s", line)
    kinds: list[type[errors.ListError]] = [errors.ListError, *errors.ListError.__subclasses__()]
    kind = next((kind for kind in kinds if kind.code == said["code"]), errors.ListError)
    return kind(**said["details"])
