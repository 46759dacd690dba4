"""The list in its scratch file: pages, filters, search, shapes, and edits that judge duplicates anew."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsfox_gui.adapters import list_shapes
from smsfox_gui.adapters.list_store import ContactListStore
from smsfox_gui.core.contact_list import ColumnRole, ContactRow, RowProblem
from smsfox_gui.core.errors import FieldNameInvalid, QueryDropped
from smsfox_gui.core.template import FieldSlot, Template
from smsfox_gui.services.ports import ContactList, FieldShape, RowFilter
from tests.adapters.lists import StopListNow, make, nobody, stopping

READY = RowFilter(ready=True, problems=frozenset())
FIRST, SECOND, THIRD = "8 916 123-45-67", "8 916 123-45-68", "8 916 123-45-69"
PEOPLE = [
    ("Анна", FIRST),
    ("Пётр", SECOND),
    ("Anna", "+79161234567"),
    ("Ёжик Туманов", "нет"),
    ("Ольга", ""),
    (" Анна ", "7 (916) 123 45 67"),
]


@pytest.fixture
def open_list(tmp_path: Path) -> Iterator[Callable[..., ContactListStore]]:
    opened: list[ContactListStore] = []

    def open_it(rows: list[tuple[str, str]] = PEOPLE, stopped: StopListNow = nobody) -> ContactListStore:
        opened.append(make(tmp_path / f"{len(opened)}.sqlite", rows, stopped))
        return opened[-1]

    yield open_it
    for contacts in opened:
        contacts.close()


def problems(contacts: ContactList) -> list[RowProblem | None]:
    return [row.problem for row in contacts.rows()]


def test_rows_are_counted_and_paged(open_list: Callable[..., ContactListStore]) -> None:
    contacts: ContactList = open_list()
    counts = contacts.counts()
    assert (counts.rows_read, counts.ready) == (6, 2)
    assert counts.problems == {RowProblem.NOT_A_NUMBER: 1, RowProblem.NO_PHONE: 1, RowProblem.DUPLICATE: 2}
    assert contacts.page([3, 1]) == [
        ContactRow(3, 4, ("Anna", "+79161234567"), "79161234567", RowProblem.DUPLICATE, "2"),
        ContactRow(1, 2, ("Анна", FIRST), "79161234567"),
    ]
    assert contacts.page([]) == []


DUPLICATES = frozenset({RowProblem.DUPLICATE})


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (RowFilter(), [1, 2, 3, 4, 5, 6]),
        (READY, [1, 2]),
        (RowFilter(ready=False), [3, 4, 5, 6]),
        (RowFilter(ready=False, problems=DUPLICATES), [3, 6]),
        (RowFilter(ready=True, problems=DUPLICATES), [1, 2, 3, 6]),
        (RowFilter(ready=False, problems=frozenset()), []),
        (RowFilter(search="АННА"), [1, 6]),
        (RowFilter(ready=True, problems=frozenset(), search="анна"), [1]),
        (RowFilter(ready=True, problems=DUPLICATES, search="anna"), [3]),
        (RowFilter(search="ежик"), [4]),
        (RowFilter(search="916 123-45-68"), [2]),
        (RowFilter(search="89161234567"), [1, 3, 6]),
        (RowFilter(search="8 916"), [1, 2, 3, 6]),
        (RowFilter(search="+7 (916) 123-45"), [1, 2, 3, 6]),
        (RowFilter(search="9161234569"), []),
        (RowFilter(search="ЁЖИК"), [4]),
        (RowFilter(search="%"), []),
        (RowFilter(search="*"), []),
        (RowFilter(search="?"), []),
        (RowFilter(search="[а-я]"), []),
        (RowFilter(search="x" * 90_000), []),
        (RowFilter(search="нет такого"), []),
    ],
)
def test_filters_and_search(open_list: Callable[..., ContactListStore], rows: RowFilter, expected: list[int]) -> None:
    contacts = open_list()
    assert list(contacts.positions(rows)) == expected


@given(
    st.text(alphabet="aAбБёеЁ*?[]^-ßİ1 ", min_size=1, max_size=4),
    st.text(alphabet="aAбёе*?[]^-ß1", max_size=3),
)
@settings(deadline=None, max_examples=60)
def test_the_search_finds_what_it_says(tmp_path_factory: pytest.TempPathFactory, cell: str, search: str) -> None:
    def folded(text: str) -> str:
        return text.lower().replace("ё", "е")

    contacts = make(tmp_path_factory.mktemp("list") / "x.sqlite", [(cell, "x")])
    found = len(contacts.positions(RowFilter(search=search)))
    assert found == (folded(search) in folded(cell))
    contacts.close()


def row(contacts: ContactList, position: int) -> ContactRow:
    return contacts.page([position])[0]


def test_an_edit_frees_and_makes_duplicates(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list()
    contacts.set_cell(1, 1, "8 916 123-45-6")
    assert row(contacts, 1).problem is RowProblem.TOO_SHORT
    third, sixth = contacts.page([3, 6])
    assert (third.problem, sixth.problem, sixth.detail) == (None, RowProblem.DUPLICATE, "4")
    contacts.set_cell(1, 1, FIRST)
    assert row(contacts, 1).problem is None
    assert [row.detail for row in contacts.page([3, 6])] == ["2", "2"]
    contacts.set_cell(4, 1, SECOND)
    assert row(contacts, 4).detail == "3"
    assert contacts.counts().problems == {RowProblem.NO_PHONE: 1, RowProblem.DUPLICATE: 3}


def test_an_edit_is_found_by_the_search(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list()
    contacts.set_cell(2, 0, "Семён")
    assert list(contacts.positions(RowFilter(search="семен"))) == [2]
    assert list(contacts.positions(RowFilter(search="пётр"))) == []


def test_rows_are_left_out_and_put_back(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list()
    contacts.include([1], False)
    assert problems(contacts)[0] is RowProblem.EXCLUDED
    assert problems(contacts)[2] is RowProblem.DUPLICATE, "no other row takes its place"
    contacts.include([1], True)
    assert problems(contacts)[:3] == [None, None, RowProblem.DUPLICATE]
    contacts.include([3], True)
    assert problems(contacts)[2] is None, "a duplicate put back on purpose"
    assert problems(contacts)[0] is None
    assert contacts.include([4], True) is None, "no decision makes a number"


def test_a_landline_is_put_back_on_purpose(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list([("Анна", "8 495 123-45-67"), ("Пётр", "74951234567")])
    assert problems(contacts) == [RowProblem.LANDLINE] * 2
    contacts.include([2], True)
    assert (row(contacts, 2).phone, row(contacts, 2).problem) == ("74951234567", None)
    contacts.include([1], True)
    assert problems(contacts) == [None, RowProblem.DUPLICATE], "nobody has said yet that this number gets it twice"
    contacts.include([2], True)
    assert problems(contacts) == [None, None]
    contacts.include([2], False)
    assert problems(contacts) == [None, RowProblem.EXCLUDED]


def test_a_landline_without_a_full_number_cannot_be_put_back(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list([("Анна", "2-00-22")])
    assert contacts.include([1], True) is None
    assert contacts.undo() is None, "nothing was done, so there is nothing to take back"


def test_put_back_was_said_of_this_number_and_of_no_other(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list()
    contacts.include([3], True)
    contacts.set_cell(3, 1, "8 (916) 123 45 67")
    assert row(contacts, 3).problem is None, "the same number in other words"
    contacts.set_cell(3, 1, SECOND)
    assert row(contacts, 3).problem is RowProblem.DUPLICATE, "nobody said that this one goes twice"
    contacts.undo()
    assert row(contacts, 3).problem is None


def test_nobody_is_put_back_against_the_stop_list(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list(stopped=stopping("79161234568"))
    assert contacts.include([2], True) is None
    contacts.set_cell(1, 1, SECOND)
    assert (row(contacts, 1).problem, row(contacts, 1).detail) == (RowProblem.STOPPED, "03.10.26")


def test_cells_out_of_place_are_mended_and_taken_for_right(tmp_path: Path) -> None:
    rows = [("Анна", FIRST), ("Ева", "Иванова"), ("Ольга", FIRST)]
    contacts = make(tmp_path / "x.sqlite", rows, ragged=(2, 3))
    assert problems(contacts) == [None, RowProblem.RAGGED, RowProblem.RAGGED]
    contacts.set_cell(2, 1, SECOND)
    assert problems(contacts)[1] is RowProblem.RAGGED, "there may be more to mend in the row"
    contacts.include([2, 3], True)
    assert problems(contacts) == [None, None, RowProblem.DUPLICATE], "and then it is judged as any other"
    contacts.undo()
    contacts.undo()
    assert row(contacts, 2) == ContactRow(2, 3, ("Ева", "Иванова"), "", RowProblem.RAGGED)
    contacts.close()


def test_another_phone_column_judges_every_row(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list([(FIRST, "x"), (FIRST, SECOND), (THIRD, SECOND)])
    contacts.include([3], False)
    told: list[int] = []
    contacts.set_role(0, ColumnRole.PHONE, told.append)
    assert told[-1] == 3
    assert contacts.info.phone_column == 0
    assert [(row.phone, row.problem, row.detail) for row in contacts.rows()] == [
        ("79161234567", None, ""),
        ("79161234567", RowProblem.DUPLICATE, "2"),
        ("79161234569", RowProblem.EXCLUDED, ""),
    ]
    contacts.set_cell(1, 0, "x")
    assert problems(contacts)[:2] == [RowProblem.NOT_A_NUMBER, None]


def test_a_phone_column_given_up_on_the_way_leaves_the_list_as_it_was(
    open_list: Callable[..., ContactListStore],
) -> None:
    contacts = open_list([(FIRST, f"7916{n:07}") for n in range(3000)])
    before = list(contacts.rows())
    seen: list[int] = []
    with pytest.raises(QueryDropped):
        contacts.set_role(0, ColumnRole.PHONE, seen.append, lambda: len(seen) > 1)
    assert contacts.info.phone_column == 1
    assert list(contacts.rows()) == before
    contacts.set_role(0, ColumnRole.PHONE)
    assert contacts.counts().problems == {RowProblem.DUPLICATE: 2999}


def test_the_phone_column_can_be_taken_for_something_else(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list()
    before = list(contacts.rows())
    contacts.set_role(1, ColumnRole.UNUSED)
    assert (contacts.info.phone_column, [column.field for column in contacts.info.fields]) == (None, ["Имя"])
    assert contacts.counts().problems == {RowProblem.NO_PHONE: 6}
    contacts.undo()
    assert contacts.info.phone_column == 1
    assert list(contacts.rows()) == before


def test_fields_are_renamed_and_set_aside(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list()
    change = contacts.rename_field(0, " Как  звать ")
    assert change is not None
    assert change.renamed == ("Имя", "Как звать")
    assert [column.field for column in contacts.info.fields] == ["Как звать", "Тел"]
    for wrong in ("", " ", "{x}", "тел"):
        with pytest.raises(FieldNameInvalid):
            contacts.rename_field(0, wrong)
    assert contacts.rename_field(0, "Как звать") is None
    contacts.set_role(0, ColumnRole.UNUSED)
    assert [column.field for column in contacts.info.fields] == ["Тел"]
    contacts.undo()
    back = contacts.undo()
    assert back is not None
    assert back.renamed == ("Как звать", "Имя")


def test_several_numbers_become_several_rows(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list([("Анна", f"{FIRST}, {SECOND}; {FIRST}"), ("Пётр", THIRD), ("Ева", f"{SECOND} {THIRD}")])
    assert (row(contacts, 1).problem, row(contacts, 1).detail) == (RowProblem.SEVERAL_NUMBERS, "3")
    contacts.split(1)
    assert [(row.number, row.cells[0], row.phone[-2:], row.problem) for row in contacts.rows()] == [
        (2, "Анна", "67", None),
        (2, "Анна", "68", None),
        (2, "Анна", "67", RowProblem.DUPLICATE),
        (3, "Пётр", "69", None),
        (4, "Ева", "", RowProblem.SEVERAL_NUMBERS),
    ]
    counts = contacts.counts()
    assert (counts.rows_read, counts.added) == (3, 2)
    assert counts.rows == counts.ready + sum(counts.problems.values())
    found = contacts.positions(RowFilter())
    assert [row.cells[1] for row in contacts.page(found)] == [row.cells[1] for row in contacts.rows()]
    assert [found.index_of(position) for position in found] == [0, 1, 2, 3, 4]
    contacts.split(3)
    assert [row.cells[0] for row in contacts.rows()] == ["Анна"] * 3 + ["Пётр", "Ева", "Ева"]
    contacts.undo()
    contacts.undo()
    assert contacts.counts().added == 0
    assert [row.cells for row in contacts.rows()] == [
        ("Анна", f"{FIRST}, {SECOND}; {FIRST}"),
        ("Пётр", THIRD),
        ("Ева", f"{SECOND} {THIRD}"),
    ]
    contacts.redo()
    assert contacts.counts().added == 2
    assert contacts.split(2) is None


def test_a_duplicate_put_back_and_left_out_comes_back_as_it_was(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list()
    contacts.include([3], True)
    contacts.include([3], False)
    contacts.undo()
    assert row(contacts, 3).problem is None, "put back on purpose, as before it was left out"
    contacts.undo()
    assert row(contacts, 3).problem is RowProblem.DUPLICATE


def test_what_is_typed_is_judged_before_it_is_kept(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list(stopped=stopping("79161234569"))
    before = list(contacts.rows())
    tried = {text: contacts.try_cell(5, 1, text) for text in ("8 916", FIRST, THIRD, "8 916 123-45-70")}
    assert [(row.problem, row.detail) for row in tried.values()] == [
        (RowProblem.TOO_SHORT, "7"),
        (RowProblem.DUPLICATE, "2"),
        (RowProblem.STOPPED, "03.10.26"),
        (None, ""),
    ]
    assert contacts.try_cell(1, 1, FIRST).problem is None, "the first of equal numbers is no duplicate"
    assert list(contacts.rows()) == before


def test_shapes_are_the_lengths_of_what_the_text_gets(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list(
        [("Анна", FIRST), (" Ева\u00a0", SECOND), ("Eva", THIRD), ("Ян😀", "9161234570"), ("Ира", "x")]
    )
    assert contacts.shapes([FieldSlot(0)]) == [
        FieldShape("7916", (4,), (False,), 1, 1),
        FieldShape("7916", (3,), (False,), 2, 2),
        FieldShape("7916", (3,), (True,), 1, 3),
    ]
    twice = contacts.shapes([FieldSlot(0), FieldSlot(1)] * 2)
    assert twice[0] == FieldShape("7916", (4, 15, 4, 15), (False, True, False, True), 1, 1)
    assert contacts.shapes([]) == [FieldShape("7916", (), (), 4, 1)]


def test_shapes_in_latin_letters_are_the_lengths_of_those(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list([("Щукин", FIRST), (" Ева\u00a0", SECOND), ("ь", THIRD), ("Ян😀", "9161234570")])
    assert contacts.shapes([FieldSlot(0, latin=True), FieldSlot(0)]) == [
        FieldShape("7916", (7, 5), (True, False), 1, 1),
        FieldShape("7916", (3, 3), (True, False), 2, 2),
        FieldShape("7916", (1, 1), (False, False), 1, 3),
    ]


def test_an_edit_is_seen_by_every_choice_of_slots(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list([("Щ", FIRST)])
    slots = FieldSlot(0), FieldSlot(0, latin=True), FieldSlot(1)
    before = [contacts.shapes([slot])[0].lengths for slot in slots]
    contacts.set_cell(1, 0, "Щука")
    assert before == [(1,), (3,), (15,)]
    assert [contacts.shapes([slot])[0].lengths for slot in slots] == [(4,), (6,), (15,)]


def test_shapes_of_a_long_list_come_together(
    open_list: Callable[..., ContactListStore], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_shapes, "ROWS", 7)
    contacts = open_list([("Анна" if n % 3 else "Ян", f"7916{n:07}") for n in range(50)])
    assert contacts.shapes([FieldSlot(0)]) == [
        FieldShape("7916", (2,), (False,), 17, 1),
        FieldShape("7916", (4,), (False,), 33, 2),
    ]
    contacts.set_cell(1, 0, "Анна")
    contacts.include([2], False)
    contacts.set_cell(49, 1, "x")
    assert contacts.shapes([FieldSlot(0)]) == [
        FieldShape("7916", (4,), (False,), 33, 1),
        FieldShape("7916", (2,), (False,), 15, 4),
    ]


def test_threads_read_while_one_edits(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list([(f"Имя {n}", f"7916{n:07}") for n in range(3000)])
    failures: list[BaseException] = []

    def look() -> None:
        try:
            for _ in range(10):
                assert contacts.counts().rows_read == 3000
                assert len(list(contacts.rows())) == 3000
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
    for position in range(1, 40):
        contacts.set_cell(position, 1, "x")
    for thread in threads:
        thread.join()
    assert failures == []
    assert contacts.counts().problems == {RowProblem.NOT_A_NUMBER: 39}


def test_a_failed_formula_is_a_blank_field_that_can_be_filled_in(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list([("500", FIRST), (" #ДЕЛ/0! ", SECOND), ("#N/A", THIRD), ("", "9161234570")])
    bound = Template.parse("Долг {Имя}").bind(contacts.info.fields)
    contacts.judge_text(bound.demand)
    assert (contacts.counts().ready, contacts.counts().empty) == (1, {"Имя": 3})
    assert row(contacts, 2).cells[0] == " #ДЕЛ/0! ", "what the file has stays in sight"
    contacts.fill(0, "700")
    assert [one.cells[0] for one in contacts.rows()] == ["500", "700", "700", "700"]
    assert contacts.counts().ready == 4
    contacts.undo()
    assert row(contacts, 2).cells[0] == " #ДЕЛ/0! "


def test_numbers_that_were_refused_are_left_out_until_they_are_others(
    open_list: Callable[..., ContactListStore],
) -> None:
    contacts = open_list([("Анна", FIRST), ("Пётр", SECOND), ("Яна", THIRD)])
    contacts.take_refused({"79161234567": "04", "79161234568": "07", "79161234569": "06"})
    assert problems(contacts) == [RowProblem.REFUSED, RowProblem.REFUSED, None], "of a text a row says nothing"
    assert [row(contacts, place).detail for place in (1, 2)] == ["04", "07"]
    assert (contacts.counts().ready, contacts.counts().problems) == (1, {RowProblem.REFUSED: 2})
    assert contacts.steps == (), "nobody has done that"
    assert contacts.try_cell(1, 1, "+79161234570").problem is None
    contacts.set_cell(1, 1, "+79161234570")
    contacts.include([2], True)
    assert problems(contacts) == [None, None, None]
    contacts.undo()
    contacts.undo()
    assert problems(contacts) == [RowProblem.REFUSED, RowProblem.REFUSED, None]


def test_a_refused_number_put_back_is_not_put_back_as_a_duplicate(open_list: Callable[..., ContactListStore]) -> None:
    """Who sends once more to a number that was refused does not send twice to it."""
    contacts = open_list([("Анна", FIRST), ("Пётр", SECOND), ("Яна", SECOND)])
    contacts.take_refused({"79161234567": "04", "79161234568": "07"})
    contacts.set_cell(1, 1, SECOND)
    assert problems(contacts) == [None, RowProblem.REFUSED, RowProblem.REFUSED], "the person has chosen this number"
    contacts.include([2, 3], True)
    assert problems(contacts) == [None, RowProblem.DUPLICATE, RowProblem.DUPLICATE]


@given(st.data())
def test_putting_back_what_is_no_duplicate_writes_to_nobody_twice(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    numbers = st.sampled_from([FIRST, SECOND, THIRD, "8 495 123-45-67"])
    cells = data.draw(st.lists(numbers, min_size=1, max_size=8))
    contacts = make(tmp_path_factory.mktemp("list") / "list.sqlite", [("Анна", cell) for cell in cells])
    known = st.sampled_from(["79161234567", "79161234568", "74951234567"])
    contacts.take_refused(data.draw(st.dictionaries(known, st.sampled_from(["04", "07"]))))
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(1, len(cells)))
        if data.draw(st.booleans()):
            contacts.set_cell(place, 1, data.draw(numbers))
        else:
            free = [one.position for one in contacts.rows() if one.problem is not RowProblem.DUPLICATE]
            contacts.include([one for one in free if one >= place], data.draw(st.booleans()))
        phones = [one.phone for one in contacts.rows() if one.problem is None]
        assert len(phones) == len(set(phones))
    contacts.close()


def test_what_was_refused_is_known_in_another_phone_column(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list([(SECOND, FIRST), (FIRST, THIRD)])
    contacts.take_refused({"79161234567": "04"})
    assert problems(contacts) == [RowProblem.REFUSED, None]
    contacts.set_role(0, ColumnRole.PHONE)
    assert problems(contacts) == [None, RowProblem.REFUSED]
    contacts.set_role(1, ColumnRole.PHONE)
    assert problems(contacts) == [RowProblem.REFUSED, None]


def test_a_list_nobody_waits_for_any_more_takes_no_refusals(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list([("Анна", FIRST)])
    with pytest.raises(QueryDropped):
        contacts.take_refused({"79161234567": "04"}, lambda: True)
    assert problems(contacts) == [None]
