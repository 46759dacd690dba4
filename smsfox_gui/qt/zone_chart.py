"""The night of every zone that the campaign goes to, and when its people get it. Zones are guesses from the numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsfox_gui.core.home_zones import ANYWHERE, MOSCOW, RUSSIA, HomeZone
from smsfox_gui.core.quiet_hours import NEVER, QuietHours
from smsfox_gui.core.zone_plan import ZonePlan
from smsfox_gui.qt import theme
from smsfox_gui.qt.hatching import paint_fill
from smsfox_gui.qt.numbers import counted, grouped
from smsfox_gui.qt.state_look import Hatch, Look

SPAN, AFTER = timedelta(hours=15), timedelta(hours=3)
"""What of the day is seen at least, from an hour before the campaign begins, and past the last morning."""
STEP = timedelta(hours=3)
"""Between two hours written over the lines."""
_HEAD, _LINE, _BAR = 22, 25, 19
_NAMES = 0.4
"""What the names of the zones may take of the width."""
_MARK, _AIR = 5, 6
_MOSCOW = timedelta(hours=3)
_NIGHT = Look("weather_moon", "neutral", "neutralTint", Hatch.GREY)
_Left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_Right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ZoneChart(QWidget):
    """A line a zone: hatched while people are left in peace, a mark where they get it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plans: tuple[ZonePlan, ...] = ()
        self._hours = NEVER
        self._now = self._begins = datetime.fromtimestamp(0, UTC)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._retranslate()

    @property
    def plans(self) -> tuple[ZonePlan, ...]:
        """The lines shown."""
        return self._plans

    def lines(self) -> list[QRect]:
        """Where they stand in it, the first with the hours over it."""
        tops = [0, *(theme.px(_HEAD + _LINE * place) for place in range(1, len(self._plans)))]
        ends = [theme.px(_HEAD + _LINE * place) for place in range(1, len(self._plans) + 1)]
        return [QRect(0, top, self.width(), end - top) for top, end in zip(tops, ends, strict=False)]

    def show_plans(self, plans: Sequence[ZonePlan], hours: QuietHours, now: datetime, begins: datetime) -> None:
        """Show a line for each zone. hours: the quiet ones; now, begins: aware."""
        if len(plans) != len(self._plans):
            self.updateGeometry()
        self._plans, self._hours, self._now, self._begins = tuple(plans), hours, now, begins
        self._retranslate()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(_HEAD + _LINE * len(self._plans)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("caption"))
        metrics = painter.fontMetrics()
        names, people = self._columns(metrics)
        area = QRectF(names + people, theme.px(_HEAD), 0, theme.px(_LINE) * len(self._plans))
        area.setRight(self.width() - 1)
        self._paint_hours(painter, area)
        mornings = self.mornings(QFontMetrics(theme.font("caption_strong")), area)
        for index, (one, morning) in enumerate(zip(self._plans, mornings, strict=True)):
            line = QRectF(0, area.top() + index * theme.px(_LINE), self.width(), theme.px(_LINE))
            painter.setPen(theme.color("text"))
            painter.drawText(QRectF(0, line.top(), names, line.height()), _Left, self.name(one.zone, metrics))
            painter.setFont(theme.font("caption_strong"))
            painter.drawText(QRectF(names, line.top(), people - 12, line.height()), _Right, grouped(one.people))
            painter.setFont(theme.font("caption"))
            bar = QRectF(area.left(), line.center().y() - theme.px(_BAR) / 2, area.width(), theme.px(_BAR))
            self._paint_zone(painter, bar, one, morning)
        self._paint_now(painter, area)

    def _columns(self, metrics: QFontMetrics) -> tuple[float, float]:
        """Pixels for the names and for the figures; together wide enough to say over them that it is a guess."""
        names = max((metrics.horizontalAdvance(self.name(one.zone, metrics)) for one in self._plans), default=0) + 12
        figures = max((metrics.horizontalAdvance(grouped(one.people)) for one in self._plans), default=0) * 1.15 + 16
        guess = metrics.horizontalAdvance(self._guess) + 10 - figures
        return max(names, min(guess, self.width() * _NAMES)), figures

    def name(self, zone: HomeZone, metrics: QFontMetrics) -> str:
        """What a line is called here: in full, or by its country or its zone where that is too wide."""
        full = self._name(zone)
        return full if metrics.horizontalAdvance(full) + 12 <= self.width() * _NAMES else self._short(zone)

    def _paint_hours(self, painter: QPainter, area: QRectF) -> None:
        """What the columns are, and hours by this computer's clock."""
        painter.setPen(theme.color("text2"))
        metrics = painter.fontMetrics()
        head = QRectF(0, 0, area.left() - 8, area.top())
        guess = metrics.elidedText(self._guess, Qt.TextElideMode.ElideRight, int(head.width()))
        painter.drawText(head, _Left, guess)
        painter.drawText(QRectF(area.left(), 0, area.width(), area.top()), _Right, self.clock)
        for words, left, right in self.ticks(metrics, area):
            painter.drawText(QRectF(left, 0, right - left + 1, area.top()), _Left, words)

    @property
    def clock(self) -> str:
        """Whose hours they are: this computer's, which in most offices are Moscow's."""
        moscow = self._begins.astimezone().utcoffset() == _MOSCOW
        return self.tr("Moscow") if moscow else self.tr("your clock")

    def ticks(self, metrics: QFontMetrics, area: QRectF) -> list[tuple[str, float, float]]:
        """The hours named over this area, before the clock is, each with its ends: as many as have room, evenly."""
        until = area.right() - metrics.horizontalAdvance(self.clock) - 8
        every: list[tuple[str, float, float]] = []
        for step in range(int(self._span() / STEP) + 1):
            moment = self._start() + step * STEP
            words = moment.astimezone().strftime("%H:%M")
            width = metrics.horizontalAdvance(words)
            left = max(self._place(moment, area) - width / 2, area.left())
            if left + width <= until:
                every.append((words, left, left + width))
        for sparse in range(1, len(every)):
            some = every[::sparse]
            if all(before[2] + 8 <= after[1] for before, after in pairwise(some)):
                return some
        return every[:1]

    def _paint_zone(self, painter: QPainter, bar: QRectF, one: ZonePlan, morning: str) -> None:
        painter.fillRect(bar, theme.color("subtle"))
        for begin, end in self._nights(one.zone):
            left, right = self._place(begin, bar), self._place(end, bar)
            paint_fill(painter, QRectF(left, bar.top(), right - left, bar.height()), _NIGHT)
        painter.setPen(theme.color("border"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        mark = self._mark(bar, one)
        painter.fillRect(mark, theme.color("primary"))
        painter.setFont(theme.font("caption_strong"))
        painter.setPen(theme.color("text"))
        painter.drawText(bar.adjusted(mark.right() + _AIR - bar.left(), 0, 1, 0), _Left, morning)
        painter.setFont(theme.font("caption"))

    def _mark(self, bar: QRectF, one: ZonePlan) -> QRectF:
        """Where they get it."""
        mark = QRectF(self._place(one.goes, bar), bar.top(), _MARK, bar.height())
        mark.moveRight(min(mark.right(), bar.right()))
        return mark

    def mornings(self, metrics: QFontMetrics, area: QRectF) -> list[str]:
        """What stands behind each mark: the hour of those who wait, with its date where all have room for it."""
        rooms = [area.right() - self._mark(area, one).right() - _AIR for one in self._plans]
        dated, plain = (
            [self._morning(one, shape) if one.goes > self._begins else "" for one in self._plans]
            for shape in ("%d.%m, %H:%M", "%H:%M")
        )
        if all(metrics.horizontalAdvance(words) <= room for words, room in zip(dated, rooms, strict=True)):
            return dated
        return [
            words if metrics.horizontalAdvance(words) <= room else "" for words, room in zip(plain, rooms, strict=True)
        ]

    def _morning(self, one: ZonePlan, shape: str) -> str:
        return self._theirs.replace("%1", one.goes.astimezone(self._hours.clock(one.zone)).strftime(shape))

    def _paint_now(self, painter: QPainter, area: QRectF) -> None:
        if self._start() <= self._now <= self._start() + self._span():
            x = self._place(self._now, area)
            painter.setPen(QPen(theme.color("brand"), 2))
            painter.drawLine(QPointF(x, area.top() - 4), QPointF(x, area.bottom()))

    def _start(self) -> datetime:
        return self._begins.astimezone().replace(minute=0, second=0, microsecond=0) - timedelta(hours=1)

    def _span(self) -> timedelta:
        """In whole steps."""
        last = max((one.goes for one in self._plans), default=self._begins)
        return max(SPAN, -(-(last + AFTER - self._start()) // STEP) * STEP)

    def _place(self, moment: datetime, area: QRectF) -> float:
        """Where a moment stands; one outside what is seen, at the edge."""
        share = min(max((moment - self._start()) / self._span(), 0.0), 1.0)
        return area.left() + share * area.width()

    def _nights(self, zone: HomeZone) -> list[tuple[datetime, datetime]]:
        """The quiet spans of a zone within what is seen, in half hours."""
        start, half = self._start(), timedelta(minutes=30)
        steps = [start + half * step for step in range(int(self._span() / half))]
        nights: list[tuple[datetime, datetime]] = []
        for moment in steps:
            if self._hours.is_quiet_in(zone, moment):
                begin = nights.pop()[0] if nights and nights[-1][1] == moment else moment
                nights.append((begin, moment + half))
        return nights

    def _country(self, zone: HomeZone) -> str:
        moscow = self._hours.russia == MOSCOW
        known = {
            RUSSIA: self.tr("Russia (Moscow)") if moscow else self.tr("Russia"),
            "KZ": self.tr("Astana"),
            "MD": self.tr("Chisinau"),
            "AM": self.tr("Yerevan"),
            "BY": self.tr("Minsk"),
            "UA": self.tr("Kyiv"),
            "TJ": self.tr("Dushanbe"),
            "TM": self.tr("Ashgabat"),
            "AZ": self.tr("Baku"),
            "GE": self.tr("Tbilisi"),
            "KG": self.tr("Bishkek"),
            "UZ": self.tr("Tashkent"),
        }
        return known.get(zone.country, "")

    def _name(self, zone: HomeZone) -> str:
        if zone == ANYWHERE:
            return self.tr("Other countries, zone unknown")
        others = self.tr("Other countries")
        return f"{self._country(zone) or others}, {_span(self._hours.seen(zone))}"

    def _short(self, zone: HomeZone) -> str:
        """As little as tells it from the others."""
        unknown = self.tr("zone unknown")
        return self._country(zone) or (unknown if zone == ANYWHERE else _span(zone))

    def _retranslate(self) -> None:
        self._guess = self.tr("zone: a guess by the number")
        self._theirs = self.tr("%1 there")
        sentences = [self._sentence(one) for one in self._plans]
        self.setToolTip("\n".join((self._guess, *sentences)))
        self.setAccessibleName(self.tr("When the people of each time zone get it"))
        self.setAccessibleDescription(". ".join(sentences))
        self.update()

    def _sentence(self, one: ZonePlan) -> str:
        words = counted(self.tr("%n recipient(s), get it at # their time", "", one.people), one.people)
        local = one.goes.astimezone(self._hours.clock(one.zone)).strftime("%d.%m, %H:%M")
        return f"{self._name(one.zone)}: {words.replace('#', local)}"


def _span(zone: HomeZone) -> str:
    west, east = _hours(zone.west), _hours(zone.east)
    return f"UTC{west}" if west == east else f"UTC{west}…{east}"


def _hours(minutes: int) -> str:
    """East of Greenwich, as people write it: +3, −2:30."""
    whole, rest = divmod(abs(minutes), 60)
    return f"{'−' if minutes < 0 else '+'}{whole}" + (f":{rest:02}" if rest else "")
