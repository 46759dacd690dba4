"""The settings explain themselves: help follows a search, limits are said in roubles, the demo says what it is."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from smsfox_gui.core.settings import SettingGroup, Settings
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.pages import Page
from smsfox_gui.qt.settings.limits import PointsField
from smsfox_gui.qt.settings.page import SettingsPage
from smsfox_gui.qt.settings.words import GROUPS, SETTINGS
from tests.qt.conftest import OpenDemo

ABOUT = "\N{ALMOST EQUAL TO}\N{NO-BREAK SPACE}"


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(demo=False)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.set_settings(Settings())
    made.show()
    return made


def points(page: SettingsPage, name: str) -> PointsField:
    limits = next(group for group in page.groups if group.group is SettingGroup.LIMITS)
    made = limits.fields[name]
    assert isinstance(made, PointsField)
    return made


def test_the_help_follows_the_search(page: SettingsPage) -> None:
    page.search.setText("proxy")
    assert page.help.title.text() == SETTINGS["proxy"].name
    assert page.help.text.text() == SETTINGS["proxy"].help
    page.search.setText("day")
    assert page.help.title.text() == SETTINGS["day_limit_points"].name
    assert page._list.currentRow() == list(SettingGroup).index(SettingGroup.LIMITS), "and so does the list of groups"
    page.search.setText("Sending speed")
    assert page.help.title.text() == GROUPS[SettingGroup.SPEED][0]


def test_a_search_in_vain_leaves_no_help_of_something_else(page: SettingsPage) -> None:
    page.search.setText("zebra")
    assert page.help.title.text() == "There is no such setting."
    page.search.clear()
    assert page.help.title.text() == page.groups[page._list.currentRow()].title


def test_list_and_help_follow_the_scroll(qtbot: QtBot, page: SettingsPage) -> None:
    page.resize(1366, 600)
    bar = page._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=5000)
    seen: list[int] = []
    for value in range(bar.maximum() + 1):
        bar.setValue(value)
        seen.append(page._list.currentRow())
        assert page.help.title.text() == page.groups[seen[-1]].title
    assert sorted(set(seen)) == list(range(len(page.groups))), "each has its turn"
    assert seen == sorted(seen)
    bar.setValue(0)
    assert page._list.currentRow() == 0


def test_what_is_chosen_stays_chosen_where_the_scroll_ends_before_it(qtbot: QtBot, page: SettingsPage) -> None:
    page.resize(1366, 600)
    qtbot.waitUntil(lambda: page._scroll.verticalScrollBar().maximum() > 0, timeout=5000)
    page.show_reports()
    assert page.groups[page._list.currentRow()].group is SettingGroup.REPORTS
    assert page.help.title.text() == SETTINGS["report_port"].name, "of the field in focus"


def test_the_help_stays_with_the_field_in_focus_as_long_as_it_is_in_sight(qtbot: QtBot, page: SettingsPage) -> None:
    page.resize(1366, 600)
    bar = page._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=5000)
    with qtbot.waitActive(page):
        page.activateWindow()
    points(page, "day_limit_points").box.setFocus()
    box = points(page, "day_limit_points").box
    page._scroll.ensureWidgetVisible(box)
    bar.setValue(bar.value() + 1)
    assert page.help.title.text() == SETTINGS["day_limit_points"].name
    assert page.groups[page._list.currentRow()].group is SettingGroup.LIMITS
    bar.setValue(bar.maximum())
    assert page.help.title.text() == page.groups[-1].title


def test_limits_are_said_in_roubles_too(page: SettingsPage) -> None:
    ask, limit = points(page, "confirm_above"), points(page, "limit_points")
    assert ask.worth.text() == "", "nobody has said the price yet"
    page.set_settings(Settings(point_price=Decimal("0.50")))
    assert ask.worth.text() == f"{ABOUT}500\u00a0₽"
    assert limit.worth.text() == "", "no limit is no sum"
    limit.box.setValue(30)
    assert limit.worth.text() == f"{ABOUT}15\u00a0₽", "while it is being typed"
    page.set_settings(Settings(point_price=Decimal("0.35"), limit_points=30))
    assert limit.worth.text() == f"{ABOUT}10.50\u00a0₽"
    page.set_settings(Settings(point_price=Decimal(0), limit_points=30))
    assert limit.worth.text() == "", "nobody knows the price"


def test_the_demo_says_who_answers_and_who_reports(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    window.show_page(Page.SETTINGS)
    page = window.settings
    qtbot.waitUntil(page.reports.demo.isVisible, timeout=5000)
    assert page.account.url.edit.text() == "учебный шлюз внутри программы"
    assert not page.account.url.wrong.isVisible()
    assert not page.reports.way.isVisible(), "there is nothing to choose"
    assert "присылает отчёты сам" in page.reports.demo.text()
    assert points(page, "confirm_above").worth.text() == "0\u00a0₽"


def test_the_settings_lead_out_of_the_demo_as_they_lead_into_it(qtbot: QtBot, stage: Stage) -> None:
    window = stage.open(demo=True, language="ru", colours="light")
    window.show_page(Page.SETTINGS)
    account = window.settings.account
    qtbot.waitUntil(account.demo_button.isVisible, timeout=5000)
    assert account.demo_button.text().strip() == "Выйти из учебного режима"
    assert "свой счёт" in account._state.text()
    account.demo_button.click()
    qtbot.waitUntil(lambda: stage.program is not None and not stage.program.demo, timeout=20_000)


def test_an_hour_reads_like_a_clock(qtbot: QtBot, page: SettingsPage) -> None:
    box = next(group for group in page.groups if group.group is SettingGroup.LIMITS).fields["quiet_from"].control
    assert isinstance(box, QSpinBox)
    assert box.text() == "21:00"
    box.setFocus()
    box.selectAll()
    with qtbot.waitSignal(page.setting_changed) as changed:
        QTest.keyClicks(box, "22")
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert changed.args == ["quiet_from", 22]
    assert box.text() == "22:00"
