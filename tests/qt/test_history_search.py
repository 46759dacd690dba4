"""History finds a campaign by its name, its text, a recipient's number, its month and what it wants of its person."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import open_program
from smsfox_gui.core.message import Claim, FrozenRow
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.history_cells import COST, DELIVERED, NAME, PARTS
from smsfox_gui.qt.history_filter import Kind, digits_of
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.numbers import money
from smsfox_gui.qt.pages import Page
from tests.clocks import Shifted
from tests.qt.office import ACCEPTED, REJECTED, Offices, campaign, open_office

OCTOBER, NOVEMBER = datetime(2026, 10, 5, 9, tzinfo=UTC), datetime(2026, 11, 20, 9, tzinfo=UTC)


def past(url: str, name: str, text: str, made: datetime, *phones: str, refused: int = 0) -> None:
    """A campaign that is over: the first `refused` of its people were refused."""
    program = open_program(clock=Shifted(made))
    journal = program.journal()
    rows = [FrozenRow(n, (phone,), phone, text, 2, 3) for n, phone in enumerate(phones, 1)]
    key = journal.arm(replace(campaign(url), name=name, text=text, point_price=Decimal("0.50")), rows)
    journal.start(key)
    for place in range(len(phones)):
        claim = journal.claim(key)
        assert isinstance(claim, Claim)
        journal.record(claim, REJECTED if place < refused else ACCEPTED)
    journal.finish(key)
    program.close()


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, offices: Offices) -> MainWindow:
    _, url = offices()
    past(url, "Отзыв о визите", "Оцените визит", OCTOBER, "79001112233", "79001112244")
    past(url, "Перенос приёма", "Врач заболел", NOVEMBER, "79005556677", "79001112233", refused=1)
    made = open_office(qtbot, stage)
    made.show_page(Page.HISTORY)
    qtbot.waitUntil(lambda: made.history.chosen() is not None, timeout=10_000)
    return made


def shown(window: MainWindow) -> list[str]:
    model = window.history.table._model
    return [model.item(row, NAME).text() for row in range(model.rowCount())]


def search(window: MainWindow, text: str) -> None:
    window.history.table.top.search.setText(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("отзыв", ["Отзыв о визите"]),
        ("ВРАЧ", ["Перенос приёма"]),
        ("8 900 555-66-77", ["Перенос приёма"]),
        ("111-22-33", ["Перенос приёма", "Отзыв о визите"]),
    ],
)
def test_a_campaign_is_found_by_name_text_and_number(
    qtbot: QtBot, window: MainWindow, text: str, names: list[str]
) -> None:
    search(window, "nothing of the kind")
    qtbot.waitUntil(lambda: shown(window) == [], timeout=5000)
    search(window, text)
    qtbot.waitUntil(lambda: shown(window) == names, timeout=5000)


def test_what_is_not_found_leads_back_to_all(qtbot: QtBot, window: MainWindow) -> None:
    table = window.history.table
    search(window, "79009998877")
    qtbot.waitUntil(lambda: table._all.isVisible(), timeout=5000)
    assert window.history.chosen_entry() is None
    assert not window.bar.history.open.isVisible()
    table._all.click()
    assert len(shown(window)) == 2
    assert window.history.chosen_entry() is not None


def test_a_month_is_chosen_from_those_there_are(qtbot: QtBot, window: MainWindow) -> None:
    top = window.history.table.top
    november, october = (QLocale().standaloneMonthName(month).capitalize() for month in (11, 10))
    assert [action.text() for action in top._menu.actions()] == ["Все месяцы", f"{november} 2026", f"{october} 2026"]
    top._menu.actions()[2].trigger()
    assert shown(window) == ["Отзыв о визите"]
    assert top.months.accessibleName() == f"Месяц: {october} 2026"
    assert window.history.table._foot.text() == "1 рассылка за октябрь, всего 2"
    assert top.chips._buttons[Kind.ALL].chip.count == 1
    window.onto_desk.load_history()
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=10_000)
    assert shown(window) == ["Отзыв о визите"], "filled anew it stays chosen"


def test_the_chips_tell_what_wants_a_person(window: MainWindow) -> None:
    chips = window.history.table.top.chips
    counts = {key: button.chip.count for key, button in chips._buttons.items()}
    assert counts == {Kind.ALL: 2, Kind.AHEAD: 0, Kind.DRAFTS: 0, Kind.ATTENTION: 1, Kind.OVER: 1}
    chips._on_toggle(Kind.ATTENTION, False)
    assert shown(window) == ["Перенос приёма"]


def test_the_columns_say_how_many_sms_went_and_for_how_much(window: MainWindow) -> None:
    model = window.history.table._model
    rows = [(model.item(row, PARTS).text(), model.item(row, COST).text()) for row in range(2)]
    assert rows == [("2", "1,50"), ("4", "3")], "what was refused costs nothing, and the rows add up to the foot"
    assert window.history.table._sum.text() == f"6 SMS, {money(Decimal('4.50'), approx=True)}"
    price = money(Decimal("1.50"), approx=True)
    assert window.history.preview.price.text() == f"2 SMS · 3 балла · {price}"


def test_ctrl_f_leads_to_the_search(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.page is Page.HISTORY
    assert window.history.table.top.search.hasFocus()


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("8 (900) 111-22-33", "9001112233"),
        ("+7 900 111-22-33", "9001112233"),
        ("111-22", "11122"),
        ("123", ""),
        ("2026 год", ""),
        ("", ""),
    ],
)
def test_a_number_is_known_by_its_digits(typed: str, digits: str) -> None:
    assert digits_of(typed) == digits


def test_what_has_not_begun_is_in_no_sum_and_has_no_share(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    past(url, "Отзыв о визите", "Оцените визит", OCTOBER, "79001112233", "79001112244")
    program = open_program()
    program.journal().arm(
        replace(campaign(url), name="Напоминание", point_price=Decimal("0.50")),
        [FrozenRow(1, ("79001112255",), "79001112255", "Ждём вас", 2, 3)],
    )
    program.close()
    made = open_office(qtbot, stage)
    made.show_page(Page.HISTORY)
    qtbot.waitUntil(lambda: made.history.table._model.rowCount() == 2, timeout=10_000)
    model = made.history.table._model
    rows = [tuple(model.item(row, column).text() for column in (NAME, PARTS, DELIVERED)) for row in range(2)]
    assert rows == [("Напоминание", "2", "—"), ("Отзыв о визите", "4", "—")]
    assert made.history.table._sum.text() == f"4 SMS, {money(Decimal(3), approx=True)}"
