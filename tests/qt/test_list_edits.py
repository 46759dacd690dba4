"""Edits go one after the other; questions are answered once."""

from __future__ import annotations

import threading

import pytest

from smsfox_gui.core.contact_list import ColumnRole
from smsfox_gui.core.errors import QueryDropped, ScratchFailed
from smsfox_gui.qt.list_edits import EditQueue
from smsfox_gui.qt.list_query import ListQuery
from smsfox_gui.qt.workers import BackgroundTasks
from smsfox_gui.services.ports import RowFilter, RowOrder
from tests.qt.people import open_people, row


@pytest.fixture
def tasks(qtbot):
    made = BackgroundTasks()
    yield made
    made.close()


@pytest.fixture
def people(tmp_path):
    made = open_people(tmp_path)
    yield made
    made.close()


@pytest.fixture
def queue(tasks, people):
    made = EditQueue(tasks.run_in_background)
    made.set_list(people)
    return made


def test_each_edit_sees_what_the_one_before_did(qtbot, queue, people):
    done = []
    queue.done.connect(done.append)
    for n in range(30):
        queue.add(lambda contacts, _, n=n: contacts.set_cell(1, 1, row(contacts, 1).cells[1] + f" {n}"))
    with qtbot.waitSignal(queue.idle):
        queue.add(lambda contacts, _: contacts.undo())
    assert row(people, 1).cells[1] == "Name 1 " + " ".join(map(str, range(29)))
    assert len(done) == 31
    assert not queue.busy


def test_an_edit_that_takes_its_time_tells_how_far_it_is_and_can_be_given_up(qtbot, tasks, tmp_path):
    many = open_people(tmp_path, [(f"7900{n:07}", f"Name {n}", "") for n in range(3000)])
    queue = EditQueue(tasks.run_in_background)
    queue.set_list(many)
    going, may_go = threading.Event(), threading.Event()

    def edit(contacts, progress):
        def step(rows):
            progress.step(rows)
            going.set()
            may_go.wait(10)

        return contacts.set_role(1, ColumnRole.PHONE, step, progress.cancelled)

    heard, done = [], []
    queue.progress.connect(heard.append)
    queue.done.connect(done.append)
    queue.add(edit)
    qtbot.waitUntil(lambda: bool(heard))
    assert many.counts().ready == 2999, "meanwhile everything can be read"
    queue.cancel()
    with qtbot.waitSignal(queue.idle):
        may_go.set()
    assert done == []
    assert many.info.phone_column == 0
    many.close()


def test_what_was_to_be_done_to_an_old_list_is_forgotten(qtbot, queue, people, tmp_path):
    other = open_people(tmp_path)
    may_go = threading.Event()
    done = []
    queue.done.connect(done.append)
    queue.add(lambda contacts, _: may_go.wait(10) and contacts.set_cell(1, 1, "old"))
    queue.add(lambda contacts, _: contacts.set_cell(2, 1, "never"))
    queue.set_list(other)
    queue.add(lambda contacts, _: contacts.set_cell(1, 1, "new"))
    with qtbot.waitSignal(queue.idle):
        may_go.set()
    assert len(done) == 1
    assert (row(people, 2).cells[1], row(other, 1).cells[1]) == ("Name 2", "new")
    other.close()


def test_a_failed_edit_is_told_and_the_next_one_is_done(qtbot, queue, people):
    def fail(error):
        def edit(_contacts, _progress):
            raise error

        return edit

    failed = []
    queue.failed.connect(failed.append)
    queue.add(fail(QueryDropped()))
    queue.add(fail(ScratchFailed()))
    with qtbot.waitSignal(queue.idle):
        queue.add(lambda contacts, _: contacts.set_cell(1, 1, "x"))
    assert [type(error) for error in failed] == [ScratchFailed]
    assert row(people, 1).cells[1] == "x"


def test_of_several_questions_the_last_one_is_answered(qtbot, tasks, people):
    query = ListQuery(tasks.run_in_background)
    found, told = [], []
    query.found.connect(lambda rows: found.append(list(rows)))
    query.then(lambda: told.append(1))
    for text in ("name 1", "name 2", "name 29"):
        query.ask(people, RowFilter(search=text), RowOrder())
    qtbot.waitUntil(lambda: bool(told))
    assert found == [[29]]
    query.ask(people, RowFilter(), RowOrder())
    query.then(lambda: told.append(2))
    query.drop()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert (found, told) == ([[29]], [1])


def test_a_question_to_a_closed_list_says_nothing(qtbot, tasks, people):
    query = ListQuery(tasks.run_in_background)
    failed = []
    query.failed.connect(failed.append)
    people.close()
    query.ask(people, RowFilter(search="x"), RowOrder())
    qtbot.waitUntil(lambda: not tasks.busy)
    assert failed == []
