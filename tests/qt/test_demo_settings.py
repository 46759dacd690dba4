"""What the demo's settings show is what the demo counts by, and a campaign of it costs 0 ₽ wherever it is named."""

from __future__ import annotations

from decimal import Decimal

from pytestqt.qtbot import QtBot

from smsfox_gui.qt.history_cells import COST
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page
from smsfox_gui.qt.settings.fields import NumberField, SwitchField
from smsfox_gui.qt.settings.price_table import PRICE
from tests.qt.conftest import OpenDemo
from tests.qt.office import send

NOTHING = "0\u00a0₽"


def settings_of(window: MainWindow) -> MainWindow:
    window.show_page(Page.SETTINGS)
    return window


def test_nobody_sleeps_in_the_demo_and_its_settings_say_so(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = settings_of(open_demo("ru"))
    switch = {name: field for group in window.settings.groups for name, field in group.fields.items()}["quiet_hours"]
    assert isinstance(switch, SwitchField)
    assert not switch.box.isChecked()
    assert window.desk.draft.quiet is None
    switch.box.click()
    assert window.desk.draft.quiet == window.desk.program.quiet_hours, "what is switched on is lived by"


def test_a_point_costs_nothing_in_the_settings_of_the_demo(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = settings_of(open_demo("ru"))
    field = window.settings.prices.fields["point_price"]
    assert isinstance(field, NumberField)
    assert field.box.text() == NOTHING
    assert not field.box.isEnabled()
    table = window.settings.prices.table
    assert {table.item(row, PRICE).text() for row in range(table.rowCount())} == {"0"}
    assert "0\u00a0₽" in window.settings.prices._about.text(), "and why it cannot be changed"
    assert window.desk.program.settings.point_price == Decimal(0)


def test_a_demo_campaign_costs_nothing_in_the_history_too(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    send(qtbot, window)
    window.show_page(Page.HISTORY)
    qtbot.waitUntil(lambda: window.history.chosen() is not None, timeout=10_000)
    table = window.history.table
    assert table._model.item(0, COST).text() == "0"
    assert table._sum.text().endswith(NOTHING)
    assert NOTHING in window.history.preview.price.text()
