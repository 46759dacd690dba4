"""The templates menu in the real window, by mouse and by keys, with real files."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import open_program
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.message_panel import MessagePanel
from smsfox_gui.qt.template_popup import TemplatePopup
from tests.qt.fit import misfits

OpenDemo = Callable[[str], MainWindow]
KEY = Qt.Key


@pytest.fixture
def panel(qtbot: QtBot, open_demo: OpenDemo) -> MessagePanel:
    window = open_demo("ru")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    return window.campaign.message


def names(popup: TemplatePopup) -> list[str]:
    return [row.template.name for row in popup.rows]


def until_names(qtbot: QtBot, popup: TemplatePopup, wanted: list[str]) -> None:
    qtbot.waitUntil(lambda: names(popup) == wanted, timeout=5000)


def keep(qtbot: QtBot, panel: MessagePanel, text: str, name: str) -> None:
    """As a person does it, without a mouse."""
    panel.editor.set_text(text)
    popup = panel.templates.popup
    before = names(popup)
    if not popup.isVisible():
        panel.templates.click()
    popup.save.setFocus()
    QTest.keyClick(popup.save, KEY.Key_Return)
    assert popup.field.isVisible()
    popup.field.setText(name)
    QTest.keyClick(popup.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: len(names(popup)) == len(before) + 1, timeout=5000)


def test_a_text_is_kept_and_taken_as_one_step(qtbot: QtBot, panel: MessagePanel) -> None:
    popup = panel.templates.popup
    keep(qtbot, panel, "Воды не будет {Дата}", "Вода")
    assert names(popup) == ["Вода"]
    QTest.keyClick(popup, KEY.Key_Escape)
    assert not popup.isVisible()
    panel.editor.set_text("Другое")
    panel.templates.click()
    until_names(qtbot, popup, ["Вода"])
    popup.rows[0].take.setFocus()
    QTest.keyClick(popup.rows[0].take, KEY.Key_Return)
    assert not popup.isVisible()
    assert panel.editor.text() == "Воды не будет {Дата}"
    QTest.keyClick(panel.editor.edit, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.editor.text() == "Другое"


def test_a_name_is_proposed_and_may_be_given_up(qtbot: QtBot, panel: MessagePanel) -> None:
    popup = panel.templates.popup
    panel.editor.set_text("{Имя}, ждём вас. Приходите")
    panel.templates.click()
    popup.save.click()
    assert popup.field.text() == "Ждём вас. Приходите"
    QTest.keyClick(popup.field, KEY.Key_Escape)
    assert popup.isVisible()
    assert not popup.field.isVisible()
    assert popup.save.isVisible()
    panel.editor.set_text("")
    popup.close()
    panel.templates.click()
    assert not popup.save.isEnabled()
    assert popup.save.toolTip() == "Сначала напишите текст"


def test_renamed_deleted_and_brought_back_in_place(qtbot: QtBot, panel: MessagePanel) -> None:
    popup = panel.templates.popup
    keep(qtbot, panel, "один", "А")
    keep(qtbot, panel, "два", "Б")
    row = popup.rows[0]
    row.edit.click()
    assert row.field.isVisible()
    row.field.setText("  ")
    QTest.keyClick(row.field, KEY.Key_Return)
    assert names(popup) == ["А", "Б"]
    row.edit.click()
    row.field.setText("Я")
    QTest.keyClick(row.field, KEY.Key_Return)
    until_names(qtbot, popup, ["Б", "Я"])
    popup.rows[0].delete.click()
    until_names(qtbot, popup, ["Я"])
    assert popup._deleted_words.text() == "Удалён: Б"
    popup.undo.click()
    until_names(qtbot, popup, ["Б", "Я"])
    assert not popup._deleted.isVisible()


def test_everything_is_reached_by_keys_and_has_a_name(qtbot: QtBot, panel: MessagePanel) -> None:
    popup = panel.templates.popup
    keep(qtbot, panel, "один", "А & Б")
    keep(qtbot, panel, "два", "длинное имя шаблона, которому в строке меню никак не хватит места")
    popup.rows[0].delete.click()
    qtbot.waitUntil(lambda: len(popup.rows) == 1, timeout=5000)
    popup.save.setFocus()
    reached = set()
    for _ in range(12):
        QTest.keyClick(popup, KEY.Key_Down)
        widget = QApplication.focusWidget() or popup.focusWidget()
        assert widget.accessibleName()
        reached.add(widget)
    row = popup.rows[0]
    assert {popup.save, popup.undo, row.take, row.edit, row.delete} <= reached
    assert misfits(popup) == []


def test_templates_are_there_the_next_day(qtbot: QtBot, stage: Stage) -> None:
    program = open_program()
    program.templates.add("Вода", "Воды не будет")
    program.close()
    window = stage.open(demo=False, language="ru", colours="light")
    popup = window.campaign.message.templates.popup
    qtbot.waitUntil(lambda: window.shown() is window.welcome and window.welcome.isVisible(), timeout=5000)
    window.onto_desk.begin_new()
    qtbot.waitUntil(window.campaign.message.templates.isVisible, timeout=5000)
    window.campaign.message.templates.click()
    until_names(qtbot, popup, ["Вода"])


def test_a_disk_that_refuses_is_said_and_the_text_stays(
    qtbot: QtBot, panel: MessagePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    popup = panel.templates.popup

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    panel.editor.set_text("Воды не будет")
    panel.templates.click()
    monkeypatch.setattr("os.fsync", full)
    popup.save.click()
    QTest.keyClick(popup.field, KEY.Key_Return)
    qtbot.waitUntil(popup._refused.isVisible, timeout=5000)
    assert "Ваш текст на месте" in popup._refused.text()
    assert panel.editor.text() == "Воды не будет"
    assert misfits(popup) == []


def test_a_template_says_which_of_its_fields_the_list_does_not_have(qtbot: QtBot, panel: MessagePanel) -> None:
    keep(qtbot, panel, "{Имя}, воды не будет {Когда}, {Где} и {Когда}", "Вода")
    keep(qtbot, panel, "{имя:лат}, ждём {Дата}", "Приём")
    lacks = {row.template.name: row.lacks.text() for row in panel.templates.popup.rows if not row.lacks.isHidden()}
    assert lacks == {"Вода": "в списке нет: {Когда}, {Где}"}
    panel.window().onto_desk.begin_new()
    panel.templates.popup.close()
    panel.templates.click()
    assert all(row.lacks.isHidden() for row in panel.templates.popup.rows), "no list, nothing lacks"
