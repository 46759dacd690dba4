"""The child process that reads a list: one JSON line in, JSON lines out, the rows into a scratch file.

Damaged workbooks can abort an interpreter or swallow memory: this never runs in the program's process.
"""

from __future__ import annotations

import gc
import json
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

from smsfox_gui.adapters.csv_rows import Row
from smsfox_gui.adapters.list_file import ListFileWriter
from smsfox_gui.adapters.list_layout import Layout, find_layout, make_columns
from smsfox_gui.adapters.list_rows import OpenedList, open_file, open_pasted
from smsfox_gui.core.columns import SAMPLE_ROWS
from smsfox_gui.core.errors import (
    FileEncodingUnknown,
    FileLocked,
    FileMissing,
    FileTooBig,
    ListEmpty,
    ListError,
    SmsfoxError,
)
from smsfox_gui.core.message import Column, ListInfo
from smsfox_gui.core.verdicts import FirstComers, RowMark

ROW_LIMIT = 1_048_576
_ANNOUNCE_EVERY = 0.1
_CPU_SECONDS = 90
_ROWS_BETWEEN_LOOKS = 256
_NO_MARK, _RAGGED = 0, int(RowMark.RAGGED)

Announce = Callable[[int], None]


def read_list(request: dict[str, Any], announce: Announce) -> int:
    """Read the list a request names into its scratch file; the number of rows. Raises ListError, OSError."""
    with _open(request) as opened:
        return _read(opened, request, announce)


def _read(opened: OpenedList, request: dict[str, Any], announce: Announce) -> int:
    header_row = request["header_row"]
    head = _head(opened, header_row)
    if not head:
        raise ListEmpty(**({"sheet": opened.sheet} if opened.sheet else {}))
    layout = find_layout(
        head,
        opened.first_column,
        header_row=header_row,
        no_header=request["no_header"],
        phone_column=request["phone_column"],
    )
    writer = ListFileWriter(Path(request["scratch"]), layout.width)
    comers = FirstComers(request["country"], request["stopped"])
    _write_rows(writer, comers, layout, chain(head[layout.skipped :], opened.rows), opened.ragged, announce)
    info = _info(request, opened, layout, _final_columns(writer, layout, opened.first_column))
    writer.finish(info, request["country"], request["stopped"])
    return writer.rows


def _open(request: dict[str, Any]) -> OpenedList:
    if request["pasted"] is not None:
        return open_pasted(request["pasted"], request["delimiter"])
    return open_file(Path(request["path"]), request["sheet"], request["encoding"], request["delimiter"])


def _head(opened: OpenedList, header_row: int | None) -> list[Row]:
    """Enough rows to know the layout by: some below the header."""
    head = list(islice(opened.rows, SAMPLE_ROWS))
    while header_row is not None and head and head[-1].number < header_row:
        more = list(islice(opened.rows, SAMPLE_ROWS))
        if not more:
            break
        head += more
    return head


def _write_rows(
    writer: ListFileWriter,
    comers: FirstComers,
    layout: Layout,
    rows: chain[Row],
    ragged: bool,
    announce: Announce,
) -> None:
    phones = layout.phone_column
    next_look = time.monotonic()
    for number, cells, broken in rows:
        mark = _RAGGED if broken else _NO_MARK
        if len(cells) != writer.width or (ragged and writer.width > layout.width):
            cells, overlong = _fit(writer, cells, layout.width)
            mark = _RAGGED if overlong else mark
        verdict = comers.judge(None if phones is None else cells[phones], number, mark)
        writer.add(number, cells, verdict, mark)
        if writer.rows % _ROWS_BETWEEN_LOOKS == 0 and time.monotonic() >= next_look:
            announce(writer.rows)
            next_look = time.monotonic() + _ANNOUNCE_EVERY
        if writer.rows > ROW_LIMIT:
            raise FileTooBig(rows=ROW_LIMIT)


def _fit(writer: ListFileWriter, cells: list[str], honest: int) -> tuple[list[str], bool]:
    """A row at the table's width, no cell moved; True where it holds more cells than an honest row may."""
    overlong = len(cells) > honest and any(cell.strip() for cell in cells[honest:])
    if overlong and len(cells) > writer.width:
        writer.widen(len(cells))
    if len(cells) < writer.width:
        cells = cells + [""] * (writer.width - len(cells))
    return cells[: writer.width], overlong


def _final_columns(writer: ListFileWriter, layout: Layout, first_column: int) -> tuple[Column, ...]:
    """The layout's columns, those that ragged rows added, without empty ones at the end that nobody named."""
    columns = layout.columns
    if writer.width > layout.width:
        letters = {column.field for column in make_columns([], layout.width, first_column)}
        titles = [
            "" if column.title in letters and column.title == column.field else column.title
            for column in columns
        ]
        columns = make_columns(titles, writer.width, first_column)
    bare = make_columns([], len(columns), first_column)
    while len(columns) > 1 and columns[-1] == bare[-1] and not writer.holds_something(columns[-1].index):
        columns, bare = columns[:-1], bare[:-1]
    return columns


def _info(
    request: dict[str, Any], opened: OpenedList, layout: Layout, columns: tuple[Column, ...]
) -> ListInfo:
    return ListInfo(
        name=Path(request["path"]).name if request["path"] else "",
        format=opened.format.value,
        encoding=opened.encoding,
        delimiter=opened.delimiter,
        sheet=opened.sheet,
        sheets=opened.sheets,
        header_row=layout.header_row,
        columns=columns,
        phone_column=layout.phone_column,
    )


def _limit_memory(limit: int) -> None:
    """POSIX only; elsewhere the parent's deadline and the checks before opening remain."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _say(message: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(message).encode("ascii") + b"\n")
    sys.stdout.buffer.flush()


def _error_of(error: BaseException) -> SmsfoxError:
    """The list error that stands for what stopped the reading."""
    if isinstance(error, SmsfoxError):
        return error
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FileMissing()
    if isinstance(error, PermissionError):
        return FileLocked()
    if isinstance(error, UnicodeError):
        return FileEncodingUnknown()
    if isinstance(error, MemoryError):
        return FileTooBig()
    return ListError()


def main(argv: Sequence[str] | None = None) -> int:
    """Answer the request on standard input; 0 when the list was read, 1 when it was refused with a reason."""
    request = json.loads(sys.stdin.buffer.readline())
    _limit_memory(request["memory"])
    gc.disable()  # a million rows make no cycles, looking for them costs a tenth of the time
    try:
        rows = read_list(request, lambda count: _say({"rows": count}))
    except (SmsfoxError, OSError, UnicodeError, MemoryError, sqlite3.Error) as error:
        refusal = _error_of(error)
        _say({"error": {"code": refusal.code, "details": refusal.details}})
        return 1
    _say({"done": rows})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
