"""The panel of a result in the usual window: what matters is in sight, and nothing jumps when its offers come."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsfox_gui.core.message import ReportStatus
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.settling import PENDING
from tests.qt.office import ACCEPTED, LOST, REJECTED, Offices
from tests.qt.test_result_words import shown

S = MessageState


def mixed(qtbot: QtBot, stage: Stage, offices: Offices) -> MainWindow:
    """Of ten messages some did not arrive, some were refused, some are in doubt, of some no report has come."""
    _, url = offices()
    verdicts = [ACCEPTED] * 6 + [REJECTED] * 2 + [LOST] * 2
    reports = [ReportStatus.DELIVERED] * 3 + [ReportStatus.NOT_RECEIVING] * 2
    window = shown(qtbot, stage, url, verdicts, reports)
    window.resize(1366, 688)
    qtbot.waitUntil(lambda: len(window.settling.offers.every) == 3, timeout=10_000)
    qtbot.waitUntil(lambda: window.campaign.result.chart.isVisible(), timeout=10_000)
    return window


def in_sight(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect() == QRect(QPoint(0, 0), part.size())


def test_figures_and_chart_are_in_sight_with_all_there_is_to_decide(
    qtbot: QtBot, stage: Stage, offices: Offices
) -> None:
    result = mixed(qtbot, stage, offices).campaign.result
    for part in (*result._figures, result.chart, result.settlement.repeat):
        qtbot.waitUntil(lambda part=part: in_sight(part), timeout=5000)


def test_nothing_jumps_when_it_is_known_what_may_be_decided(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = mixed(qtbot, stage, offices)
    result, bar = window.campaign.result, window.bar.result

    def places() -> list[QPoint]:
        QApplication.processEvents()  # what is due to be laid out is
        parts = [row._count for row in result._legend._rows.values()] + [result.settlement, result.chart]
        return [part.mapTo(result, QPoint(0, 0)) for part in parts]

    qtbot.waitUntil(lambda: in_sight(result.settlement.repeat) and places() == places(), timeout=5000)
    known = places()
    assert bar.repeat.isEnabled()
    window.settling._take(PENDING)
    qtbot.waitUntil(lambda: places() == known, timeout=5000)
    assert not result.settlement.repeat.isVisible()
    assert bar.repeat.isVisible()
    assert not bar.repeat.isEnabled()


def test_no_figure_is_cut_at_the_lower_edge(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = mixed(qtbot, stage, offices)
    result = window.campaign.result
    view = result._scroll.viewport()

    def cut() -> list[QWidget]:
        tops = [(part, part.mapTo(view, QPoint(0, 0)).y()) for part in (*result._figures, result.chart)]
        return [part for part, top in tops if top < view.height() < top + part.height()]

    for height in range(600, 680, 8):
        window.resize(1024, height)
        qtbot.waitUntil(lambda: not cut(), timeout=5000)


def test_the_price_of_a_repeat_stays_in_the_smallest_window(qtbot: QtBot, stage: Stage, offices: Offices) -> None:
    window = mixed(qtbot, stage, offices)
    window.resize(1024, 600)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: window.bar.result.repeat.text().endswith("₽"), timeout=5000)
    assert window.bar.result.export.text().strip() == "Выгрузить", "the main thing keeps its words"
    search = window.campaign.results.search
    said = search.fontMetrics().horizontalAdvance(search.placeholderText())
    qtbot.waitUntil(lambda: said < search.width() - 36, timeout=5000)  # what can be looked for is read
