"""A draft of some rows of a campaign writes to the same people, by the same fields: nothing is guessed anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.core.contact_list import ColumnRole
from smsfox_gui.core.layouts import LaidColumn, ListLayout
from smsfox_gui.core.states import MessageState
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from smsfox_gui.services.ports import ContactList
from tests.qt.office import Offices, open_office, send

PEOPLE = (
    ("Анна", "79161234561", "79031112231"),
    ("Пётр", "79161234562", "79031112232"),
    ("Яна", "79161234563", "79031112233"),
    ("Олег", "79161234564", "79031112234"),
)
ROWS = "".join("\t".join(cells) + "\n" for cells in PEOPLE)
LISTS = pytest.mark.parametrize(
    ("listed", "field"), [(ROWS, "A"), ("Имя\tТелефон\tТелефон мамы\n" + ROWS, "Имя")], ids=["bare", "headed"]
)
S = MessageState


def edit(qtbot: QtBot, window: MainWindow, change: Callable[[ContactList], object]) -> None:
    pane = window.campaign.list_pane
    with qtbot.waitSignal(pane.list_edited, timeout=10_000):
        pane._edits.add(lambda contacts, _: change(contacts))
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=10_000)


def to_mothers(qtbot: QtBot, stage: Stage, listed: str, field: str) -> MainWindow:
    """A list of which the third column was chosen by hand, and a text for it."""
    window = open_office(qtbot, stage)
    window.lists.open_pasted(listed)
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not None and not window.desk.tasks.busy, timeout=20_000)
    assert window.desk.draft.contacts.info.phone_column == 1
    edit(qtbot, window, lambda contacts: contacts.set_role(2, ColumnRole.PHONE))
    window.desk.draft.set_text(f"{{{field}}}, ждём вас", replaced=True)
    window.desk.set_name("Приём")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    return window


def mend(qtbot: QtBot, window: MainWindow) -> None:
    """Press the button beside what was refused, and wait for the draft."""
    qtbot.waitUntil(lambda: S.REJECTED in window.settling.offers.every, timeout=10_000)
    rows = window.campaign.result._legend._rows
    rows[S.REJECTED]._action.click()
    wait_for_draft(qtbot, window)


def wait_for_draft(qtbot: QtBot, window: MainWindow) -> None:
    draft = window.desk.draft
    qtbot.waitUntil(
        lambda: window.desk.phase is Phase.DRAFT and draft.counts is not None and not draft.reading, timeout=20_000
    )
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=10_000)




def teach_otherwise(window: MainWindow) -> None:
    """Another list with these headings was read by its second column since."""
    titles = ("Имя", "Телефон", "Телефон мамы")
    window.desk.program.layouts.remember(ListLayout(tuple(LaidColumn(title, title) for title in titles), 1))


def phones(window: MainWindow) -> list[str]:
    return [row.phone for row in window.desk.draft.contacts.rows()]


def refusing(nth: int, *more: int, body: str = "04") -> Fault:
    return Fault(FaultName.ANSWER, nth=frozenset({nth, *more}), body=body)


@LISTS
def test_what_was_refused_goes_to_the_same_people(
    qtbot: QtBot, stage: Stage, offices: Offices, listed: str, field: str
) -> None:
    offices(refusing(2, 3))
    window = to_mothers(qtbot, stage, listed, field)
    send(qtbot, window)
    teach_otherwise(window)
    mend(qtbot, window)
    assert phones(window) == ["79031112232", "79031112233"]
    assert window.desk.draft.contacts.info.phone_column == 2
    edit(qtbot, window, lambda contacts: contacts.include([1, 2], True))
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=10_000)


@LISTS
def test_the_rest_are_the_same_people(qtbot: QtBot, stage: Stage, offices: Offices, listed: str, field: str) -> None:
    offices()
    window = to_mothers(qtbot, stage, listed, field)
    desk = window.desk
    window.bar.compose.send.click()
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=10_000)
    desk.confirm(first=1)
    qtbot.waitUntil(lambda: desk.phase is Phase.SENDING and not desk.busy, timeout=20_000)
    desk.cancel()
    qtbot.waitUntil(lambda: desk.phase is Phase.RESULT, timeout=20_000)
    made = desk.run.record.id
    teach_otherwise(window)
    desk.begin_anew()
    window.open_campaign(made)
    qtbot.waitUntil(lambda: desk.phase is Phase.RESULT, timeout=10_000)
    qtbot.waitUntil(window.bar.result.rest.isEnabled, timeout=5000)
    window.bar.result.rest.click()
    wait_for_draft(qtbot, window)
    assert phones(window) == ["79031112232", "79031112233", "79031112234"]
    first = 2 if field == "A" else 3
    assert numbers(window) == [first, first + 1, first + 2]
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=10_000)


def test_the_text_finds_the_fields_that_were_renamed(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices(refusing(2, 3, body="06"))
    window = to_mothers(qtbot, stage, ROWS, "A")
    edit(qtbot, window, lambda contacts: contacts.rename_field(0, "Имя"))
    window.desk.draft.set_text("{Имя}, ждём вас", replaced=True)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    send(qtbot, window)
    mend(qtbot, window)
    draft = window.desk.draft
    assert draft.contacts.info.columns[0].field == "Имя"
    assert [draft.sketch(row).text for row in draft.contacts.rows()] == ["Пётр, ждём вас", "Яна, ждём вас"]
    draft.set_text("{Имя}, вас ждут", replaced=True)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=10_000)


def test_where_no_column_has_the_numbers_a_person_chooses(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    """The country of short numbers is another one since."""
    offices(refusing(2, 3))
    window = to_mothers(qtbot, stage, ROWS.replace("\t7", "\t"), "A")
    send(qtbot, window)
    window.desk.program.change_settings(country="BY")
    mend(qtbot, window)
    assert window.desk.draft.contacts.info.phone_column is None
    assert not window.bar.compose.send.isEnabled()


def numbers(window: MainWindow) -> list[int]:
    return [row.number for row in window.desk.draft.contacts.rows()]


def test_a_row_keeps_the_number_it_has_in_the_file(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    """It is mended there as well; so it is in a draft of a draft, and in one that comes back."""
    offices(refusing(2, 3, 4, 5))
    window = to_mothers(qtbot, stage, "Имя\tТелефон\tТелефон мамы\n\n" + ROWS.replace("Яна", "\nЯна"), "Имя")
    send(qtbot, window)
    mend(qtbot, window)
    assert numbers(window) == [4, 6, 7]
    edit(qtbot, window, lambda contacts: contacts.include([1], True))
    edit(qtbot, window, lambda contacts: contacts.set_cell(1, 0, "Пётр II"))
    assert window.close()
    again = stage.open(demo=False, language="ru", colours="light")
    again.office.keep_account("demo", "demo")
    wait_for_draft(qtbot, again)
    assert numbers(again) == [4, 6, 7]
    assert [row.cells[0] for row in again.desk.draft.contacts.rows()] == ["Пётр II", "Яна", "Олег"]
    qtbot.waitUntil(again.bar.compose.send.isEnabled, timeout=20_000)
    send(qtbot, again)
    mend(qtbot, again)
    assert numbers(again) == [4]
    again.layouts.guess_anew()
    qtbot.waitUntil(lambda: not again.desk.draft.reading and not again.desk.tasks.busy, timeout=20_000)
    assert numbers(again) == [4]
    assert again.desk.draft.source.refused == {PEOPLE[1][2]: "04"}
