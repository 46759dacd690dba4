"""Whom a row is about."""

from __future__ import annotations

import pytest

from smsfox_gui.core.people import name_column


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
