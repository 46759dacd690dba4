"""What was chosen for a list is found again for the next file with the same headings, and taken back in one press."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.core.contact_list import ColumnRole
from smsfox_gui.core.layouts import ListLayout
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.services.ports import ContactList

PEOPLE = "Имя;Тел. мамы;Тел. папы\nАнна;89161234561;89261234561\nПётр;89161234562;89261234562\n"
Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def make(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return make


@pytest.fixture
def window(stage: Stage) -> MainWindow:
    return stage.open(demo=False, language="ru", colours="light")


def open_list(qtbot: QtBot, window: MainWindow, path: Path) -> ContactList:
    old = window.desk.draft.contacts
    window.lists.open_path(path)
    return wait(qtbot, window, old)


def wait(qtbot: QtBot, window: MainWindow, old: ContactList | None) -> ContactList:
    draft = window.desk.draft
    qtbot.waitUntil(lambda: draft.contacts is not old and draft.counts is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=10_000)
    assert draft.contacts is not None
    return draft.contacts


def choose(qtbot: QtBot, window: MainWindow, change: Callable[[ContactList], object]) -> None:
    """As the pane does it: an edit in the background."""
    pane = window.campaign.list_pane
    with qtbot.waitSignal(pane.fields_changed, timeout=10_000):
        pane._edits.add(lambda contacts, _: change(contacts))
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=10_000)


def said(window: MainWindow) -> str:
    return window.campaign.list_pane.top.reading._words.text()


def reread(qtbot: QtBot, window: MainWindow, box: int, value: object) -> ContactList:
    old = window.desk.draft.contacts
    ask_reading(window, box, value)
    return wait(qtbot, window, old)


def ask_reading(window: MainWindow, box: int, value: object) -> None:
    strip = window.campaign.list_pane.top.reading
    strip.open_choices()
    strip.choices.boxes[box].setCurrentIndex(strip.choices.boxes[box].findData(value))
    strip.choices.boxes[box].activated.emit(strip.choices.boxes[box].currentIndex())


def test_roles_and_names_are_found_again_and_said(qtbot: QtBot, window: MainWindow, write: Write) -> None:
    assert open_list(qtbot, window, write("май.csv", PEOPLE)).info.phone_column == 1
    choose(qtbot, window, lambda contacts: contacts.set_role(2, ColumnRole.PHONE))
    choose(qtbot, window, lambda contacts: contacts.rename_field(0, "Ребёнок"))
    choose(qtbot, window, lambda contacts: contacts.set_role(1, ColumnRole.UNUSED))
    assert "как в прошлый раз" not in said(window)
    mixed = "\n".join(";".join(line.split(";")[::-1]) for line in PEOPLE.splitlines())
    contacts = open_list(qtbot, window, write("июнь.csv", mixed))
    assert contacts.info.phone_column == 0
    assert [(column.field, column.aside) for column in contacts.info.columns] == [
        ("Тел. папы", False),
        ("Тел. мамы", True),
        ("Ребёнок", False),
    ]
    assert contacts.steps == ()
    assert "Столбцы — как в прошлый раз." in said(window)
    assert contacts.counts().ready == 2
    kept = (window.desk.program.folder / "layouts.json").read_text("utf-8")
    assert "Анна" not in kept
    assert "8916" not in kept


def test_one_press_leads_back_to_the_guess_for_good(qtbot: QtBot, window: MainWindow, write: Write) -> None:
    path = write("май.csv", PEOPLE)
    open_list(qtbot, window, path)
    choose(qtbot, window, lambda contacts: contacts.set_role(2, ColumnRole.PHONE))
    old = open_list(qtbot, window, path)
    assert old.info.phone_column == 2
    link = window.campaign.list_pane.top.reading._guess
    assert link.isVisible()
    link.click()
    assert wait(qtbot, window, old).info.phone_column == 1
    assert not link.isVisible()
    assert open_list(qtbot, window, path).info.phone_column == 1


def test_a_header_row_is_found_by_its_headings(qtbot: QtBot, window: MainWindow, write: Write) -> None:
    """The guess takes the words over it for the header."""
    text = "Имя;Адрес;Телефон;Примечание\n\nКто;Связь;Дом;Ещё\nАнна;89161234561;5;x\nПётр;89161234562;6;y\n"
    contacts = open_list(qtbot, window, write("май.csv", text))
    assert contacts.info.header_row == 1
    assert reread(qtbot, window, 1, 3).info.header_row == 3
    later = text.replace("Имя;Адрес", "Имя;Прочее;Адрес\n\nИмя;Дата;Адрес", 1)
    contacts = open_list(qtbot, window, write("июнь.csv", later))
    assert [column.title for column in contacts.info.columns][:4] == ["Кто", "Связь", "Дом", "Ещё"]
    assert contacts.counts().rows == 2
    assert "как в прошлый раз" in said(window)


def test_letters_and_separator_are_found_again(qtbot: QtBot, window: MainWindow, write: Write, tmp_path: Path) -> None:
    path = tmp_path / "май.csv"
    path.write_bytes("Имя,Тел\nАнна,89161234561\nЯна,89161234562\n".encode("cp866"))
    open_list(qtbot, window, path)
    contacts = reread(qtbot, window, 2, "koi8-r")
    wrong = [column.title for column in contacts.info.columns]
    path.rename(tmp_path / "июнь.csv")
    contacts = open_list(qtbot, window, tmp_path / "июнь.csv")
    assert [column.title for column in contacts.info.columns] == wrong
    assert contacts.info.encoding == "koi8-r"
    link, old = window.campaign.list_pane.top.reading._guess, contacts
    assert link.isVisible()
    link.click()
    assert [column.title for column in wait(qtbot, window, old).info.columns] == ["Имя", "Тел"]


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    """A list that is read rightly as it is."""
    made = tmp_path / "май.csv"
    made.write_bytes("Имя,Тел\nАнна,89161234561\nЯна,89161234562\n".encode("cp866"))
    return made


def titles(contacts: ContactList) -> list[str]:
    return [column.title for column in contacts.info.columns]


def test_letters_that_were_tried_and_given_up_are_not_remembered(qtbot: QtBot, window: MainWindow, mail: Path) -> None:
    open_list(qtbot, window, mail)
    for wrong in ("koi8-r", "cp1251", "cp866", "koi8-r", "cp866"):
        reread(qtbot, window, 2, wrong)
    assert window.desk.program.layouts.layouts() == []
    assert titles(open_list(qtbot, window, mail.rename(mail.with_name("июнь.csv")))) == ["Имя", "Тел"]
    assert "как в прошлый раз" not in said(window)


def test_of_several_letters_chosen_one_after_the_other_the_last_are_remembered(
    qtbot: QtBot, window: MainWindow, mail: Path
) -> None:
    open_list(qtbot, window, mail)
    reread(qtbot, window, 2, "koi8-r")
    last = titles(reread(qtbot, window, 2, "cp1251"))
    kept = window.desk.program.layouts.layouts()
    assert [(one.encoding, one.misread) for one in kept] == [("cp1251", ("имя", "тел"))]
    assert titles(open_list(qtbot, window, mail.rename(mail.with_name("июнь.csv")))) == last
    assert titles(reread(qtbot, window, 2, "koi8-r")) != last
    assert [one.encoding for one in window.desk.program.layouts.layouts() if one.misread] == ["koi8-r"]
    assert titles(reread(qtbot, window, 2, "cp1251")) == last, "what is found again can be tried against others, too"
    assert window.desk.program.layouts.layouts() == kept


def test_of_two_choices_made_at_once_the_later_one_is_remembered(
    qtbot: QtBot, window: MainWindow, mail: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is slow with the first: it would come last, if the second did not wait for it."""
    open_list(qtbot, window, mail)
    shelf, draft = window.desk.program.layouts, window.desk.draft
    remember, later_kept, first = shelf.remember, threading.Event(), threading.Event()

    def slow(layout: ListLayout) -> None:
        if not first.is_set():
            first.set()
            later_kept.wait(1)
            remember(layout)
        else:
            remember(layout)
            later_kept.set()

    monkeypatch.setattr(shelf, "remember", slow)
    old = draft.contacts
    ask_reading(window, 2, "koi8-r")
    qtbot.waitUntil(lambda: draft.contacts is not old and first.is_set(), timeout=5000)
    reread(qtbot, window, 2, "cp1251")
    assert [one.encoding for one in shelf.layouts()] == ["cp1251"]


