"""Lists as the reading children leave them, for whoever needs one without a file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from smsfox_gui.adapters.list_file import ListFileWriter
from smsfox_gui.adapters.list_store import ContactListStore
from smsfox_gui.adapters.row_blocks import block_of_rows
from smsfox_gui.core.contact_list import Column, ListInfo
from smsfox_gui.core.stop_list import NOBODY, StopSnapshot
from smsfox_gui.core.verdicts import FirstComers, RowMark

TITLES = ("Имя", "Тел")
DAY = date(2026, 10, 3)
_BLOCK = 4

StopListNow = Callable[[], StopSnapshot]


def nobody() -> StopSnapshot:
    """A stop list without anybody."""
    return NOBODY


def stopping(*phones: str) -> StopListNow:
    """A stop list of these numbers, since DAY."""
    snapshot = StopSnapshot(dict.fromkeys(phones, DAY))
    return lambda: snapshot


def make(
    path: Path,
    rows: Sequence[tuple[str, ...]],
    stopped: StopListNow = nobody,
    titles: Sequence[str] = TITLES,
    phone_column: int | None = 1,
    ragged: Collection[int] = (),
    **info: Any,
) -> ContactListStore:
    """A list with these rows, the first in row 2 of its sheet, written by the same hands; ragged: positions.

    stopped: the stop list as it is when asked; info: what else the reader found out.
    """
    writer = ListFileWriter(path, len(titles))
    comers = FirstComers("RU", stopped())
    for start in range(0, len(rows), _BLOCK):
        part = rows[start : start + _BLOCK]
        block = block_of_rows(range(start + 2, start + 2 + len(part)), part)
        marks = {place: RowMark.RAGGED for place in range(len(part)) if start + place + 1 in ragged}
        cells = None if phone_column is None else block.columns[phone_column]
        writer.add_block(block, comers.judge_block(cells, block.numbers, marks), marks)
    columns = tuple(Column(index, title, title) for index, title in enumerate(titles))
    found = ListInfo("people.csv", "csv", "utf-8", ";", None, (), 1, columns, phone_column)
    writer.finish(replace(found, **info), "RU")
    return ContactListStore(path, stopped=stopped)
