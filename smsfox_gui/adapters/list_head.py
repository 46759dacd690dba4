"""The first rows of a list, which say how it is laid out: the process that writes it down goes by them, and the one
that reads it where it must know the header, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from smsfox_gui.adapters.row_blocks import Block, Row, without_hidden
from smsfox_gui.core.columns import SAMPLE_ROWS

if TYPE_CHECKING:
    from smsfox_gui.adapters.list_layout import Layout


def first_blocks(blocks: Iterator[Block], request: dict[str, Any]) -> Iterator[Block]:
    """Enough rows to know the layout by: some below the header."""
    header_row, wanted = request["header_row"], SAMPLE_ROWS
    for block in blocks:
        yield block
        below = header_row is None or block.numbers[-1] > header_row
        wanted -= len(wanted_rows(block, request)) if below else 0
        if wanted <= 0:
            return


def wanted_rows(block: Block, request: dict[str, Any]) -> Block:
    """The rows that come into the list: those that the spreadsheet hides do not, where a person wants it so."""
    return without_hidden(block) if request["visible_only"] else block


def rows_of_head(first: Sequence[Block], request: dict[str, Any]) -> list[Row]:
    """The rows of the first blocks that come into the list."""
    return [row for block in first for row in wanted_rows(block, request).rows()]


def layout_of_head(head: Sequence[Row], first_column: int, request: dict[str, Any]) -> Layout:
    """How the list with this head is laid out. Raises ColumnMissing, ListEmpty."""
    # A part of the time to the first row, which the process that reads does without as long as it may.
    from smsfox_gui.adapters.list_layout import find_layout
    from smsfox_gui.core.layouts import ListLayout

    return find_layout(
        head,
        first_column,
        header_row=request["header_row"],
        no_header=request["no_header"],
        phone_column=request["phone_column"],
        layouts=[ListLayout.from_mapping(values) for values in request.get("layouts", ())],
    )
