"""A campaign that would be called as another one is gets a number, as a file manager gives it."""

from __future__ import annotations

import pytest

from smsfox_gui.core.campaign_names import free_name, is_named_after


@pytest.mark.parametrize(
    ("wanted", "taken", "free"),
    [
        ("Напоминание", [], "Напоминание"),
        ("", [""], ""),
        ("Напоминание", ["Перенос"], "Напоминание"),
        ("Напоминание", ["Напоминание"], "Напоминание · 2"),
        ("Напоминание", ["напоминание"], "Напоминание · 2"),
        ("Напоминание", ["Напоминание", "Напоминание · 2"], "Напоминание · 3"),
        ("Напоминание · 2", ["Напоминание", "Напоминание · 2"], "Напоминание · 3"),
        ("Напоминание · 2", ["Напоминание"], "Напоминание · 2"),
        ("Школа · 5", ["Школа · 5"], "Школа · 5 · 2"),
        ("Школа · 5 · 2", ["Школа · 5", "Школа · 5 · 2"], "Школа · 5 · 3"),
        ("Приём · исправленные", ["Приём", "Приём · исправленные"], "Приём · исправленные · 2"),
        ("List (1)", ["List (1)"], "List (1) · 2"),
    ],
)
def test_the_first_name_that_nobody_has(wanted: str, taken: list[str], free: str) -> None:
    assert free_name(wanted, taken) == free


def test_a_name_with_a_number_is_still_that_of_its_list() -> None:
    assert is_named_after("Пациенты", "Пациенты")
    assert is_named_after("Пациенты · 12", "Пациенты")
    assert not is_named_after("Пациенты · повторно", "Пациенты")
    assert not is_named_after("Пациенты 2", "Пациенты")
    assert not is_named_after("Осмотр", "Пациенты")


def test_a_year_in_a_name_is_a_persons_own() -> None:
    assert not is_named_after("Сад · 2026", "Сад")
    assert free_name("Сад · 2026", {"Сад", "Сад · 2026"}) == "Сад · 2026 · 2"