def test_letters_tried_leave_what_is_known_of_the_columns(qtbot: QtBot, window: MainWindow, mail: Path) -> None:
    open_list(qtbot, window, mail)
    choose(qtbot, window, lambda contacts: contacts.rename_field(0, "Клиент"))
    kept = window.desk.program.layouts.layouts()
    open_list(qtbot, window, mail)
    reread(qtbot, window, 2, "koi8-r")
    contacts = reread(qtbot, window, 2, "cp866")
    assert contacts.info.columns[0].field == "Клиент"
    assert window.desk.program.layouts.layouts() == kept


def test_letters_tried_before_a_draft_was_left_are_not_remembered_either(
    qtbot: QtBot, stage: Stage, window: MainWindow, mail: Path
) -> None:
    open_list(qtbot, window, mail)
    reread(qtbot, window, 2, "koi8-r")
    assert window.close()
    again = stage.open(demo=False)
    wait(qtbot, again, None)
    reread(qtbot, again, 2, "cp866")
    assert again.desk.program.layouts.layouts() == []


def test_the_guess_forgets_every_rule_that_leads_to_these_headings(
    qtbot: QtBot, window: MainWindow, mail: Path
) -> None:
    shelf = window.desk.program.layouts
    open_list(qtbot, window, mail)
    reread(qtbot, window, 2, "cp1251")
    wrong = shelf.layouts()[0]
    shelf.forget(wrong.headings)
    open_list(qtbot, window, mail)
    reread(qtbot, window, 2, "koi8-r")
    # As earlier versions left it: one for each try.
    shelf._write([*shelf.layouts(), wrong])
    old = open_list(qtbot, window, mail)
    assert old.info.encoding == "koi8-r"
    window.campaign.list_pane.top.reading._guess.click()
    assert titles(wait(qtbot, window, old)) == ["Имя", "Тел"]
    assert shelf.layouts() == []
    assert titles(open_list(qtbot, window, mail)) == ["Имя", "Тел"]


