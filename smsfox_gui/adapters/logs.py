"""The program's log: what happened and where in the code, never to whom, with what text or with which password.

Three rules keep it so, whatever is logged:

* A line of our own passes the redactor. A line of a library is reduced to the place it came from: its text may quote
  a request.
* An exception is its kind, its code and its stack. Never its arguments, which in requests, urllib3 and asyncio hold
  requests, nor locals.
* Every exception that nobody took ends here and not on a screen.
"""

from __future__ import annotations

import errno
import logging
import os
import sys
import threading
import traceback
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from smsfox_gui.adapters.redaction import Redactor
from smsfox_gui.core.errors import SmsfoxError

FILE = "smsfox.log"
FILES = 5
FILE_SIZE = 1_000_000
"""Bytes after which a new file is begun."""

_OWN = "smsfox_gui"
_CHATTY = ("urllib3", "requests", "http.client", "charset_normalizer", "keyring", "asyncio")
_LINE = 2000
_FRAMES = 40
_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(32), 127, 0x85, 0x2028, 0x2029)}

_log = logging.getLogger(__name__)


class SafeFormatter(logging.Formatter):
    """A record as text that may be kept."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__()
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        """Moment, level, thread, logger, message; then a line a frame where there is an exception."""
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        thread = self._clean(record.threadName or "")
        lines = [f"{moment} {record.levelname} {thread} {record.name}: {self._message(record)}"]
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            lines += ["  " + self._clean(line) for line in describe(error)]
        return "\n".join(lines)

    def _message(self, record: logging.LogRecord) -> str:
        if record.name.split(".")[0] not in (_OWN, "__main__"):
            return f"at {self._clean(record.module)}:{record.lineno}"
        try:
            return self._clean(record.getMessage())
        except (TypeError, ValueError, KeyError):
            return f"a message with the wrong arguments at {record.module}:{record.lineno}"

    def _clean(self, text: str) -> str:
        """One line: nothing that was read can begin a line of its own."""
        return self._redactor.redact(text).translate(_CONTROLS)[:_LINE]


def describe(error: BaseException) -> Iterator[str]:
    """The kinds, codes and stacks of an exception and of what led to it, the last one first."""
    seen: set[int] = set()
    now: BaseException | None = error
    while now is not None and id(now) not in seen:
        seen.add(id(now))
        yield _kind(now)
        yield from _frames(now.__traceback__)
        if isinstance(now, BaseExceptionGroup):
            yield from (f"holds {_kind(one)}" for one in now.exceptions)
        now = now.__cause__ or (None if now.__suppress_context__ else now.__context__)


def _kind(error: BaseException) -> str:
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    if isinstance(error, SmsfoxError):
        return f"{name} ({error.code})"
    # The names of SQLite's errors are the C library's own, those of the system's its constants.
    known = getattr(error, "sqlite_errorname", None)
    if isinstance(error, OSError):
        known = errno.errorcode.get(error.errno or 0)
    return f"{name} ({known})" if isinstance(known, str) else name


def _frames(trace: TracebackType | None) -> Iterator[str]:
    places = [f"{frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}" for frame, line in _walk(trace)]
    if len(places) > _FRAMES:
        places[5 : len(places) - _FRAMES + 6] = ["..."]
    for place in places:
        yield f"  {place}"


_walk = traceback.walk_tb


class LogFile(logging.Handler):
    """A file for this user's eyes that is begun anew when it is full; the older ones are numbered.

    It is opened for each line: the window and the command line write into the same one, and Windows renames no file
    that somebody holds open. A disk that refuses loses lines, never a message.
    """

    def __init__(self, path: Path, *, size: int = FILE_SIZE, files: int = FILES) -> None:
        super().__init__()
        self._path = path
        self._size = size
        self._files = files

    def emit(self, record: logging.LogRecord) -> None:
        """Append."""
        line = self.format(record).encode("utf-8", "backslashreplace") + b"\n"
        try:
            self._append(line)
        except OSError:
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:
        """Nothing: the usual answer prints the record with its arguments."""

    def _append(self, line: bytes) -> None:
        if not self._path.exists():
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        elif self._path.stat().st_size + len(line) > self._size:
            self._begin_anew()
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        file = os.open(self._path, flags, 0o600)
        try:
            os.write(file, line)
        finally:
            os.close(file)

    def _begin_anew(self) -> None:
        names = [self._path, *(self._path.with_suffix(f".{n}.log") for n in range(1, self._files))]
        for older, newer in reversed(list(zip(names[1:], names, strict=False))):
            if newer.exists():
                newer.replace(older)


class Console(logging.StreamHandler[TextIO]):
    """Standard error, for `--verbose`."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Nothing: the usual answer prints the record with its arguments."""


class Logs:
    """The logging and the exception hooks of one process, from `open` to `close`."""

    def __init__(self, folder: Path, *, verbose: bool = False) -> None:
        """verbose: everything of ours goes to standard error too."""
        self.redactor = Redactor()
        self.path = folder / FILE
        self._verbose = verbose
        self._handlers: list[logging.Handler] = []
        self._levels: dict[str, int] = {}
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook, warnings.showwarning)

    def open(self) -> Logs:
        """From now on. The file is made with the first line."""
        self._add(LogFile(self.path), logging.INFO)
        if self._verbose and sys.stderr is not None:
            self._add(Console(sys.stderr), logging.DEBUG)
        self._set_level("", logging.WARNING)
        self._set_level(_OWN, logging.DEBUG if self._verbose else logging.INFO)
        for name in _CHATTY:
            self._set_level(name, logging.WARNING)
        sys.excepthook = _on_exception
        threading.excepthook = _on_thread
        sys.unraisablehook = _on_unraisable
        warnings.showwarning = _on_warning
        return self

    def close(self) -> None:
        """As it was before `open`."""
        for handler in self._handlers:
            logging.getLogger().removeHandler(handler)
            handler.close()
        self._handlers.clear()
        for name, level in self._levels.items():
            logging.getLogger(name).setLevel(level)
        sys.excepthook, threading.excepthook, sys.unraisablehook, warnings.showwarning = self._hooks

    def __enter__(self) -> Logs:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        """An exception on its way out of the program still meets our hook, not Python's with its traceback."""
        if kind is None or not issubclass(kind, Exception):
            self.close()

    def _add(self, handler: logging.Handler, level: int) -> None:
        handler.setFormatter(SafeFormatter(self.redactor))
        handler.setLevel(level)
        logging.getLogger().addHandler(handler)
        self._handlers.append(handler)

    def _set_level(self, name: str, level: int) -> None:
        logger = logging.getLogger(name)
        self._levels[name] = logger.level
        logger.setLevel(level)


def _on_exception(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    _log.critical("nobody took an exception", exc_info=error)


def _on_thread(fault: threading.ExceptHookArgs) -> None:
    if fault.exc_type is not SystemExit:
        _log.critical("a thread ended by an exception", exc_info=fault.exc_value)


def _on_unraisable(fault: sys.UnraisableHookArgs) -> None:
    _log.error("an exception that could not be raised", exc_info=fault.exc_value)


def _on_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    _log.debug("%s at %s:%d", category.__name__, Path(filename).name, lineno)
