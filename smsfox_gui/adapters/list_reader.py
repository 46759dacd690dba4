"""The process that reads a list: opens any file and gives its rows, block by block.

Damaged workbooks can abort an interpreter or swallow memory: this never runs in the program's process. What it reads
goes through a pipe to a second process (`list_writer`), which judges the rows and writes them down meanwhile.
"""

from __future__ import annotations

import contextlib
import gc
import json
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from smsfox_gui.adapters.child_limits import limit_own_memory
from smsfox_gui.adapters.list_head import first_blocks, layout_of_head, rows_of_head
from smsfox_gui.adapters.list_messages import Again, End, Message, Opened, send, send_refusal
from smsfox_gui.adapters.list_rows import OpenedList, ReadingWay, open_file, open_pasted
from smsfox_gui.adapters.odd_lists import FurtherLeft, MergedDown, OddOrder, OddXml
from smsfox_gui.adapters.row_blocks import Block
from smsfox_gui.adapters.sheet_findings import MergedRange
from smsfox_gui.core.errors import FileDamaged
from smsfox_gui.core.list_locale import locale_of

_WAYS = 5
"""As it is, from its first column, after a real parser, by the library, knowing its merged cells."""


def read_list(request: dict[str, Any]) -> Iterator[Message]:
    """The list a request names. Raises ListError, OSError, UnicodeError, MemoryError."""
    way = ReadingWay(locale_of(request["country"]), request["visible_only"], country=request["country"])
    for _ in range(_WAYS):
        try:
            yield from _read(request, way)
            return
        except FurtherLeft:
            way = way._replace(first_column=0)
        except OddXml:
            way = way._replace(odd_xml=True)
        except OddOrder:
            way = way._replace(by_library=True)
        except MergedDown as found:
            way = way._replace(merged=found.merged)
        yield Again()
    raise FileDamaged()


def _read(request: dict[str, Any], way: ReadingWay) -> Iterator[Message]:
    with _open(request, way) as opened:
        blocks = opened.blocks
        merged = opened.findings.tall() or way.merged
        # The first block first: only its rows tell where the table begins.
        first = next(blocks, None)
        yield Opened(
            opened.format,
            opened.encoding,
            opened.delimiter,
            opened.sheet,
            opened.sheets,
            opened.hidden_sheets,
            opened.ragged,
            opened.first_column,
            merged,
        )
        head: list[Block] = []
        if first is not None:
            blocks = chain((first,), blocks)
            for block in first_blocks(blocks, request):
                head.append(block)
                yield block
            yield from blocks
        if not merged and (found := _reaching_rows(opened, head, request)):
            raise MergedDown(found)
        yield End(opened.findings)


def _reaching_rows(opened: OpenedList, first: list[Block], request: dict[str, Any]) -> tuple[MergedRange, ...]:
    """The merged cells of the list's rows. Those that begin at its header, or above, are spread to nowhere."""
    tall = opened.findings.tall()
    head = rows_of_head(first, request) if tall else []
    if not head:
        return ()
    header_row = layout_of_head(head, opened.first_column, request).header_row or 0
    return tall if any(merged.first > header_row for merged in tall) else ()


def _open(request: dict[str, Any], way: ReadingWay) -> OpenedList:
    if request["pasted"] is not None:
        return open_pasted(request["pasted"], request["delimiter"], way)
    return open_file(Path(request["path"]), request["sheet"], request["encoding"], request["delimiter"], way)


def main() -> int:
    """Answer the request on standard input: itself and messages on standard output; 0 when all was read, else 1."""
    line = sys.stdin.buffer.readline()
    request = json.loads(line)
    limit_own_memory(request["memory"])
    gc.disable()  # a million rows make no cycles, looking for them costs a tenth of the time
    pipe = sys.stdout.buffer
    try:
        pipe.write(line)
        for message in read_list(request):
            send(pipe, message)
        pipe.flush()
    except KeyboardInterrupt:
        return 1
    except BaseException as error:
        # Where the other process is gone nobody listens any more, and the parent looks after it.
        with contextlib.suppress(OSError):
            send_refusal(pipe, error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
