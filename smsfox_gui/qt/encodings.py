"""The encodings of texts by the names that offices know."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ENCODINGS: Mapping[str, str] = MappingProxyType(
    {
        "utf-8": "UTF-8",
        "cp1251": "Windows-1251",
        "utf-16-le": "UTF-16",
        "koi8-r": "KOI8-R",
        "cp866": "CP866 (DOS)",
        "mac-cyrillic": "Mac",
        "iso8859-5": "ISO 8859-5",
    }
)
"""By the names that the reader uses: as offices know them."""


def encoding_name(code: str) -> str:
    """An encoding as offices know it."""
    return ENCODINGS.get(code, code.upper())
