"""Texts glued together of files in two encodings: each line is read in its own, and the other ones are counted."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_CHUNK = 1 << 20
_USUAL = re.compile(rb"\xd0[\xb0\xb5\xbe\x90\x95\x9e]")
"""а, е, о in UTF-8: hardly a Russian line is without one, and in one-byte encodings such a pair is part of no word."""
_IN_A_ROW = re.compile(rb"(?:[\xd0\xd1][\x80-\xbf]){2}|\xe2[\x80-\x84][\x80-\xbf]")
"""Two Russian letters in UTF-8, or a dash, a quote, the sign of a number: together they are part of no word either."""
_RUSSIAN = re.compile("[А-яЁё]")
_SAMPLE = 1 << 15
"""Bytes: a score is made of thousands of letters, and goes over each of them in Python."""
_LINE_SAMPLE = 4096
_LONGEST_LINE = 32 * 1024 * 1024
_ONE_BYTE = frozenset({"cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5", "cp1252"})


class OtherLines(NamedTuple):
    """The lines that are in another encoding than those before them: the number of the first, and how many they are."""

    first: int = 0
    lines: int = 0


NO_OTHERS = OtherLines()


class BesideUtf8(NamedTuple):
    """The lines of a text that are not UTF-8, while others are.

    sample: enough of them to judge their encoding by; damaged: the number of the first that holds letters in UTF-8 all
    the same, for it is either damaged or in two encodings at once; 0 = there is none.
    """

    sample: bytes
    damaged: int


def open_text(path: Path, encoding: str) -> tuple[TextIO, OtherLines]:
    """A text, decoded strictly, and which of its lines are in another encoding than those before them.

    Where there are any, lines that make sense as UTF-8 are read so, the rest in `encoding`. Raises OSError.
    """
    others = _other_lines(path) if encoding in _ONE_BYTE and _may_be_mixed(path) else NO_OTHERS
    if not others.lines:
        return path.open(encoding=encoding, errors="strict", newline=""), others
    lines = io.BufferedReader(_MixedLines(path, encoding))
    return io.TextIOWrapper(lines, encoding="utf-8", errors="strict", newline=""), others


def beside_utf8(path: Path) -> BesideUtf8 | None:
    """What stands beside the lines in UTF-8; None where no line with Russian letters is in UTF-8. Raises OSError."""
    if not _may_be_mixed(path):
        return None
    found, damaged, mixed = bytearray(), 0, False
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if line.isascii():
                continue
            if is_utf8(line):
                mixed = True
                continue
            if len(found) <= _SAMPLE:
                found += line[:_LINE_SAMPLE]
            if not damaged and _holds_utf8(line):
                damaged = number
    return BesideUtf8(bytes(found), damaged) if mixed else None


def telling_lines(path: Path) -> bytes:
    """Enough lines that are not UTF-8 to judge the encoding by, where none of the others tells. Raises OSError."""
    found = bytearray()
    with path.open("rb") as file:
        for line in file:
            if not is_utf8(line):
                found += line[:_LINE_SAMPLE]
                if len(found) > _SAMPLE:
                    break
    return bytes(found)


def is_utf8(line: bytes) -> bool:
    """Whether a line makes sense as UTF-8."""
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _holds_utf8(line: bytes) -> bool:
    """Whether a line that is not UTF-8 has letters that are: never by chance two in a row, seldom as many as others."""
    if _USUAL.search(line) or _IN_A_ROW.search(line):
        return True
    text = line.decode("utf-8", "replace")
    return text.count("\ufffd") <= len(_RUSSIAN.findall(text))


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


def _other_lines(path: Path) -> OtherLines:
    known: bool | None = None
    first = count = 0
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if line.isascii():
                continue
            found = is_utf8(line)
            known = found if known is None else known
            if found is not known:
                first = first or number
                count += 1
    return OtherLines(first, count)


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
