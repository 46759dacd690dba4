"""Whom a row is about."""

from __future__ import annotations

import pytest

from smsfox_gui.core.contact_list import Column
from smsfox_gui.core.people import likely_first, name_column


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (["Моб.", "Имя", "Дата"], 1),
        (["№", "Телефон", "Город", "ФИО пациента"], 3),
        (["№ п/п", "Телефон", "Кому"], 2),
        (["Phone", "Date", "Client name"], 2),
        (["Username", "Phone"], 0),
        (["Телефон", "Дата рождения"], None),
        (["", "Телефон"], None),
        ([], None),
    ],
)
def test_the_name_is_found_by_its_title(titles: list[str], expected: int | None) -> None:
    assert name_column(titles) == expected


def test_a_text_is_likely_to_want_names_first_and_phones_last() -> None:
    titles = ["Моб.", "№", "Фамилия", "Дата", "Отчество", "Раб. тел.", "Имя"]
    columns = [Column(index, title, title) for index, title in enumerate(titles)]
    assert likely_first(columns, 0) == ["Фамилия", "Отчество", "Имя", "№", "Дата", "Моб.", "Раб. тел."]
    assert likely_first(columns[1:4], 1) == ["Фамилия", "Дата", "№"]
