"""Compound files with one stream, made by hand."""

from __future__ import annotations

from struct import pack

SECTOR, SHORT = 512, 64
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_LEAST = 4096
"""Shorter streams lie in the root's."""


def compound(name: str, content: bytes) -> bytes:
    """A file with this stream. Sector 0 is the table, 1 the directory, 2 the table of short sectors, then the rest."""
    short = len(content) < _LEAST
    size = SHORT if short else SECTOR
    count = -(-len(content) // size)
    body = content.ljust(count * size, b"\0")
    sectors = -(-len(body) // SECTOR)
    table = [_TABLE, _END, _END, *range(4, 3 + sectors), _END]
    shorts = [*range(1, count), _END] if short else []
    root = _entry("Root Entry", 5, 3, len(body)) if short else _entry("Root Entry", 5, _END, 0)
    own = _entry(name, 2, 0 if short else 3, len(content))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(24, b"\0") + pack("<HHHHH", 62, 3, 0xFFFE, 9, 6).ljust(20, b"\0")
    head += pack("<9I", 1, 1, 0, _LEAST, 2, int(short), _END, 0, 0)[:32]
    return (
        head.ljust(76, b"\0")
        + _sector(pack("<109I", 0, *[_FREE] * 108), 436)
        + _sector(pack(f"<{len(table)}I", *table), fill=b"\xff")
        + _sector(root + own)
        + _sector(pack(f"<{len(shorts)}I", *shorts), fill=b"\xff")
        + body.ljust(sectors * SECTOR, b"\0")
    )


def _entry(name: str, kind: int, start: int, length: int) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    return (written.ljust(64, b"\0") + pack("<HB", len(written), kind)).ljust(116, b"\0") + pack("<IQ", start, length)


def _sector(content: bytes, size: int = SECTOR, fill: bytes = b"\0") -> bytes:
    return content.ljust(size, fill)
