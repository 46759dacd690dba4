"""Lists as the reading child leaves them, for whoever needs one without a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from smsfox_gui.adapters.list_file import ListFileWriter
from smsfox_gui.adapters.list_store import ContactListStore
from smsfox_gui.core.message import Column, ListInfo
from smsfox_gui.core.verdicts import FirstComers, RowMark

TITLES = ("Имя", "Тел")


def make(
    path: Path,
    rows: Sequence[tuple[str, ...]],
    stopped: tuple[str, ...] = (),
    titles: Sequence[str] = TITLES,
    phone_column: int = 1,
) -> ContactListStore:
    """A list with these rows, the first in row 2 of its sheet, written by the same hands."""
    writer = ListFileWriter(path, len(titles))
    comers = FirstComers("RU", frozenset(stopped))
    for number, cells in enumerate(rows, start=2):
        writer.add(number, cells, comers.judge(cells[phone_column], number), RowMark.NONE)
    columns = tuple(Column(index, title, title) for index, title in enumerate(titles))
    writer.finish(ListInfo("x", "csv", "utf-8", ";", None, (), 1, columns, phone_column), "RU", stopped)
    return ContactListStore(path)
