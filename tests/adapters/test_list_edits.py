"""Whatever is done to a list, taken back and done again: it is as if read anew, and every count tells the same."""

from __future__ import annotations

import threading
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsfox_gui.adapters.list_store import ContactListStore
from smsfox_gui.core.contact_list import ColumnRole, ContactRow, RowProblem
from smsfox_gui.core.errors import QueryDropped, ScratchFailed
from smsfox_gui.core.review import Reviewer, ShapeReviewer, review
from smsfox_gui.core.segments import Rules
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.core.template import Template
from smsfox_gui.core.verdicts import FirstComers, RowMark
from smsfox_gui.services.ports import RowFilter
from tests.adapters.lists import make

FIRST, SECOND, THIRD = "8 916 123-45-67", "8 916 123-45-68", "8 916 123-45-69"
READY = RowFilter(ready=True, problems=frozenset())
TARIFF = Tariff.from_json((Path(__file__).parents[2] / "resources" / "tariff.json").read_text(encoding="utf-8"))

FAILED = ["#ДЕЛ/0!", " #N/A ", "Err:502", "№#1"]
"""Formulas that failed, and what only looks so."""
NAMES = st.sampled_from(["", " ", "\u00a0", *FAILED, "Я", "Анна", "a" * 300, "я" * 790, "щ" * 300, "\u200b", "ь", "😀"])
TWO = f"{FIRST}, {SECOND}"
PHONES = st.sampled_from([FIRST, SECOND, THIRD, "+79161234567", "84951234567", "2-00-22", "x", "", TWO])
ROWS = st.lists(st.tuples(NAMES, PHONES, NAMES), min_size=1, max_size=7)
TEXTS = st.sampled_from(
    [
        "Привет",
        "{Имя}, привет",
        "{Имя}{Имя}",
        "{Место} {Имя} {Место}",
        "{Место}" + "x" * 500,
        "x" * 801,
        "{Имя} {Тел}",
        "{Имя:лат} {Место}",
        "{Место:lat}{Место}",
    ]
)
ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(["name", "phone", "out", "in", "fill", "split", "role", "written", "undo", "redo", "text"]),
        st.integers(0, 8),
        NAMES,
        PHONES,
        TEXTS,
    ),
    max_size=10,
)


def act(contacts: ContactListStore, action: str, position: int, name: str, phone: str, text: str) -> None:
    last = contacts.counts().rows
    position = position % last + 1
    if action == "name":
        contacts.set_cell(position, 0, name)
    elif action == "phone":
        contacts.set_cell(position, 1, phone)
    elif action in ("in", "out"):
        contacts.include([position, position % last + 1], action == "in")
    elif action == "fill":
        contacts.fill(2 * (position % 2), name)
    elif action == "written":
        contacts.leave_out_written({"79161234567"} if position % 2 else {"79161234568", "79000000000"})
    elif action == "split":
        contacts.split(position)
    elif action == "role":
        contacts.set_role(position % 3, list(ColumnRole)[position % 2])
    elif action == "undo":
        contacts.undo()
    elif action == "redo":
        contacts.redo()


def marks_of(contacts: ContactListStore) -> dict[int, int]:
    with contacts._connections.use() as db:
        return dict(db.execute(f"select position, mark from {contacts._look.table}"))


def is_as_read_anew(contacts: ContactListStore) -> None:
    """Own verdicts: by the phone column and the marks, the first row of a phone in order of positions."""
    comers, marks = FirstComers("RU"), marks_of(contacts)
    place = contacts.info.phone_column
    rows = {row.position: row for row in contacts.rows()}
    for position, row in sorted(rows.items()):
        cell = None if place is None else row.cells[place]
        verdict = comers.judge(cell, position, RowMark(marks[position]))  # rows split off share a number
        detail = verdict.detail
        if verdict.problem is RowProblem.DUPLICATE:
            detail = str(rows[int(detail)].number)
        assert (row.phone, row.problem, row.detail) == (verdict.phone or "", verdict.problem, detail), row


