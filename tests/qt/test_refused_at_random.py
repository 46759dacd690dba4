"""Whatever is renamed, taken off, edited and undone: Send is held exactly while a row would be refused once more."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.core.contact_list import ColumnRole, RowProblem
from smsfox_gui.core.senders import DEFAULT
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.readiness import Obstacle
from smsfox_gui.services.ports import ContactList
from tests.qt.mended import mended
from tests.qt.office import Offices

NAMES = ("Анна", "Пётр", "Яна", "Олег", "")
SAME = ("{0}, ждём вас", " {0},  ждём вас", "Пётр, ждём вас")
TEXTS = (*SAME, "{0}, вас ждут", "{1}, ждём вас", "{2}, ждём вас")
SENDERS = ("KLINIKA", "KLINIKA", "", "SHKOLA")
ROLES = (ColumnRole.FIELD, ColumnRole.UNUSED)


@pytest.mark.parametrize("seed", range(8))
def test_send_is_held_while_a_row_would_be_refused_once_more(
    qtbot: QtBot, stage: Stage, offices: Offices, seed: int
) -> None:
    window = mended(qtbot, stage, offices, (1, "04"), (2, "06"), (3, "06"), (4, "02"))
    draft, chance = window.desk.draft, random.Random(seed)
    refused = {row.position: f"{row.cells[0]}, ждём вас" for row in draft.contacts.rows() if row.position > 1}
    for _ in range(20):
        act(window, chance)
        qtbot.waitUntil(lambda: not (window.desk.tasks.busy or draft.counting), timeout=20_000)
        again = refused_once_more(draft, refused)
        rows = draft.contacts.page(range(1, 5))
        assert [row.position for row in rows if row.problem is RowProblem.TEXT_REFUSED] == again
        assert (Obstacle.TEXT_REFUSED in window.desk.readiness.obstacles) is bool(again)
        assert window.bar.compose.send.isEnabled() is window.desk.readiness.ready


def refused_once_more(draft: Draft, refused: dict[int, str]) -> list[int]:
    """The rows to be sent that would go with the words, and from the sender, that were refused."""
    if draft.bound is None or (draft.sender_name or DEFAULT) != "KLINIKA":
        return []
    going = [row for row in draft.contacts.rows() if row.problem is None and not draft.bound.empty_field(row.cells)]
    return [
        row.position
        for row in going
        if draft.bound.render(row.cells).split() == refused.get(row.position, "").split()
    ]


def act(window: MainWindow, chance: random.Random) -> None:
    """Something that a person may do in such a draft."""
    draft = window.desk.draft
    names = [column.field for column in draft.contacts.info.columns]
    position = chance.randint(1, 4)

    def write() -> None:
        text = chance.choice(TEXTS)
        for place, name in enumerate((*names, "нет")):
            text = text.replace(f"{{{place}}}", f"{{{name}}}")
        draft.set_text(text, replaced=True)

    def change(edit: Callable[[ContactList], object]) -> None:
        window.campaign.list_pane._edits.add(lambda contacts, _: edit(contacts))

    doings = (
        write,
        write,
        lambda: draft.set_sender(chance.choice(SENDERS), replaced=True),
        lambda: change(lambda contacts: contacts.set_cell(position, 0, chance.choice(NAMES))),
        lambda: change(lambda contacts: contacts.set_cell(position, 1, f"8916123457{position}")),
        lambda: change(lambda contacts: contacts.include([position], chance.random() < 0.5)),
        lambda: change(lambda contacts: contacts.rename_field(0, chance.choice(("Имя", "Кто")))),
        lambda: change(lambda contacts: contacts.set_role(0, chance.choice(ROLES))),
        lambda: change(lambda contacts: contacts.undo()),
        lambda: change(lambda contacts: contacts.redo()),
    )
    chance.choice(doings)()
