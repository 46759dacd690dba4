"""The guess of a Russian encoding: right for lists of any length, and nearly always for a single name."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.adapters.text_encoding import RUSSIAN_CODES, guess_russian, guess_western

NAMES = str.split(
    "Анна Пётр Ольга Сергей Мария Дмитрий Елена Алексей Наталья Иван Татьяна Андрей Ирина Михаил Юлия Владимир"
    " Людмила Игорь Евгений Роман Надежда Виктор Олег Любовь Павел Вера Артём Зоя Юрий Эдуард Жанна Лев Яна Ян Гульнара"
    " Рустам Фёдор Ярослав Эльвира Хлоя Майя"
)
FAMILIES = str.split(
    "Иванов Петрова Щукин Черных Кузнецова Жуков Шевченко Юдина Цветкова Эйдельман Ёлкина Гаджиев Хабибуллина Фролов"
    " Яковлева Попов Морозов Ким Ли Цой Пак Дзюба Ященко Ойстрах"
)
HEADS = (
    "Имя;Телефон",
    "ФИО;Тел.;Дата",
    "Клиент;Моб. телефон;Долг",
    "ИМЯ;ТЕЛЕФОН",
    "Пациент;Номер;Врач;Время приёма",
    "Ученик;Класс;Телефон мамы",
    "",
)
PERSON = st.tuples(st.sampled_from(FAMILIES), st.sampled_from(NAMES))


def people(chance: random.Random, count: int) -> str:
    """A short list as offices have them, in one of the ways to write a name."""
    way = chance.randrange(6)
    lines = [chance.choice(HEADS)]
    for _ in range(count):
        family, name = chance.choice(FAMILIES), chance.choice(NAMES)
        full = f"{family} {name}"
        written = (name, full, f"{family} {name[0]}. П.", full.upper(), name.lower(), f"ул. {family}, д. 5, кв. 7")[way]
        lines.append(f"{written};8916{chance.randrange(10**7):07}")
    return "\n".join(filter(None, lines))


@pytest.mark.parametrize("encoding", RUSSIAN_CODES)
@pytest.mark.parametrize(("count", "least"), [(1, 990), (3, 998)])
def test_short_lists_are_nearly_all_told_apart(encoding: str, count: int, least: int) -> None:
    """Of a thousand; before ISO 8859-5 was known and capitals were counted by words, these were 0 and, of KOI8-R, 975
    and 989.
    """
    chance = random.Random(5)
    texts = [people(chance, count) for _ in range(1000)]
    right = sum(text.encode(encoding).decode(guess_russian(text.encode(encoding)), "replace") == text for text in texts)
    assert right >= least


@given(st.lists(PERSON, min_size=6, max_size=12, unique=True), st.sampled_from(RUSSIAN_CODES))
def test_half_a_dozen_people_are_always_told_apart(found: list[tuple[str, str]], encoding: str) -> None:
    text = "".join(f"{family};{name};89161234567\n" for family, name in found)
    assert guess_western(text.encode(encoding)) is None
    assert guess_russian(text.encode(encoding)) == encoding


@pytest.mark.parametrize("encoding", ["cp1251", "iso8859-5", "mac-cyrillic"])
@pytest.mark.parametrize("text", ["Ім'я;Телефон\nІгор Їжакевич;067", "Аліна Кузьміч;Гомель", "Євген Шевченко;067"])
def test_neighbours_are_told_apart(encoding: str, text: str) -> None:
    assert guess_russian(text.encode(encoding)) == encoding
