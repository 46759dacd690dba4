"""What a person decides about columns."""

from __future__ import annotations

from dataclasses import replace

import pytest

from smsfox_gui.core.column_roles import with_field, with_role
from smsfox_gui.core.contact_list import Column, ColumnRole, ListInfo, ListNote, NoteKind
from smsfox_gui.core.errors import FieldNameInvalid, FieldNameTaken

COLUMNS = tuple(Column(index, name, name) for index, name in enumerate(("Тел", "Имя", "Дата")))
INFO = ListInfo("x", "csv", "utf-8", ";", None, (), 1, COLUMNS, 0)


def roles(info: ListInfo) -> list[ColumnRole]:
    return [info.role(index) for index in range(3)]


PHONE, FIELD, UNUSED = ColumnRole


def test_the_phones_move_to_another_column() -> None:
    assert roles(INFO) == [PHONE, FIELD, FIELD]
    assert roles(with_role(INFO, 1, PHONE)) == [FIELD, PHONE, FIELD]


@pytest.mark.parametrize("role", [FIELD, UNUSED])
def test_a_column_taken_for_something_else_holds_no_phones(role: ColumnRole) -> None:
    assert with_role(INFO, 0, role).phone_column is None
    assert roles(with_role(INFO, 0, role)) == [role, FIELD, FIELD]


def test_a_column_set_aside_is_no_field_until_it_is_taken_back() -> None:
    aside = with_role(INFO, 2, UNUSED)
    assert [column.field for column in aside.fields] == ["Тел", "Имя"]
    assert with_role(aside, 2, FIELD) == INFO
    assert roles(with_role(aside, 2, PHONE)) == [FIELD, FIELD, PHONE]


def test_a_field_has_one_name_of_its_own() -> None:
    assert with_field(INFO, 1, "  Как\tзвать ").columns[1] == Column(1, "Имя", "Как звать")
    assert with_field(INFO, 1, "имя").columns[1].field == "имя"
    for wrong in ("", " ", "{", "a}b"):
        with pytest.raises(FieldNameInvalid):
            with_field(INFO, 1, wrong)
    with pytest.raises(FieldNameTaken):
        with_field(INFO, 1, "дата")


def test_what_was_said_of_unused_numbers_goes_when_the_phones_move() -> None:
    hidden, others = ListNote(NoteKind.HIDDEN_ROWS, 1), ListNote(NoteKind.OTHER_PHONES, 2, "Дата")
    told = replace(INFO, notes=(others, hidden))
    assert with_role(told, 1, UNUSED).notes == (others, hidden)
    assert with_role(told, 2, PHONE).notes == (hidden,)
