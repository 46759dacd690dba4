"""What the process that reads a list tells the one that writes it down: what it is, its rows, the end, or a refusal."""

from __future__ import annotations

import errno
import json
import marshal
import struct
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import IO, Any

from smsfox_gui.adapters.list_format import ListFormat
from smsfox_gui.adapters.row_blocks import Block
from smsfox_gui.adapters.sheet_findings import MergedRange, SheetFindings
from smsfox_gui.core.errors import (
    FileDamaged,
    FileEncodingUnknown,
    FileLocked,
    FileMissing,
    FileTooBig,
    ListError,
    ReaderFailed,
    ScratchFull,
    SmsfoxError,
)

_HEAD = struct.Struct("<cI")
_OPENED, _BLOCK, _AGAIN, _END, _REFUSED = b"O", b"B", b"A", b"E", b"R"
_PLAIN = 2
"""The form of marshal that does not look for objects it has seen: nearly every cell is another one."""
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(frozen=True, slots=True)
class Opened:
    """A list whose rows follow. ragged: a row may have more cells than its table; first_column: the index of the
    table's first column in the spreadsheet; merged: the cells that reach over several rows.
    """

    format: ListFormat
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    sheets: tuple[str, ...]
    hidden_sheets: tuple[str, ...]
    ragged: bool
    first_column: int
    merged: tuple[MergedRange, ...] = ()


@dataclass(frozen=True, slots=True)
class Again:
    """All that was told so far does not count; the list is read once more in another way."""


@dataclass(frozen=True, slots=True)
class End:
    """That was all. findings: what was counted on the way."""

    findings: SheetFindings


Message = Opened | Block | Again | End


class Refused(Exception):
    """The reading process refused the list. said: code, details and, for a fault of our own, its place."""

    def __init__(self, said: dict[str, Any]) -> None:
        super().__init__(said["code"])
        self.said = said


def send(pipe: IO[bytes], message: Message) -> None:
    """Raises OSError."""
    if isinstance(message, Block):
        block = (
            list(message.numbers),
            [list(column) for column in message.columns],
            *(message.broken, message.hidden, None if message.widths is None else list(message.widths)),
        )
        _send(pipe, _BLOCK, marshal.dumps(block, _PLAIN))
    elif isinstance(message, Again):
        _send(pipe, _AGAIN, b"")
    else:
        kind = _OPENED if isinstance(message, Opened) else _END
        _send(pipe, kind, json.dumps(asdict(message)).encode("ascii"))


def send_refusal(pipe: IO[bytes], error: BaseException) -> None:
    """Raises OSError."""
    _send(pipe, _REFUSED, json.dumps(refusal_said(error)).encode("ascii"))


def _send(pipe: IO[bytes], kind: bytes, content: bytes) -> None:
    pipe.write(_HEAD.pack(kind, len(content)))
    pipe.write(content)
    if kind != _BLOCK:
        pipe.flush()


def received(pipe: IO[bytes]) -> Iterator[Message]:
    """The messages as they come; EOFError where the other process is gone before the end. Raises Refused."""
    while True:
        head = pipe.read(_HEAD.size)
        if len(head) < _HEAD.size:
            raise EOFError
        kind, size = _HEAD.unpack(head)
        content = pipe.read(size)
        if len(content) < size:
            raise EOFError
        if kind == _BLOCK:
            yield Block(*marshal.loads(content))  # noqa: S302 - our own process made it
        elif kind == _AGAIN:
            yield Again()
        elif kind == _OPENED:
            said = json.loads(content)
            for name in ("sheets", "hidden_sheets"):
                said[name] = tuple(said[name])
            said["merged"] = _ranges(said["merged"])
            yield Opened(**said | {"format": ListFormat(said["format"])})
        elif kind == _END:
            found = json.loads(content)["findings"]
            for name in ("hidden_sheets", "other_sheets", "last_rows", "ends"):
                found[name] = tuple(found[name])
            found["merged"] = list(_ranges(found["merged"]))
            yield End(SheetFindings(**found))
            return
        else:
            raise Refused(json.loads(content))


def _ranges(said: list[list[int]]) -> tuple[MergedRange, ...]:
    return tuple(MergedRange(*one) for one in said)


def refusal(error: BaseException) -> SmsfoxError:
    """The list error that stands for what stopped the reading."""
    if isinstance(error, SmsfoxError):
        return error
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FileMissing()
    if isinstance(error, PermissionError):
        return FileLocked()
    if isinstance(error, UnicodeError):
        return FileEncodingUnknown()
    if isinstance(error, MemoryError):
        return FileTooBig()
    if isinstance(error, OSError):
        return ScratchFull() if error.errno in _FULL else ListError()
    if getattr(error, "sqlite_errorname", "") == "SQLITE_FULL":
        return ScratchFull()
    # The Rust library's own: what it says when it panics over a damaged file.
    return FileDamaged() if type(error).__name__ == "PanicException" else ReaderFailed()


def refusal_said(error: BaseException) -> dict[str, Any]:
    """A refusal as the processes tell it each other."""
    named = refusal(error)
    trace: list[str] = []
    if isinstance(named, ReaderFailed):
        from smsfox_gui.adapters.logs import describe  # a twentieth of the time to the first row, for what is rare

        trace += describe(error)
    return {"code": named.code, "details": named.details, "trace": trace}
