"""Rows that would get once more what was refused are found by their words, whatever became of the list."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from smsfox_gui.adapters import list_refusals, list_store
from smsfox_gui.adapters.list_store import ContactListStore
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.errors import QueryDropped
from smsfox_gui.core.same_words import words_key
from smsfox_gui.core.template import Template
from smsfox_gui.services.ports import TICKED_ROWS
from tests.adapters.test_list_store import FIRST, SECOND, THIRD, open_list, problems

__all__ = ["open_list"]
Lists = Callable[..., ContactListStore]
AGAIN = RowProblem.TEXT_REFUSED


def judge(contacts: ContactListStore, text: str, *, compared: bool = True) -> list[RowProblem | None]:
    """What each row says with this text, after counts and filter were found to agree with it."""
    bound = Template.parse(text).bind(contacts.info.fields)
    contacts.judge_text(replace(bound.demand, said=bound) if compared else bound.demand)
    return said(contacts)


def said(contacts: ContactListStore) -> list[RowProblem | None]:
    rows = contacts.page(contacts.positions(TICKED_ROWS))
    counts = contacts.counts()
    assert counts.problems.get(AGAIN, 0) == sum(row.problem is AGAIN for row in rows)
    assert counts.ready + counts.problems.get(AGAIN, 0) == len(rows)
    return [row.problem for row in contacts.page(range(1, counts.rows + 1))]


def refused(open_list: Lists) -> ContactListStore:
    """Three rows, of which the first two were refused with their names."""
    contacts = open_list([("Анна", FIRST), ("Пётр", SECOND), ("Яна", THIRD)])
    contacts.take_refused_texts({1: words_key("Анна, ждём вас"), 2: words_key("Пётр, ждём вас")})
    return contacts


def test_only_the_words_that_were_refused_are(open_list: Lists) -> None:
    contacts = refused(open_list)
    assert judge(contacts, "{Имя}, ждём вас") == [AGAIN, AGAIN, None]
    assert judge(contacts, "{Имя},  ждём\nвас") == [AGAIN, AGAIN, None]
    assert judge(contacts, "{Имя}, вас ждут") == [None, None, None]
    assert judge(contacts, "Пётр, ждём вас") == [None, AGAIN, None]
    assert judge(contacts, "Пётр, ждём вас", compared=False) == [None, None, None]
    contacts.judge_text(None)
    assert said(contacts) == [None, None, None]
    assert contacts.steps == (), "nobody has done that"


def test_a_cell_and_its_undo_count_at_once(open_list: Lists) -> None:
    contacts = refused(open_list)
    judge(contacts, "{Имя}, ждём вас")
    assert contacts.try_cell(1, 0, "Аня").problem is None
    contacts.set_cell(1, 0, "Аня")
    assert said(contacts) == [None, AGAIN, None]
    contacts.set_cell(2, 0, "")
    assert said(contacts) == [None, RowProblem.EMPTY_FIELD, None]
    contacts.set_cell(3, 0, "Пётр")
    assert said(contacts)[2] is None, "the words of another row were not refused for this one"
    for _ in range(3):
        contacts.undo()
    assert said(contacts) == [AGAIN, AGAIN, None]
    contacts.redo()
    assert said(contacts) == [None, AGAIN, None]


def test_its_own_problem_comes_first(open_list: Lists) -> None:
    contacts = refused(open_list)
    judge(contacts, "{Имя}, ждём вас")
    contacts.include([1], False)
    contacts.set_cell(2, 1, "12")
    assert said(contacts)[:2] == [RowProblem.EXCLUDED, RowProblem.TOO_SHORT]
    contacts.include([1], True)
    contacts.set_cell(2, 1, "+79161234599")
    assert said(contacts) == [AGAIN, AGAIN, None], "the words are the same, whatever the number"


def test_the_rows_of_a_cell_that_is_split_have_its_words(open_list: Lists) -> None:
    contacts = refused(open_list)
    contacts.set_cell(1, 1, f"{FIRST}, +79161234599")
    judge(contacts, "{Имя}, ждём вас")
    contacts.split(1)
    assert said(contacts) == [AGAIN, AGAIN, None, AGAIN]
    assert judge(contacts, "{Имя}, вас ждут") == [None] * 4
    assert judge(contacts, "{Имя}, ждём вас") == [AGAIN, AGAIN, None, AGAIN]
    contacts.undo()
    assert said(contacts) == [RowProblem.SEVERAL_NUMBERS, AGAIN, None]


def test_many_edits_are_judged_together(open_list: Lists, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_store, "_FEW_EDITED", 0)
    contacts = refused(open_list)
    judge(contacts, "{Имя}, ждём вас")
    contacts.set_cell(1, 0, "Аня")
    assert said(contacts) == [None, AGAIN, None]


def test_what_nobody_waits_for_leaves_the_rows_as_they_are(open_list: Lists) -> None:
    contacts = refused(open_list)
    judge(contacts, "{Имя}, вас ждут")
    bound = Template.parse("{Имя}, ждём вас").bind(contacts.info.fields)
    asked = iter((False, True))
    with pytest.raises(QueryDropped):
        contacts.judge_text(replace(bound.demand, said=bound), lambda: next(asked, True))
    assert problems(contacts) == [None, None, None]
    assert said(contacts) == [None, None, None]


def test_no_edit_waits_for_the_comparison_and_none_is_missed(open_list: Lists) -> None:
    contacts = refused(open_list)
    bound = Template.parse("{Имя}, ждём вас").bind(contacts.info.fields)
    begun, may_go, asked = threading.Event(), threading.Event(), iter((False, True))

    def cancelled() -> bool:
        """The first look is before anything is read, the second while it is."""
        if next(asked, False):
            begun.set()
            may_go.wait(20)
        return False

    judging = threading.Thread(target=contacts.judge_text, args=(replace(bound.demand, said=bound), cancelled))
    judging.start()
    begun.wait(20)
    contacts.set_cell(1, 0, "Аня")
    assert judging.is_alive()
    may_go.set()
    judging.join()
    assert said(contacts) == [None, AGAIN, None]


def test_a_comparison_that_nobody_waits_for_is_given_up_before_its_end(
    open_list: Lists, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_refusals, "_ROWS_AT_ONCE", 1)
    contacts = refused(open_list)
    bound, read = Template.parse("{Имя}, ждём вас").bind(contacts.info.fields), []
    monkeypatch.setattr(list_refusals, "breathe", lambda: read.append(1))
    with pytest.raises(QueryDropped):
        contacts.judge_text(replace(bound.demand, said=bound), lambda: bool(read))
    assert read == [1], "one row of two"
