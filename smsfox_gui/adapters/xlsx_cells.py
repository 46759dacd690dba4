"""What a workbook stores for its cells -> the texts that the spreadsheet shows, many cells of one kind at a time."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from datetime import datetime

from smsfox_gui.adapters.sheet_findings import SheetFindings
from smsfox_gui.adapters.xlsx_parts import XlsxParts
from smsfox_gui.adapters.xlsx_text import cell_strings
from smsfox_gui.core.errors import FileDamaged
from smsfox_gui.core.failed_formulas import known_failure
from smsfox_gui.core.number_formats import NumberFormat

Show = Callable[[Sequence[str]], Sequence[str]]

_NUMBER = re.compile(r"\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*", re.ASCII)
_WHOLE = r"(?:0|[1-9]\d{0,14})"
_ALL_WHOLE = re.compile(rf"{_WHOLE}(?:\n{_WHOLE})*+", re.ASCII)
_REMEMBERED = 20_000
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a cell has no zone


class CellTexts:
    """Knows a workbook's shared texts and formats; counts error cells."""

    def __init__(self, book: XlsxParts, findings: SheetFindings) -> None:
        self._book = book
        self._findings = findings
        self._shows: dict[tuple[str, int], Show] = {}
        self._makers: dict[str, Callable[[NumberFormat], Show]] = {
            "": self._numbers,
            "n": self._numbers,
            "s": self._shared,
            "str": self._strings,
            "inlineStr": self._strings,
            "b": self._truths,
            "e": self._errors,
            "d": self._dates,
        }

    def show(self, kind: str, style: int, values: Sequence[str]) -> Sequence[str]:
        """The texts of cells of one type and style. Raises FileDamaged."""
        known = self._shows.get((kind, style))
        if known is None:
            if kind not in self._makers:
                raise FileDamaged()
            known = self._shows[kind, style] = self._makers[kind](self._format(style))
        return known(values)

    def _format(self, style: int) -> NumberFormat:
        formats = self._book.formats
        return formats[style] if style < len(formats) else self._book.general

    def _numbers(self, shown_as: NumberFormat) -> Show:
        memory = _Memory(lambda text: shown_as.number(_value(text)))

        def show(values: Sequence[str]) -> Sequence[str]:
            if shown_as.is_general and _ALL_WHOLE.fullmatch("\n".join(values)):
                return values
            return shown_as.numbers(values) or list(map(memory.__getitem__, values))

        return show

    def _shared(self, shown_as: NumberFormat) -> Show:
        strings = self._book.strings

        def show(values: Sequence[str]) -> Sequence[str]:
            try:
                return list(map(strings.__getitem__, map(int, values)))
            except (IndexError, ValueError) as error:
                raise FileDamaged() from error

        return _decorated(show, shown_as)

    def _strings(self, shown_as: NumberFormat) -> Show:
        return _decorated(cell_strings, shown_as)

    def _truths(self, _shown_as: NumberFormat) -> Show:
        locale = self._book.locale
        words = {"1": locale.true, "true": locale.true, "0": locale.false, "false": locale.false}

        def show(values: Sequence[str]) -> Sequence[str]:
            try:
                return [words[value.strip()] for value in values]
            except KeyError as error:
                raise FileDamaged() from error

        return show

    def _errors(self, _shown_as: NumberFormat) -> Show:
        names = self._book.locale.errors

        def show(values: Sequence[str]) -> Sequence[str]:
            self._findings.errors += len(values)
            return [known_failure(names.get(value, value)) for value in cell_strings(values)]

        return show

    def _dates(self, shown_as: NumberFormat) -> Show:
        builtin = self._book.locale.builtin

        def shown(text: str) -> str:
            try:
                when = datetime.fromisoformat(text.strip())
            except ValueError as error:
                raise FileDamaged() from error
            days = (when.replace(tzinfo=None) - _DAY_ZERO).total_seconds() / 86_400
            code = builtin[14 if days.is_integer() else 22]
            form = shown_as if shown_as.is_date else NumberFormat(code, self._book.locale)
            return form.number(days)

        return lambda values: list(map(shown, values))


class _Memory(dict[str, str]):
    """Numbers already shown: a column repeats its dates and sums."""

    def __init__(self, show: Callable[[str], str]) -> None:
        super().__init__()
        self._show = show

    def __missing__(self, text: str) -> str:
        shown = self._show(text)
        if len(self) < _REMEMBERED:
            self[text] = shown
        return shown


def _value(text: str) -> float:
    value = float(text) if _NUMBER.fullmatch(text) else math.nan
    if not math.isfinite(value):
        raise FileDamaged()
    return value


def _decorated(show: Show, shown_as: NumberFormat) -> Show:
    if not shown_as.decorates_text:
        return show
    return lambda values: list(map(shown_as.text, show(values)))