def test_a_draft_comes_back_as_it_was_read_whatever_was_chosen_since(qtbot: QtBot, stage: Stage, write: Write) -> None:
    """Fixes call columns by the names they had: with the new name already there they would be lost."""
    path = write("май.csv", PEOPLE)
    window = stage.open(demo=False, language="ru", colours="light")
    contacts = open_list(qtbot, window, path)
    contacts.set_cell(1, 0, "Анна Ивановна")
    choose(qtbot, window, lambda contacts: contacts.rename_field(0, "Ребёнок"))
    assert window.close()
    again = stage.open(demo=False)
    contacts = wait(qtbot, again, None)
    assert contacts.page([1])[0].cells[0] == "Анна Ивановна"
    assert contacts.info.columns[0].field == "Ребёнок"
    assert not again.campaign.news.isVisible()


def test_what_was_mended_stays_when_the_header_is_chosen_anew(qtbot: QtBot, window: MainWindow, write: Write) -> None:
    contacts = open_list(qtbot, window, write("май.csv", PEOPLE))
    contacts.set_cell(1, 0, "Анна Ивановна")
    choose(qtbot, window, lambda contacts: contacts.rename_field(0, "Ребёнок"))
    contacts = reread(qtbot, window, 1, 1)
    assert contacts.page([1])[0].cells[0] == "Анна Ивановна"
    assert contacts.info.columns[0].field == "Ребёнок"
    assert not window.campaign.news.isVisible()


def test_the_command_line_reads_as_ever(qtbot: QtBot, window: MainWindow, write: Write) -> None:
    from smsfox_gui.core.layouts import GUESSED
    from smsfox_gui.services.ports import ListSource

    path = write("май.csv", PEOPLE)
    open_list(qtbot, window, path)
    choose(qtbot, window, lambda contacts: contacts.set_role(2, ColumnRole.PHONE))
    contacts = window.desk.program.lists.open(ListSource(path=path, layout=GUESSED))
    assert contacts.info.phone_column == 1
    contacts.close()
