"""What is known of a list: one look at a time, told once, and never about another text, list or edit than of now."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.adapters.list_store import ContactListStore
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.price_table import with_row
from smsfox_gui.core.segments import Rules
from smsfox_gui.core.template import Bound, Template
from smsfox_gui.qt.list_knowledge import ListKnowledge
from smsfox_gui.qt.workers import BackgroundTasks
from tests.qt.people import open_people, rows
from tests.qt.test_draft import TARIFF


class Heard:
    """What it said, in order."""

    def __init__(self, known: ListKnowledge) -> None:
        self.said: list[object] = []
        known.learned.connect(lambda news: self.said.append(("learned", news)))
        known.rows_judged.connect(lambda: self.said.append("judged"))
        known.outdated.connect(lambda: self.said.append("outdated"))
        known.failed.connect(self.said.append)
        known.look_failed.connect(self.said.append)

    def take(self) -> list[object]:
        said, self.said = self.said, []
        return said


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[BackgroundTasks]:
    made = BackgroundTasks()
    yield made
    made.close()


@pytest.fixture
def contacts(tmp_path) -> Iterator[ContactListStore]:
    people = rows(8)
    people[0] = (people[0][0], "", "26.11")
    made = open_people(tmp_path, people)
    yield made
    made.close()


@pytest.fixture
def known(tasks: BackgroundTasks, contacts: ContactListStore) -> Iterator[ListKnowledge]:
    made = ListKnowledge(TARIFF, Rules.SMSFOX, tasks)
    made.take(contacts)
    yield made
    tasks.close()


@pytest.fixture
def look(qtbot: QtBot, tasks: BackgroundTasks, known: ListKnowledge) -> Callable[..., None]:
    """Look at the list with a text, and wait for the end."""

    def wait(bound: Bound | None) -> None:
        known.look(bound)
        qtbot.waitUntil(lambda: not tasks.busy and not known.looking)

    return wait


def bound(contacts: ContactListStore, text: str) -> Bound:
    return Template.parse(text).bind(contacts.info.fields)


def test_a_look_says_once_whether_anything_is_otherwise(known, look, contacts):
    heard = Heard(known)
    look(None)
    assert heard.take() == [("learned", True)], "the first of a list"
    look(bound(contacts, "{Date}"))
    assert heard.take() == [("learned", False)]
    look(bound(contacts, "{Name}"))
    assert heard.take() == ["judged", ("learned", True)]
    assert known.counts.problems[RowProblem.EMPTY_FIELD] == 1
    assert 1 not in known.ready
    look(bound(contacts, "{Name}"))
    assert heard.take() == [], "it is known"


def test_shapes_hold_for_every_text_of_the_same_fields_and_verdicts_for_one(known, look, contacts):
    short, long = bound(contacts, "{Name}"), bound(contacts, "{Name}" + "!" * 90)
    look(short)
    assert known.fits(short)
    assert not known.fits(long)
    assert known.totals(long) is known.totals(short) is not None
    assert known.totals(bound(contacts, "{Date}")) is None
    known.count(long)
    assert known.counted(long)
    assert not known.counted(short)
    assert known.review.longest[0] == len("Name 2") + 90


def test_a_review_stays_until_there_is_a_newer_one(known, look, contacts):
    name, date = bound(contacts, "{Name}"), bound(contacts, "{Date}")
    look(name)
    known.count(name)
    before = known.review
    known.count(date)
    assert known.review is before
    assert not known.counted(date)
    known.forget()
    assert known.review is before
    assert not known.counted(name)
    known.count(None)
    assert known.review is None


def test_a_look_for_the_same_fields_is_waited_for(qtbot, tasks, known, contacts):
    asked, opened, shapes = [], threading.Event(), contacts.shapes
    contacts.shapes = lambda *given: asked.append(given) or (opened.wait(30) and shapes(*given))
    try:
        for text in ("{Name}", "{Name}!", "{Name}!!"):
            known.look(bound(contacts, text))
        qtbot.waitUntil(lambda: bool(asked))
    finally:
        opened.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert len(asked) == 1
    assert known.fits(bound(contacts, "{Name}"))


def test_a_look_for_words_that_nobody_waits_for_is_given_up(qtbot, tasks, contacts):
    """What is compared with refused words is so for one text alone, whatever its fields."""
    known = ListKnowledge(TARIFF, Rules.SMSFOX, tasks, lambda: True)
    known.take(contacts)
    began, opened, judge, judged = threading.Event(), threading.Event(), contacts.judge_text, []

    def late(demand, cancelled):
        began.set()
        opened.wait(30)
        judged.append((demand.said, cancelled()))
        return judge(demand, cancelled)

    contacts.judge_text = late
    first, last = bound(contacts, "{Name}"), bound(contacts, "{Name}!")
    try:
        known.look(first)
        began.wait(30)
        known.look(last)
        known.look(last)
    finally:
        opened.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert sorted(judged, key=lambda one: one[1]) == [(last, False), (first, True)]
    assert known.fits(last)


def test_verdicts_that_nobody_heard_of_are_told_by_the_next_look(known, look, contacts, tasks):
    look(None)
    heard = Heard(known)
    known.look(bound(contacts, "{Name}"))
    for task in tasks._tasks:
        task.wait()
    look(bound(contacts, "{Name}, {Date}"))
    assert heard.take() == ["judged", ("learned", True)], "though the second look changed no verdict"
    assert known.counts.problems[RowProblem.EMPTY_FIELD] == 1


def test_another_list_is_known_by_nothing_of_the_old_one(known, look, contacts, tmp_path):
    name = bound(contacts, "{Name}")
    look(name)
    known.count(name)
    heard = Heard(known)
    other = open_people(tmp_path)
    known.look(None)
    known.take(other)
    assert not known.looking
    assert (known.counts, len(known.ready), known.review, known.totals(name)) == (None, 0, None, None)
    look(None)
    assert heard.take() == [("learned", True)]
    known.take(None)
    assert known.fits(name), "there is nothing to know"
    look(name)
    assert heard.take() == []
    other.close()


def test_what_a_look_ended_in_is_said_unless_the_list_was_closed(known, look, contacts):
    heard, fault = Heard(known), OSError("the disk is gone")

    def gone(*_given: object) -> bool:
        raise fault

    judge, contacts.judge_text = contacts.judge_text, gone
    look(None)
    assert heard.take() == [fault]
    assert known.stuck
    contacts.judge_text = judge
    look(None)
    assert heard.take() == ["judged", ("learned", True)], "nobody knows how far the other one came"
    assert not known.stuck
    known.forget()
    contacts.close()
    look(None)
    assert heard.take() == []


def test_by_another_tariff_the_list_is_counted_anew(known, look, contacts):
    name = bound(contacts, "{Name}")
    look(name)
    known.count_by(with_row(TARIFF, ("79",), 40), Rules.SMSFOX)
    assert known.totals(name) is None
    look(name)
    review = known.totals(name).review(name)
    assert review.points == 40 * review.messages > 0


def test_the_totals_of_a_field_taken_out_and_put_back_are_known_at_once(known, look, contacts):
    first, second = bound(contacts, "{Name}"), bound(contacts, "{Name} {Date}")
    look(first)
    totals = known.totals(first)
    look(second)
    assert known.totals(first) is totals
    assert not known.fits(first), "the rows are still judged by the other text"
    look(first)
    assert known.totals(first) is totals
    known.forget()
    assert known.totals(first) is None, "the list may be another by now"


def test_totals_of_a_few_choices_of_fields_are_kept_and_no_more(known, look, contacts):
    texts = [bound(contacts, text) for text in ("{Name}", "{Date}", "{Name}{Name}", "{Date}{Date}", "{Name}{Date}")]
    for text in texts:
        look(text)
    assert [known.totals(text) is None for text in texts] == [True, False, False, False, False]


def test_a_held_look_begins_when_it_may_and_only_the_last_one(qtbot, known, contacts, tasks):
    heard, text = Heard(known), bound(contacts, "{Name}")
    known.hold()
    known.look(None)
    known.look(text)
    assert known.looking
    assert not tasks.busy, "nothing is begun"
    known.go_on()
    qtbot.waitUntil(lambda: not tasks.busy and not known.looking)
    assert heard.take() == ["judged", ("learned", True)]
    assert known.fits(text)
    known.go_on()
    assert not tasks.busy, "it was begun once"


def test_what_was_held_for_another_list_holds_up_nothing(known, look, contacts):
    known.hold()
    known.look(None)
    known.take(contacts)
    look(None)
    assert known.counts is not None
