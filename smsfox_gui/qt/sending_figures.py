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

SOON = 60
"""Seconds whose end needs no time of the day."""
Said = tuple[str, str]
"""A figure and what it is."""


class SendingFigures(QWidget):
    """Keeps the room of the longest words it has to say on the way, so that nothing under it jumps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = tuple(Figure() for _ in range(3))
        self._rooms: dict[int, int] = {}  # the height that was needed, by width: a bar may come and go beside it
        self._longest: list[Said] = []
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
        self._longest = self._to_come(run)
        self._keep_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_room()

    def _keep_room(self) -> None:
        to_come = (figure.height_saying(*said) for figure, said in zip(self._figures, self._longest, strict=False))
        now = (figure.heightForWidth(figure.width()) for figure in self._figures)
        room = self._rooms[self.width()] = max(*now, *to_come, self._rooms.get(self.width(), 0))
        if room != self._grid.rowMinimumHeight(0):
            self._grid.setRowMinimumHeight(0, room)

    def _to_come(self, run: CampaignRun) -> list[Said]:
        """The longest it will say while the campaign is on its way."""
        return [
            ("≈ " + span(run.seconds_left or 0), self._ends_at(QTime(0, 0))),
            (run.priced(run.all_points, approx=True), self._of_all(run, run.all_points)),
            self._going_at(run.limit or 0, run.limit),
        ]

    def _time(self, run: CampaignRun, running: bool, wakes: datetime | None) -> Said:
        if running and run.offline is not None:
            return self.tr("Offline"), counted(self.tr("%n queued", "", run.left), run.left)
        seconds = run.seconds_left
        if running and seconds is not None:
            ends = QTime.currentTime().addSecs(seconds)
            return "≈ " + span(seconds), self.tr("left") if seconds < SOON else self._ends_at(ends)
        if wakes is not None and not running:
            begins = run.record is None or run.record.started is None
            return wakes.astimezone().strftime("%d.%m, %H:%M"), (
                self.tr("begins by itself") if begins else self.tr("goes on by itself")
            )
        return grouped(run.left), self.tr("wait(s) to be sent", "", run.left)

    def _ends_at(self, time: QTime) -> str:
        words = self.tr("left, done at %1").replace(", ", ",\N{NO-BREAK SPACE}")  # no comma ends a line
        return words.replace(" %1", "\N{NO-BREAK SPACE}%1").replace("%1", QLocale().toString(time, "HH:mm"))

    def _price(self, run: CampaignRun, running: bool) -> Said:
        points = run.spent_points
        if not running and not points:
            words = self.tr("it will cost, %n point(s)", "", run.all_points)
            words = words if _is_priced(run) else self.tr("it will cost")
            return run.priced(run.all_points, approx=True), counted(words, run.all_points)
        return run.priced(points, approx=True), self._of_all(run, points)

    def _of_all(self, run: CampaignRun, points: int) -> str:
        if not _is_priced(run):
            return self.tr("of %1").replace("%1", grouped(run.all_points))
        words = counted(self.tr("of # · %n point(s)", "", points), points)
        return words.replace("#", run.priced(run.all_points))

    def _speed(self, run: CampaignRun, running: bool) -> Said:
        limit = run.limit
        if running and run.offline is None and run.speed:
            return self._going_at(run.speed, limit)
        return (self._asked(limit), self.tr("is set")) if limit else (self.tr("No limit"), self.tr("sending speed"))

    def _going_at(self, speed: float, limit: float | None) -> Said:
        words = self.tr("set to %1").replace("%1", self._asked(limit)) if limit else self.tr("no limit set")
        return self.tr("%1 a second").replace("%1", decimal(speed, 1)), words

    def _asked(self, limit: float) -> str:
        return self.tr("%1 a second").replace("%1", decimal(limit, 0 if limit == int(limit) else 1))


def _is_priced(run: CampaignRun) -> bool:
    """Whether roubles can be said; else the figure over the words is points."""
    return run.free or bool(run.point_price)
