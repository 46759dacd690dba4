"""How the rows of a list are laid out: which is the header, how wide the table is, where the phones stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from smsfox_gui.adapters.row_blocks import Row
from smsfox_gui.core.columns import (
    SAMPLE_ROWS,
    find_header,
    find_phone_column,
    header_span,
    header_titles,
    other_phone_columns,
)
from smsfox_gui.core.contact_list import Column
from smsfox_gui.core.errors import ColumnMissing, ListEmpty
from smsfox_gui.core.field_names import field_names
from smsfox_gui.core.layouts import GUESSED, ListLayout, found_by, headings, laid_out


@dataclass(frozen=True, slots=True)
class Layout:
    """skipped: rows at the top that are titles or the header. width: cells an honest row may have.

    columns: as they are guessed; known: the layout by which they are to be laid out; as_before: it changed the guess;
    other_phones: columns that look like phones, too.
    """

    header_row: int | None
    skipped: int
    columns: tuple[Column, ...]
    phone_column: int | None
    known: ListLayout = GUESSED
    as_before: bool = False
    other_phones: tuple[int, ...] = ()

    @property
    def width(self) -> int:
        return len(self.columns)


def find_layout(
    rows: Sequence[Row],
    first_column: int,
    *,
    header_row: int | None = None,
    no_header: bool = False,
    phone_column: str | None = None,
    layouts: Sequence[ListLayout] = (),
) -> Layout:
    """The layout by the first rows; a person's choice is kept. layouts: those chosen for other lists before.

    Raises ColumnMissing, ListEmpty.
    """
    guess = header = _header_index(rows, header_row, no_header)
    chosen = header_row is not None
    if header_row is None and not no_header:
        header, chosen = _known_header(rows, layouts) or (header, False)
    titles: list[str] = []
    if header is not None:
        header, titles = _titles(rows, header, chosen=chosen)
    skipped = 0 if header is None else header + 1
    body = rows[skipped : skipped + SAMPLE_ROWS]
    columns = make_columns(titles, _width(titles, body), first_column)
    rows_of_table = [row.cells[: len(columns)] for row in body]
    if phone_column is not None:
        phones: int | None = _named_column(columns, phone_column)
    else:
        phones = find_phone_column(rows_of_table, [column.title for column in columns])
    number = rows[header].number if header is not None else None
    headed = [column.title for column in columns]
    known = found_by(layouts, headed) if titles and phone_column is None else None
    if known is None:
        others = () if phones is None else other_phone_columns(rows_of_table, headed, phones)
        return Layout(number, skipped, columns, phones, other_phones=others)
    laid, laid_phones = laid_out(columns, known)
    changed = (laid, laid_phones) != (columns, phones)
    if header_row is None:
        changed = changed or guess is None or _titles(rows, guess, chosen=False)[0] != header
    others = () if laid_phones is None else other_phone_columns(rows_of_table, headed, laid_phones)
    return Layout(number, skipped, columns, laid_phones, known, changed or known.encoding is not None, others)


def _known_header(rows: Sequence[Row], layouts: Sequence[ListLayout]) -> tuple[int, bool] | None:
    """The first line that is the header of a known layout, and whether it stands by itself, as if it were chosen."""
    wanted = {layout.headings for layout in layouts} - {()}
    if not wanted:
        return None
    for index in range(min(len(rows), SAMPLE_ROWS)):
        for chosen in (False, True):
            if headings(_titles(rows, index, chosen=chosen)[1]) in wanted:
                return index, chosen
    return None


def _titles(rows: Sequence[Row], header: int, *, chosen: bool) -> tuple[int, list[str]]:
    """The last line of a header and its titles."""
    cells = [row.cells for row in rows[: header + 3]]
    top, last = header_span(cells, header, chosen=chosen)
    return last, header_titles(cells, top, last)


def _header_index(rows: Sequence[Row], header_row: int | None, no_header: bool) -> int | None:
    if no_header:
        return None
    if header_row is None:
        return find_header([row.cells for row in rows[:SAMPLE_ROWS]])
    for index, row in enumerate(rows):
        if row.number == header_row:
            return index
    raise ListEmpty(header_row=header_row)


def _width(titles: Sequence[str], body: Sequence[Row]) -> int:
    """The header's, or what most rows have; without a header the widest row's."""
    widths = [len(row.cells) for row in body if not row.broken]
    if not titles or not widths:
        return max([len(titles), *widths, 1])
    usual, times = Counter(widths).most_common(1)[0]
    return max(len(titles), usual if 2 * times >= len(widths) else 0)


def make_columns(titles: Sequence[str], width: int, first_column: int) -> tuple[Column, ...]:
    """The columns of a table; one without a title shows its letter."""
    padded = [" ".join(title.split()) for title in titles] + [""] * (width - len(titles))
    names = field_names(padded, first_column)
    return tuple(Column(index, padded[index] or name, name) for index, name in enumerate(names))


def _named_column(columns: Sequence[Column], wanted: str) -> int:
    name = " ".join(wanted.split()).casefold()
    for column in columns:
        if name in (column.field.casefold(), column.title.casefold()):
            return column.index
    raise ColumnMissing(column=wanted)
