"""The panel of the sending in a low window, and what keeps its place in it when the campaign stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QRect, QTime
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import open_program
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from tests.qt.office import ACCEPTED, LOST, Offices, begin, campaign, cut_short, open_office, prepare, rows

SIZES = pytest.mark.parametrize("size", [(1366, 688), (1024, 600)], ids=str)


def told(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.campaign.sending.findChildren(QLabel) if label.isVisible())


def places(window: MainWindow) -> list[tuple[int, int]]:
    """Where in the panel its parts begin, from above to below."""
    QApplication.processEvents()  # what is due to be laid out is
    panel = window.campaign.sending
    parts: list[QWidget] = [panel._title, panel._passed, panel.bar, panel._legend, panel.figures, panel.chart]
    return [(part.mapTo(panel, QPoint(0, 0)).x(), part.mapTo(panel, QPoint(0, 0)).y()) for part in parts]


@SIZES
def test_what_is_in_doubt_can_be_settled_without_scrolling(
    qtbot: QtBot, stage: Stage, offices: Offices, size: tuple[int, int]
) -> None:
    _, url = offices()
    made = cut_short(url, LOST, ACCEPTED)
    window = open_office(qtbot, stage)
    window.resize(*size)
    window.open_campaign(made)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=10_000)
    qtbot.waitUntil(lambda: MessageState.UNKNOWN in window.settling.offers.every, timeout=10_000)
    panel = window.campaign.sending
    assert panel.banner.isVisible()
    for button in (panel.settlement.count, panel.settlement.repeat, panel.settlement.note, panel.settlement.only):
        qtbot.waitUntil(lambda button=button: not button.visibleRegion().isEmpty(), timeout=5000)
        assert button.visibleRegion().boundingRect() == QRect(QPoint(0, 0), button.size())


@pytest.mark.parametrize("height", range(600, 650, 8))
def test_no_line_of_the_legend_is_cut_over_the_foot(
    qtbot: QtBot, stage: Stage, offices: Offices, height: int
) -> None:
    _, url = offices()
    made = cut_short(url, LOST, ACCEPTED)
    window = open_office(qtbot, stage)
    window.resize(1024, height)
    window.open_campaign(made)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=10_000)
    qtbot.waitUntil(lambda: MessageState.UNKNOWN in window.settling.offers.every, timeout=10_000)
    panel = window.campaign.sending
    view = panel._scroll.viewport()

    def cut() -> list[str]:
        words = [label for label in panel._legend.findChildren(QLabel) if label.isVisible() and label.text()]
        places = {label.text(): QRect(label.mapTo(view, QPoint(0, 0)), label.size()) for label in words}
        return [text for text, place in places.items() if place.top() < view.height() <= place.bottom()]

    qtbot.waitUntil(lambda: panel.banner.isVisible() and not cut(), timeout=5000)
    assert view.height() >= panel._legend.findChildren(QLabel)[0].height(), "some of it is in sight"


@SIZES
def test_nothing_jumps_when_it_is_paused(
    qtbot: QtBot, stage: Stage, offices: Offices, size: tuple[int, int]
) -> None:
    offices()
    window = open_office(qtbot, stage)
    window.resize(*size)
    window.desk.program.change_settings(rate=1.0)
    prepare(qtbot, window)
    begin(qtbot, window)
    panel, run = window.campaign.sending, window.desk.run
    qtbot.waitUntil(lambda: panel.chart.isVisible() and run.passed >= 2 and run.speed > 0, timeout=20_000)
    qtbot.waitUntil(lambda: places(window) == places(window), timeout=5000)
    before = places(window)
    window.desk.pause()
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=20_000)
    qtbot.waitUntil(lambda: panel._title.text() == "Отправка на паузе", timeout=5000)
    qtbot.waitUntil(lambda: places(window) == before, timeout=5000)
    assert panel.chart.isVisible()


def test_what_stands_shows_no_figure_without_a_meaning(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    made = cut_short(url, ACCEPTED, count=10)
    window = open_office(qtbot, stage)
    window.open_campaign(made)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=10_000)
    left, price, speed = window.campaign.sending.figures.said()
    assert left == ("9", "ждут отправки")
    assert price[1].startswith("из ")
    assert speed == ("Без предела", "скорость отправки")
    assert not window.campaign.sending.chart.isVisible(), "it has not been sent since the window came up"
    window.desk.program.change_settings(rate=5.0)
    window.showing.on_counts_changed()
    assert window.campaign.sending.figures.said()[2] == ("5 в секунду", "задано")


def test_the_end_is_not_told_of_seconds_and_no_comma_ends_a_line(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    offices()
    window = open_office(qtbot, stage)
    window.desk.program.change_settings(rate=1.0)
    prepare(qtbot, window)
    begin(qtbot, window)
    run, figures = window.desk.run, window.campaign.sending.figures
    qtbot.waitUntil(lambda: run.passed >= 3 and run.seconds_left is not None, timeout=20_000)
    assert 0 < (run.seconds_left or 0) < 60
    window.showing.on_counts_changed()
    assert figures.said()[0][1] == "осталось"
    assert figures._ends_at(QTime(19, 14)) == "осталось,\u00a0закончим в\u00a019:14"


def test_what_is_scheduled_says_when_and_what_it_will_cost(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    _, url = offices()
    at = datetime.now(UTC) + timedelta(days=2)
    program = open_program()
    made = program.journal().arm(replace(campaign(url), at=at), rows(4))
    program.close()
    window = open_office(qtbot, stage)
    window.open_campaign(made)
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=10_000)
    left, price, _ = window.campaign.sending.figures.said()
    assert left == (at.astimezone().strftime("%d.%m, %H:%M"), "начнётся сама")
    assert price == ("≈\u00a02\u00a0₽", "будет стоить, 4 балла")
    window.office.change_setting("point_price", Decimal(0))
    window.showing.on_counts_changed()
    price = window.campaign.sending.figures.said()[1]
    assert price == ("4 балла", "будет стоить"), "the points are not said twice"


def test_offline_is_told_as_it_is_and_since_when(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    gateway, _ = offices()
    window = open_office(qtbot, stage)
    window.desk.program.change_settings(rate=2.0)
    prepare(qtbot, window)
    begin(qtbot, window)
    run, panel = window.desk.run, window.campaign.sending
    qtbot.waitUntil(lambda: run.passed >= 2, timeout=20_000)
    gateway.stop()
    qtbot.waitUntil(lambda: run.offline is not None, timeout=20_000)
    since = next(reversed(run.gaps)).astimezone().strftime("%H:%M")
    assert run.seconds_left is None
    assert f"Нет связи с {since}. Ждём и продолжим сами, {run.left} в очереди." in told(window)
    assert [gap.text for gap in panel.chart._gaps] == [f"нет связи с {since}"]
    assert panel.figures.said()[0] == ("Нет связи", f"{run.left} в очереди")
    assert "не было связи" not in told(window)
    assert "в секунду" not in panel.figures.said()[2][0] or panel.figures.said()[2][1] == "задано"
    window.desk.pause()
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=30_000)
