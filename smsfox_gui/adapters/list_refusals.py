"""Which rows of a list would get once more, word for word, what the gateway has refused to take for them."""

# ruff: noqa: S608 - the only names put into SQL are our own c0, c1, …; every value is bound

from __future__ import annotations

from collections.abc import Mapping, Sequence

from smsfox_gui.adapters.list_file import CODES
from smsfox_gui.adapters.list_flaws import Using
from smsfox_gui.adapters.list_look import ListLook, marks
from smsfox_gui.adapters.list_states import breathe
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.same_words import words_key
from smsfox_gui.core.template import Bound

TEXT_REFUSED = CODES[RowProblem.TEXT_REFUSED]
_ROWS_AT_ONCE = 500


class RefusedTexts:
    """What was refused by position, as `words_key`; a row that was added has what the row it came from has."""

    def __init__(self, refused: Mapping[int, int], origins: Mapping[int, int]) -> None:
        """origins: by position, the rows that added ones came from, as they are when it is asked."""
        self._refused = refused
        self._origins = origins
        self._again = set[int]()

    def says_again(self, position: int, said: Bound | None, cells: Sequence[str]) -> bool:
        """Whether this text says to a row with these cells what was refused; None says nothing."""
        key = self._refused.get(self._origins.get(position, position))
        return key is not None and said is not None and words_key(said.render(cells)) == key

    def positions(self) -> list[int]:
        """The rows of which something was refused; while nobody edits the list."""
        added = [position for position, origin in self._origins.items() if origin in self._refused]
        return [*self._refused, *added]

    def read(self, use: Using, look: ListLook, said: Bound | None, positions: Sequence[int]) -> set[int]:
        """Those of these positions to whose rows it does. Reads some rows at a time."""
        found = set[int]()
        if said is None:
            return found
        for start in range(0, len(positions), _ROWS_AT_ONCE):
            part = positions[start : start + _ROWS_AT_ONCE]
            with use() as db:
                query = f"select position, {look.cells} from row where position in ({marks(len(part))})"
                for position, *cells in db.execute(query, part):
                    if self.says_again(position, said, cells):
                        found.add(position)
            breathe()
        return found

    def take(self, again: set[int]) -> None:
        """These are the rows, as `read` has found them."""
        self._again = again

    def note(self, position: int, said: Bound | None, cells: Sequence[str]) -> None:
        """A row has other cells."""
        if self.says_again(position, said, cells):
            self._again.add(position)
        else:
            self._again.discard(position)

    def code(self, position: int, flaw: int) -> int:
        """The code of a row with another flaw of the text, READY = none."""
        return flaw or (TEXT_REFUSED if position in self._again else flaw)

    def codes(self, flaws: bytes) -> bytes:
        """The codes of all rows."""
        found = bytearray(flaws)
        for position in self._again:
            if position <= len(found):
                found[position - 1] = self.code(position, found[position - 1])
        return bytes(found)
