"""What a text finds wanting in the rows of a list: blank fields, and texts that become too long."""

# ruff: noqa: S608 - the only names put into SQL are our own c0, c1, …; every value is bound

from __future__ import annotations

import contextlib
import sqlite3
from array import array
from collections.abc import Callable, Sequence

from smsfox_gui.adapters.list_file import CODES, READY
from smsfox_gui.adapters.list_look import ListLook
from smsfox_gui.adapters.list_states import FIRST_EMPTY, LAST_EMPTY, SLICE, breathe
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.failed_formulas import FAILED, FAILED_HOLD
from smsfox_gui.core.segments import MAX_CHARACTERS
from smsfox_gui.core.template import FieldSlot, TextDemand

TOO_LONG = CODES[RowProblem.TEXT_TOO_LONG]
BLANKS = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
"""What Python's strip() takes away: the lengths of fields are those of stripped values."""
_FAILED = ",".join(f"'{failed}'" for failed in sorted(FAILED))
_MARGIN = 200
"""So many more characters can be typed outside of the fields before the rows have to be read again."""
_ROWS_AT_ONCE = 20_000
_MANY = 50_000

Using = Callable[[], contextlib.AbstractContextManager[sqlite3.Connection]]


class TextFlaws:
    """Reads every row once for a choice of fields; then knows the flaws for any text with these fields.

    Every row is judged, one with a problem of its own too: it may be mended.
    """

    def __init__(self, demand: TextDemand) -> None:
        self._uses = demand.uses
        self._over = max(MAX_CHARACTERS - demand.fixed - _MARGIN, 0)
        """Fields with more characters than these are remembered one by one."""
        self._blank: tuple[array[int], bytearray] = array("q"), bytearray()
        self._long: tuple[array[int], array[int]] = array("q"), array("q")
        self._edited: dict[int, tuple[int, int]] = {}

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns of the fields; FIRST_EMPTY + n is the code for the n-th being blank."""
        return tuple(slot.column for slot, _ in self._uses)

    def fit(self, demand: TextDemand) -> bool:
        """Whether what was read is enough for this text."""
        return demand.uses == self._uses and MAX_CHARACTERS - demand.fixed >= self._over and len(self._edited) < _MANY

    def read(self, use: Using, look: ListLook, rows: int) -> None:
        """Read the rows, a portion at a time."""
        if not self._uses:
            return
        query = self._query(look)
        for first in range(1, rows + 1, _ROWS_AT_ONCE):
            values = {"blanks": BLANKS, "over": self._over, "first": first, "end": first + _ROWS_AT_ONCE}
            with use() as db:
                for position, code, length in db.execute(query, values):
                    if code:
                        self._blank[0].append(position)
                        self._blank[1].append(code)
                    else:
                        self._long[0].append(position)
                        self._long[1].append(length)

    def note(self, position: int, cells: Sequence[str]) -> None:
        """A row has other cells."""
        blank, length = READY, 0
        for place, (slot, times) in enumerate(self._uses):
            filled = len(slot.value(cells))
            length += filled * times
            if not filled and not blank:
                blank = _code(place)
        self._edited[position] = blank, length

    def of(self, position: int, demand: TextDemand) -> int:
        """The code of a row noted."""
        blank, length = self._edited[position]
        return blank or (TOO_LONG if demand.fixed + length > MAX_CHARACTERS else READY)

    def codes(self, demand: TextDemand, rows: int) -> bytes:
        """The codes of all rows; the demand must fit."""
        found = bytearray(rows)
        room = MAX_CHARACTERS - demand.fixed
        positions, lengths = self._long
        for start in range(0, len(positions), SLICE):
            for position, length in zip(positions[start : start + SLICE], lengths[start : start + SLICE], strict=True):
                if length > room:
                    found[position - 1] = TOO_LONG
            breathe()
        positions, blanks = self._blank
        for start in range(0, len(positions), SLICE):
            for position, code in zip(positions[start : start + SLICE], blanks[start : start + SLICE], strict=True):
                found[position - 1] = code
            breathe()
        if room < 0:  # the text alone is too long, for everybody who has all the fields
            found = bytearray(code or TOO_LONG for code in found)
        for position in self._edited:
            if position <= rows:
                found[position - 1] = self.of(position, demand)
        return bytes(found)

    def _query(self, look: ListLook) -> str:
        """Rows with a blank field (its code), and those whose fields have too many characters (code 0)."""
        names = [f"v{place}" for place in range(len(self._uses))]
        trimmed = [f"{slot_query(look, slot)} as v{place}" for place, (slot, _) in enumerate(self._uses)]
        empty = [f"{name} = ''" for name in names]
        blank = [f"when {test} then {_code(place)}" for place, test in enumerate(empty)]
        lengths = [f"{times} * length(v{place})" for place, (_, times) in enumerate(self._uses)]
        length = " + ".join(lengths)
        return (
            f"with r as materialized (select {', '.join(['position', *trimmed])} from row where position >= :first"
            f" and position < :end) select position, case {' '.join(blank)} else {READY} end, {length} from r"
            f" where {' or '.join(empty)} or {length} > :over"
        )


def slot_query(look: ListLook, slot: FieldSlot) -> str:
    """The SQL for `FieldSlot.value` of a row; :blanks = BLANKS."""
    filled = value_query(look.cell(slot.column))
    return f"latin({filled})" if slot.latin else filled


def value_query(cell: str) -> str:
    """The SQL for `template.value` of a cell; :blanks = BLANKS."""
    trimmed = f"trim({cell}, :blanks)"
    maybe = " or ".join(f"instr({cell}, '{held}')" for held in FAILED_HOLD)
    return f"case when ({maybe}) and {trimmed} in ({_FAILED}) then '' else {trimmed} end"


def _code(place: int) -> int:
    return min(FIRST_EMPTY + place, LAST_EMPTY)
