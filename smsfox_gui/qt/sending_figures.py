"""Time, price and speed of a campaign on its way. What has no meaning just now is not shown as a number."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale, QTime
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from smsfox_gui.qt.campaign_run import CampaignRun
from smsfox_gui.qt.figure import Figure
from smsfox_gui.qt.numbers import counted, decimal, grouped
from smsfox_gui.qt.spans import span

Said = tuple[str, str]
"""A figure and what it is."""


class SendingFigures(QWidget):
    """Keeps the room of the longest words it had to say, so that nothing under it jumps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = tuple(Figure() for _ in range(3))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        for index, figure in enumerate(self._figures):
            self._grid.addWidget(figure, 0, index)
            self._grid.setColumnStretch(index, 1)

    def said(self) -> list[Said]:
        """What it says now."""
        return [figure.said for figure in self._figures]

    def say(self, run: CampaignRun, *, running: bool, wakes: datetime | None) -> None:
        """Show how it stands. wakes: when it goes on or begins by itself, None = it does not."""
        told = (self._time(run, running, wakes), self._price(run, running), self._speed(run, running))
        for figure, said in zip(self._figures, told, strict=True):
            figure.set(*said)
        self._keep_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grid.setRowMinimumHeight(0, 0)

    def _keep_room(self) -> None:
        wanted = max(figure.heightForWidth(figure.width()) for figure in self._figures)
        if wanted > self._grid.rowMinimumHeight(0):
            self._grid.setRowMinimumHeight(0, wanted)

    def _time(self, run: CampaignRun, running: bool, wakes: datetime | None) -> Said:
        if running and run.offline is not None:
            return self.tr("Offline"), counted(self.tr("%n queued", "", run.left), run.left)
        seconds = run.seconds_left
        if running and seconds is not None:
            end = QLocale().toString(QTime.currentTime().addSecs(seconds), "HH:mm")
            return "≈ " + span(seconds), self.tr("left, done at %1").replace("%1", end)
        if wakes is not None and not running:
            begins = run.record is None or run.record.started is None
            return wakes.astimezone().strftime("%d.%m, %H:%M"), (
                self.tr("begins by itself") if begins else self.tr("goes on by itself")
            )
        return grouped(run.left), self.tr("wait(s) to be sent", "", run.left)

    def _price(self, run: CampaignRun, running: bool) -> Said:
        known, points = run.free or run.point_price, run.spent_points
        if not running and not points:
            words = self.tr("it will cost, %n point(s)", "", run.all_points)
            return run.priced(run.all_points, approx=True), counted(words, run.all_points)
        whole = run.priced(run.all_points) if known else grouped(run.all_points)
        words = counted(self.tr("of # · %n point(s)", "", points), points).replace("#", whole)
        return run.priced(points, approx=True), words

    def _speed(self, run: CampaignRun, running: bool) -> Said:
        limit = run.limit
        asked = self.tr("%1 a second").replace("%1", decimal(limit, 0 if limit == int(limit) else 1))
        if running and run.offline is None and run.speed:
            speed = self.tr("%1 a second").replace("%1", decimal(run.speed, 1))
            return speed, self.tr("set to %1").replace("%1", asked) if limit else self.tr("no limit set")
        return (asked, self.tr("is set")) if limit else (self.tr("Full speed"), self.tr("no limit set"))
