"""Where the focus is after what a person did: on what follows, never on whatever comes next in the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from smsfox_gui.core.states import MessageState
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.banner import BannerButton
from smsfox_gui.qt.focus_keeping import FocusKeeping
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page, Phase
from smsfox_gui.qt.rail import RailButton
from tests.qt.office import Offices, agree, cut_short, open_office, prepare, send

OpenDemo = Callable[[str], MainWindow]
K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SPACE = K.Key_Space


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key, where a person would press it."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyClick(target, key, modifiers)


def come_to(qtbot: QtBot, wanted: QWidget) -> None:
    """It has the focus when everything is at rest, and so it stays."""

    def here() -> None:
        now = QApplication.focusWidget()
        assert now is (wanted.focusProxy() or wanted), f"{type(now).__name__} {now and now.accessibleName()!r}"

    qtbot.waitUntil(here, timeout=5000)
    qtbot.wait(50)
    here()


def front(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """It is the window that hears the keys."""
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=20_000)
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


@pytest.fixture
def window(qtbot: QtBot, open_demo: OpenDemo) -> MainWindow:
    """The demo with its list and text, ready to be sent."""
    made = open_demo("en")
    qtbot.waitUntil(made.bar.compose.send.isEnabled, timeout=20_000)
    return front(qtbot, made)


def test_a_page_opened_by_its_key_has_the_focus_on_its_main_thing(qtbot: QtBot, window: MainWindow) -> None:
    editor = window.campaign.message.editor.edit
    editor.setFocus()
    press(K.Key_2, CTRL)
    come_to(qtbot, window.history.new)  # there is no campaign yet
    press(K.Key_3, CTRL)
    come_to(qtbot, window.stop_page.panel.number)
    press(K.Key_Comma, CTRL)
    come_to(qtbot, window.settings.search)
    press(K.Key_1, CTRL)
    come_to(qtbot, editor)
    send(qtbot, window)
    press(K.Key_2, CTRL)
    come_to(qtbot, window.history.table.view)
    press(K.Key_1, CTRL)
    come_to(qtbot, window.campaign.results.table.view())


def test_on_the_rail_a_press_enters_a_page_and_arrows_only_show_it(qtbot: QtBot, window: MainWindow) -> None:
    items = window.rail._buttons
    items[Page.CAMPAIGN].setFocus()
    press(K.Key_Down)
    assert window.page is Page.HISTORY
    come_to(qtbot, items[Page.HISTORY])
    press(K.Key_Down)
    come_to(qtbot, items[Page.STOP_LIST])
    press(SPACE)
    come_to(qtbot, window.stop_page.panel.number)
    QTest.mouseClick(items[Page.SETTINGS], Qt.MouseButton.LeftButton)
    come_to(qtbot, window.settings.search)
    assert isinstance(items[Page.SETTINGS], RailButton)


PASTED = "Name;Phone\nAnna;+79000000001\nPeter;+79000000002\n"


def test_a_list_that_comes_leaves_the_focus_with_who_is_writing(qtbot: QtBot, window: MainWindow) -> None:
    editor = window.campaign.message.editor.edit
    editor.setFocus()
    with qtbot.waitSignal(window.campaign.list_pane.rows_shown, timeout=20_000):
        window.lists.open_pasted(PASTED)
    come_to(qtbot, editor)
    before = editor.toPlainText()
    press(K.Key_X)
    assert len(editor.toPlainText()) == len(before) + 1


def test_a_list_that_comes_has_the_focus_of_who_asked_for_it(qtbot: QtBot, window: MainWindow) -> None:
    pane = window.campaign.list_pane
    for button in (pane.top.source.open, pane.top.source.recent, pane.top.source.paste):
        button.setFocus()
        with qtbot.waitSignal(pane.rows_shown, timeout=20_000):
            window.lists.open_pasted(PASTED)
        come_to(qtbot, pane.table)
    window.onto_desk.begin_new()
    pane.places.empty.open.setFocus()
    with qtbot.waitSignal(pane.rows_shown, timeout=20_000):
        window.lists.open_pasted(PASTED)
    come_to(qtbot, pane.table)


def test_a_list_that_comes_has_the_focus_of_what_was_asked_about_the_one_before(
    qtbot: QtBot, window: MainWindow
) -> None:
    pane = window.campaign.list_pane
    pane._mending._on_rename(0)
    come_to(qtbot, pane.top.asking.text)
    with qtbot.waitSignal(pane.rows_shown, timeout=20_000):
        window.lists.open_pasted(PASTED)
    assert pane.top.asking.isHidden()
    come_to(qtbot, pane.table)


def test_the_account_left_by_a_key_leads_to_the_text(qtbot: QtBot, window: MainWindow) -> None:
    window.news.say("err", lambda: "No account.", ())
    window.ask_day_limit()
    assert window.settings.isAncestorOf(QApplication.focusWidget())
    press(K.Key_1, CTRL)
    come_to(qtbot, window.campaign.message.editor.edit)


def test_a_button_that_is_off_for_a_moment_keeps_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page(Page.STOP_LIST)
    paste = window.stop_page.panel.paste
    paste.setFocus()
    QApplication.clipboard().setText("8 916 123-45-61\n")
    press(SPACE)
    qtbot.waitUntil(lambda: window.stop_desk.state.every == 1, timeout=5000)
    come_to(qtbot, paste)
    assert paste.isEnabled()


def test_tab_goes_on_from_a_button_that_is_off(qtbot: QtBot, window: MainWindow) -> None:
    send_button = window.bar.compose.send
    for _ in range(2):
        send_button.setFocus()
        send_button.setEnabled(False)
        assert QApplication.focusWidget() is send_button
        press(K.Key_Tab)
        here = QApplication.focusWidget()
        assert here is not None
        assert window.rail.isAncestorOf(here)
        send_button.setEnabled(True)


def test_the_check_of_the_connection_leads_nowhere(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    offices()
    window = front(qtbot, open_office(qtbot, stage))
    window.ask_account()
    button = window.settings.account.checker.button
    button.setFocus()
    with qtbot.waitSignal(window.office.checked, timeout=10_000):
        press(SPACE)
        assert not button.isEnabled()
        come_to(qtbot, button)
    come_to(qtbot, button)
    assert button.isEnabled()


def test_keeping_the_numbers_leads_to_the_first_field(qtbot: QtBot, window: MainWindow) -> None:
    window.enter_page(Page.STOP_LIST)
    hashing = window.stop_page.panel.hashing
    hashing.box.setFocus()
    press(SPACE)
    come_to(qtbot, hashing.keep)
    press(SPACE)
    come_to(qtbot, window.stop_page.panel.number)


def test_confirmed_by_keys_it_leads_to_pause(qtbot: QtBot, window: MainWindow) -> None:
    window.campaign.message.editor.edit.setFocus()
    press(K.Key_Return, CTRL)
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=10_000)
    come_to(qtbot, window.campaign.check.limit)
    window.desk.program.change_settings(rate=2.0)
    press(K.Key_Return, CTRL | SHIFT)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING and window.desk.busy, timeout=20_000)
    come_to(qtbot, window.bar.sending.pause)
    press(SPACE)
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=20_000)
    come_to(qtbot, window.bar.sending.pause)


def test_a_similar_one_leads_to_its_text(qtbot: QtBot, window: MainWindow) -> None:
    send(qtbot, window)
    window.bar.result.duplicate.setFocus()
    press(SPACE)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.DRAFT, timeout=5000)
    come_to(qtbot, window.campaign.message.editor.edit)


def test_a_test_that_was_sent_leads_back_to_the_text(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.program.change_settings(own_number="8 900 000-00-01")
    window.campaign.message.editor.edit.setFocus()
    press(K.Key_T, CTRL)
    come_to(qtbot, window.bar.ask.keep)
    agree(qtbot, window)
    qtbot.waitUntil(lambda: not window.desk.under_way, timeout=20_000)
    come_to(qtbot, window.campaign.message.editor.edit)


def test_whoever_stays_goes_on_where_it_was(qtbot: QtBot, window: MainWindow) -> None:
    """A question takes the focus, and Esc gives it back."""
    window.desk.program.change_settings(rate=2.0, own_number="8 900 000-00-01")
    search = window.campaign.list_pane.top.source.search
    search.setFocus()
    press(K.Key_T, CTRL)
    come_to(qtbot, window.bar.ask.keep)
    press(K.Key_Escape)
    come_to(qtbot, search)


def test_a_deleted_draft_leads_to_undo(qtbot: QtBot, window: MainWindow) -> None:
    window.onto_desk.begin_new()
    window.desk.draft.set_text("Another one", replaced=True)
    window.onto_desk.begin_new()
    window.show_page(Page.HISTORY)
    face = window.bar.history
    qtbot.waitUntil(lambda: window.history.table._model.rowCount() == 2, timeout=10_000)
    face.delete.setFocus()
    press(SPACE)
    qtbot.waitUntil(lambda: window.history.table._model.rowCount() == 1, timeout=10_000)
    come_to(qtbot, face.undo)
    press(SPACE)
    qtbot.waitUntil(lambda: window.history.table._model.rowCount() == 2, timeout=10_000)
    come_to(qtbot, window.history.table.view)


def test_going_on_from_the_strip_leads_to_the_campaign(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices(Fault(FaultName.LATE, nth=frozenset({2}), delay_ms=1000))
    cut_short(url, None)
    window = front(qtbot, open_office(qtbot, stage))
    strip = window.campaign.news
    qtbot.waitUntil(lambda: bool(strip._buttons), timeout=10_000)
    go_on = next(button for button, _ in strip._buttons if button.property("key") == "go_on")
    go_on.setFocus()
    press(SPACE)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING and window.desk.busy, timeout=20_000)
    come_to(qtbot, window.campaign.results.table)


@pytest.fixture
def lossy(qtbot: QtBot, stage: Stage, offices: Offices) -> MainWindow:
    """After a campaign of twelve, two of them in doubt."""
    offices(Fault(FaultName.CLOSE_AFTER, nth=frozenset({5, 8})))
    window = open_office(qtbot, stage)
    prepare(qtbot, window)
    send(qtbot, window)
    qtbot.waitUntil(lambda: MessageState.UNKNOWN in window.settling.offers.every, timeout=5000)
    return front(qtbot, window)


def test_what_is_settled_leads_to_the_messages(qtbot: QtBot, lossy: MainWindow) -> None:
    settlement = lossy.campaign.result.settlement
    lossy.news.say("err", lambda: "The account is locked.", (BannerButton("account", lambda: "To the account"),))
    settlement.count.setFocus()
    press(SPACE)
    qtbot.waitUntil(lambda: not settlement.count.isVisible(), timeout=10_000)
    come_to(qtbot, lossy.campaign.results.table)


def test_what_goes_once_more_leads_to_the_messages(qtbot: QtBot, lossy: MainWindow) -> None:
    lossy.desk.program.change_settings(rate=1.0)
    lossy.campaign.result.settlement.repeat.setFocus()
    press(SPACE)
    come_to(qtbot, lossy.bar.ask.keep)
    lossy.bar.ask.confirm.setFocus()
    qtbot.wait(700)
    press(SPACE)
    qtbot.waitUntil(lambda: lossy.desk.phase is Phase.SENDING and lossy.desk.busy, timeout=20_000)
    come_to(qtbot, lossy.campaign.results.table)


def test_a_list_read_anew_has_the_focus_that_its_rows_had(qtbot: QtBot, window: MainWindow) -> None:
    pane = window.campaign.list_pane
    old = pane.contacts
    pane.table.setFocus()
    pane.places.read(5)
    qtbot.waitUntil(lambda: pane.places.reads, timeout=5000)
    come_to(qtbot, pane.places.reading.table)
    QApplication.clipboard().setText("Phone\n" + "\n".join(f"8 900 000-00-{n:02}" for n in range(20)))
    press(K.Key_V, CTRL)
    qtbot.waitUntil(lambda: pane.contacts not in (old, None) and pane.table.isVisible(), timeout=10_000)
    come_to(qtbot, pane.table)


def test_what_is_hidden_for_a_moment_has_the_focus_back(qtbot: QtBot, window: MainWindow) -> None:
    send_button = window.bar.compose.send
    send_button.setFocus()
    send_button.hide()
    assert QApplication.focusWidget() is None, "nothing that cannot be seen hears a key"
    send_button.show()
    come_to(qtbot, send_button)


def test_tab_still_goes_from_control_to_control(qtbot: QtBot, window: MainWindow) -> None:
    window.bar.compose.send.setFocus()
    press(K.Key_Tab)
    here = QApplication.focusWidget()
    assert here is not None
    assert here is not window.bar.compose.send
    assert window.rail.isAncestorOf(here)


def test_a_window_that_goes_with_the_focus_in_it_says_nothing(qtbot: QtBot) -> None:
    room = QWidget()
    FocusKeeping(room)
    field = QLineEdit(room)
    room.show()
    with qtbot.waitActive(room):
        room.activateWindow()
    field.setFocus()
    assert QApplication.focusWidget() is field
    with qtbot.captureExceptions() as heard:
        delete(room)
    assert heard == []
