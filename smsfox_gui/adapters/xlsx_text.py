"""Texts as they stand in a workbook's XML -> what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smsfox_gui.core.errors import FileDamaged

_ENTITY = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));|&")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def unescaped(text: str) -> str:
    """XML text without entities, its line ends as XML has them. Raises FileDamaged."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    if found[3]:
        return _NAMED[found[3]]
    if not (found[1] or found[2]):
        raise FileDamaged()
    code = int(found[1], 16) if found[1] else int(found[2])
    if not _is_character(code):
        raise FileDamaged()
    return chr(code)


def _is_character(code: int) -> bool:
    return code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0x110000


def cell_string(text: str) -> str:
    """A cell's text: besides entities it may write characters that XML cannot hold as `_x000D_`. Raises FileDamaged."""
    text = unescaped(text)
    if "_x" not in text:
        return text
    return _ESCAPE.sub(_escaped, text).replace("\r\n", "\n").replace("\r", "\n")


def _escaped(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return chr(code) if _is_character(code) else found[0]


def cell_strings(texts: Sequence[str]) -> Sequence[str]:
    """Many of them; nearly always nothing is to be done. Raises FileDamaged."""
    whole = "".join(texts)
    if "&" in whole or "_x" in whole or "\r" in whole:
        return list(map(cell_string, texts))
    return texts
