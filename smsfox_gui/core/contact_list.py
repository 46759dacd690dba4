"""A contact list as the rooms speak of it: its columns, its rows, what is wrong with them, what is worth a note."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class RowProblem(StrEnum):
    """Why a row of the list cannot be sent as it stands. The values are the codes of `smsfox check`."""

    NO_PHONE = "no_phone"
    NOT_A_NUMBER = "not_a_number"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    DESTROYED = "destroyed"
    SEVERAL_NUMBERS = "several_numbers"
    EXTENSION = "extension"
    LANDLINE = "landline"
    FOREIGN_UNKNOWN = "foreign_unknown"
    DUPLICATE = "duplicate"
    RAGGED = "ragged"
    STOPPED = "stopped"
    EMPTY_FIELD = "empty_field"
    TEXT_TOO_LONG = "text_too_long"
    EXCLUDED = "excluded"
    WRITTEN = "written"
    """Its person was sent the SMS already, by a campaign that was stopped or with this very text, or is to get the
    text from one that is scheduled or being sent."""
    REFUSED = "refused"
    """The gateway refused its number in the campaign that the list comes from; the detail is that answer's code."""
    TEXT_REFUSED = "text_refused"
    """There it refused, from the same sender, the very words that the row would go with now."""


TICKED: tuple[RowProblem | None, ...] = (None, RowProblem.TEXT_REFUSED)
"""Rows with these are to be sent: as they are, or once the text is another one, which holds up all the others."""


class NoteKind(StrEnum):
    """What is worth knowing of how a list was read. The values are the codes of `smsfox check`."""

    CUT_OFF = "cut_off"
    """The table ends at the last row that its format, or an older one, can hold: more rows may have been lost."""
    MIXED_LETTERS = "mixed_letters"
    """Some lines of a text are in another encoding than those before them; the detail is the number of the first."""
    HIDDEN_ROWS = "hidden_rows"
    FILTERED_ROWS = "filtered_rows"
    ROWS_LEFT_OUT = "rows_left_out"
    """Rows that the spreadsheet hides, and that a person did not want in the list."""
    MERGED_SPREAD = "merged_spread"
    """Merged cells of one column over several rows: each of these has the value."""
    MERGED_CELLS = "merged_cells"
    """Others, whose value only the first cell has."""
    MERGED_UNKNOWN = "merged_unknown"
    """More than are looked at: of these, too, only the first cell has the value."""
    FORMULAS_WITHOUT_VALUE = "formulas_without_value"
    ERROR_CELLS = "error_cells"
    FORMATS_UNKNOWN = "formats_unknown"
    """Dates or numbers whose look in the spreadsheet could not be told."""
    OTHER_SHEETS = "other_sheets"
    """Other sheets hold phone numbers, too."""
    HIDDEN_SHEETS = "hidden_sheets"
    OTHER_PHONES = "other_phones"
    """Another column has numbers, too, that are not used as long as the phones are taken from this one."""


OF_HIDDEN_ROWS = frozenset({NoteKind.HIDDEN_ROWS, NoteKind.FILTERED_ROWS, NoteKind.ROWS_LEFT_OUT})
"""What is said where the spreadsheet hides some of its rows."""
HARMLESS = frozenset({NoteKind.MERGED_SPREAD})
"""What a person may like to know, and need not look after."""


@dataclass(frozen=True, slots=True)
class ListNote:
    """A note on the reading. count: rows, cells or sheets concerned; detail: their names, "" where there are none; row:
    the number of the first of these rows, 0 where it is not known.
    """

    kind: NoteKind
    count: int = 0
    detail: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the user's list. `field` is its unique name in a text's braces; aside: no text may use it."""

    index: int
    title: str
    field: str
    aside: bool = False


class ColumnRole(StrEnum):
    """What a column is good for."""

    PHONE = "phone"
    FIELD = "field"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A row of the user's list with the verdict on it.

    position: 1, 2, 3 … among the rows read; number: the spreadsheet's own row number; phone: digits in international
    form without `+`, "" where the cell has none; problem None = ready. detail: what the problem's sentence needs (the
    number of the first row for a duplicate, a digit count, a field name), "" if nothing.
    """

    position: int
    number: int
    cells: tuple[str, ...]
    phone: str
    problem: RowProblem | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ListInfo:
    """What was found out about a list. header_row is None where there is none; phone_column indexes `columns`.

    notes: what a person should know of the reading; hidden_sheets: those of `sheets` that are not shown; as_before: the
    columns are as a person had them in such a list, and not as they would be guessed.
    """

    name: str
    format: str
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    sheets: tuple[str, ...]
    header_row: int | None
    columns: tuple[Column, ...]
    phone_column: int | None
    notes: tuple[ListNote, ...] = ()
    hidden_sheets: tuple[str, ...] = ()
    as_before: bool = False

    @property
    def fields(self) -> tuple[Column, ...]:
        """The columns that a text may use."""
        return tuple(column for column in self.columns if not column.aside)

    @property
    def hides_rows(self) -> bool:
        """Whether the spreadsheet hides some of its rows, in the list or not."""
        return any(note.kind in OF_HIDDEN_ROWS for note in self.notes)

    def role(self, column: int) -> ColumnRole:
        """What a column is taken for."""
        if column == self.phone_column:
            return ColumnRole.PHONE
        return ColumnRole.UNUSED if self.columns[column].aside else ColumnRole.FIELD


@dataclass(frozen=True, slots=True)
class ListCounts:
    """How many rows can be sent and what keeps the others: rows_read + added = ready + the sum of problems.

    added: rows made here by splitting cells with several numbers; empty: of the problem EMPTY_FIELD, how many rows for
    which field.
    """

    rows_read: int
    ready: int
    problems: dict[RowProblem, int] = field(default_factory=dict)
    added: int = 0
    empty: dict[str, int] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """All rows there are."""
        return self.rows_read + self.added
