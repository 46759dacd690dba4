"""A sheet of an XLSX workbook as a stream: blocks of rows while its part inflates, never the whole of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import ge
from typing import Any

from smsfox_gui.adapters.odd_lists import OddOrder, OddXml
from smsfox_gui.adapters.row_blocks import Block
from smsfox_gui.adapters.sheet_columns import SheetColumns
from smsfox_gui.adapters.sheet_findings import SheetFindings
from smsfox_gui.adapters.xlsx_cells import CellTexts
from smsfox_gui.adapters.xlsx_pattern import Group, Matched, RowPattern
from smsfox_gui.adapters.xlsx_rows import RawRow, RowGrammar, column_index, is_hidden
from smsfox_gui.core.errors import FileDamaged, FileTooBig

_LONGEST_ROW = 32 * 1024 * 1024
_LESSON = 64
"""So many rows are enough to learn from."""
_SHEET_DATA = re.compile(r"<(?:([\w.-]+):)?sheetData(?:\s[^<>]*)?>")
_FILTER_MODE = re.compile(r"<(?:[\w.-]+:)?sheetPr\b[^<>]*\bfilterMode\s*=\s*[\"'](?:1|true)[\"']")
_FILTER = re.compile(r"<(?:[\w.-]+:)?filterColumn\b")
_MERGED = re.compile(
    r"<(?:[\w.-]+:)?mergeCell\s[^<>]*?\bref\s*=\s*[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})[\"']", re.ASCII
)


class XlsxSheet:
    """Implements Page. first_column: cells further left raise FurtherLeft; findings: counted on the way."""

    def __init__(
        self, texts: Iterator[str], cells: CellTexts, findings: SheetFindings, first_column: int | None = None
    ) -> None:
        """first_column None = that of the first rows."""
        self._texts = texts
        self._cells = cells
        self._findings = findings
        self._window = SheetColumns(first_column)
        self._last_number = 0

    @property
    def first_column(self) -> int | None:
        """That of the table, None before its first rows."""
        return self._window.first

    def blocks(self) -> Iterator[Block]:
        """The rows that have cells. Raises FileDamaged, FileTooBig, FurtherLeft, OddXml, OddOrder."""
        start = self._read_to_rows()
        if start is None:
            return
        prefix, waiting = start
        grammar = RowGrammar(prefix)
        pattern = RowPattern(grammar.prefix)
        opening, end = f"<{prefix}row", f"</{prefix}sheetData"
        for text in self._pieces():
            waiting += text
            cut = waiting.find(end)
            ended = cut != -1
            if not ended:
                cut = waiting.rfind(opening)
            if cut > 0:
                block = self._block(waiting[:cut], grammar, pattern)
                if block is not None:
                    yield block
                waiting = waiting[cut:]
            if ended:
                self._read_tail(waiting)
                return
            if len(waiting) > _LONGEST_ROW:
                raise FileTooBig()
        raise FileDamaged()

    def _pieces(self) -> Iterator[str]:
        yield ""
        for text in self._texts:
            if "<!" in text or "<?" in text:
                raise OddXml
            yield text

    def _read_to_rows(self) -> tuple[str, str] | None:
        """The namespace's prefix and what follows the beginning of the rows; None for a sheet without any."""
        head = ""
        for text in self._texts:
            head += text
            if "<!" in head or head.count("<?") > 1:
                raise OddXml
            found = _SHEET_DATA.search(head)
            if found is not None:
                self._findings.filtered = bool(_FILTER_MODE.search(head))
                bare = found[0].endswith("/>")
                return None if bare else (f"{found[1]}:" if found[1] else "", head[found.end() :])
        raise FileDamaged()

    def _read_tail(self, tail: str) -> None:
        """What stands behind the rows: merged cells, and whether a filter is on."""
        for text in self._texts:
            tail += text
            if len(tail) > _LONGEST_ROW:
                return
        if _FILTER.search(tail):
            self._findings.filtered = True
        for left, first, right, last in _MERGED.findall(tail):
            column = column_index(left)
            self._findings.merge(int(first), int(last), column, column_index(right) - column + 1)

    def _block(self, text: str, grammar: RowGrammar, pattern: RowPattern) -> Block | None:
        matched = pattern.split(text)
        columns = self._columns(matched)
        numbers = list(map(int, matched.numbers))
        hidden = _hidden_places(matched.attributes)
        others, order = self._rows_between(matched, numbers, grammar)
        if others:
            pattern.learn(others[:_LESSON])
            hidden |= {len(numbers) + place for place, row in enumerate(others) if row.hidden}
            self._append(columns, len(numbers), others)
            numbers += [row.number for row in others]
        if not numbers or not columns:
            return None
        block = Block(numbers, self._window.table(columns, len(numbers)), hidden=frozenset(hidden))
        block = block.taken(order) if order else block
        # A number that comes twice would make two first comers of one phone.
        if block.numbers[0] <= self._last_number or any(map(ge, block.numbers, block.numbers[1:])):
            raise OddOrder
        self._last_number = block.numbers[-1]
        return block

    def _columns(self, matched: Matched) -> dict[int, Sequence[str]]:
        columns: dict[int, Sequence[str]] = {}
        for group, values in matched.values:
            if None in values:
                self._merge(columns, group, values)
            elif values:
                columns[group.column] = self._shown(group, values)
        return columns

    def _merge(self, columns: dict[int, Sequence[str]], group: Group, values: Sequence[str | None]) -> None:
        """Put the cells that are written in this way into their column; others of it are written in other ways."""
        given = list(filter(None, values))
        if group.empty_formula:
            self._findings.empty_formulas += len(values) - values.count(None)
        if not given:
            return
        shown = iter(self._shown(group, given))
        before = columns.get(group.column) or [""] * len(values)
        columns[group.column] = [next(shown) if value else old for old, value in zip(before, values, strict=True)]

    def _shown(self, group: Group, values: Sequence[Any]) -> Sequence[str]:
        if group.empty_formula:
            self._findings.empty_formulas += len(values)
            return values
        return self._cells.show(group.kind, group.style, values)

    def _rows_between(
        self, matched: Matched, numbers: Sequence[int], grammar: RowGrammar
    ) -> tuple[list[RawRow], list[int]]:
        """The rows that the pattern does not know, and the places of all rows in their order, the unknown ones behind
        the known; no places where they need not change.
        """
        if not "".join(matched.gaps).strip():
            return [], []
        others: list[RawRow] = []
        order: list[int] = []
        before = self._last_number
        for place, gap in enumerate(matched.gaps):
            if gap and not gap.isspace():
                found = list(grammar.rows(gap, before))
                order += range(len(numbers) + len(others), len(numbers) + len(others) + len(found))
                others += found
            if place < len(numbers):
                order.append(place)
                before = numbers[place]
        return others, order if others and numbers else []

    def _append(self, columns: dict[int, Sequence[str]], rows: int, others: Sequence[RawRow]) -> None:
        """Put the unknown rows below the known ones."""
        added: dict[int, list[str]] = {}
        for place, row in enumerate(others):
            for cell in row.cells:
                group = Group(cell.column, cell.kind, cell.style, cell.formula and cell.value is None)
                if cell.value is None and not group.empty_formula:
                    continue
                column = added.setdefault(cell.column, [""] * len(others))
                column[place] = self._shown(group, [cell.value or ""])[0]
        for index in columns.keys() | added.keys():
            above = columns.get(index) or [""] * rows
            columns[index] = [*above, *(added.get(index) or [""] * len(others))]


def _hidden_places(attributes: Sequence[str]) -> set[int]:
    ways = {text for text in set(attributes) if "hidden" in text and is_hidden(text)}
    return {place for place, text in enumerate(attributes) if text in ways} if ways else set()
