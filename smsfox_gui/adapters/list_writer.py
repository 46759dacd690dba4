"""The process that takes a list's rows from the one that reads: finds its layout, judges, fills the scratch file.

One JSON line in, then messages; JSON lines out: {"rows"}, {"head"}, {"error"}, {"done"}.
"""

from __future__ import annotations

import contextlib
import gc
import json
import sys
import time
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from smsfox_gui.adapters.child_limits import limit_own_memory
from smsfox_gui.adapters.list_file import ListFileWriter, encode_info
from smsfox_gui.adapters.list_filling import ListFilling
from smsfox_gui.adapters.list_head import first_blocks, layout_of_head, rows_of_head, wanted_rows
from smsfox_gui.adapters.list_layout import Layout
from smsfox_gui.adapters.list_messages import Again, End, Message, Opened, Refused, received, refusal_said
from smsfox_gui.adapters.list_notes import list_notes
from smsfox_gui.adapters.merged_values import MergedValues
from smsfox_gui.adapters.row_blocks import Block
from smsfox_gui.adapters.sheet_findings import SheetFindings
from smsfox_gui.core.contact_list import Column, ContactRow, ListInfo, ListNote
from smsfox_gui.core.errors import ListEmpty
from smsfox_gui.core.layouts import laid_out
from smsfox_gui.core.stop_list import StopSnapshot
from smsfox_gui.core.verdicts import FirstComers

HEAD_ROWS = 500
"""So many rows are shown while the rest is still being read."""
_HEAD_CHARACTERS = 1_000_000
_ANNOUNCE_EVERY = 0.1
_CUT_OFF = 3


class Listener(NamedTuple):
    """Who hears how far the writing is: rows taken so far; once, the list as its first rows make it look, and these."""

    read: Callable[[int], None]
    head: Callable[[ListInfo, list[ContactRow]], None]


class _ReadAgain(Exception):
    """What was told so far does not count."""


def write_list(request: dict[str, Any], messages: Iterator[Message], listener: Listener) -> int:
    """Take a list's messages down into its scratch file; the number of rows. Raises ListError, OSError, sqlite3.Error,
    and what `messages` raises.
    """
    while True:
        try:
            return _write(request, messages, listener)
        except _ReadAgain:
            continue


def _write(request: dict[str, Any], messages: Iterator[Message], listener: Listener) -> int:
    scratch = Path(request["scratch"])
    scratch.write_bytes(b"")
    opened = next(messages)
    if isinstance(opened, Again):
        raise _ReadAgain
    if not isinstance(opened, Opened):
        raise TypeError("rows of nothing")
    ends: list[SheetFindings] = []
    blocks = _blocks(messages, ends)
    first = list(first_blocks(blocks, request))
    head = rows_of_head(first, request)
    if not head:
        raise ListEmpty(**({"sheet": opened.sheet} if opened.sheet else {}))
    layout = layout_of_head(head, opened.first_column, request)
    comers = FirstComers(request["country"], StopSnapshot.from_plain(request["stopped"]))
    with contextlib.closing(ListFileWriter(scratch, layout.width)) as writer:
        filling = ListFilling(writer, comers, layout, request["country"], ragged=opened.ragged)
        shown = _info(request, opened, layout, layout.columns)
        merged = MergedValues(opened.merged, opened.first_column, layout.header_row or 0)
        last = head[layout.skipped - 1].number if layout.skipped else 0
        # Spread before hidden rows go: one of them may be the first of a merged cell, and have its value.
        spread = map(merged.spread, chain(_below(first, last), blocks))
        wanted = (wanted_rows(block, request) for block in spread)
        # Last of all: until here a row goes by where it stands in what was read.
        _fill(filling, (_renumbered(block, request["numbers"]) for block in wanted), listener, shown)
        columns = filling.final_columns(opened.first_column)
        notes = (*filling.notes(), *list_notes(ends[0], layout.header_row))
        writer.finish(_info(request, opened, layout, columns, notes), request["country"])
    return filling.rows


def _blocks(messages: Iterator[Message], ends: list[SheetFindings]) -> Iterator[Block]:
    """The rows until the end, which is noted."""
    for message in messages:
        if isinstance(message, Block):
            yield message
        elif isinstance(message, End):
            ends.append(message.findings)
            return
        else:
            raise _ReadAgain


def _below(blocks: Sequence[Block], last: int) -> Iterator[Block]:
    """Without the titles and the header. last: the number of the last row of these."""
    for block in blocks:
        left = block.taken(range(bisect_right(block.numbers, last), len(block))) if last else block
        if len(left):
            yield left


def _renumbered(block: Block, numbers: Sequence[int]) -> Block:
    """With the numbers of the rows in the list that they come from. numbers: as in ListSource."""
    if not numbers:
        return block
    known = len(numbers)
    return replace(block, numbers=[numbers[n - 1] if n <= known else n for n in block.numbers])


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
    request: dict[str, Any],
    opened: Opened,
    layout: Layout,
    columns: tuple[Column, ...],
    notes: tuple[ListNote, ...] = (),
) -> ListInfo:
    return ListInfo(
        name=request["name"],
        format=opened.format.value,
        encoding=opened.encoding,
        delimiter=opened.delimiter,
        sheet=opened.sheet,
        sheets=opened.sheets,
        header_row=layout.header_row,
        columns=laid_out(columns, layout.known)[0],
        phone_column=layout.phone_column,
        notes=notes,
        hidden_sheets=opened.hidden_sheets,
        as_before=layout.as_before,
    )


def _say(message: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(message).encode("ascii") + b"\n")
    sys.stdout.buffer.flush()


def _say_head(info: ListInfo, rows: list[ContactRow]) -> None:
    _say({"head": {"info": encode_info(info), "rows": [asdict(row) for row in rows]}})


def main() -> int:
    """Write down what comes on standard input; 0 when the list is there, else 1 or, where it broke off, 3."""
    pipe = sys.stdin.buffer
    line = pipe.readline()
    if not line:
        return _CUT_OFF
    request = json.loads(line)
    limit_own_memory(request["memory"])
    gc.disable()  # see list_reader
    try:
        rows = write_list(request, received(pipe), Listener(lambda count: _say({"rows": count}), _say_head))
    except KeyboardInterrupt:
        return 1
    except EOFError:
        return _CUT_OFF
    except Refused as refused:
        _say({"error": refused.said})
        return 1
    except BaseException as error:
        _say({"error": refusal_said(error)})
        return 1
    _say({"done": rows})
    return 0


if __name__ == "__main__":
    sys.exit(main())
