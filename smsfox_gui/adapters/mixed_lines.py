"""Texts glued together of files in two encodings: each line is read in its own, and the first other one is named."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_CHUNK = 1 << 20
_USUAL = re.compile(rb"\xd0[\xb0\xb5\xbe\x90\x95\x9e]")
"""а, е, о in UTF-8: hardly a Russian line is without one, and in one-byte encodings such a pair is part of no word."""
_LONGEST_LINE = 32 * 1024 * 1024
_ONE_BYTE = frozenset({"cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5", "cp1252"})


def open_text(path: Path, encoding: str) -> tuple[TextIO, int]:
    """A text, decoded strictly, and the number of its first line that is in another encoding than those before it.

    0 = all are in `encoding`. Otherwise lines that make sense as UTF-8 are read so, the rest in `encoding`.
    Raises OSError.
    """
    other = _first_other(path) if encoding in _ONE_BYTE and _may_be_mixed(path) else 0
    if not other:
        return path.open(encoding=encoding, errors="strict", newline=""), 0
    lines = io.BufferedReader(_MixedLines(path, encoding))
    return io.TextIOWrapper(lines, encoding="utf-8", errors="strict", newline=""), other


def is_utf8(line: bytes) -> bool:
    """Whether a line makes sense as UTF-8."""
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _may_be_mixed(path: Path) -> bool:
    """Whether a Russian letter in UTF-8 stands somewhere: a hundred times as quick as to go by lines."""
    last = b""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            piece = last + chunk
            if _USUAL.search(piece):
                return True
            last = chunk[-1:]
    return False


def _first_other(path: Path) -> int:
    known: bool | None = None
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if line.isascii():
                continue
            found = is_utf8(line)
            if known is not None and found is not known:
                return number
            known = found
    return 0


class _MixedLines(io.RawIOBase):
    """The bytes of such a text, all in UTF-8. Raises UnicodeDecodeError for a line that is in neither encoding."""

    def __init__(self, path: Path, encoding: str) -> None:
        super().__init__()
        self._file = path.open("rb")
        self._encoding = encoding
        self._waiting = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        if not self._waiting:
            line = self._file.readline(_LONGEST_LINE)
            self._waiting = memoryview(line if is_utf8(line) else line.decode(self._encoding).encode())
        taken = min(len(room), len(self._waiting))
        room[:taken] = self._waiting[:taken]
        self._waiting = self._waiting[taken:]
        return taken

    def close(self) -> None:
        self._file.close()
        super().close()
