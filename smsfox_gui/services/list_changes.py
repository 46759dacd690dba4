"""What a person changed in a list, in words that hold for the same list read anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from zlib import crc32

from smsfox_gui.services.step_rows import StepRows


class StepKind(StrEnum):
    """What was changed."""

    CELL = "cell"
    FILL = "fill"
    NAME = "name"
    ROLE = "role"
    ROWS = "rows"
    SPLIT = "split"
    WRITTEN = "written"


def people_of(phones: Iterable[str]) -> int:
    """A checksum of these cells, in order: whether the same people stand in the same rows of a file that changed."""
    return crc32("\n".join(phones).encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class ListStep:
    """One step, as it is kept with a draft. column: the name that the field had then.

    CELL: was -> text in one row. FILL: text into the blank cells. NAME: the field's new name is text. ROLE: text is a
    ColumnRole. ROWS: put in or left out. SPLIT: of one row, whose cell was so.
    WRITTEN: left out, because their numbers were written to already.
    """

    kind: StepKind
    rows: StepRows = field(default_factory=StepRows)
    column: str = ""
    was: str = ""
    text: str = ""
    included: bool = False
