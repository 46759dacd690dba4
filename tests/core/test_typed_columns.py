"""Numbers and dates of the user's own columns: what a spreadsheet will show is what was there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.list_locale import RUSSIAN
from smsfox_gui.core.message import MessageRecord, SourceRow
from smsfox_gui.core.number_formats import NumberFormat
from smsfox_gui.core.states import MessageState
from smsfox_gui.core.typed_columns import CellType, TypedColumn, typed_cell, typed_columns

NUMBER, DATE, TEXT = CellType.NUMBER, CellType.DATE, CellType.TEXT
MESSAGE = MessageRecord(
    *(1, 2, "79000000011", "", 1, 1, MessageState.DELIVERED, None, 1, datetime(2026, 11, 26, tzinfo=UTC))
)


def rows_of(*columns: list[str], phone: str = "79000000011") -> list[SourceRow]:
    message = replace(MESSAGE, phone=phone)
    return [SourceRow(n, cells, None, message) for n, cells in enumerate(zip(*columns, strict=True), 2)]


def types_of(*columns: list[str], phone: str = "79000000011") -> list[CellType]:
    return [column.type for column in typed_columns(rows_of(*columns, phone=phone), len(columns))]


@pytest.mark.parametrize(
    ("cell", "value", "code"),
    [
        ("0", 0, "0"),
        ("12", 12, "0"),
        ("-5", -5, "0"),
        ("1500,50", 1500.5, "0.00"),
        ("0,5", 0.5, "0.0"),
        ("-0,05", -0.05, "0.00"),
        ("1 500", 1500, "#,##0"),
        ("1\u00a0234\u00a0567,89", 1234567.89, "#,##0.00"),
        ("1 500,00 ₽", 1500.0, '#,##0.00" ₽"'),
        ("1500,00р.", 1500.0, '0.00"р."'),
        ("999999999", 999_999_999, "0"),
        ("1234567890123,45", 1234567890123.45, "0.00"),
    ],
)
def test_a_number_and_its_format(cell: str, value: float, code: str) -> None:
    assert typed_cell(cell, NUMBER) == (value, code)


@pytest.mark.parametrize(
    "cell",
    [
        *("", " ", "007", "+5", "-0", "-0,00", "1.5", "1,234", "12а", "1 50", "12 345 6", "1e5", "5%", ",5", "5,", "٣"),
        *("89000000011", "7701234567", "1234567890123456", "12345678901234,5", "1 2", "0 500", "10:30", "#ДЕЛ/0!"),
        *(" 5", "5 ", "5\n", "1  500", "5 шт."),
    ],
)
def test_what_is_no_certain_number(cell: str) -> None:
    assert typed_cell(cell, NUMBER) is None


def test_dates_are_real_and_have_their_year() -> None:
    assert typed_cell("26.11.2026", DATE) == (46352, "dd.mm.yyyy")
    for cell in ("31.02.2026", "26.11", "26.11.26", "1.2.2026", "28.02.1900", "2026-11-26", "26.11.2026 10:30"):
        assert typed_cell(cell, DATE) is None


def test_a_column_is_of_one_type_or_text() -> None:
    sums, days = ["1 500,00", "", "12"], ["26.11.2026", "01.12.2026", " "]
    assert types_of(sums, days, ["12", "12а", "14"], ["0012", "1234", ""], ["1", "26.11.2026", ""], ["", " ", ""]) == [
        *(NUMBER, DATE, TEXT, TEXT, TEXT, TEXT)
    ]
    assert typed_columns(rows_of(sums, days), 3) == (
        TypedColumn(NUMBER, 8),
        TypedColumn(DATE, 10),
        TypedColumn(),
    )


def test_the_last_of_many_rows_can_make_a_column_text() -> None:
    assert types_of(["5"] * 5000, ["5"] * 4999 + ["пять"]) == [NUMBER, TEXT]


@pytest.mark.parametrize(
    ("cell", "phone"), [("69123456", "37369123456"), ("671 234 567", "380671234567"), ("9000000011", "79000000011")]
)
def test_the_phones_stay_text(cell: str, phone: str) -> None:
    assert types_of([cell, "12"], ["5", "6"], phone=phone) == [TEXT, NUMBER]


def test_a_row_without_a_message_and_a_short_one_count_too() -> None:
    rows = [SourceRow(number, cells, None, None) for number, cells in enumerate([("5", "6"), ("7",), ("x", "8")], 2)]
    assert [column.type for column in typed_columns(rows, 2)] == [TEXT, NUMBER]


shown = st.one_of(
    st.text(st.sampled_from("0123456789,- \u00a0₽.р"), max_size=18),
    st.from_regex(r"-?[0-9]{1,3}([ \u00a0][0-9]{3}){0,5}(,[0-9]{1,3})?( ₽|р\.| руб\.)?", fullmatch=True),
    st.integers(-(10**16), 10**16).map(str),
    st.dates().map(lambda day: f"{day:%d.%m.}{day.year:04}"),
)


@given(shown, st.sampled_from([NUMBER, DATE]))
def test_what_is_shown_is_what_was_there(cell: str, cell_type: CellType) -> None:
    typed = typed_cell(cell, cell_type)
    if typed is not None:
        seen = NumberFormat(typed.format, RUSSIAN).number(float(typed.value))
        assert seen.replace("\u00a0", " ") == cell.replace("\u00a0", " ")
        assert float(f"{typed.value:.15g}") == typed.value