def tells_the_same(contacts: ContactListStore, text: str) -> None:
    """Counts, filters, rows on show, live totals and the truth that is frozen into a campaign."""
    bound = Template.parse(text).bind(contacts.info.fields)
    contacts.judge_text(bound.demand)
    reviewer = Reviewer(bound, TARIFF, Rules.SMSFOX)
    rows = list(contacts.rows())
    truth = {row.position: reviewer.problem(row) for row in rows}
    found = contacts.positions(RowFilter())
    assert list(found) == [row.position for row in rows], "the list's order"
    shown = {row.position: (row.problem, row.detail) for row in contacts.page(found)}
    assert shown == {position: problem or (None, "") for position, problem in truth.items()}
    counts = contacts.counts()
    assert counts.problems == Counter(problem[0] for problem in truth.values() if problem)
    assert counts.rows == len(rows) == counts.ready + sum(counts.problems.values())
    assert counts.empty == Counter(
        problem[1] for problem in truth.values() if problem and problem[0] is RowProblem.EMPTY_FIELD
    )
    ready = contacts.positions(READY)
    assert list(ready) == [position for position, problem in truth.items() if problem is None]
    assert (ready.ticked, len(ready)) == (counts.ready, counts.ready)
    for column in contacts.info.fields:
        wanted = [p for p, problem in truth.items() if problem == (RowProblem.EMPTY_FIELD, column.field)]
        only = RowFilter(ready=False, problems=frozenset(), empty=frozenset({column.index}))
        assert list(contacts.positions(only)) == wanted
    live = ShapeReviewer(contacts.shapes(bound.used), TARIFF, Rules.SMSFOX).review(bound)
    exact = review(rows, reviewer)
    assert (live.messages, live.parts, live.points) == (exact.messages, exact.parts, exact.points)
    assert live.messages == counts.ready


def usable(contacts: ContactListStore, text: str) -> str:
    names = {column.field for column in contacts.info.fields}
    return text if all(field in names for field in Template.parse(text).fields) else "Привет"


@settings(deadline=None, max_examples=120)
@given(rows=ROWS, actions=ACTIONS, ragged=st.sets(st.integers(1, 7)), text=TEXTS)
def test_after_any_edits_everything_tells_the_same(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[str, str, str]],
    actions: list[tuple[str, int, str, str, str]],
    ragged: set[int],
    text: str,
) -> None:
    path = tmp_path_factory.mktemp("list") / "x.sqlite"
    contacts = make(path, rows, titles=("Имя", "Тел", "Место"), ragged=ragged)
    try:
        tells_the_same(contacts, text)
        before = list(contacts.rows())
        for action in actions:
            act(contacts, *action)
            if action[0] == "text":
                text = action[-1]
            is_as_read_anew(contacts)
            tells_the_same(contacts, usable(contacts, text))
        after, steps = list(contacts.rows()), 0
        while contacts.undo() is not None:
            steps += 1
        assert list(contacts.rows()) == before
        tells_the_same(contacts, text)
        for _ in range(steps):
            contacts.redo()
        assert list(contacts.rows()) == after
        tells_the_same(contacts, usable(contacts, text))
    finally:
        contacts.close()


def verdicts(contacts: ContactListStore) -> list[tuple[RowProblem | None, str]]:
    return [(row.problem, row.detail) for row in contacts.rows()]


OUT, ANOTHER = (RowProblem.EXCLUDED, ""), (RowProblem.DUPLICATE, "2")
GOES = (None, "")


