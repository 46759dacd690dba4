"""A stream of a compound file, the container of old Office formats, by its name.

Read leniently: what does not hold together is left out, for the library that reads the values says what is damaged.
"""

from __future__ import annotations

from collections.abc import Sequence

_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_NAMED = 76
"""From here on the header names sectors of the allocation table."""
_ENTRY = 128
_STREAM, _ROOT = 2, 5
_NUMBER = 4


def stream_of(data: bytes, *names: str) -> bytes:
    """The first of these streams that the file has, b"" where it has none."""
    if len(data) < _HEADER or not data.startswith(_SIGNATURE):
        return b""
    return _CompoundFile(data).stream(names)


class _CompoundFile:
    """Sectors chained by an allocation table; short streams lie in a stream of their own, in smaller ones."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._size = _sector_size(_word(data, 30))
        self._short_size = _sector_size(_word(data, 32))
        self._next = self._table()
        self._short_from = _number(data, 56)

    def stream(self, names: Sequence[str]) -> bytes:
        directory = self._chain(_number(self._data, 48))
        entries = [directory[at : at + _ENTRY] for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)]
        for name in names:
            for entry in entries:
                if entry[66] == _STREAM and _name(entry) == name:
                    return self._content(entry, entries)
        return b""

    def _content(self, entry: bytes, entries: Sequence[bytes]) -> bytes:
        start, length = _number(entry, 116), _number(entry, 120)
        if length >= self._short_from:
            return self._chain(start)[:length]
        root = next((other for other in entries if other[66] == _ROOT), None)
        if root is None:
            return b""
        shorts = self._chain(_number(root, 116))
        following = _numbers(self._chain(_number(self._data, 60)))
        size = self._short_size
        return b"".join(shorts[place * size : (place + 1) * size] for place in _places(start, following))[:length]

    def _sector(self, place: int) -> bytes:
        return self._data[(place + 1) * self._size : (place + 2) * self._size]

    def _chain(self, start: int) -> bytes:
        return b"".join(self._sector(place) for place in _places(start, self._next))

    def _table(self) -> Sequence[int]:
        """For each sector the one that follows it. What the header has no room for is named by sectors of their own."""
        named = dict.fromkeys(_numbers(self._data[_NAMED:_HEADER]))
        seen = set[int]()
        place = _number(self._data, 68)
        while place not in seen and len(sector := self._sector(place)) == self._size:
            seen.add(place)
            *more, place = _numbers(sector)
            named |= dict.fromkeys(more)
        return _numbers(b"".join(map(self._sector, named)))


def _places(start: int, following: Sequence[int]) -> list[int]:
    """A chain of sectors; one that runs in a circle ends where it began."""
    found: dict[int, None] = {}
    while start < len(following) and start not in found:
        found[start] = None
        start = following[start]
    return list(found)


def _sector_size(power: int) -> int:
    """Bytes; files have sectors of 64, 512 and 4096."""
    return 1 << min(max(power, 6), 12)


def _numbers(data: bytes) -> Sequence[int]:
    """Whole numbers of four bytes, without a copy: they are as on every computer that the program runs on."""
    return memoryview(data[: len(data) // _NUMBER * _NUMBER]).cast("I")


def _name(entry: bytes) -> str:
    return entry[: max(min(_word(entry, 64), 64) - 2, 0)].decode("utf-16-le", "replace")


def _word(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "little")


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")
