"""List and text together: totals, who will really go, and lists that come and go under them."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from smsfox_gui.adapters.spreadsheets import ChildListReader
from smsfox_gui.core.contact_list import ColumnRole, RowProblem
from smsfox_gui.core.price_table import with_row
from smsfox_gui.core.review import ShapeReviewer, review
from smsfox_gui.core.stop_list import StopSnapshot
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.workers import BackgroundTasks
from smsfox_gui.services.ports import ListSource
from tests.adapters.lists import DAY
from tests.qt.held_lists import HeldLists
from tests.qt.people import open_people, problem, rows

TARIFF = Tariff.from_json((Path(__file__).parents[2] / "resources" / "tariff.json").read_text(encoding="utf-8"))


class Lists:
    """Opens what is laid ready."""

    def __init__(self):
        self.next = None

    def stamp(self, path):
        return None

    def open(self, source, progress=None, cancelled=None, head=None):
        return self.next


@pytest.fixture
def lists():
    return Lists()


@pytest.fixture
def tasks(qtbot):
    made = BackgroundTasks()
    yield made
    made.close()


@pytest.fixture
def draft(qtbot, tasks, lists):
    made = Draft(lambda: lists, TARIFF, tasks)
    yield made
    tasks.close()
    made.close()


def settled(qtbot, draft, tasks):
    qtbot.waitUntil(lambda: not tasks.busy and not draft.counting)


def put(qtbot, draft, lists, tasks, contacts):
    lists.next = contacts
    with qtbot.waitSignal(draft.list_changed):
        draft.open(ListSource(pasted="x"))
    settled(qtbot, draft, tasks)


def test_the_price_the_chips_and_the_sample_speak_of_the_same_people(qtbot, draft, lists, tasks, tmp_path):
    people = rows(8)
    people[0] = (people[0][0], "", "26.11")
    people[4] = (people[4][0], "я" * 795, "26.11")
    put(qtbot, draft, lists, tasks, open_people(tmp_path, people))
    assert draft.counts.ready == 7 - draft.counts.problems.get(RowProblem.DUPLICATE, 0)
    for text, left in (("{Name}", {1}), ("{Name}, {Date}", {1, 5}), ("hello", set()), ("{Name}" + "!" * 600, {1, 5})):
        draft.set_text(text)
        settled(qtbot, draft, tasks)
        wanted = [n for n in (1, 2, 4, 5, 6, 8) if n not in left]
        assert draft.review.messages == draft.counts.ready == len(wanted), text
        assert list(draft.ready) == wanted
        assert [draft.ready_index(n) for n in wanted] == list(range(len(wanted)))


def test_no_total_is_taken_for_the_last_while_the_list_is_looked_at(qtbot, draft, lists, tasks, tmp_path):
    lists.next = open_people(tmp_path)
    with qtbot.waitSignal(draft.list_changed):
        draft.open(ListSource(pasted="x"))
    assert draft.counting, "nobody has counted the rows yet"
    settled(qtbot, draft, tasks)
    for text in ("{Name}", "{Name}, hello", "{Date", ""):
        draft.set_text(text)
        assert draft.counting
        draft.recount()
        assert draft.counting == tasks.busy
        settled(qtbot, draft, tasks)
    assert not draft.slow


def test_the_totals_follow_each_key_at_once_and_are_counted_once(
    qtbot, draft, lists, tasks, tmp_path, monkeypatch: pytest.MonkeyPatch
):
    people = rows(8)
    people[4] = (people[4][0], "я" * 760, "26.11")
    contacts = open_people(tmp_path, people)
    put(qtbot, draft, lists, tasks, contacts)
    draft.set_text("{Name}")
    settled(qtbot, draft, tasks)
    counted, told = [], []
    count = ShapeReviewer.review
    monkeypatch.setattr(ShapeReviewer, "review", lambda of, bound: counted.append(bound) or count(of, bound))
    draft.totals_changed.connect(lambda: told.append(draft.review))
    for key in "! до встречи в среду, возьмите полис, паспорт":
        draft.set_text(draft.text + key)
        exact = review(contacts.rows(), draft.reviewer())
        assert sums(draft.review) == sums(exact), "before anything else is done"
        assert draft.counted
        settled(qtbot, draft, tasks)
        assert sums(draft.review) == sums(exact)
        assert len(counted) == len(told) == len(draft.text) - len("{Name}")
    assert draft.review.problems[RowProblem.TEXT_TOO_LONG] == 1


def sums(review):
    return (review.messages, review.parts, review.points, review.by_parts, review.shortest, review.longest)


def test_a_field_that_is_being_typed_leaves_the_totals_as_they_are_until_the_keys_rest(
    qtbot, draft, lists, tasks, tmp_path
):
    put(qtbot, draft, lists, tasks, open_people(tmp_path))
    draft.set_text("hello")
    settled(qtbot, draft, tasks)
    before = draft.review
    for text in ("hello {", "hello {Na", "hello {Name}"):
        draft.set_text(text)
        assert draft.review is before
        assert not draft.counted, "it cannot be sent by these totals"
    settled(qtbot, draft, tasks)
    assert draft.counted
    assert draft.review.longest[0] > before.longest[0]


def test_a_text_counted_at_once_does_not_wait_for_the_fields_of_the_text_before(qtbot, draft, lists, tasks, tmp_path):
    contacts = open_people(tmp_path)
    put(qtbot, draft, lists, tasks, contacts)
    draft.set_text("{Name}")
    settled(qtbot, draft, tasks)
    opened, shapes = threading.Event(), contacts.shapes
    contacts.shapes = lambda *given: opened.wait(30) and shapes(*given)
    try:
        draft.set_text("{Name} {Date}")
        draft.recount()
        qtbot.waitUntil(lambda: draft.slow, timeout=5000)
        draft.set_text("{Name}!")
        assert draft.counted
        assert not draft.slow
    finally:
        opened.set()
    settled(qtbot, draft, tasks)


def test_a_text_with_other_verdicts_is_told_once(qtbot, draft, lists, tasks, tmp_path):
    people = rows(8)
    people[0] = (people[0][0], "", "26.11")
    put(qtbot, draft, lists, tasks, open_people(tmp_path, people))
    judged = []
    draft.rows_judged.connect(lambda: judged.append(1))
    for text in ("{Name}", "{Name}, hello", "{Name}, hello you", "hello"):
        draft.set_text(text)
        settled(qtbot, draft, tasks)
    assert len(judged) == 2, "when the blank name began to matter, and when it ceased to"


def test_a_text_gone_back_to_is_not_answered_by_the_look_made_for_it_before(qtbot, draft, lists, tasks, tmp_path):
    people = rows(2)
    people[0], people[1] = (people[0][0], "", "26.11"), (people[1][0], "Name 2", "")
    contacts = open_people(tmp_path, people)
    put(qtbot, draft, lists, tasks, contacts)
    for text in ("{Name}", "{Date}"):
        draft.set_text(text)
        draft.recount()
        for task in tasks._tasks:
            task.wait()  # the rows are judged, and nobody has heard of it
    heard, judge = threading.Event(), contacts.judge_text
    contacts.judge_text = lambda *given: heard.wait(30) and judge(*given)
    try:
        draft.set_text("{Name}")
        draft.recount()
        qtbot.waitUntil(lambda: len(tasks._tasks) == 1)
    finally:
        heard.set()
    settled(qtbot, draft, tasks)
    assert [problem(contacts, n) for n in (1, 2)] == [RowProblem.EMPTY_FIELD, None]
    assert list(draft.ready) == [2]
    assert draft.counts == contacts.counts()


def test_a_field_set_aside_is_no_field_for_the_text_either(qtbot, draft, lists, tasks, tmp_path):
    contacts = open_people(tmp_path)
    put(qtbot, draft, lists, tasks, contacts)
    draft.set_text("{Name}, {Date}")
    settled(qtbot, draft, tasks)
    assert draft.bound is not None
    contacts.set_role(2, ColumnRole.UNUSED)
    draft.reread_rows()
    settled(qtbot, draft, tasks)
    assert draft.bound is None
    assert draft.text_error.details["field"] == "Date"


def test_a_renamed_field_is_renamed_in_the_text(qtbot, draft, lists, tasks, tmp_path):
    contacts = open_people(tmp_path)
    put(qtbot, draft, lists, tasks, contacts)
    draft.set_text("{name}, {Date}")
    settled(qtbot, draft, tasks)
    contacts.rename_field(1, "Who")
    with qtbot.waitSignal(draft.text_replaced) as replaced:
        draft.rename_field("Name", "Who")
    draft.reread_rows()
    settled(qtbot, draft, tasks)
    assert replaced.args == ["{Who}, {Date}"]
    assert draft.bound.names == ("Who", "Date")


def test_an_old_list_is_closed_beside_the_window(qtbot, draft, lists, tasks, tmp_path):
    first, second = open_people(tmp_path), open_people(tmp_path)
    put(qtbot, draft, lists, tasks, first)
    draft.set_text("{Name}")
    put(qtbot, draft, lists, tasks, second)
    qtbot.waitUntil(lambda: not first._path.exists())
    assert draft.counts.ready == 26
    failed = []
    draft.list_failed.connect(failed.append)
    draft.clear()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert (draft.contacts, draft.counts, len(draft.ready), draft.review) == (None, None, 0, None)
    assert failed == []


def test_other_prices_count_at_once_on_the_list_that_is_there(qtbot, draft, lists, tasks, tmp_path):
    people = open_people(tmp_path, [("79000000001",), ("77010000001",), ("375291234567",)], titles=("Mobile",))
    put(qtbot, draft, lists, tasks, people)
    draft.set_text("Hello")
    settled(qtbot, draft, tasks)
    assert draft.review.points == 1 + 3 + 2
    draft.set_prices(draft.point_price, draft.rules, with_row(TARIFF, ("3752", "77"), 40))
    assert draft.counting, "the old sum is not to be sent"
    settled(qtbot, draft, tasks)
    assert draft.review.points == 1 + 40 + 40
    assert sum(draft.reviewer().judge(row).points for row in people.rows()) == 81
    draft.set_prices(draft.point_price, draft.rules, TARIFF)
    settled(qtbot, draft, tasks)
    assert draft.review.points == 6


def test_another_list_does_not_wait_for_what_is_under_way_in_the_old_one(qtbot, draft, lists, tasks, tmp_path):
    first, second = open_people(tmp_path), open_people(tmp_path)
    put(qtbot, draft, lists, tasks, first)
    lists.next = second
    with first._connections.use(), qtbot.waitSignal(draft.list_changed, timeout=5000):
        draft.open(ListSource(pasted="x"))
    settled(qtbot, draft, tasks)
    assert not first._path.exists()


@pytest.mark.parametrize("left", [False, True])
def test_a_list_read_while_the_stop_list_changed_comes_judged_by_the_new_one(qtbot, tasks, tmp_path, left):
    """left: somebody is taken off the stop list meanwhile; else somebody comes onto it."""
    on_it, nobody = StopSnapshot({"79000000002": DAY}), StopSnapshot()
    before, after = (on_it, nobody) if left else (nobody, on_it)
    stopped = [before]
    reader = ChildListReader(tmp_path / "scratch", stopped=lambda: stopped[-1])
    lists = HeldLists(reader, tmp_path)
    draft = Draft(lambda: lists, TARIFF, tasks)
    draft.open(ListSource(pasted="8 900 000-00-01\n8 900 000-00-02"))
    qtbot.waitUntil(lists.read.is_set, timeout=20_000)
    stopped.append(after)
    draft.apply_stop_list()
    with qtbot.waitSignal(draft.list_changed, timeout=20_000):
        lists.let_go.set()
    assert draft.contacts.counts().ready == (2 if left else 1), "as soon as it is on the desk"
    settled(qtbot, draft, tasks)
    assert draft.counts.ready == (2 if left else 1)
    assert list(draft.ready) == ([1, 2] if left else [1])
    draft.close()
    reader.close()