def test_a_number_that_a_person_took_out_stays_out_whoever_else_has_it(tmp_path: Path) -> None:
    """Unticking Anna must not send what was meant for Zoya to Anna's number."""
    people = [("Анна", FIRST), ("Пётр", SECOND), ("Зоя", FIRST), ("Ева", FIRST)]
    contacts = make(tmp_path / "x.sqlite", people)
    assert verdicts(contacts) == [GOES, GOES, ANOTHER, ANOTHER]
    contacts.include([1], False)
    assert verdicts(contacts) == [OUT, GOES, ANOTHER, ANOTHER]
    assert (contacts.counts().ready, contacts.counts().problems) == (
        1,
        {RowProblem.EXCLUDED: 1, RowProblem.DUPLICATE: 2},
    )
    assert list(contacts.positions(READY)) == [2]
    contacts.include([3], True)
    assert verdicts(contacts) == [OUT, GOES, GOES, ANOTHER], "she was put back on purpose"
    contacts.include([1], True)
    assert verdicts(contacts) == [GOES, GOES, ANOTHER, ANOTHER], "in Anna's place, not beside her"
    contacts.undo()
    assert verdicts(contacts) == [OUT, GOES, GOES, ANOTHER]
    contacts.include([3], False)
    contacts.include([1, 3], True)
    assert verdicts(contacts) == [GOES, GOES, ANOTHER, ANOTHER], "both at once"
    contacts.include([3], True)
    assert verdicts(contacts) == [GOES, GOES, GOES, ANOTHER], "both, as somebody wishes"
    for _ in range(3):
        contacts.undo()
    assert verdicts(contacts) == [OUT, GOES, GOES, ANOTHER]
    contacts.undo()
    contacts.undo()
    assert verdicts(contacts) == [GOES, GOES, ANOTHER, ANOTHER]
    contacts.redo()
    contacts.include([1], True)
    assert verdicts(contacts) == [GOES, GOES, ANOTHER, ANOTHER]
    contacts.include(contacts.positions(READY), False)
    assert contacts.counts().ready == 0, "all that were on show were left out"
    contacts.close()


def test_a_number_taken_out_stays_out_with_another_phone_column_too(tmp_path: Path) -> None:
    people = [("Анна", "1", FIRST), ("Зоя", "2", FIRST), ("Ян", "3", SECOND), ("Яна", "4", SECOND), ("Ия", "5", SECOND)]
    contacts = make(tmp_path / "x.sqlite", people, titles=("Имя", "Тел", "Тел. папы"))
    contacts.include([1, 4], False)
    contacts.set_role(2, ColumnRole.PHONE)
    assert verdicts(contacts) == [OUT, ANOTHER, GOES, OUT, (RowProblem.DUPLICATE, "4")]
    contacts.close()


def test_a_number_typed_that_was_taken_out_is_called_a_repetition_before_and_after(tmp_path: Path) -> None:
    contacts = make(tmp_path / "x.sqlite", [("Анна", FIRST), ("Пётр", SECOND)])
    contacts.include([1], False)
    tried = contacts.try_cell(2, 1, FIRST)
    assert (tried.problem, tried.detail) == ANOTHER
    contacts.set_cell(2, 1, FIRST)
    assert verdicts(contacts) == [OUT, ANOTHER]
    contacts.close()


def test_filling_leaves_rows_with_another_problem_alone(tmp_path: Path) -> None:
    rows = [("Анна", FIRST, " "), ("", SECOND, ""), ("Ева", "x", ""), ("Яна", THIRD, "5")]
    contacts = make(tmp_path / "x.sqlite", rows, titles=("Имя", "Тел", "Место"))
    change = contacts.fill(2, "дома")
    assert change is not None
    assert (change.rows, change.position) == (2, 1)
    assert [row.cells[2] for row in contacts.rows()] == ["дома", "дома", "", "5"]
    assert contacts.fill(2, " ") is None
    contacts.undo()
    assert [row.cells for row in contacts.rows()] == rows
    contacts.close()


