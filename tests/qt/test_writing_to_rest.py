"""After Stop: the rest gets its SMS by a draft of its own, and nobody twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from smsfox_gui.services.ports import RowFilter
from tests.qt.office import Offices, open_office, send

PEOPLE = 12
TEXT = "{Имя}, ждём вас"


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    """Twelve people, the second of them once more at the end."""
    path = tmp_path / "people.csv"
    lines = [f"Человек{n};+7 900 000-01-{n:02d}" for n in range(PEOPLE)]
    path.write_text("\n".join(["Имя;Телефон", *lines, lines[1]]), encoding="utf-8-sig")
    return path


@pytest.fixture
def office(qtbot: QtBot, stage: Stage, offices: Offices, listed: Path) -> MainWindow:
    """The list and a text for it, ready to go."""
    gateway, _ = offices()
    window = open_office(qtbot, stage)
    window.gateway = gateway
    window.lists.open_path(listed)
    window.desk.draft.set_text(TEXT, replaced=True)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    return window


def stop_after_three(qtbot: QtBot, window: MainWindow) -> None:
    """A campaign that went to three and was stopped for good."""
    window.bar.compose.send.click()
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=10_000)
    window.desk.confirm(first=3)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING and not window.desk.busy, timeout=20_000)
    window.desk.cancel()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert window.gateway.requests == 3


@pytest.fixture
def window(qtbot: QtBot, office: MainWindow) -> MainWindow:
    """A campaign that went to three and was stopped for good."""
    stop_after_three(qtbot, office)
    return office


def written(window: MainWindow) -> list[str]:
    return [row.phone for row in window.desk.draft.contacts.rows() if row.problem is RowProblem.WRITTEN]


def accepted(window: MainWindow) -> list[str]:
    """The numbers of every message that the gateway took, of all campaigns."""
    reader = window.desk.reader()
    try:
        rows = [row for record in reader.campaigns() for row in reader.source_rows(record.id)]
    finally:
        reader.close()
    return [row.message.phone for row in rows if row.message and row.message.state is MessageState.ACCEPTED]


def news(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.campaign.news.findChildren(QLabel))


def ready(window: MainWindow) -> list[str]:
    return [row.phone for row in window.desk.draft.contacts.rows() if row.problem is None]


def test_the_list_on_the_desk_comes_without_those_written_to(qtbot: QtBot, window: MainWindow) -> None:
    bar, desk = window.bar.result, window.desk
    qtbot.waitUntil(bar.rest.isEnabled, timeout=5000)
    assert bar.rest.words() == "Написать остальным 9 · 9 SMS · ≈\u00a04,50\u00a0₽"
    assert bar.rest.property("kind") == "primary"
    assert bar.export.property("kind") != "primary"
    bar.rest.click()
    qtbot.waitUntil(lambda: desk.phase is Phase.DRAFT and window.bar.compose.send.isEnabled(), timeout=10_000)
    assert desk.draft.text == TEXT
    assert desk.draft.list_name == "people", "it is the same list, not a copy"
    assert len(written(window)) == 4, "the duplicate of one of them does not take its place"
    assert len(ready(window)) == PEOPLE - 3
    assert "3 получателя" in news(window)
    assert window.campaign.message.editor.isAncestorOf(window.focusWidget())
    send(qtbot, window)
    assert window.gateway.requests == PEOPLE
    assert len(accepted(window)) == len(set(accepted(window))) == PEOPLE


def test_no_box_brings_one_of_them_back_but_undo_does(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(window.bar.result.rest.isEnabled, timeout=5000)
    window.bar.result.rest.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.DRAFT and window.bar.compose.send.isEnabled(), timeout=10_000)
    contacts = window.desk.draft.contacts
    contacts.include(list(contacts.positions(RowFilter())), True)
    assert len(written(window)) == 4
    contacts.undo()
    window.campaign.list_pane.undo()
    qtbot.waitUntil(lambda: not written(window), timeout=5000)
    assert len(ready(window)) == PEOPLE


def test_from_history_the_rest_comes_out_of_the_journal(qtbot: QtBot, window: MainWindow) -> None:
    desk, made = window.desk, window.desk.run.record.id
    desk.begin_anew()
    window.open_campaign(made)
    qtbot.waitUntil(lambda: desk.phase is Phase.RESULT, timeout=10_000)
    qtbot.waitUntil(window.bar.result.rest.isEnabled, timeout=5000)
    window.bar.result.rest.click()
    qtbot.waitUntil(lambda: desk.phase is Phase.DRAFT and window.bar.compose.send.isEnabled(), timeout=20_000)
    assert desk.draft.text == TEXT
    assert len(ready(window)) == PEOPLE - 3
    assert desk.draft.counts.rows == PEOPLE - 3
    send(qtbot, window)
    assert window.gateway.requests == PEOPLE


def test_the_check_page_leaves_out_those_who_have_just_had_the_text(qtbot: QtBot, window: MainWindow) -> None:
    check, desk = window.campaign.check, window.desk
    window.bar.result.duplicate.click()
    qtbot.waitUntil(lambda: desk.phase is Phase.DRAFT and window.bar.compose.send.isEnabled(), timeout=10_000)
    window.bar.compose.send.click()
    qtbot.waitUntil(check.confirm.isEnabled, timeout=10_000)
    leave_out = check.leave_out
    assert not leave_out.isHidden()
    assert leave_out.text() == "Исключить 3"
    qtbot.mouseClick(leave_out, Qt.MouseButton.LeftButton)
    assert not check.confirm.isEnabled(), "nothing is confirmed while the number changes"
    qtbot.waitUntil(check.confirm.isEnabled, timeout=10_000)
    assert leave_out.isHidden()
    assert check.confirm.words().startswith("Отправить 9 ")
    assert len(written(window)) == 4
    check.confirm.click()
    qtbot.waitUntil(lambda: desk.phase is Phase.RESULT, timeout=20_000)
    assert window.gateway.requests == PEOPLE


@pytest.mark.parametrize("doubled", [2, 7])
def test_who_is_in_the_list_twice_on_purpose_counts_once(qtbot: QtBot, office: MainWindow, doubled: int) -> None:
    """Two texts to one number, the first of them sent or not: people are counted, as they are written to."""
    contacts = office.desk.draft.contacts
    last = PEOPLE + 1
    contacts.set_cell(last, 1, f"+7 900 000-01-{doubled:02d}")
    contacts.include([last], True)
    office.desk.draft.show_judged_anew()
    qtbot.waitUntil(lambda: len(office.desk.draft.ready) == last, timeout=10_000)
    qtbot.waitUntil(office.bar.compose.send.isEnabled, timeout=10_000)
    stop_after_three(qtbot, office)
    bar, desk = office.bar.result, office.desk
    assert desk.run.counts[MessageState.CANCELLED] == last - 3
    qtbot.waitUntil(bar.rest.isEnabled, timeout=5000)
    assert bar.rest.words() == "Написать остальным 9 · 9 SMS · ≈\u00a04,50\u00a0₽"
    bar.rest.click()
    qtbot.waitUntil(lambda: desk.phase is Phase.DRAFT and office.bar.compose.send.isEnabled(), timeout=10_000)
    assert len(set(ready(office))) == 9
