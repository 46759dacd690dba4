"""A list that was read: which rows there are in it, how a text suits them, and what a person changes in them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from smsfox_gui.core.contact_list import TICKED, ColumnRole, ContactRow, ListCounts, ListInfo, RowProblem
from smsfox_gui.core.template import FieldSlot, TextDemand
from smsfox_gui.services.found_rows import FoundRows
from smsfox_gui.services.list_changes import ListStep


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Which rows of a list to show: all, the ready ones, those with a problem, some problems; and a search text.

    problems: None = every problem, an empty set = none. empty: columns; rows whose problem it is that one of these is
    blank are shown as well.
    """

    ready: bool = True
    problems: frozenset[RowProblem] | None = None
    search: str = ""
    empty: frozenset[int] = frozenset()


TICKED_ROWS = RowFilter(ready=True, problems=frozenset(problem for problem in TICKED if problem is not None))


@dataclass(frozen=True, slots=True)
class RowOrder:
    """In what order to show rows: the list's own, by the texts of a column (its index), or by what is wrong.

    descending: from the other end. asked: another number = put them in order anew, although the rest is the same; rows
    edited since then keep their places.
    """

    column: int | None = None
    by_problem: bool = False
    descending: bool = False
    asked: int = 0


@dataclass(frozen=True, slots=True)
class ListChange:
    """What an edit did. rows: so many changed; position: the first of them, None where it concerned the whole list.

    columns: a column has another name or another use. renamed: the field's names before and after. retraced: it was
    taken back, or done again.
    """

    rows: int = 0
    position: int | None = None
    columns: bool = False
    renamed: tuple[str, str] | None = None
    retraced: bool = False


@dataclass(frozen=True, slots=True)
class FieldShape:
    """A group of ready rows whose chosen fields have the same lengths.

    phones' zone is given by `prefix` (enough leading digits for the tariff); lengths are code points; ascii says
    whether the field's text is pure ASCII. position = the first such row.
    """

    prefix: str
    lengths: tuple[int, ...]
    ascii: tuple[bool, ...]
    rows: int
    position: int


class ContactList(Protocol):
    """A list that was read: kept in a scratch file, so that a million rows cost the window no memory.

    Every method may be called from any thread; all raise QueryDropped once the list is closed. `position` counts the
    rows read from 1; rows added by `split` have the numbers after them, but stand right behind the row they came from.

    Three layers decide about a row: its phone and shape, a person's decision, and the text that is to go to it
    (`judge_text`); counts, positions and page know all three.

    What says "one step" can be taken back by `undo`; it returns None where there was nothing to do. A step over many
    rows takes seconds, in which everything can still be read: `progress` gets the rows done so far, and when
    `cancelled` says so, the list is as before it (QueryDropped).
    """

    @property
    def info(self) -> ListInfo: ...

    def counts(self) -> ListCounts:
        """Costs nothing."""

    def positions(
        self, rows: RowFilter, order: RowOrder = ..., cancelled: Callable[[], bool] | None = None
    ) -> FoundRows:
        """The rows the filter lets through, in this order. Without a search or a new order a fraction of a second for a
        million rows. Raises QueryDropped soon after `cancelled` says so.
        """

    def next_problem(self, found: FoundRows, index: int, by: int) -> int | None:
        """Among rows found, the index of the nearest one that cannot be sent, after (1) or before (-1) an index; goes
        on from the other end. None where there is none.
        """

    def page(self, positions: Sequence[int]) -> list[ContactRow]:
        """The rows at these positions, in this order: point look-ups."""

    def rows(self) -> Iterator[ContactRow]:
        """Every row as of the first look, streamed, in the list's order; judged without any text."""

    def shapes(self, slots: Sequence[FieldSlot], cancelled: Callable[[], bool] | None = None) -> list[FieldShape]:
        """The rows that are ready without any text, grouped by the lengths of what these slots contribute."""

    def judge_text(self, demand: TextDemand | None, cancelled: Callable[[], bool] | None = None) -> bool:
        """From now on judge every row by what this text demands of it, None = by no text. Whether any verdict changed.

        Reads every row once where the fields are others than before, else mostly nothing but the rows whose text was
        refused.
        """

    @property
    def steps(self) -> tuple[ListStep, ...]:
        """What a person changed and did not take back, the oldest first. Costs nothing."""

    def try_cell(self, position: int, column: int, text: str) -> ContactRow:
        """The row as it would be with this text in a cell; nothing is changed."""

    def set_cell(self, position: int, column: int, text: str) -> ListChange | None:
        """Change a cell, in one step. Its row and any duplicate it made or freed are judged anew."""

    def include(
        self,
        positions: Sequence[int],
        included: bool,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ListChange | None:
        """Leave rows out (problem EXCLUDED), or put rows back on purpose that were left out, are duplicates, landlines
        or refused numbers that are full ones, or have cells out of place; in one step. Nobody is put back against
        the stop list. No duplicate goes in the place of a row left out, unless it is put back on purpose.
        """

    def leave_out_written(self, phones: Collection[str]) -> ListChange | None:
        """Leave out every row with one of these numbers, which were written to already (problem WRITTEN); one step.

        phones: digits. `include` does not put such a row back; another number in its cell does.
        """

    def fill(self, column: int, text: str) -> ListChange | None:
        """Write a text into the blank cells of a column, in rows that are not left out for another reason; one step."""

    def split(self, position: int) -> ListChange | None:
        """Keep the first of several numbers in the phone cell; a row for each other one, the same but for its phone,
        with the same spreadsheet number, follows right after. One step.
        """

    def set_role(
        self,
        column: int,
        role: ColumnRole,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ListChange | None:
        """Take a column for the phones, for a field, or for nothing; one step. With other phones every row is judged
        anew.
        """

    def rename_field(self, column: int, name: str) -> ListChange | None:
        """Another name for a column in the text's braces; one step. Raises FieldNameTaken, FieldNameInvalid."""

    def undo(
        self, progress: Callable[[int], None] | None = None, cancelled: Callable[[], bool] | None = None
    ) -> ListChange | None:
        """Take back the last step."""

    def redo(
        self, progress: Callable[[int], None] | None = None, cancelled: Callable[[], bool] | None = None
    ) -> ListChange | None:
        """Do again the last step taken back."""

    def take_refused(self, refused: Mapping[str, str], cancelled: Callable[[], bool] | None = None) -> None:
        """Leave out the rows with these numbers (digits) that the gateway refused for the number itself, by its answer
        (problem REFUSED): until their cell has another number, or a person puts them back. No step.
        Raises QueryDropped.
        """

    def take_refused_texts(self, refused: Mapping[int, int]) -> None:
        """What the gateway did not take for these rows, as `words_key`, by position: from now on `judge_text` finds
        those that would get it again (problem TEXT_REFUSED), whatever their number. No step.
        """

    def apply_stop_list(self) -> bool:
        """Judge the rows anew whose numbers came onto the stop list or left it; whether there were any.

        Takes a second or so for a million rows. Raises StopListError.
        """

    def copy_to(self, path: Path, name: str) -> None:
        """Write the list as it is at this moment into an empty file, whole, under a name; what a person may take back
        is not in it. Edits go on meanwhile. Blocks. Raises ScratchFailed where the disk refuses.
        """

    def close(self) -> None:
        """Forget the list and delete its scratch file. Waits for what is under way, which is told to stop."""