def test_a_text_is_judged_again_only_where_it_must_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from smsfox_gui.adapters import list_store

    reads: list[int] = []
    read = list_store.TextFlaws.read
    monkeypatch.setattr(list_store.TextFlaws, "read", lambda self, *rest: (reads.append(1), read(self, *rest))[1])
    contacts = make(tmp_path / "x.sqlite", [("я" * 400, FIRST), ("Ян", SECOND)])

    def judged(text: str) -> list[RowProblem | None]:
        contacts.judge_text(Template.parse(text).bind(contacts.info.fields).demand)
        return [row.problem for row in contacts.page([1, 2])]

    assert judged("{Имя}") == [None, None]
    assert judged("{Имя}, привет") == [None, None]
    assert judged("{Имя}" + "x" * 100) == [None, None]
    assert len(reads) == 1, "a text that grows with the same fields"
    assert judged("{Имя}" + "x" * 401) == [RowProblem.TEXT_TOO_LONG, None]
    assert judged("{Имя}" + "x" * 400) == [None, None]
    assert len(reads) == 2
    contacts.set_cell(2, 0, "")
    assert judged("{Имя}") == [None, RowProblem.EMPTY_FIELD]
    contacts.close()


def test_rows_of_the_same_number_are_settled_by_two_changes(tmp_path: Path) -> None:
    contacts = make(tmp_path / "x.sqlite", [("Анна", FIRST)] * 500)
    with contacts._connections.use() as db:
        before = db.total_changes
    contacts.set_cell(1, 1, "x")
    with contacts._connections.use() as db:
        assert db.total_changes - before < 10
    assert contacts.page([2])[0] == ContactRow(2, 3, ("Анна", FIRST), "79161234567")
    assert {row.detail for row in contacts.page(range(3, 501))} == {"3"}
    contacts.close()


def test_a_full_disk_refuses_the_edit_and_leaves_the_list_as_it_was(tmp_path: Path) -> None:
    contacts = make(tmp_path / "x.sqlite", [("", f"7916{n:07}") for n in range(2000)])
    before, counts = list(contacts.rows()), contacts.counts()
    with contacts._connections.use() as db:  # the only connection so far: it is lent again
        pages = db.execute("pragma page_count").fetchone()[0]
        db.execute(f"pragma max_page_count = {pages}")
    with pytest.raises(ScratchFailed):
        contacts.fill(0, "я" * 500)
    assert (list(contacts.rows()), contacts.counts()) == (before, counts)
    assert contacts.undo() is None
    contacts.set_cell(1, 1, "x")
    assert contacts.page([1])[0].problem is RowProblem.NOT_A_NUMBER
    contacts.close()


def test_an_edit_of_many_rows_given_up_on_the_way_leaves_the_list_as_it_was(tmp_path: Path) -> None:
    contacts = make(tmp_path / "x.sqlite", [("Анна", f"7916{n:07}") for n in range(2000)])
    told: list[int] = []
    with pytest.raises(QueryDropped):
        contacts.include(range(1, 2001), False, told.append, lambda: len(told) > 1)
    assert (told[0], contacts.counts().ready) == (500, 2000)
    contacts.include(range(1, 2001), False, told.append)
    assert (told[-1], contacts.counts().ready) == (2000, 0)
    contacts.undo(told.append)
    assert contacts.counts().ready == 2000
    contacts.close()


def test_counts_hold_at_any_moment_while_the_text_changes(tmp_path: Path) -> None:
    rows = [("" if n % 3 else "Анна", f"7916{n:07}", "" if n % 2 else "дома") for n in range(500)]
    contacts = make(tmp_path / "x.sqlite", rows, titles=("Имя", "Тел", "Место"))
    stopped = threading.Event()

    def write() -> None:
        bound = [Template.parse(text).bind(contacts.info.fields) for text in ("{Имя}", "{Тел} {Место} {Имя}", "Привет")]
        while not stopped.is_set():
            for text in bound:
                contacts.judge_text(text.demand)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(3000):
            counts = contacts.counts()
            assert counts.ready + sum(counts.problems.values()) == counts.rows == 500
            assert set(counts.empty) <= {"Имя", "Место"}
            contacts.positions(RowFilter(ready=False, problems=frozenset(), empty=frozenset({2})))
    finally:
        stopped.set()
        writer.join()
    contacts.close()
