"""The child process that reads a list: one JSON line in, JSON lines out, the rows into a scratch file.

Damaged workbooks can abort an interpreter or swallow memory: this never runs in the program's process.
"""

from __future__ import annotations

import errno
import gc
import json
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from smsfox_gui.adapters.child_limits import limit_own_memory
from smsfox_gui.adapters.list_file import ListFileWriter, encode_info
from smsfox_gui.adapters.list_filling import ListFilling
from smsfox_gui.adapters.list_layout import Layout, find_layout
from smsfox_gui.adapters.list_rows import OpenedList, ReadingWay, open_file, open_pasted
from smsfox_gui.adapters.logs import describe
from smsfox_gui.adapters.odd_lists import FurtherLeft, OddOrder, OddXml
from smsfox_gui.adapters.row_blocks import Block, Row
from smsfox_gui.core.columns import SAMPLE_ROWS
from smsfox_gui.core.errors import (
    FileDamaged,
    FileEncodingUnknown,
    FileLocked,
    FileMissing,
    FileTooBig,
    ListEmpty,
    ListError,
    ReaderFailed,
    ScratchFull,
    SmsfoxError,
)
from smsfox_gui.core.list_locale import locale_of
from smsfox_gui.core.message import Column, ContactRow, ListInfo
from smsfox_gui.core.verdicts import FirstComers

HEAD_ROWS = 500
"""So many rows are shown while the rest is still being read."""
_HEAD_CHARACTERS = 1_000_000
_ANNOUNCE_EVERY = 0.1
_WAYS = 4
"""As it is, from its first column, after a real parser, by the library."""
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class Listener(NamedTuple):
    """Who hears how far the reading is: rows read so far; once, the list as its first rows make it look, and these."""

    read: Callable[[int], None]
    head: Callable[[ListInfo, list[ContactRow]], None]


def read_list(request: dict[str, Any], listener: Listener) -> int:
    """Read the list a request names into its scratch file; the number of rows. Raises ListError, OSError."""
    way = ReadingWay(locale_of(request["country"]), request["visible_only"])
    for _ in range(_WAYS):
        try:
            return _read(request, way, listener)
        except FurtherLeft:
            way = way._replace(first_column=0)
        except OddXml:
            way = way._replace(odd_xml=True)
        except OddOrder:
            way = way._replace(by_library=True)
    raise FileDamaged()


def _read(request: dict[str, Any], way: ReadingWay, listener: Listener) -> int:
    Path(request["scratch"]).write_bytes(b"")
    with _open(request, way) as opened:
        blocks = iter(opened.blocks)
        first = list(_first_blocks(blocks, request["header_row"]))
        head = [row for block in first for row in block.rows()]
        if not head:
            raise ListEmpty(**({"sheet": opened.sheet} if opened.sheet else {}))
        layout = _layout(head, opened.first_column, request)
        writer = ListFileWriter(Path(request["scratch"]), layout.width)
        comers = FirstComers(request["country"], frozenset(request["stopped"]))
        filling = ListFilling(writer, comers, layout, ragged=opened.ragged)
        shown = _info(request, opened, layout, layout.columns)
        _fill(filling, chain(_below(first, layout.skipped), blocks), listener, shown)
        info = _info(request, opened, layout, filling.final_columns(opened.first_column))
        writer.finish(info, request["country"], request["stopped"])
        return filling.rows


def _open(request: dict[str, Any], way: ReadingWay) -> OpenedList:
    if request["pasted"] is not None:
        return open_pasted(request["pasted"], request["delimiter"], way)
    return open_file(Path(request["path"]), request["sheet"], request["encoding"], request["delimiter"], way)


def _first_blocks(blocks: Iterator[Block], header_row: int | None) -> Iterator[Block]:
    """Enough rows to know the layout by: some below the header."""
    wanted = SAMPLE_ROWS
    for block in blocks:
        yield block
        below = header_row is None or block.numbers[-1] > header_row
        wanted -= len(block) if below else 0
        if wanted <= 0:
            return


def _layout(head: Sequence[Row], first_column: int, request: dict[str, Any]) -> Layout:
    return find_layout(
        head,
        first_column,
        header_row=request["header_row"],
        no_header=request["no_header"],
        phone_column=request["phone_column"],
    )


def _below(blocks: Sequence[Block], skipped: int) -> Iterator[Block]:
    """Without the titles and the header."""
    for block in blocks:
        left = block.taken(range(min(skipped, len(block)), len(block))) if skipped else block
        skipped -= len(block) - len(left)
        if len(left):
            yield left


def _fill(filling: ListFilling, blocks: Iterator[Block], listener: Listener, shown: ListInfo) -> None:
    head: list[ContactRow] = []
    told = False
    next_word = 0.0
    for block in blocks:
        position = filling.rows + 1
        filled = filling.add(block)
        if not told:
            head += filled.rows(position, HEAD_ROWS - len(head))
            told = len(head) == HEAD_ROWS
            if told:
                listener.head(shown, _short(head))
        if time.monotonic() >= next_word:
            listener.read(filling.rows)
            next_word = time.monotonic() + _ANNOUNCE_EVERY


def _short(rows: list[ContactRow]) -> list[ContactRow]:
    """As many of the first rows as a message may carry."""
    left = _HEAD_CHARACTERS
    for place, row in enumerate(rows):
        left -= sum(map(len, row.cells))
        if left < 0:
            return rows[:place]
    return rows


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
        notes=opened.findings.notes(layout.header_row),
        hidden_sheets=opened.hidden_sheets,
    )


def _say(message: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(message).encode("ascii") + b"\n")
    sys.stdout.buffer.flush()


def _say_head(info: ListInfo, rows: list[ContactRow]) -> None:
    _say({"head": {"info": encode_info(info), "rows": [asdict(row) for row in rows]}})


def refusal(error: BaseException) -> SmsfoxError:
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
    if isinstance(error, OSError):
        return ScratchFull() if error.errno in _FULL else ListError()
    if isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode == sqlite3.SQLITE_FULL:
        return ScratchFull()
    # The Rust library's own: what it says when it panics over a damaged file.
    return FileDamaged() if type(error).__name__ == "PanicException" else ReaderFailed()


def main(argv: Sequence[str] | None = None) -> int:
    """Answer the request on standard input; 0 when the list was read, 1 when it was refused with a reason."""
    request = json.loads(sys.stdin.buffer.readline())
    limit_own_memory(request["memory"])
    gc.disable()  # a million rows make no cycles, looking for them costs a tenth of the time
    try:
        rows = read_list(request, Listener(lambda count: _say({"rows": count}), _say_head))
    except KeyboardInterrupt:
        return 1
    except BaseException as error:
        named = refusal(error)
        trace = list(describe(error)) if isinstance(named, ReaderFailed) else []
        _say({"error": {"code": named.code, "details": named.details, "trace": trace}})
        return 1
    _say({"done": rows})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
