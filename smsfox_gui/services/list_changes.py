"""What a person changed in a list, in words that hold for the same list read anew."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class StepKind(StrEnum):
    """What was changed."""

    CELL = "cell"
    FILL = "fill"
    NAME = "name"
    ROLE = "role"
    ROWS = "rows"
    SPLIT = "split"


class RowRun(NamedTuple):
    """Rows one after the other: both their positions and the spreadsheet's row numbers go up by one.

    position, number: of the first; copy: 0 = rows that were read, 1 = the first one added to such a row by splitting.
    """

    position: int
    number: int
    length: int = 1
    copy: int = 0


@dataclass(frozen=True, slots=True)
class ListStep:
    """One step, as it is kept with a draft. column: the name that the field had then.

    CELL: was -> text in one row. FILL: text into the blank cells. NAME: the field's new name is text. ROLE: text is a
    ColumnRole. ROWS: put in or left out. SPLIT: of one row, whose cell was so.
    """

    kind: StepKind
    rows: tuple[RowRun, ...] = ()
    column: str = ""
    was: str = ""
    text: str = ""
    included: bool = False
