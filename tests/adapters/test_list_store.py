"""The list in its scratch file: pages, filters, search, shapes, and edits that judge duplicates anew."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsfox_gui.adapters import list_store
from smsfox_gui.adapters.list_store import ContactListStore
from smsfox_gui.core.message import ContactRow, RowProblem
from smsfox_gui.core.verdicts import FirstComers, RowMark
from smsfox_gui.services.ports import ContactList, FieldShape, RowFilter
from tests.adapters.lists import make

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

    def open_it(rows: list[tuple[str, str]] = PEOPLE, stopped: tuple[str, ...] = ()) -> ContactListStore:
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
        (RowFilter(search="ЁЖИК"), [4]),
        (RowFilter(search="%"), []),
        (RowFilter(search="*"), []),
        (RowFilter(search="?"), []),
        (RowFilter(search="[а-я]"), []),
        (RowFilter(search="x" * 90_000), []),
        (RowFilter(search="нет такого"), []),
    ],
)
def test_filters_and_search(
    open_list: Callable[..., ContactListStore], rows: RowFilter, expected: list[int]
) -> None:
    contacts = open_list()
    assert list(contacts.positions(rows)) == expected
    assert contacts.count(rows) == len(expected)


@given(
    st.text(alphabet="aAбБёеЁ*?[]^-ßİ1 ", min_size=1, max_size=4),
    st.text(alphabet="aAбёе*?[]^-ß1", max_size=3),
)
@settings(deadline=None, max_examples=60)
def test_the_search_finds_what_it_says(
    tmp_path_factory: pytest.TempPathFactory, cell: str, search: str
) -> None:
    def folded(text: str) -> str:
        return text.lower().replace("ё", "е")

    contacts = make(tmp_path_factory.mktemp("list") / "x.sqlite", [(cell, "x")])
    found = contacts.count(RowFilter(search=search))
    assert found == (folded(search) in folded(cell))
    contacts.close()


def test_an_edit_frees_and_makes_duplicates(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list()
    changed = contacts.set_cell(1, 1, "8 916 123-45-6")
    assert changed.problem is RowProblem.TOO_SHORT
    third, sixth = contacts.page([3, 6])
    assert (third.problem, sixth.problem, sixth.detail) == (None, RowProblem.DUPLICATE, "4")
    assert contacts.set_cell(1, 1, FIRST).problem is None
    assert [row.detail for row in contacts.page([3, 6])] == ["2", "2"]
    assert contacts.set_cell(4, 1, SECOND).detail == "3"
    assert contacts.counts().problems == {RowProblem.NO_PHONE: 1, RowProblem.DUPLICATE: 3}


def test_an_edit_is_found_by_the_search(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list()
    contacts.set_cell(2, 0, "Семён")
    assert list(contacts.positions(RowFilter(search="семен"))) == [2]
    assert list(contacts.positions(RowFilter(search="пётр"))) == []


def test_rows_are_left_out_and_put_back(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list()
    assert contacts.include(1, False).problem is RowProblem.EXCLUDED
    assert problems(contacts)[2] is None, "the next of the equal numbers takes its place"
    assert contacts.include(1, True).problem is None
    assert problems(contacts)[2] is RowProblem.DUPLICATE
    assert contacts.include(3, True).problem is None, "a duplicate put back on purpose"
    assert problems(contacts)[0] is None
    assert contacts.include(4, True).problem is RowProblem.NOT_A_NUMBER, "no decision makes a number"


def test_a_landline_is_put_back_on_purpose(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list([("Анна", "8 495 123-45-67"), ("Пётр", "74951234567")])
    assert problems(contacts) == [RowProblem.LANDLINE] * 2
    row = contacts.include(2, True)
    assert (row.phone, row.problem) == ("74951234567", None)
    assert contacts.include(1, True).problem is None
    assert contacts.include(2, False).problem is RowProblem.EXCLUDED


def test_nobody_is_put_back_against_the_stop_list(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list(stopped=("79161234568",))
    assert contacts.include(2, True).problem is RowProblem.STOPPED
    assert contacts.set_cell(1, 1, SECOND).problem is RowProblem.STOPPED


def test_another_phone_column_judges_every_row(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list([(FIRST, "x"), (FIRST, SECOND), (THIRD, SECOND)])
    contacts.include(3, False)
    contacts.set_phone_column(0)
    assert contacts.info.phone_column == 0
    assert [(row.phone, row.problem, row.detail) for row in contacts.rows()] == [
        ("79161234567", None, ""),
        ("79161234567", RowProblem.DUPLICATE, "2"),
        ("79161234569", RowProblem.EXCLUDED, ""),
    ]
    assert contacts.set_cell(1, 0, "x").problem is RowProblem.NOT_A_NUMBER
    assert problems(contacts)[1] is None


def test_shapes_are_the_lengths_of_what_the_text_gets(open_list: Callable[..., ContactListStore]) -> None:
    contacts = open_list(
        [("Анна", FIRST), (" Ева\u00a0", SECOND), ("Eva", THIRD), ("Ян😀", "9161234570"), ("Ира", "x")]
    )
    assert contacts.shapes([0]) == [
        FieldShape("7916", (4,), (False,), 1, 1),
        FieldShape("7916", (3,), (False,), 2, 2),
        FieldShape("7916", (3,), (True,), 1, 3),
    ]
    assert contacts.shapes([0, 1, 0, 1])[0] == FieldShape(
        "7916", (4, 15, 4, 15), (False, True, False, True), 1, 1
    )
    assert contacts.shapes([]) == [FieldShape("7916", (), (), 4, 1)]


def test_shapes_of_a_long_list_come_together(
    open_list: Callable[..., ContactListStore], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_store, "_SHAPES_AT_ONCE", 7)
    contacts = open_list([("Анна" if n % 3 else "Ян", f"7916{n:07}") for n in range(50)])
    assert contacts.shapes([0]) == [
        FieldShape("7916", (2,), (False,), 17, 1),
        FieldShape("7916", (4,), (False,), 33, 2),
    ]


NAMES = st.text(alphabet="aЯ \n\t\u00a0\u2003\u200b😀", max_size=5)
PHONES = st.sampled_from([FIRST, SECOND, THIRD, "+79161234567", "x", ""])


@settings(deadline=None, max_examples=25)
@given(
    rows=st.lists(st.tuples(NAMES, PHONES), min_size=1, max_size=8),
    edits=st.lists(st.tuples(st.integers(0, 7), st.sampled_from(["set", "in", "out"]), PHONES), max_size=8),
)
def test_after_any_edits_the_list_is_as_if_read_anew(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[str, str]],
    edits: list[tuple[int, str, str]],
) -> None:
    contacts = make(tmp_path_factory.mktemp("list") / "x.sqlite", rows)
    excluded: set[int] = set()
    for index, action, phone in edits:
        position = index % len(rows) + 1
        if action == "set":
            rows[position - 1] = (rows[position - 1][0], phone)
            contacts.set_cell(position, 1, phone)
        elif action == "out":
            excluded.add(position)
            contacts.include(position, False)
        elif position in excluded:
            excluded.remove(position)
            contacts.include(position, True)
    comers = FirstComers("RU")
    for position, (cells, row) in enumerate(zip(rows, contacts.rows(), strict=True), start=1):
        mark = RowMark.EXCLUDED if position in excluded else RowMark.NONE
        verdict = comers.judge(cells[1], row.number, mark)
        assert (row.cells, row.phone, row.problem, row.detail) == (
            *(cells, verdict.phone or "", verdict.problem, verdict.detail),
        )
    lengths = Counter(
        ((len(row.cells[0].strip()),), (row.cells[0].strip().isascii(),))
        for row in contacts.rows()
        if row.problem is None
    )
    assert {(shape.lengths, shape.ascii): shape.rows for shape in contacts.shapes([0])} == dict(lengths)
    counts = contacts.counts()
    assert counts.rows_read == counts.ready + sum(counts.problems.values()) == len(rows)
    contacts.close()


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
