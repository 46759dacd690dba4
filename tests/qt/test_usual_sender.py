"""A new campaign begins with the sender of the last one; a name becomes one's own by a click, or by being accepted."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from tests.qt.office import Offices, open_office, send

LIST = "Имя;Тел\nАнна;89161234561\n"


def begin(qtbot: QtBot, window: MainWindow, sender: str, text: str = "Ждём вас") -> None:
    """A campaign of one, ready to be sent."""
    window.onto_desk.begin_new()
    window.lists.open_pasted(LIST)
    window.campaign.message.editor.set_text(text)
    window.campaign.message.sender_picker.set_sender(sender)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=10_000)


def test_a_new_campaign_begins_with_the_sender_of_the_last(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices()
    window = open_office(qtbot, stage)
    begin(qtbot, window, "SCHOOL7")
    send(qtbot, window)
    window.onto_desk.begin_new()
    settle(qtbot, window)
    picker, strip = window.campaign.message.sender_picker, window.bar.compose.strip
    assert picker.sender_name() == window.desk.draft.sender_name == "SCHOOL7"
    assert picker.below.text() == "шлюз его уже принимал"
    assert strip._sender.words() == "SCHOOL7, отправитель"
    stage.close()
    window = open_office(qtbot, stage)
    settle(qtbot, window)
    assert window.campaign.message.sender_picker.sender_name() == "SCHOOL7"


def test_a_draft_keeps_the_sender_that_was_chosen_for_it(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices()
    window = open_office(qtbot, stage)
    begin(qtbot, window, "SCHOOL7")
    send(qtbot, window)
    begin(qtbot, window, "", "Ждём вас завтра")
    window.onto_desk.begin_new()
    window.onto_desk.open_draft(window.drafts.put_away_drafts()[0].key)
    settle(qtbot, window)
    assert window.desk.draft.sender_name == ""


def test_a_name_that_was_refused_is_neither_usual_nor_known(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices(Fault(FaultName.ANSWER, nth=frozenset({2}), body="06"))
    window = open_office(qtbot, stage)
    begin(qtbot, window, "SCHOOL7")
    send(qtbot, window)
    begin(qtbot, window, "SCHOOL8", "Ждём вас завтра")
    send(qtbot, window)
    window.onto_desk.begin_new()
    settle(qtbot, window)
    assert window.desk.draft.sender_name == "SCHOOL7"
    assert window.desk.draft.accepted_names == ("SCHOOL7",)
