"""Lists as the reading child leaves them, for whoever needs one without a file."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from smsfox_gui.adapters.list_file import ListFileWriter
from smsfox_gui.adapters.list_store import ContactListStore
from smsfox_gui.core.message import Column, ListInfo
from smsfox_gui.core.verdicts import FirstComers, RowMark

TITLES = ("Имя", "Тел")
NOBODY: Mapping[str, str] = MappingProxyType({})


def make(
    path: Path,
    rows: Sequence[tuple[str, ...]],
    stopped: Mapping[str, str] = NOBODY,
    titles: Sequence[str] = TITLES,
    phone_column: int | None = 1,
    ragged: Collection[int] = (),
    **info: Any,
) -> ContactListStore:
    """A list with these rows, the first in row 2 of its sheet, written by the same hands; ragged: positions.

    info: what else the reader found out.
    """
    writer = ListFileWriter(path, len(titles))
    comers = FirstComers("RU", stopped)
    for position, cells in enumerate(rows, start=1):
        mark = RowMark.RAGGED if position in ragged else RowMark.NONE
        verdict = comers.judge(None if phone_column is None else cells[phone_column], position + 1, mark)
        writer.add(position + 1, cells, verdict, mark)
    columns = tuple(Column(index, title, title) for index, title in enumerate(titles))
    found = ListInfo("people.csv", "csv", "utf-8", ";", None, (), 1, columns, phone_column)
    writer.finish(replace(found, **info), "RU", stopped)
    return ContactListStore(path)
