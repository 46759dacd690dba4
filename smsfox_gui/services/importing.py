"""A file or pasted cells -> a contact list with verdicts, and what `smsfox check` says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from smsfox_gui.core.contact_list import ContactRow
from smsfox_gui.core.errors import QueryDropped, ReadingCancelled
from smsfox_gui.core.layouts import misread_as
from smsfox_gui.services.kept_lists import ListShelf
from smsfox_gui.services.layouts import LayoutShelf
from smsfox_gui.services.ports import ContactList, FileStamp, ListHead, ListReader, ListSource


class Importing:
    """Opens lists: by its reader, or from its shelf those that were kept; with the layouts that are known."""

    def __init__(self, reader: ListReader, shelf: ListShelf, layouts: LayoutShelf) -> None:
        self._reader = reader
        self._shelf = shelf
        self._layouts = layouts

    def open(
        self,
        source: ListSource,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        head: Callable[[ListHead], None] | None = None,
    ) -> ContactList:
        """The list, judged; the caller closes it. progress and head: see ListReader. Raises ListError."""
        contacts = self._read(source, progress, cancelled, head)
        try:
            if source.refused_texts:
                contacts.take_refused_texts(_by_position(source.refused_texts, contacts.info.header_row))
            if source.refused:
                contacts.take_refused(source.refused, cancelled)
            if source.kept is not None and cancelled is not None and cancelled():
                raise ReadingCancelled
        except QueryDropped:
            contacts.close()
            raise ReadingCancelled from None
        except BaseException:
            contacts.close()
            raise
        return contacts

    def _read(
        self,
        source: ListSource,
        progress: Callable[[int], None] | None,
        cancelled: Callable[[], bool] | None,
        head: Callable[[ListHead], None] | None,
    ) -> ContactList:
        if source.kept is not None:
            return self._shelf.open(source.kept)
        contacts = self._reader.read(_read_by_layout(source), progress, cancelled, head)
        known = misread_as(self._layouts.layouts(), contacts.info) if _undecided(source) else None
        if known is None:
            return contacts
        contacts.close()
        return self._reader.read(_read_by_layout(replace(source, layout=known)), progress, cancelled, head)

    def stamp(self, path: Path) -> FileStamp | None:
        """How a list's file stands now, None where there is none to be had. Blocks."""
        return self._reader.stamp(path)

    def summary(self, contacts: ContactList) -> dict[str, object]:
        """What was found out about the list, in the shape of `smsfox check`."""
        info, counts = contacts.info, contacts.counts()
        phones = info.phone_column
        return {
            "format": info.format,
            "encoding": info.encoding,
            "delimiter": info.delimiter,
            "sheet": info.sheet,
            "sheets": list(info.sheets),
            "header_row": info.header_row,
            "phone_column": None if phones is None else info.columns[phones].field,
            "columns": [column.field for column in info.columns],
            "rows_read": counts.rows_read,
            "ready": counts.ready,
            "problems": {problem.value: count for problem, count in counts.problems.items()},
            "hidden_sheets": list(info.hidden_sheets),
            "notes": [{"note": note.kind.value, "count": note.count, "detail": note.detail} for note in info.notes],
        }

    def row_lines(self, contacts: ContactList) -> Iterator[dict[str, object]]:
        """A line a row, in the shape of `smsfox check --rows`."""
        fields = [column.field for column in contacts.info.columns]
        for row in contacts.rows():
            yield _line(row, fields)


def _by_position(refused: Sequence[int], header_row: int | None) -> dict[int, int]:
    """The refused texts of rows pasted, by the positions that the rows below the header have."""
    above = header_row or 0
    return {place + 1 - above: key for place, key in enumerate(refused) if key and place >= above}


def _undecided(source: ListSource) -> bool:
    """Whether letters and separator are the guess's."""
    return source.layout is None and source.encoding is None and source.delimiter is None


def _read_by_layout(source: ListSource) -> ListSource:
    """With the letters and the separator of its layout, where nobody chose others."""
    layout = source.layout
    if layout is None or layout.encoding is None or source.encoding is not None or source.delimiter is not None:
        return source
    return replace(source, encoding=layout.encoding, delimiter=layout.delimiter)


def _line(row: ContactRow, fields: list[str]) -> dict[str, object]:
    return {
        "row": row.number,
        "phone": row.phone or None,
        "verdict": "ready" if row.problem is None else "problem",
        "reason": None if row.problem is None else row.problem.value,
        "cells": dict(zip(fields, row.cells, strict=True)),
    }
