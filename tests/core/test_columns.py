"""Header and phone column by content."""

from __future__ import annotations

import pytest

from smsfox_gui.core.columns import (
    find_header,
    find_phone_column,
    header_span,
    header_titles,
    phone_likeness,
)

PEOPLE = [["Анна", "+7 916 123-45-67", "Москва"], ["Пётр", "8 (916) 123-45-68", "Тула"]]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["Имя", "Телефон", "Город"], *PEOPLE], 0),
        ([["Список пациентов", "", ""], ["Имя", "Моб.", "Город"], *PEOPLE], 1),
        (
            [
                ["Ромашка, тел. 8 495 123-45-67", "", ""],
                ["на 26.11.2026", "", ""],
                ["Имя", "Тел", "Город"],
                *PEOPLE,
            ],
            2,
        ),
        (PEOPLE, None),
        ([["Кто", "Куда звонить", "Откуда"], *PEOPLE], 0),
        ([["Анна", "", "Москва"], *PEOPLE], None),
        ([["Анна", "нет", "Москва"], *PEOPLE], None),
        ([["79161234567"], ["79161234568"]], None),
        ([["Телефон"], ["79161234567"]], 0),
        ([["Имя", "Телефон"], ["Анна", ""], ["Пётр", "9161234567"]], 0),
        ([["Имя", "Город"], ["Анна", "Москва"]], 0),
        ([["Имя", "Телефон"]], 0),
        ([], None),
    ],
)
def test_header_is_found_by_content(rows: list[list[str]], expected: int | None) -> None:
    assert find_header(rows) == expected


@pytest.mark.parametrize(
    ("rows", "titles", "expected"),
    [
        (PEOPLE, (), 1),
        ([["770812345678", "79161234567"], ["770812345679", "79161234568"]], (), 1),
        ([["4510123456", "9161234567"]], ("Паспорт", "Связь"), 1),
        ([["84951234567", "89161234567"]], ("Тел. дом.", "Тел. моб."), 1),
        ([["89161234567", "84951234567"]], ("Тел.", "Тел. 2"), 0),
        ([["Анна", "нет"], ["Пётр", "позже"]], ("Имя", "Телефон"), 1),
        ([["Анна", "Москва"]], ("Имя", "Город"), None),
        ([["123-456-789 01", "x"]], ("СНИЛС", "Имя"), None),
        ([["7,9E+10", "1"], ["7,9E+10", "2"]], (), 0),
        ([], ("Имя", "Телефон"), 1),
        ([], (), None),
    ],
)
def test_phone_column_is_found_by_content(rows: list[list[str]], titles: tuple[str, ...], expected: int | None) -> None:
    assert find_phone_column(rows, titles) == expected


def test_dates_and_sums_are_no_phones() -> None:
    assert [phone_likeness(cell) for cell in ("26.11.2026", "1 500,00", "10:30", "Анна", "")] == [0.0] * 5


@pytest.mark.parametrize(
    ("rows", "found", "span", "titles"),
    [
        ([["Имя", "Телефон"], PEOPLE[0]], 0, (0, 0), ["Имя", "Телефон"]),
        ([["ФИО", "Связь", ""], ["", "Телефон", "Почта"], PEOPLE[0]], 0, (0, 1), ["ФИО", "Телефон", "Почта"]),
        (
            [["Мать", "", "Отец", ""], ["Имя", "Телефон", "Имя", "Телефон"], PEOPLE[0]],
            1,
            (0, 1),
            ["Мать Имя", "Мать Телефон", "Отец Имя", "Отец Телефон"],
        ),
        ([["Имя", "Телефон"], ["Name", "Phone"], PEOPLE[0]], 0, (0, 1), ["Name", "Phone"]),
        ([["№", "Имя", "Телефон"], ["1", "2", "3"], PEOPLE[0]], 0, (0, 1), ["№", "Имя", "Телефон"]),
        ([["Имя", "Телефон", "Город"], ["Анна", "", "Москва"], PEOPLE[0]], 0, (0, 0), ["Имя", "Телефон", "Город"]),
        ([["Список пациентов", ""], ["Имя", "Телефон"], PEOPLE[0]], 1, (1, 1), ["Имя", "Телефон"]),
        ([["Отдел 5", "Смена 2"], ["Имя", "Телефон"], PEOPLE[0]], 1, (1, 1), ["Имя", "Телефон"]),
    ],
)
def test_a_header_may_have_two_lines(
    rows: list[list[str]], found: int, span: tuple[int, int], titles: list[str]
) -> None:
    assert header_span(rows, found) == span
    assert header_titles(rows, *span) == titles


def test_a_line_that_a_person_chose_is_the_last_of_the_header() -> None:
    rows = [["ФИО", "Связь", ""], ["", "Телефон", "Почта"], PEOPLE[0]]
    assert header_span(rows, 0, chosen=True) == (0, 0)
    assert header_span(rows, 1, chosen=True) == (0, 1)
