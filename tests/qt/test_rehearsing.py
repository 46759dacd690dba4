"""The longest message goes to the office's own number first, or to the first five; both are paid, and both are kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.demo_texts import TEXTS
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from tests.qt.fit import misfits
from tests.qt.office import Offices, agree, open_office, prepare, press_go_on

S = MessageState
OWN = "79000000099"
LONGER = f"{TEXTS['ru']} {'Возьмите паспорт и полис. ' * 11}"
"""Six SMS where the text before took two."""


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, offices: Offices) -> MainWindow:
    """Ready to send."""
    made, _ = offices()
    window = open_office(qtbot, stage)
    window.gateway = made
    prepare(qtbot, window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    return window


def records(window: MainWindow) -> list[CampaignRecord]:
    reader = window.desk.reader()
    try:
        return reader.campaigns()
    finally:
        reader.close()


def visible_words(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_the_longest_message_goes_to_the_own_number(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.program.change_settings(own_number="8 900 000-00-99")
    draft = window.desk.draft
    assert draft.review is not None
    assert draft.review.longest is not None
    row = draft.row_at(draft.review.longest[1])
    assert row is not None
    longest = draft.sketch(row).text
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert "оплачивается как все" in visible_words(window)
    assert "+7 900 000-00-99" in visible_words(window).replace("\u00a0", " ")
    agree(qtbot, window)
    qtbot.waitUntil(lambda: window.gateway.requests == 1 and not window.desk.under_way, timeout=20_000)
    made = records(window)[0]
    assert (made.name, made.state, made.rows) == ("Проба: Приём", CampaignState.FINISHED, 1)
    reader = window.desk.reader()
    message = next(reader.messages(made.id))
    reader.close()
    assert (message.phone, message.text) == (OWN, longest)
    qtbot.waitUntil(lambda: "Проба на" in visible_words(window), timeout=5000)
    assert window.desk.phase is Phase.DRAFT, "what is being written stays on the desk"
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=5000)
    window.onto_desk.begin_new()
    qtbot.waitUntil(lambda: "Проба на" not in visible_words(window), timeout=5000)


def test_no_key_alone_spends_money(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.program.change_settings(own_number=OWN)
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert window.bar.ask.keep.hasFocus()
    QTest.keyClick(window.bar.ask.keep, Qt.Key.Key_Space)
    qtbot.wait(300)
    assert window.gateway.requests == 0
    assert records(window) == []


def test_the_own_number_is_asked_for_once(qtbot: QtBot, window: MainWindow) -> None:
    foot = window.campaign.message.sample.foot
    foot.button.click()
    strip = foot.strip
    assert strip.isVisible()
    strip.text.setText("2-00-22")
    strip.text.returnPressed.emit()
    assert strip.isVisible(), "not a mobile number"
    strip.text.setText("8 900 000 00 99")
    strip.text.returnPressed.emit()
    assert window.desk.program.settings.own_number == "8 900 000 00 99"
    assert window.bar.face is window.bar.ask
    assert window.gateway.requests == 0


def plain(words: str) -> str:
    return words.replace("\u00a0", " ").strip()


def test_what_goes_and_for_how_much_is_read_before_the_press(qtbot: QtBot, window: MainWindow) -> None:
    foot = window.campaign.message.sample.foot
    assert plain(foot.button.text()) == "Пробная себе · 2 SMS · ≈ 1 ₽"
    assert plain(foot.what.text()) == "самое длинное (Константин)"
    window.office.change_setting("own_number", OWN)
    qtbot.waitUntil(lambda: "+7" in foot.what.text(), timeout=5000)
    assert plain(foot.what.text()) == "самое длинное (Константин) → +7 900 000-00-99"
    window.desk.draft.set_text("Завтра уроков нет.", replaced=True)
    qtbot.waitUntil(lambda: plain(foot.what.text()) == "тот же текст → +7 900 000-00-99", timeout=5000)
    assert plain(foot.button.text()) == "Пробная себе · 1 SMS · ≈ 0,50 ₽"


def test_the_number_is_kept_and_the_test_sent_by_one_press_that_names_the_price(
    qtbot: QtBot, window: MainWindow
) -> None:
    foot = window.campaign.message.sample.foot
    foot.button.click()
    assert plain(foot.strip._answer.text()) == "Отправить · 2 SMS · ≈ 1 ₽"
    assert "запомн" in foot.strip._question.text()
    foot.strip.text.setText("8 900 000-00-99")
    foot.strip._answer.click()
    assert window.desk.program.settings.own_number == "8 900 000-00-99"
    qtbot.waitUntil(lambda: window.gateway.requests == 1 and not window.desk.under_way, timeout=20_000)
    assert [made.rows for made in records(window)] == [1]


def test_a_number_that_costs_more_than_was_said_is_asked_about(qtbot: QtBot, window: MainWindow) -> None:
    foot = window.campaign.message.sample.foot
    foot.button.click()
    foot.strip.text.setText("+375 29 123-45-67")
    foot.strip._answer.click()
    qtbot.waitUntil(lambda: window.bar.face is window.bar.ask, timeout=5000)
    assert "2 SMS за ≈ 2 ₽" in plain(visible_words(window))
    assert window.gateway.requests == 0


def ask_in_the_bar(qtbot: QtBot, window: MainWindow) -> None:
    """The question stands, and an answer to it counts."""
    window.desk.program.change_settings(own_number=OWN)
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert "2 SMS за ≈ 1 ₽" in plain(visible_words(window))
    qtbot.waitUntil(lambda: not window.bar.ask.inert, timeout=5000)


def test_the_button_that_spends_follows_the_text(qtbot: QtBot, window: MainWindow) -> None:
    foot = window.campaign.message.sample.foot
    foot.button.click()
    foot.strip.text.setText("8 900 000-00-99")
    window.desk.draft.set_text(LONGER, replaced=True)
    qtbot.waitUntil(lambda: plain(foot.strip._answer.text()) == "Отправить · 6 SMS · ≈ 3 ₽", timeout=5000)
    assert foot.strip.text.text() == "8 900 000-00-99"
    foot.strip._answer.click()
    qtbot.waitUntil(lambda: window.gateway.requests == 1 and not window.desk.under_way, timeout=20_000)


def test_a_press_for_less_than_it_costs_by_now_is_asked_about(qtbot: QtBot, window: MainWindow) -> None:
    foot = window.campaign.message.sample.foot
    foot.button.click()
    foot.strip.text.setText("8 900 000-00-99")
    window.desk.draft.set_text(LONGER, replaced=True)
    assert plain(foot.strip._answer.text()) == "Отправить · 2 SMS · ≈ 1 ₽", "the keys have not rested yet"
    foot.strip._answer.click()
    assert not window.desk.under_way
    assert "6 SMS за ≈ 3 ₽" in plain(visible_words(window))


def test_no_number_is_asked_for_while_nothing_can_go(qtbot: QtBot, window: MainWindow) -> None:
    foot, editor = window.campaign.message.sample.foot, window.campaign.message.editor
    foot.button.click()
    editor.setFocus()
    window.desk.draft.set_text("", replaced=True)
    qtbot.waitUntil(lambda: not foot.strip.isVisible(), timeout=5000)
    assert foot.button.isVisible()
    assert not foot.button.isEnabled()
    assert editor.hasFocus(), "who types goes on typing"


def test_a_question_about_another_text_ends(qtbot: QtBot, window: MainWindow) -> None:
    ask_in_the_bar(qtbot, window)
    window.desk.draft.set_text(LONGER, replaced=True)
    qtbot.waitUntil(lambda: window.bar.face is window.bar.compose, timeout=5000)
    assert window.bar.ask.inquiry is None


def test_a_yes_to_less_than_it_costs_by_now_is_asked_about(qtbot: QtBot, window: MainWindow) -> None:
    ask_in_the_bar(qtbot, window)
    window.desk.draft.set_text(LONGER, replaced=True)
    window.bar.ask.confirm.click()
    assert not window.desk.under_way
    assert window.bar.face is window.bar.ask
    assert "6 SMS за ≈ 3 ₽" in plain(visible_words(window))
    agree(qtbot, window)
    qtbot.waitUntil(lambda: window.gateway.requests == 1 and not window.desk.under_way, timeout=20_000)


def test_the_first_five_go_and_the_rest_on_a_word(qtbot: QtBot, window: MainWindow) -> None:
    window.bar.compose.send.click()
    check = window.campaign.check
    check.when.first.click()
    assert "спросит об остальных" in visible_words(window)
    qtbot.waitUntil(check.confirm.isEnabled, timeout=10_000)
    check.confirm.click()
    run = window.desk.run

    def stands() -> bool:
        return run.record is not None and run.record.reason is PauseReason.TRIAL and not window.desk.busy

    qtbot.waitUntil(stands, timeout=20_000)
    assert window.gateway.requests == 5
    qtbot.waitUntil(lambda: "Первые сообщения ушли" in visible_words(window), timeout=5000)
    assert run.counts[S.QUEUED] == 7
    qtbot.waitUntil(window.bar.sending.pause.isEnabled, timeout=5000)
    press_go_on(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=20_000)
    assert window.gateway.requests == 12


@pytest.mark.parametrize("size", [(1366, 688), (1024, 600)])
def test_the_form_for_the_own_number_presses_no_message_together(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    qtbot.wait(200)
    panel, sample = window.campaign.message, window.campaign.message.sample
    foot, frame = sample.foot, sample._now.frame
    cards = panel._advice_scroll.isVisible()

    def seen(part: QWidget) -> bool:
        view = panel._sample_scroll.viewport()
        return view.rect().contains(QRect(part.mapTo(view, QPoint(0, 0)), part.size()))

    foot.button.click()
    assert foot.strip.text.placeholderText() == "+7 912 345-67-89"
    qtbot.waitUntil(lambda: frame.height() == frame.sizeHint().height(), timeout=5000)
    qtbot.waitUntil(lambda: seen(foot.strip) and seen(frame), timeout=5000)
    foot.strip.text.setText("2-00-22")
    foot.strip.text.returnPressed.emit()
    assert foot.strip.problem.isVisible()
    assert foot.strip.problem.property("rank") == "warn"
    assert plain(foot.strip.problem.text()) == "Городской, SMS не дойдёт"
    qtbot.waitUntil(lambda: seen(foot.strip) and seen(frame), timeout=5000)
    assert not misfits(foot)
    foot.strip.end()
    qtbot.waitUntil(lambda: panel._advice_scroll.isVisible() == cards, timeout=5000)
    assert foot.button.isVisible()
    foot.button.click()
    assert not foot.strip.problem.isVisible()


def test_none_of_equally_long_messages_is_called_the_longest(qtbot: QtBot, window: MainWindow) -> None:
    foot = window.campaign.message.sample.foot
    window.desk.draft.set_text("Ждём вас {Дата}.", replaced=True)
    qtbot.waitUntil(lambda: "(Анна)" in foot.what.text(), timeout=5000)
    assert plain(foot.what.text()) == "как у одного из них (Анна)"
    window.office.change_setting("own_number", OWN)
    qtbot.waitUntil(lambda: "+7" in foot.what.text(), timeout=5000)
    assert plain(foot.what.text()) == "как у одного из них (Анна) → +7 900 000-00-99"
    foot.button.click()
    assert "длинное" not in visible_words(window)


@pytest.mark.parametrize("size", [(1024, 600), (1024, 640), (1093, 614)])
def test_the_button_of_the_test_is_whole_in_every_low_window(
    qtbot: QtBot, stage: Stage, size: tuple[int, int]
) -> None:
    demo = stage.open(demo=True, language="en", colours="light")
    demo.resize(*size)
    panel = demo.campaign.message
    view = panel._sample_scroll.viewport()
    button = panel.sample.foot.button
    for text in (TEXTS["en"], f"{TEXTS['en']} {TEXTS['en']}"):
        demo.desk.draft.set_text(text, replaced=True)
        qtbot.waitUntil(demo.bar.compose.send.isEnabled, timeout=20_000)
        qtbot.waitUntil(
            lambda: view.rect().contains(QRect(button.mapTo(view, QPoint(0, 0)), button.size())), timeout=5000
        )
