"""What there is to choose from where a list is to be read otherwise than it was."""

from __future__ import annotations

from typing import NamedTuple

from smsfox_gui.core.contact_list import ListInfo
from smsfox_gui.services.ports import ListSource

_TEXTS = ("csv", "pasted")
"""Formats in which cells are kept apart by a character."""
_HEADED_HERE = ("vcf",)
"""Formats whose headings are the program's own: no line of the file is one."""


class Offers(NamedTuple):
    """Whether there is a choice of each, in the order of the boxes."""

    sheet: bool
    header: bool
    letters: bool
    separator: bool
    hidden: bool


def offers(info: ListInfo, source: ListSource) -> Offers:
    """Of rows that came out of the journal nothing is to be found out, nor of a kept list."""
    if source.kept is not None or source.numbers:
        return Offers(*[False] * 5)
    return Offers(
        sheet=len(info.sheets) > 1,
        header=info.format not in _HEADED_HERE,
        letters=info.encoding is not None,
        separator=info.format in _TEXTS,
        hidden=info.hides_rows,
    )
