"""A campaign of which some messages were refused, and the draft in which they are put right, for tests."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smsfox_gui.core.states import MessageState
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from smsfox_gui.services.ports import ContactList
from tests.qt.office import Offices, open_office, send

LIST = "Имя;Тел\nАнна;89161234561\nПётр;89161234562\nЯна;89161234563\nОлег;89161234564\n"
S = MessageState


def sent(qtbot: QtBot, stage: Stage, offices: Offices, *answers: tuple[int, str]) -> MainWindow:
    """The window after a campaign of four, of which these requests were refused with these answers."""
    gateway, _ = offices(*(Fault(FaultName.ANSWER, nth=frozenset({nth}), body=body) for nth, body in answers))
    window = open_office(qtbot, stage)
    window.gateway = gateway
    window.lists.open_pasted(LIST)
    window.desk.draft.set_text("{Имя}, ждём вас", replaced=True)
    window.desk.draft.set_sender("KLINIKA", replaced=True)
    window.desk.set_name("Приём")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    send(qtbot, window)
    qtbot.waitUntil(lambda: S.REJECTED in window.settling.offers.every, timeout=10_000)
    return window


def actions(window: MainWindow) -> dict[MessageState, QPushButton]:
    """The buttons on show in the lines of the legend."""
    rows = window.campaign.result._legend._rows
    return {state: row._action for state, row in rows.items() if row._action.isVisible()}


def words(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.campaign.news.findChildren(QLabel))


def cells(window: MainWindow) -> list[tuple[str, ...]]:
    contacts = window.desk.draft.contacts
    return [row.cells[:2] for row in contacts.rows()] if contacts is not None else []


def said(window: MainWindow) -> list[str]:
    """What stands at the end of each row of the list."""
    pane = window.campaign.list_pane
    contacts = window.desk.draft.contacts
    rows = contacts.page(range(1, contacts.counts().rows + 1))
    return [pane._mending._rows.state(row).text for row in rows]


def wait_for_draft(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.desk
    qtbot.waitUntil(
        lambda: desk.phase is Phase.DRAFT and desk.draft.counts is not None and not desk.tasks.busy, timeout=20_000
    )


def edit(qtbot: QtBot, window: MainWindow, change: Callable[[ContactList], object]) -> None:
    pane = window.campaign.list_pane
    with qtbot.waitSignal(pane.list_edited, timeout=10_000):
        pane._edits.add(lambda contacts, _: change(contacts))
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=10_000)


def wait_for_the_word(qtbot: QtBot, window: MainWindow, *, held: bool) -> None:
    """Until Send is held for the text, or may be pressed."""
    text, send_it = window.bar.compose.strip._text, window.bar.compose.send
    qtbot.waitUntil(lambda: ("шлюз отклонил" in text.words()) is held, timeout=10_000)
    qtbot.waitUntil(lambda: send_it.isEnabled() is not held, timeout=10_000)


def mended(qtbot: QtBot, stage: Stage, offices: Offices, *answers: tuple[int, str]) -> MainWindow:
    """The draft of those of four that were refused with these answers."""
    window = sent(qtbot, stage, offices, *answers)
    actions(window)[S.REJECTED].click()
    wait_for_draft(qtbot, window)
    return window
