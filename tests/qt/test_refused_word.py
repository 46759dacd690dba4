"""What was refused goes as it is once a person has said so: a sender name may have been agreed meanwhile."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.readiness import Obstacle
from tests.qt.mended import actions, edit, mended, said, wait_for_draft, wait_for_the_word
from tests.qt.office import Offices, send


def held(qtbot: QtBot, stage: Stage, offices: Offices, *answers: tuple[int, str]) -> MainWindow:
    """The draft of what was refused, of which the bar asks whether it may go as it is."""
    window = mended(qtbot, stage, offices, *answers)
    wait_for_the_word(qtbot, window, held=True)
    ask(window)
    return window


def ask(window: MainWindow) -> None:
    window.bar.compose.strip._text.click()
    assert window.bar.ask.isVisible()


def say_so(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.bar.ask.inert, timeout=5000)
    window.bar.ask.confirm.click()
    wait_for_the_word(qtbot, window, held=False)


def test_it_goes_after_a_word_that_says_what_was_refused(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = held(qtbot, stage, offices, (2, "06"), (3, "06"))
    face = window.bar.ask
    assert face.question.text().replace("\u00a0", " ").startswith("Отправить 2 сообщения с текстом, который отклонил")
    assert "дважды" in face.note.text()
    assert "может отклонить снова" in face.note.text()
    assert (face.keep.words(), face.confirm.words()) == ("Изменить текст", "Отправить как есть")
    assert window.focusWidget() is face.keep
    face.confirm.click()
    assert face.isVisible(), "whoever clicks twice has not read it"
    say_so(qtbot, window)
    assert [one.partition(" ·")[0] for one in said(window)] == ["Готов", "Готов"]
    assert window.desk.phase is Phase.DRAFT, "nothing is sent by it"
    send(qtbot, window)
    assert window.gateway.requests == 6


def test_who_keeps_it_held_is_at_the_text(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = held(qtbot, stage, offices, (2, "06"))
    qtbot.waitUntil(lambda: not window.bar.ask.inert, timeout=5000)
    window.bar.ask.keep.click()
    assert not window.bar.ask.isVisible()
    assert window.campaign.message.editor.isAncestorOf(window.focusWidget())
    wait_for_the_word(qtbot, window, held=True)


def test_another_text_or_sender_ends_the_question(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = held(qtbot, stage, offices, (2, "06"))
    draft = window.desk.draft
    draft.set_text("{Имя}, вас ждут", replaced=True)
    qtbot.waitUntil(lambda: not window.bar.ask.isVisible(), timeout=5000)
    draft.set_text("{Имя}, ждём вас", replaced=True)
    wait_for_the_word(qtbot, window, held=True)
    ask(window)
    draft.set_sender("", replaced=True)
    qtbot.waitUntil(lambda: not window.bar.ask.isVisible(), timeout=5000)


def test_the_word_comes_back_with_the_draft_and_outlives_what_is_edited(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    window = held(qtbot, stage, offices, (2, "06"))
    say_so(qtbot, window)
    draft = window.desk.draft
    edit(qtbot, window, lambda contacts: contacts.set_cell(1, 1, "8 916 123-45-72"))
    draft.set_text("{Имя}, вас ждут", replaced=True)
    draft.set_text("{Имя}, ждём вас", replaced=True)
    wait_for_the_word(qtbot, window, held=False)
    draft.reread(draft.source)
    qtbot.waitUntil(lambda: not (draft.reading or draft.counting or window.desk.tasks.busy), timeout=10_000)
    wait_for_the_word(qtbot, window, held=False)
    assert window.close()
    again = stage.open(demo=False, language="ru", colours="light")
    again.office.keep_account("demo", "demo")
    wait_for_draft(qtbot, again)
    wait_for_the_word(qtbot, again, held=False)
    assert Obstacle.TEXT_REFUSED not in again.desk.readiness.obstacles


def test_what_is_refused_again_needs_another_word(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = held(qtbot, stage, offices, (2, "06"), (5, "06"))
    say_so(qtbot, window)
    send(qtbot, window)
    qtbot.waitUntil(lambda: MessageState.REJECTED in window.settling.offers.every, timeout=10_000)
    actions(window)[MessageState.REJECTED].click()
    wait_for_draft(qtbot, window)
    wait_for_the_word(qtbot, window, held=True)
