"""What the gateway refused is not sent again as it is: a new draft of these rows alone, to be mended there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.chip_button import ChipButton
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.readiness import Obstacle
from tests.qt.mended import LIST, actions, cells, edit, said, sent, wait_for_draft, wait_for_the_word, words
from tests.qt.office import Offices, send

S = MessageState


def test_a_number_that_was_refused_is_mended_in_a_draft_of_its_row(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    window = sent(qtbot, stage, offices, (2, "04"), (3, "07"))
    desk = window.desk
    made = actions(window)[S.REJECTED]
    assert made.text() == "Исправить"
    made.click()
    wait_for_draft(qtbot, window)
    assert cells(window) == [("Пётр", "89161234562"), ("Яна", "89161234563")]
    assert (desk.draft.text, desk.draft.sender_name) == ("{Имя}, ждём вас", "KLINIKA")
    assert "2 строки, которые отклонил шлюз" in words(window)
    assert "номер" in words(window)
    qtbot.waitUntil(lambda: window.focusWidget() is window.campaign.list_pane.table.view(), timeout=5000)
    assert window.gateway.requests == 4
    edit(qtbot, window, lambda contacts: contacts.set_cell(1, 1, "8 916 123-45-72"))
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=10_000)
    send(qtbot, window)
    assert window.gateway.requests == 5


def test_a_row_says_why_it_was_refused_until_its_number_is_another_one(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    window = sent(qtbot, stage, offices, (2, "04"), (3, "07"))
    actions(window)[S.REJECTED].click()
    wait_for_draft(qtbot, window)
    pane = window.campaign.list_pane
    assert said(window) == ["Отклонено: номер записан неверно", "Отклонено: доставка невозможна"]
    assert {b.chip.key: b.chip.count for b in pane.top.chips.findChildren(ChipButton)} == {
        "all": 2,
        "ready": 0,
        "problems": 2,
        "refused": 2,
    }
    assert window.desk.draft.counts.problems == {RowProblem.REFUSED: 2}
    edit(qtbot, window, lambda contacts: contacts.set_cell(1, 1, "8 (916) 123-45-62"))
    assert said(window)[0] == "Отклонено: номер записан неверно", "the same number, written otherwise"
    edit(qtbot, window, lambda contacts: contacts.set_cell(1, 1, "8 916 123-45-72"))
    assert said(window)[0].startswith("Готов")
    edit(qtbot, window, lambda contacts: contacts.undo())
    assert said(window)[0] == "Отклонено: номер записан неверно"


def test_a_row_that_was_refused_goes_as_it_is_where_a_person_ticks_it(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    window = sent(qtbot, stage, offices, (2, "04"), (3, "07"))
    actions(window)[S.REJECTED].click()
    wait_for_draft(qtbot, window)
    table = window.campaign.list_pane.table
    qtbot.waitUntil(lambda: window.focusWidget() is table.view(), timeout=5000)
    table.select_key(2)
    with qtbot.waitSignal(window.campaign.list_pane.list_edited, timeout=10_000):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=10_000)
    assert said(window)[1].startswith("Готов")
    send(qtbot, window)
    assert window.gateway.requests == 5


def test_the_draft_names_its_list_and_comes_back_with_its_reasons(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    window = sent(qtbot, stage, offices, (2, "04"), (3, "07"))
    listed = window.desk.run.record.list_name
    actions(window)[S.REJECTED].click()
    wait_for_draft(qtbot, window)
    named = f"{listed} · из рассылки «Приём»"
    assert window.campaign.list_pane.top.source.source.currentText() == named
    edit(qtbot, window, lambda contacts: contacts.set_cell(1, 1, "8 916 123-45-72"))
    assert window.close()
    again = stage.open(demo=False, language="ru", colours="light")
    wait_for_draft(qtbot, again)
    assert again.campaign.list_pane.top.source.source.currentText() == named
    assert again.desk.name == "Приём · исправленные"
    assert [words.partition(" ·")[0] for words in said(again)] == ["Готов", "Отклонено: доставка невозможна"]


def test_a_text_that_was_refused_is_written_anew(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = sent(qtbot, stage, offices, (2, "06"))
    actions(window)[S.REJECTED].click()
    wait_for_draft(qtbot, window)
    assert len(cells(window)) == 1
    assert "1 строка, которую отклонил шлюз" in words(window)
    assert said(window) == ["Отклонено с этим текстом"]
    assert "текст" in words(window)
    assert window.campaign.message.editor.isAncestorOf(window.focusWidget())


def test_a_text_that_was_refused_is_held_until_it_or_its_sender_is_another_one(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    window = sent(qtbot, stage, offices, (2, "06"))
    actions(window)[S.REJECTED].click()
    wait_for_draft(qtbot, window)
    draft = window.desk.draft
    wait_for_the_word(qtbot, window, held=True)
    assert window.desk.readiness.obstacles == (Obstacle.TEXT_REFUSED,)
    draft.set_text(" {Имя},  ждём вас ", replaced=True)
    wait_for_the_word(qtbot, window, held=True)
    draft.set_text("{Имя}, вас ждут", replaced=True)
    wait_for_the_word(qtbot, window, held=False)
    draft.set_text("{Имя}, ждём вас", replaced=True)
    wait_for_the_word(qtbot, window, held=True)
    draft.set_sender("", replaced=True)
    wait_for_the_word(qtbot, window, held=False)
    draft.set_sender("KLINIKA", replaced=True)
    wait_for_the_word(qtbot, window, held=True)
    assert window.close()
    again = stage.open(demo=False, language="ru", colours="light")
    again.office.keep_account("demo", "demo")
    wait_for_draft(qtbot, again)
    wait_for_the_word(qtbot, again, held=True)
    again.lists.open_pasted(LIST)
    wait_for_the_word(qtbot, again, held=False)


def test_what_the_text_says_to_a_person_is_another_text(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    """It may have been a word in a cell that was forbidden."""
    window = sent(qtbot, stage, offices, (2, "06"))
    actions(window)[S.REJECTED].click()
    wait_for_draft(qtbot, window)
    wait_for_the_word(qtbot, window, held=True)
    edit(qtbot, window, lambda contacts: contacts.set_cell(1, 1, "8 916 123-45-72"))
    wait_for_the_word(qtbot, window, held=True)
    edit(qtbot, window, lambda contacts: contacts.set_cell(1, 0, "Пётр Ильич"))
    wait_for_the_word(qtbot, window, held=False)
    edit(qtbot, window, lambda contacts: contacts.undo())
    wait_for_the_word(qtbot, window, held=True)


def test_of_every_reason_it_is_said_what_helps(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = sent(qtbot, stage, offices, (1, "04"), (2, "07"), (3, "07"), (4, "06"))
    actions(window)[S.REJECTED].click()
    wait_for_draft(qtbot, window)
    said = words(window)
    assert "4 строки, которые отклонил шлюз" in said
    assert "Неверный номер в 1 строке: исправьте его" in said
    assert "По 2 номерам доставка невозможна: отметьте строки, чтобы отправить как есть" in said
    assert "Измените текст или имя отправителя" in said
    wait_for_the_word(qtbot, window, held=True)
    window.desk.draft.set_text("{Имя}, вас ждут", replaced=True)
    wait_for_the_word(qtbot, window, held=False)


def test_every_draft_of_what_was_refused_has_a_name_of_its_own(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = sent(qtbot, stage, offices, (2, "06"), (5, "06"), (6, "06"))
    for nth, ending in enumerate(("", " · 2", " · 3")):
        qtbot.waitUntil(lambda: S.REJECTED in window.settling.offers.every, timeout=10_000)
        actions(window)[S.REJECTED].click()
        wait_for_draft(qtbot, window)
        assert window.desk.name == "Приём · исправленные" + ending
        window.desk.draft.set_text("{Имя}, вас ждут" + "!" * nth, replaced=True)
        qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=10_000)
        send(qtbot, window)
    window.desk.begin_similar(window.desk.run.record)
    assert window.desk.name == "Приём · исправленные · 4"


def test_only_the_selected_row_is_taken(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = sent(qtbot, stage, offices, (2, "04"), (3, "04"))
    panel = window.campaign.result
    message = window.settling.offers.every[S.REJECTED].messages[1]
    window.campaign.results.select_message(message)
    window.settling.select(message)
    qtbot.waitUntil(panel.settlement.only.isEnabled, timeout=5000)
    panel.settlement.only.click()
    actions(window)[S.REJECTED].click()
    qtbot.waitUntil(lambda: cells(window) == [("Яна", "89161234563")], timeout=20_000)
    assert window.desk.phase is Phase.DRAFT
