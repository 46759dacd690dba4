"""The rows that one change was about, kept as bare numbers.

Nothing of them is an object of its own: hundreds of thousands of those would hold up every search for garbage.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple, overload


class RowRun(NamedTuple):
    """Rows one after the other: both their positions and the spreadsheet's row numbers go up by one.

    position, number: of the first; copy: 0 = rows that were read, 1 = the first one added to such a row by splitting;
    people: who they were, by `people_of` their cells with the phone number; 0 where the step has another way to know.
    """

    position: int
    number: int
    length: int = 1
    copy: int = 0
    people: int = 0


_WIDTH = len(RowRun._fields)


class StepRows(Sequence[RowRun]):
    """Runs of rows; two with the same runs are equal."""

    __slots__ = ("_numbers",)

    def __init__(self, runs: Iterable[RowRun] = ()) -> None:
        """Raises ValueError."""
        self._numbers = array("q")
        self._extend(chain.from_iterable(runs))

    @classmethod
    def of_numbers(cls, numbers: Iterable[int]) -> StepRows:
        """From what `numbers` gave. Raises TypeError, ValueError."""
        made = cls()
        made._extend(numbers)
        if len(made._numbers) % _WIDTH:
            raise ValueError("a run of rows is incomplete")
        return made

    def _extend(self, numbers: Iterable[int]) -> None:
        try:
            self._numbers.extend(numbers)
        except OverflowError:
            raise ValueError("a number that no row has") from None

    @property
    def numbers(self) -> list[int]:
        """The fields of every run, one after the other."""
        return self._numbers.tolist()

    def __len__(self) -> int:
        return len(self._numbers) // _WIDTH

    @overload
    def __getitem__(self, index: int) -> RowRun: ...

    @overload
    def __getitem__(self, index: slice) -> StepRows: ...

    def __getitem__(self, index: int | slice) -> RowRun | StepRows:
        if isinstance(index, slice):
            return StepRows(self[place] for place in range(*index.indices(len(self))))
        place = range(len(self))[index] * _WIDTH
        return RowRun(*self._numbers[place : place + _WIDTH])

    def __iter__(self) -> Iterator[RowRun]:
        return map(RowRun, *(self._numbers[field::_WIDTH] for field in range(_WIDTH)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, StepRows) and self._numbers == other._numbers

    def __hash__(self) -> int:
        return hash(self._numbers.tobytes())

    def __repr__(self) -> str:
        return f"StepRows({list(self)})"
