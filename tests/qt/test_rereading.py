"""A list read in another way, and as before again: nothing that was changed in it is lost, and what is said is true."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.services.ports import ContactList

PEOPLE = "Имя;Тел;Город\nАнна;89161234567;Уфа\nПётр;8916123;Омск\nЯна;89161234569;\n"
_HEADER, _LETTERS, _SEPARATOR = 1, 2, 3
WAITING = "Они не потеряны: прочитайте список как раньше — и они вернутся."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "май.csv"
    made.write_text(PEOPLE, "utf-8")
    return made


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, path: Path) -> MainWindow:
    made = stage.open(demo=False, language="ru", colours="light")
    made.lists.open_path(path)
    wait(qtbot, made, None)
    return made


def wait(qtbot: QtBot, window: MainWindow, old: ContactList | None) -> ContactList:
    draft = window.desk.draft
    qtbot.waitUntil(lambda: draft.contacts is not old and draft.counts is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=10_000)
    assert draft.contacts is not None
    return draft.contacts


def change(qtbot: QtBot, window: MainWindow, *edits: Callable[[ContactList], object]) -> None:
    """As the pane does it: in the background."""
    pane = window.campaign.list_pane
    for edit in edits:
        pane._edits.add(lambda contacts, _, edit=edit: edit(contacts))
    qtbot.waitUntil(lambda: not pane._edits.busy and not window.desk.tasks.busy, timeout=10_000)


def mend(qtbot: QtBot, window: MainWindow) -> None:
    change(
        qtbot,
        window,
        lambda contacts: contacts.rename_field(0, "Клиент"),
        lambda contacts: contacts.set_cell(2, 1, "89161234568"),
        lambda contacts: contacts.include([1], False),
        lambda contacts: contacts.fill(2, "Псков"),
    )


def choose(qtbot: QtBot, window: MainWindow, box: int, value: object) -> ContactList:
    """In the strip over the list."""
    strip, old = window.campaign.list_pane.top.reading, window.desk.draft.contacts
    strip.open_choices()
    chosen = strip.choices.boxes[box]
    chosen.setCurrentIndex(chosen.findData(value))
    chosen.activated.emit(chosen.currentIndex())
    return wait(qtbot, window, old)


def is_mended(contacts: ContactList) -> None:
    assert [column.field for column in contacts.info.columns] == ["Клиент", "Тел", "Город"]
    assert [(row.cells[0], row.phone, row.cells[2], row.problem) for row in contacts.rows()] == [
        ("Анна", "79161234567", "Уфа", RowProblem.EXCLUDED),
        ("Пётр", "79161234568", "Омск", None),
        ("Яна", "79161234569", "Псков", None),
    ]


@pytest.mark.parametrize(("box", "other", "before"), [(_SEPARATOR, ",", ";"), (_LETTERS, "koi8-r", "utf-8")])
def test_what_was_changed_comes_back_with_the_old_reading(
    qtbot: QtBot, window: MainWindow, box: int, other: str, before: str
) -> None:
    mend(qtbot, window)
    news = window.campaign.news
    for _ in range(2):
        choose(qtbot, window, box, other)
        assert news.isVisible()
        assert news.text().endswith(WAITING)
        is_mended(choose(qtbot, window, box, before))
        assert not news.isVisible()


def test_what_was_changed_comes_back_after_several_wrong_readings(qtbot: QtBot, window: MainWindow) -> None:
    mend(qtbot, window)
    choose(qtbot, window, _SEPARATOR, ",")
    choose(qtbot, window, _LETTERS, "koi8-r")
    choose(qtbot, window, _SEPARATOR, ";")
    is_mended(choose(qtbot, window, _LETTERS, "utf-8"))
    change(qtbot, window, lambda contacts: contacts.undo())
    assert window.desk.draft.contacts.page([3])[0].cells[2] == "", "each step can be taken back"


def test_a_draft_left_in_a_wrong_reading_still_has_what_was_changed(
    qtbot: QtBot, stage: Stage, window: MainWindow
) -> None:
    mend(qtbot, window)
    choose(qtbot, window, _SEPARATOR, ",")
    assert window.close()
    again = stage.open(demo=False)
    wait(qtbot, again, None)
    is_mended(choose(qtbot, again, _SEPARATOR, ";"))
    assert not again.campaign.news.isVisible()


def test_a_draft_comes_back_as_often_as_it_is_left(qtbot: QtBot, stage: Stage, window: MainWindow) -> None:
    mend(qtbot, window)
    assert window.close()
    for _ in range(2):
        again = stage.open(demo=False)
        is_mended(wait(qtbot, again, None))
        assert not again.campaign.news.isVisible()
        assert again.close()


def test_of_a_file_that_changed_it_is_not_said_that_it_comes_back(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    mend(qtbot, window)
    path.write_text(PEOPLE.replace("8916123;", "89169999999;"), "utf-8")
    old = window.desk.draft.contacts
    window.campaign.list_pane.reread_requested.emit(window.desk.draft.source)
    wait(qtbot, window, old)
    assert window.campaign.news.text().startswith("1 прежняя правка не подходит к файлу, каков он сейчас.")
