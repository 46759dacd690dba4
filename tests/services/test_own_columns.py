"""The columns of a campaign's list are told by its numbers and texts, and by nothing else."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from smsfox_gui.core.contact_list import Column
from smsfox_gui.core.field_names import field_names
from smsfox_gui.core.layouts import LaidColumn, laid_out
from smsfox_gui.core.message import MessageRecord
from smsfox_gui.core.states import MessageState
from smsfox_gui.core.template import Template
from smsfox_gui.services.own_columns import OwnColumns

TITLES = ("Имя", "Телефон", "Телефон мамы")
ANNA = ("Анна", "8 (916) 123-45-61", "89031112231")
IDA = ("Ида", "89161234561", "89031112232")
BOTH = ("Яна", "+79161234563", "89161234563")


def written(phone: str, text: str = "Ждём вас") -> MessageRecord:
    return MessageRecord(1, 2, phone, text, 1, 1, MessageState.REJECTED, "04", 1, None)


def shown(
    *rows: tuple[Sequence[str], MessageRecord], titles: Sequence[str] = TITLES, text: str = "Ждём вас"
) -> OwnColumns:
    made = OwnColumns(titles, text, "RU")
    for cells, message in rows:
        made.narrow(cells, message)
    return made


def fields(columns: OwnColumns) -> list[str]:
    return [column.field for column in columns.layout().columns]


def test_the_column_of_the_numbers_is_that_which_has_them_all() -> None:
    columns = shown((BOTH, written("79161234563")), (ANNA, written("79031112231")))
    assert columns.layout().phone == 2
    assert shown((ANNA, written("79161234561")), (IDA, written("79161234561"))).layout().phone == 1


def test_no_column_is_taken_that_lacks_one_of_them() -> None:
    assert shown((ANNA, written("79161234561")), (IDA, written("79031112232"))).layout().phone is None
    assert shown((("Анна",), written("79161234561"))).layout().phone is None


def test_others_of_the_campaign_settle_what_the_rows_leave_open() -> None:
    columns = shown((BOTH, written("79161234563")))
    assert columns.doubtful
    columns.prefer(("Олег", "летом нет", ""), written("79990000000"))
    assert columns.doubtful, "a message that fits nothing chooses nothing"
    columns.prefer(ANNA, written("79031112231"))
    assert columns.layout().phone == 2
    assert not columns.doubtful


@pytest.mark.parametrize(
    ("text", "said", "found"),
    [
        ("{Имя}, ждём вас", "Анна, ждём вас", ["Имя", "B", "C"]),
        ("{Имя:лат}, ждём", "Anna, ждём", ["Имя", "B", "C"]),
        ("{Когда}: {Имя}, {когда}", "12:30: Анна, 12:30", ["Имя", "B", "Когда"]),
        ("{B} {A}", "Анна 89161234561", ["B", "A", "C"]),
        ("{A} {Имя:лат}", "89161234561 Anna", ["Имя", "A", "C"]),
        ("{b}", "89161234561", ["A", "B", "C"]),
        ("{B}", "12:30", ["A", "B 2", "B"]),
        ("{Имя}", "нет такого", ["A", "B", "C"]),
        ("Ждём вас", "Ждём вас", ["A", "B", "C"]),
    ],
)
def test_fields_are_called_as_the_text_calls_them(text: str, said: str, found: list[str]) -> None:
    cells = ("Анна ", "89161234561", "12:30")
    columns = shown((cells, written("79161234561", said)), titles="ABC", text=text)
    assert fields(columns) == found
    laid, phone = laid_out(_plain("ABC"), columns.layout())
    assert (phone, [column.field for column in laid]) == (1, found)
    if "нет" not in said:
        assert Template.parse(text).bind(laid).render(cells) == said


def test_a_second_message_tells_which_of_two_the_field_is() -> None:
    rows = [(("Анна", "Анна", "x"), "Анна"), (("Пётр", "Инна", "x"), "Инна")]
    titles, made = ("Имя", "Мама", "Тел"), OwnColumns(("Имя", "Мама", "Тел"), "{Имя}", "RU")
    made.narrow(rows[0][0], written("", rows[0][1]))
    assert fields(made) == list(titles), "as headed, while nothing speaks against it"
    made.narrow(rows[1][0], written("", rows[1][1]))
    assert fields(made) == ["Имя 2", "Имя", "Тел"]


def test_many_columns_with_the_same_are_no_endless_search() -> None:
    titles = [f"К{n}" for n in range(30)]
    text = " ".join(f"{{Ф{n}}}" for n in range(12))
    columns = shown((["1"] * 30, written("", " ".join("1" * 12))), titles=titles, text=text)
    assert len(set(fields(columns))) == 30


def test_headings_stay_as_they_are() -> None:
    titles = ("Имя", "Имя", "Тел {моб}")
    assert shown(titles=titles).layout().columns == (
        LaidColumn("Имя", "Имя"),
        LaidColumn("Имя", "Имя 2"),
        LaidColumn("Тел {моб}", "Тел (моб)"),
    )
    assert shown(titles=("Имя", "")).titles == ("Имя", "B")


def _plain(titles: Sequence[str]) -> tuple[Column, ...]:
    names = field_names(titles)
    return tuple(Column(n, titles[n], name) for n, name in enumerate(names))
