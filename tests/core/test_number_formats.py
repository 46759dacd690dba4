"""Number formats against what Excel shows, in its Russian and its English look."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.list_locale import ENGLISH, RUSSIAN, locale_of
from smsfox_gui.core.number_formats import HASHES, NumberFormat, general

DAY = 46352.0
"""26.11.2026, a Thursday."""


@pytest.mark.parametrize(
    ("code", "value", "russian", "english"),
    [
        ("General", 79161234567.0, "79161234567", "79161234567"),
        ("General", 0.1 + 0.2, "0,3", "0.3"),
        ("General", 24062.72, "24062,72", "24062.72"),
        ("General", 123456789.123456, "123456789,1", "123456789.1"),
        ("General", 12345678901.5, "12345678901,5", "12345678901.5"),
        ("General", 1.2e17, "1,2E+17", "1.2E+17"),
        ("General", 1e-7, "1E-07", "1E-07"),
        ("General", -0.5, "-0,5", "-0.5"),
        ('General" руб."', 5.0, "5 руб.", "5 руб."),
        ("@", 89161234567.0, "89161234567", "89161234567"),
        ("0.00E+00", 79161234567.0, "79161234567", "79161234567"),
        ("0.00E+00", 0.00012345, "1,23E-04", "1.23E-04"),
        ("##0.0E+0", 12345.678, "12,3E+3", "12.3E+3"),
        ("0.00E+00", 0.99999, "1,00E+00", "1.00E+00"),
        ("0", 2.5, "3", "3"),
        ("0.00", 1.5, "1,50", "1.50"),
        ("0.00", 2.675, "2,68", "2.68"),
        ("0.###", 1.5, "1,5", "1.5"),
        ("#.##", 0.5, ",5", ".5"),
        ("#", 0.0, "", ""),
        ("00000", 123.0, "00123", "00123"),
        ("0%", 0.25, "25%", "25%"),
        ("0.0%", 0.1255, "12,6%", "12.6%"),
        ("#,##0", 1234567.0, "1 234 567", "1,234,567"),
        ("#,##0.00", 24062.72, "24 062,72", "24,062.72"),
        ('#,##0,"тыс."', 1234567.0, "1 235тыс.", "1,235тыс."),
        ('0.0,,"млн"', 1234567.0, "1,2млн", "1.2млн"),
        ('#,##0.00\\ "₽";[Red]\\-#,##0.00\\ "₽"', -1234.5, "-1 234,50 ₽", "-1,234.50 ₽"),
        ('_-* #,##0.00\\ _₽_-;\\-* #,##0.00\\ _₽_-;_-* "-"??\\ _₽_-;_-@_-', 0.0, "-", "-"),
        ("0;-0;;@", 0.0, "", ""),
        ("# ?/?", 1.25, "1 1/4", "1 1/4"),
        ("# ??/??", 3.14159, "3 14/99", "3 14/99"),
        ("# ?/4", 1.3, "1 1/4", "1 1/4"),
        ("000-000-000 00", 12345678901.0, "123-456-789 01", "123-456-789 01"),
        ('"+"0\\ \\(000\\)\\ 000\\-00\\-00', 79161234567.0, "+7 (916) 123-45-67", "+7 (916) 123-45-67"),
        ("[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", 1234567.0, "123-4567", "123-4567"),
        ("[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", 9161234567.0, "(916) 123-4567", "(916) 123-4567"),
        ("dd.mm", DAY, "26.11", "26.11"),
        ("dd/mm/yy;@", DAY, "26.11.26", "26/11/26"),
        ("yyyy\\-mm\\-dd\\ hh:mm:ss", DAY + 10.5 / 24, "2026-11-26 10:30:00", "2026-11-26 10:30:00"),
        ("d mmmm yyyy", DAY, "26 ноября 2026", "26 November 2026"),
        ("[$-FC19]dd\\ mmmm\\ yyyy\\ \\г\\.;@", DAY, "26 ноября 2026 г.", "26 ноября 2026 г."),
        ("[$-419]mmmm\\ yyyy;@", DAY, "ноябрь 2026", "ноябрь 2026"),
        ("[$-409]d\\-mmm\\-yy;@", DAY, "26-Nov-26", "26-Nov-26"),
        ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", DAY, "26 ноября 2026 г.", "Thursday, November 26, 2026"),
        ("ddd", DAY, "Чт", "Thu"),
        ("hh:mm:ss", 10.5 / 24, "10:30:00", "10:30:00"),
        ("h:mm", 0.4374999999, "10:30", "10:30"),
        ("h:mm", 10.508333 / 24, "10:30", "10:30"),
        ("h:mm AM/PM", 0.75, "6:00 PM", "6:00 PM"),
        ("[$-F400]h:mm:ss\\ AM/PM", 0.75, "18:00:00", "6:00:00 PM"),
        ("[h]:mm", 1.5, "36:00", "36:00"),
        ("mm:ss.0", 0.0007, "01:00,5", "01:00.5"),
        ("d/m/yyyy", 59.0, "28.2.1900", "28/2/1900"),
        ("d/m/yyyy", 60.0, "29.2.1900", "29/2/1900"),
        ("dd.mm.yyyy", -5.0, HASHES, HASHES),
        ("dd.mm.yyyy", 3_000_000.0, HASHES, HASHES),
    ],
)
def test_a_number_is_shown_as_excel_shows_it(code: str, value: float, russian: str, english: str) -> None:
    assert NumberFormat(code, RUSSIAN).number(value) == russian
    assert NumberFormat(code, ENGLISH).number(value) == english


@pytest.mark.parametrize(
    ("code", "shown"),
    [("@", "8"), ("General", "8"), ('"тел. "@', "тел. 8"), ("_-* #,##0_-;_-@_-", "8"), ("0;-0;;", "8")],
)
def test_a_text_is_shown_with_what_its_format_adds(code: str, shown: str) -> None:
    assert NumberFormat(code, RUSSIAN).text("8") == shown


def test_days_of_the_1904_calendar() -> None:
    assert NumberFormat("dd.mm.yyyy", RUSSIAN, since_1904=True).number(DAY - 1462) == "26.11.2026"


@given(st.integers(-(10**15), 10**15), st.sampled_from(["General", "@", "0.00E+00", "##0.0E+0", "0"]))
def test_a_whole_number_keeps_every_digit(number: int, code: str) -> None:
    assert NumberFormat(code, RUSSIAN).number(float(number)) == str(number)


@given(st.integers(10**9, 10**11), st.integers(1, 999))
def test_what_is_no_phone_is_never_rounded_to_one(whole: int, thousandths: int) -> None:
    assert not general(whole + thousandths / 1000, ENGLISH).isdigit()


@given(st.floats(-1e15, 1e15, allow_nan=False))
def test_general_shows_what_it_can_of_any_number(value: float) -> None:
    assert math.isclose(float(general(value, ENGLISH)), value, rel_tol=1e-4, abs_tol=1e-9)


@given(
    st.text(alphabet='0#?.,;%@EeymdhsAP/[]$-<>=_*\\" GenralКр1', max_size=30),
    st.floats(-1e18, 1e18, allow_nan=False),
    st.sampled_from([RUSSIAN, ENGLISH]),
)
def test_any_code_shows_something(code: str, value: float, locale: object) -> None:
    made = NumberFormat(code, locale)  # type: ignore[arg-type]
    assert isinstance(made.number(value), str)
    assert isinstance(made.text("x"), str)


def test_the_look_goes_by_the_country() -> None:
    assert locale_of("RU") is locale_of("KZ") is RUSSIAN
    assert locale_of("US") is ENGLISH


@given(
    st.sampled_from(
        ["0", "0.00", "#,##0", "#,##0.00", '"№ "0000', "#", '#,##0\\ "₽"', "0.0;[Red]-0.0", "_-#,##0.000_-"]
    ),
    st.one_of(st.integers(0, 10**12).map(float), st.integers(0, 10**12).map(lambda n: n / 100)),
)
def test_the_quick_way_and_the_careful_way_agree(code: str, value: float) -> None:
    quick = NumberFormat(code, RUSSIAN)
    careful = NumberFormat(code, RUSSIAN)
    careful._quick = dict.fromkeys(careful._quick)
    assert quick.number(value) == careful.number(value)
    assert quick.number(-value) == careful.number(-value)
    stored = f"{value:.2f}".rstrip("0").rstrip(".")
    many = quick.numbers([stored, "0", "1.5"])
    assert many is None or many == [careful.number(float(text)) for text in (stored, "0", "1.5")]
