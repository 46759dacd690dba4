"""The parts of a workbook's archive, inflated under a budget and decoded strictly."""

from __future__ import annotations

import codecs
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from smsfox_gui.adapters.canonical_xml import canonical
from smsfox_gui.adapters.zip_format import INFLATED_BYTES, damage_named
from smsfox_gui.core.errors import FileDamaged, FileTooBig

SMALL_PART = 32 * 1024 * 1024
"""Bytes of a part that is read whole: styles, the workbook's own."""
_FIRST, _NEXT = 64 * 1024, 128 * 1024
_MARKS = (
    (codecs.BOM_UTF8, 3, "utf-8"),
    (codecs.BOM_UTF16_LE, 2, "utf-16-le"),
    (codecs.BOM_UTF16_BE, 2, "utf-16-be"),
    (b"<\0?\0", 0, "utf-16-le"),
    (b"\0<\0?", 0, "utf-16-be"),
)
"""How a part begins, how much of that is a mark and no text, and what it is written in."""
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([\w.-]+)[\"']")


class ZipParts:
    """An open archive. Names are compared as Windows does: without case, either slash."""

    def __init__(self, path: Path, *, odd_xml: bool = False, budget: int = INFLATED_BYTES) -> None:
        """odd_xml: texts pass a real parser; budget: bytes that may be inflated altogether. Raises FileDamaged."""
        self._odd_xml = odd_xml
        self._left = budget
        self._open: list[IO[bytes]] = []
        with damage_named():
            self._archive = zipfile.ZipFile(path)
        self._parts = {_plain(part.filename): part for part in self._archive.infolist()}

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._parts

    def close(self) -> None:
        for file in self._open:
            file.close()
        self._archive.close()

    def read(self, name: str) -> bytes:
        """A small part, whole. Raises FileDamaged, FileTooBig."""
        content = bytearray()
        for chunk in self.chunks(name):
            content += chunk
            if len(content) > SMALL_PART:
                raise FileTooBig()
        return bytes(content)

    def texts(self, name: str) -> Iterator[str]:
        """A part's text, piece by piece as it inflates. Raises FileDamaged, FileTooBig."""
        if self._odd_xml:
            yield from canonical(self.chunks(name))
            return
        decoder: codecs.IncrementalDecoder | None = None
        with damage_named():
            for chunk in self.chunks(name):
                if decoder is None:
                    chunk, decoder = _decoder(chunk)
                yield decoder.decode(chunk)
            if decoder is not None:
                decoder.decode(b"", final=True)

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part's bytes, piece by piece as it inflates. Raises FileDamaged, FileTooBig."""
        with damage_named():
            file: IO[bytes] = self._archive.open(self._parts[_plain(name)])
        self._open.append(file)
        size = _FIRST
        while True:
            with damage_named():
                chunk = file.read(size)
            if not chunk:
                return
            self._left -= len(chunk)
            if self._left < 0:
                raise FileTooBig(limit_mb=INFLATED_BYTES // (1024 * 1024))
            yield chunk
            size = _NEXT


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _decoder(start: bytes) -> tuple[bytes, codecs.IncrementalDecoder]:
    """The part without its mark and the decoder for it: XML says itself what it is written in, else UTF-8."""
    for begins, mark, name in _MARKS:
        if start.startswith(begins):
            return start[mark:], codecs.getincrementaldecoder(name)("strict")
    declared = _DECLARED.match(start)
    name = declared[1].decode("ascii") if declared else "utf-8"
    try:
        return start, codecs.getincrementaldecoder(name)("strict")
    except LookupError as error:
        raise FileDamaged() from error
