"""What a person changed in a list is known in steps, and made again in the list read anew."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smsfox_gui.adapters.kept_list_files import KeptListFiles
from smsfox_gui.adapters.layout_file import LayoutFile
from smsfox_gui.adapters.spreadsheets import ChildListReader
from smsfox_gui.core.contact_list import ColumnRole, RowProblem
from smsfox_gui.core.errors import FieldNameInvalid, QueryDropped
from smsfox_gui.services import replaying
from smsfox_gui.services.importing import Importing
from smsfox_gui.services.list_changes import ListStep, StepKind
from smsfox_gui.services.ports import ContactList, ListSource
from smsfox_gui.services.replaying import Waiting, together

LINES = [
    "Имя;Тел;Город;Ещё",
    "Анна;89161234567;Уфа;89031234567",
    "Пётр;9161234567;Омск;",
    "Яна;8916123;Тверь;89031234568",
    "Вера;89161234569;;89031234569",
    "Семья;89161234571, 89161234572, 89161234573;;",
    "Офис;84951234567;Москва;89161234567",
]
ROWS = len(LINES) - 1
State = tuple[object, ...]


@pytest.fixture(scope="module")
def importing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Importing]:
    scratch = tmp_path_factory.mktemp("scratch")
    reader, shelf = ChildListReader(scratch), KeptListFiles(scratch / "lists", scratch)
    yield Importing(reader, shelf, LayoutFile(scratch / "layouts.json"))
    reader.close()
    shelf.close()


@pytest.fixture
def opened(importing: Importing, tmp_path: Path) -> Iterator[Callable[..., ContactList]]:
    """Opens a list of these lines."""
    made: list[ContactList] = []

    def open_list(lines: list[str] = LINES) -> ContactList:
        path = tmp_path / "list.csv"
        path.write_text("\n".join(lines) + "\n", "utf-8")
        made.append(importing.open(ListSource(path=path)))
        return made[-1]

    yield open_list
    for contacts in made:
        contacts.close()


Opened = Callable[..., ContactList]


def replay(
    contacts: ContactList, steps: Sequence[ListStep], cancelled: Callable[[], bool] = lambda: False
) -> list[ListStep]:
    """The steps that do not fit."""
    return [one.step for one in replaying.replay(contacts, steps, cancelled) if one.missed]


def state(contacts: ContactList) -> State:
    """All that an edit can change."""
    info, counts = contacts.info, contacts.counts()
    return info.columns, info.phone_column, counts, tuple(contacts.rows())


def mended(contacts: ContactList) -> tuple[ListStep, ...]:
    """A number mended, a duplicate put in on purpose and taken back, a row left out, an empty field filled."""
    contacts.set_cell(3, 1, "89161234568")
    contacts.include([2], True)
    contacts.include([2], False)
    contacts.include([2], True)
    contacts.include([1], False)
    contacts.set_cell(4, 2, "Псков")
    return contacts.steps


def test_the_same_steps_make_the_same_list(opened: Opened) -> None:
    first = opened()
    steps = mended(first)
    again = opened()
    assert replay(again, steps) == []
    assert state(again) == state(first)
    assert again.steps == steps
    assert again.counts().problems[RowProblem.EXCLUDED] == 1


def test_those_written_to_stay_left_out_and_their_duplicates_too(opened: Opened) -> None:
    first = opened()
    phone = next(row.phone for row in first.rows() if row.position == 1)
    first.leave_out_written({phone})
    out = [row.position for row in first.rows() if row.problem is RowProblem.WRITTEN]
    assert out == [row.position for row in opened().rows() if row.phone == phone]
    assert len(out) > 1
    again = opened()
    assert replay(again, first.steps) == []
    assert state(again) == state(first)
    assert first.include(out, True) is None
    first.set_cell(1, 1, "89161234599")
    assert first.page([1])[0].problem is None
    first.undo()
    first.undo()
    assert state(first) == state(opened())


def test_a_number_taken_out_stays_out_in_the_list_read_anew(opened: Opened) -> None:
    first = opened()
    first.include([1], False)
    assert first.page([2])[0].problem is RowProblem.DUPLICATE
    again = opened()
    assert replay(again, first.steps) == []
    assert state(again) == state(first)
    again.include([2], True)
    third = opened()
    assert replay(third, again.steps) == []
    assert [row.problem for row in third.page([1, 2])] == [RowProblem.EXCLUDED, None]


def test_nobody_gets_a_second_text_where_the_one_left_out_is_not_to_be_found(opened: Opened) -> None:
    lines = ["Имя;Телефон", "Анна;89161234501", "Пётр;89161234502", "Зоя;89161234501"]
    first = opened(lines)
    first.include([1, 2], False)
    first.include([3], True)
    assert [row.problem for row in first.page([1, 3])] == [RowProblem.EXCLUDED, None]
    again = opened([line.replace("502", "503") for line in lines])
    assert [one.missed for one in replaying.replay(again, first.steps)] == [True, True]
    assert [row.problem for row in again.page([1, 3])] == [None, RowProblem.DUPLICATE]


def test_the_rest_of_a_step_goes_with_it(opened: Opened) -> None:
    """Nobody is left out later by what was taken back."""
    first = opened()
    first.include([1, 4], False)
    other = opened([line.replace("89161234569", "89161234560") for line in LINES])
    waiting = replaying.replay(other, first.steps)
    assert [one.missed for one in waiting] == [True]
    assert other.page([1])[0].problem is RowProblem.EXCLUDED
    assert len(together(waiting, other.steps)) == 2
    other.undo()
    assert together(waiting, other.steps) == ()


def test_blanks_that_were_filled_in_are_one_step(opened: Opened) -> None:
    first = opened()
    first.split(5)
    first.fill(2, "Псков")
    again = opened()
    assert replay(again, first.steps) == []
    assert [row.cells[2] for row in again.rows()].count("Псков") == 4
    assert state(again) == state(first)
    assert [step.kind for step in again.steps] == [StepKind.SPLIT, StepKind.FILL]


def test_rows_made_by_splitting_are_mended_and_left_out_as_before(opened: Opened) -> None:
    first = opened()
    first.split(5)
    first.include([7], False)
    first.set_cell(8, 0, "Дед")
    again = opened()
    assert replay(again, first.steps) == []
    assert state(again) == state(first)
    assert {row.phone: row.problem for row in again.rows()}["79161234572"] is RowProblem.EXCLUDED


def test_a_row_made_by_splitting_is_never_taken_for_another_one(opened: Opened) -> None:
    """The file has grown, so that the added rows have other positions, and the cell that was split says something
    else: nobody who was left out gets an SMS, and nobody else is left out in their place."""
    first = opened()
    first.split(5)
    first.include([7], False)
    grown = opened([*LINES, "Лев;89161234580;Уфа;"])
    assert replay(grown, first.steps) == []
    assert [row.phone for row in grown.rows() if row.problem is RowProblem.EXCLUDED] == ["79161234572"]
    mended_there = opened([*LINES[:5], "Семья;89161234571;;", LINES[6]])
    assert replay(mended_there, first.steps) == list(first.steps)
    assert RowProblem.EXCLUDED not in mended_there.counts().problems


def test_what_was_taken_back_is_no_step_and_what_was_done_again_is_one(opened: Opened) -> None:
    first = opened()
    first.set_cell(3, 1, "89161234568")
    first.include([1], False)
    first.undo()
    first.undo()
    first.redo()
    assert [step.kind for step in first.steps] == [StepKind.CELL]
    again = opened()
    replay(again, first.steps)
    assert state(again) == state(first)
    again.undo()
    assert state(again) == state(opened()), "also in the list read anew it can be taken back"


def test_names_and_roles_of_columns_are_steps(opened: Opened) -> None:
    first = opened()
    first.rename_field(2, "Место")
    first.set_cell(1, 2, "Пермь")
    first.set_role(2, ColumnRole.UNUSED)
    first.set_role(3, ColumnRole.PHONE)
    first.set_cell(2, 3, "89031234560")
    again = opened()
    assert replay(again, first.steps) == []
    assert state(again) == state(first)
    assert again.info.phone_column == 3
    assert [column.field for column in again.info.fields] == ["Имя", "Тел", "Ещё"]
    assert again.page([2])[0].phone == "79031234560"


def test_many_rows_left_out_at_once_are_kept_in_a_few_words(opened: Opened) -> None:
    lines = ["Тел", *(f"8916{number:07}" for number in range(2000))]
    first = opened(lines)
    first.include([*range(1, 1000), *range(1500, 2001)], False)
    assert [(run.position, run.number, run.length) for run in first.steps[0].rows] == [
        *((start, start + 1, min(100, 1000 - start)) for start in range(1, 1000, 100)),
        *((start, start + 1, min(100, 2001 - start)) for start in range(1500, 2001, 100)),
    ]
    again = opened(lines)
    assert replay(again, first.steps) == []
    assert state(again) == state(first)
    shorter = opened(lines[:1201])
    waiting = replaying.replay(shorter, first.steps)
    assert [(one.place, one.missed) for one in waiting] == [(1, True)]
    assert [run.position for one in waiting for run in one.step.rows] == list(range(1500, 2001, 100))
    assert shorter.counts().problems[RowProblem.EXCLUDED] == 999, "what fits is done"


def test_nobody_is_left_out_in_anothers_place_when_a_row_came_into_the_file(opened: Opened) -> None:
    first = opened()
    first.include([3], False)
    grown = opened([*LINES[:2], "Лев;89161234580;Уфа;", *LINES[2:]])
    assert replay(grown, first.steps) == list(first.steps), "it is said that it fits no more"
    assert RowProblem.EXCLUDED not in grown.counts().problems


def test_a_row_that_moved_in_the_file_is_found_by_its_number_and_what_it_said(opened: Opened) -> None:
    first = opened()
    first.set_cell(3, 1, "89161234568")
    first.set_cell(4, 2, "Псков")
    changed = opened([*LINES[:4], "Ольга;89161234500;Тула", *LINES[4:]])
    missed = replay(changed, first.steps)
    assert [step.text for step in missed] == ["Псков"], "another person stands in that row now"
    assert [row.cells[1] for row in changed.rows()][2] == "89161234568"


def test_what_no_longer_fits_changes_nothing_and_is_told(opened: Opened) -> None:
    first = opened()
    first.rename_field(0, "Клиент")
    steps = mended(first)
    shorter = opened(["Фамилия;Номер", "Иванова;89161234567"])
    missed = replay(shorter, steps)
    first_row = [step for step in steps if any(run.position == 1 for run in step.rows)]
    assert missed == [step for step in steps if step not in first_row]
    assert shorter.steps == tuple(first_row)


def test_a_name_that_another_column_has_meanwhile_is_not_taken(opened: Opened) -> None:
    first = opened()
    first.rename_field(0, "Клиент")
    changed = opened([line + ";" + ("Клиент" if line is LINES[0] else "") for line in LINES])
    assert replay(changed, first.steps) == list(first.steps)


def test_what_found_no_place_waits_in_order_and_is_made_when_the_list_is_read_as_before(opened: Opened) -> None:
    first = opened()
    first.rename_field(0, "Клиент")
    steps = mended(first)
    first.set_role(3, ColumnRole.UNUSED)
    other = opened([line.replace("Город", "Место") if line is LINES[0] else line for line in [*LINES[:2], *LINES[4:]]])
    waiting = replaying.replay(other, first.steps)
    assert [one.step.kind for one in waiting if one.missed] == [StepKind.CELL, *[StepKind.ROWS] * 3, StepKind.CELL]
    other.undo()
    other.include([2], False)
    again = opened()
    assert replay(again, together(waiting, other.steps)) == [other.steps[-1]]
    first.undo()
    assert again.steps == first.steps == steps
    assert state(again) == state(first)


def test_a_step_that_had_nothing_to_change_waits_without_a_word(opened: Opened) -> None:
    first = opened()
    first.fill(2, "Псков")
    whole = opened([line.replace(";;", ";Псков;") for line in LINES])
    assert replaying.replay(whole, first.steps) == [Waiting(first.steps[0], 0, missed=False)]


def test_nothing_more_is_done_when_nobody_waits_any_more(opened: Opened) -> None:
    steps = mended(opened())
    again = opened()
    with pytest.raises(QueryDropped):
        replay(again, steps, lambda: True)
    assert again.steps == ()


texts = st.sampled_from(["", "89161234567", "89161234599", "8916123", "89031111111, 89032222222", "Псков"])
positions = st.integers(1, ROWS + 2)
columns = st.integers(0, 3)
edits = st.one_of(
    st.tuples(st.just("set_cell"), positions, columns, texts),
    st.tuples(st.just("include"), st.lists(positions, min_size=1, max_size=4, unique=True), st.booleans()),
    st.tuples(st.just("fill"), columns, texts),
    st.tuples(st.just("split"), positions),
    st.tuples(st.just("set_role"), columns, st.sampled_from(ColumnRole)),
    st.tuples(st.just("rename_field"), columns, st.sampled_from(["Клиент", "Имя", "Город", "{"])),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


def make(contacts: ContactList, edit: tuple[object, ...]) -> None:
    """One edit; of the rows it names those that there are."""
    name, *details = edit
    rows = contacts.counts().rows
    if name == "include":
        details[0] = [position for position in details[0] if position <= rows]  # type: ignore[attr-defined]
    elif name in ("set_cell", "split") and details[0] > rows:  # type: ignore[operator]
        return
    with contextlib.suppress(FieldNameInvalid):
        getattr(contacts, str(name))(*details)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(edits, max_size=12))
def test_whatever_was_done_and_taken_back_the_list_read_anew_is_the_same(
    opened: Opened, done: list[tuple[object, ...]]
) -> None:
    first, again = opened(), opened()
    for edit in done:
        make(first, edit)
    assert replay(again, first.steps) == []
    assert state(again) == state(first)
    assert again.steps == first.steps
    while first.undo() is not None:
        assert again.undo() is not None
        assert state(again) == state(first)
