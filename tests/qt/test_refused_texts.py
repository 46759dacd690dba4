"""Send is held as long as a row would go with the words that it was refused with; each such row says so."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsfox_gui.core.contact_list import ColumnRole, RowProblem
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.chip_button import ChipButton
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.services.ports import ListSource
from tests.qt.mended import edit, mended, said, wait_for_the_word
from tests.qt.office import Offices, send

REFUSED = "Отклонено с этим текстом"


def wait_for_words(qtbot: QtBot, window: MainWindow, *wanted: str) -> None:
    """Until each row of the list begins its state so."""
    qtbot.waitUntil(lambda: [one.partition(" ·")[0] for one in said(window)] == list(wanted), timeout=10_000)


def test_a_row_says_that_its_text_was_refused_until_the_text_is_another_one(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    window = mended(qtbot, stage, offices, (2, "06"), (3, "07"))
    draft = window.desk.draft
    number = "Отклонено: доставка невозможна"
    wait_for_words(qtbot, window, REFUSED, number)
    assert draft.counts.problems == {RowProblem.TEXT_REFUSED: 1, RowProblem.REFUSED: 1}
    chips = {one.chip.key: one.chip for one in window.campaign.list_pane.top.chips.findChildren(ChipButton)}
    assert (chips["text_refused"].text, chips["text_refused"].count, chips["ready"].count) == ("Текст отклонён", 1, 0)
    draft.set_text("{Имя}, вас ждут", replaced=True)
    wait_for_words(qtbot, window, "Готов", number)
    draft.set_text("{Имя}, ждём вас", replaced=True)
    wait_for_words(qtbot, window, REFUSED, number)
    draft.set_sender("", replaced=True)
    wait_for_words(qtbot, window, "Готов", number)
    draft.set_sender("KLINIKA", replaced=True)
    wait_for_words(qtbot, window, REFUSED, number)
    edit(qtbot, window, lambda contacts: contacts.set_cell(1, 0, "Пётр Ильич"))
    wait_for_words(qtbot, window, "Готов", number)


def test_rows_that_wait_for_another_text_are_no_recipients_yet(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    window = mended(qtbot, stage, offices, (2, "06"))
    wait_for_the_word(qtbot, window, held=True)
    strip, send_it, totals = window.bar.compose.strip, window.bar.compose.send, window.campaign.message.totals
    assert strip._list.words() == "0 получателей, 1 строка ждёт другого текста"
    assert send_it.text().strip() == "Отправить"
    assert totals._figures[2].accessibleName() == "1 SMS, вместе с 1 строкой, что ждёт другого текста"
    window.desk.draft.set_text("{Имя}, вас ждут", replaced=True)
    wait_for_the_word(qtbot, window, held=False)
    assert strip._list.words() == "1 получатель, весь список"
    assert "Отправить 1 сообщение" in send_it.accessibleName() + send_it.text()
    assert totals._figures[2].accessibleName() == "1 SMS, на весь список"


def test_the_sample_says_why_the_message_does_not_go(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = mended(qtbot, stage, offices, (2, "06"), (3, "06"))
    sample = window.campaign.message.sample
    wait_for_words(qtbot, window, REFUSED, REFUSED)
    qtbot.waitUntil(lambda: "отклонено с этим текстом" in sample._now.size_words.text(), timeout=5000)
    assert sample._now.bubble.text() == "Пётр, ждём вас"
    window.desk.draft.set_text("{Имя}, вас ждут", replaced=True)
    qtbot.waitUntil(lambda: "отклонено" not in sample._now.size_words.text(), timeout=5000)


def test_rows_that_are_taken_off_hold_nobody_up(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    """The others were refused for their numbers, and go with this text."""
    window = mended(qtbot, stage, offices, (1, "04"), (2, "06"), (3, "06"))
    wait_for_the_word(qtbot, window, held=True)
    edit(qtbot, window, lambda contacts: contacts.set_cell(1, 1, "8 916 123-45-71"))
    wait_for_the_word(qtbot, window, held=True)
    table = window.campaign.list_pane.table
    for key in (2, 3):
        table.setFocus()
        table.select_key(key)
        with qtbot.waitSignal(window.campaign.list_pane.list_edited, timeout=10_000):
            qtbot.keyClick(table.view(), Qt.Key.Key_Space)
    wait_for_words(qtbot, window, "Готов", "Снято с отправки", "Снято с отправки")
    wait_for_the_word(qtbot, window, held=False)
    with qtbot.waitSignal(window.campaign.list_pane.list_edited, timeout=10_000):
        qtbot.keyClick(table.view(), Qt.Key.Key_Space)
    wait_for_words(qtbot, window, "Готов", "Снято с отправки", REFUSED)
    wait_for_the_word(qtbot, window, held=True)
    edit(qtbot, window, lambda contacts: contacts.undo())
    wait_for_the_word(qtbot, window, held=False)
    send(qtbot, window)
    assert window.gateway.requests == 5


def left_out_are(window: MainWindow, rows: int) -> bool:
    found = window.campaign.list_pane._mending._found
    return (found.ticked, found.left_out) == (2 - rows, rows)


def test_all_rows_on_show_are_taken_off_at_once(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = mended(qtbot, stage, offices, (2, "06"), (3, "06"))
    wait_for_words(qtbot, window, REFUSED, REFUSED)
    pane = window.campaign.list_pane
    for wanted in ("Снято с отправки", REFUSED):
        with qtbot.waitSignal(pane.list_edited, timeout=10_000):
            pane._mending._on_all_toggled()
        wait_for_words(qtbot, window, wanted, wanted)
        out = 2 if wanted != REFUSED else 0
        qtbot.waitUntil(partial(left_out_are, window, out), timeout=10_000)


def test_another_name_for_a_field_makes_no_other_text(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = mended(qtbot, stage, offices, (2, "06"))
    wait_for_the_word(qtbot, window, held=True)
    edit(qtbot, window, lambda contacts: contacts.rename_field(0, "Кто"))
    qtbot.waitUntil(lambda: window.desk.draft.text == "{Кто}, ждём вас", timeout=5000)
    wait_for_words(qtbot, window, REFUSED)
    wait_for_the_word(qtbot, window, held=True)
    window.desk.draft.set_text("Пётр, ждём вас", replaced=True)
    wait_for_words(qtbot, window, REFUSED)
    edit(qtbot, window, lambda contacts: contacts.set_role(0, ColumnRole.UNUSED))
    wait_for_the_word(qtbot, window, held=True)
    window.desk.draft.set_text("Пётр Ильич, ждём вас", replaced=True)
    wait_for_the_word(qtbot, window, held=False)


def test_in_a_list_that_was_kept_it_is_said_before_it_is_sent(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    """A list is kept without what was once sent to it; the journal knows what was refused lately."""
    window = mended(qtbot, stage, offices, (2, "06"), (3, "06"))
    program, draft = window.desk.program, window.desk.draft
    kept = program.kept_lists.keep(draft.contacts, "Двое")
    window.onto_desk.begin_new()
    window.desk.draft.open(ListSource(kept=kept.key))
    draft.set_text("{Имя}, ждём вас", replaced=True)
    draft.set_sender("KLINIKA", replaced=True)
    wait_for_the_word(qtbot, window, held=False)
    window.bar.compose.send.click()
    check = window.campaign.check
    said_there = "шлюз отклонил этот текст для 2 из 2 получателей"
    qtbot.waitUntil(lambda: any(said_there in one.text() for one in check.findChildren(QLabel)), timeout=10_000)
    qtbot.waitUntil(check.confirm.isEnabled, timeout=10_000)
    window.desk.back()
    draft.set_sender("", replaced=True)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=10_000)
    window.bar.compose.send.click()
    qtbot.waitUntil(check.confirm.isEnabled, timeout=10_000)
    assert not any("шлюз отклонил" in one.text() for one in check.findChildren(QLabel) if one.isVisible())
