"""What stands over the table of History: search, the months there are, the chips."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QLocale, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from smsfox_gui.qt.chip_button import Chip
from smsfox_gui.qt.chips import ChipRow
from smsfox_gui.qt.fitting import FittingRow, fitting_button
from smsfox_gui.qt.history_filter import HistoryFilter, Kind, Month
from smsfox_gui.qt.parts import Zone, column
from smsfox_gui.qt.report_menu import ReportMenu, ReportRows
from smsfox_gui.qt.search_field import SearchField

_TYPING = 200
"""Milliseconds without a key before the search is asked."""
_NO_MONTHS: tuple[Month, ...] = ()


class HistoryTop(Zone):
    """Says what is to be shown; the table filters its entries."""

    export_requested = Signal(object)
    """A ReportRows: of the campaign that is chosen."""
    changed = Signal()
    """Another month, other chips, or a moment after the last key another search."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._months = _NO_MONTHS
        self._month: Month | None = None
        self.search = SearchField()
        self.search.setProperty("scale", "small")
        self.months = fitting_button(scale="small", icon_name="calendar_clock_20_regular")
        self.months.setProperty("drop", "true")
        self._menu = QMenu(self.months)
        self._menu.triggered.connect(self._on_month)
        self.months.setMenu(self._menu)
        self.export = fitting_button(scale="small", icon_name="arrow_download_20_regular")
        self.export.setProperty("drop", "true")
        reports = ReportMenu((ReportRows.ALL, ReportRows.TO_FIX), self.export)
        reports.chosen.connect(self.export_requested)
        self.export.setMenu(reports)
        self.chips = ChipRow()
        top = column(self, 8, (10, 10, 10, 10))
        line = FittingRow()
        line.addWidget(self.search, 1)
        line.addWidget(self.months)
        line.addWidget(self.export)
        top.addLayout(line)
        top.addWidget(self.chips)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self.changed)
        self.search.textChanged.connect(self._typing.start)
        self.chips.selection_changed.connect(self.changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.search.setPlaceholderText(self.tr("Search: name, text or a recipient’s number"))
        self.search.set_name(self.tr("Search in the history"))
        self.export.set_words(self.tr("Export"), "")
        self.offer_export(offered=self.export.isEnabled())
        self.chips.set_chips(
            [
                Chip(Kind.ALL, self.tr("All"), count=0, exclusive=True),
                Chip(Kind.AHEAD, self.tr("Upcoming"), "calendar_clock", "info", 0),
                Chip(Kind.DRAFTS, self.tr("Drafts"), "drafts", "neutral", 0),
                Chip(Kind.ATTENTION, self.tr("Need attention"), "chat_warning", "warn", 0),
                Chip(Kind.OVER, self.tr("Finished"), "checkmark_circle_filled", "ok", 0),
            ]
        )
        self._fill()

    def offer_export(self, *, offered: bool) -> None:
        """Whether a campaign is chosen, whose results can be had."""
        self.export.setEnabled(offered)
        why = "" if offered else self.tr("Choose a campaign: a draft has no results yet")
        self.export.setToolTip(why)

    def filter(self) -> HistoryFilter:
        """What is wanted; whose recipients have the number is for the journal to say."""
        return HistoryFilter(self.search.text().strip(), self._month, frozenset(self.chips.selection))

    def set_months(self, months: Sequence[Month]) -> None:
        """Offer these, the newest first. One that is chosen stays while it is there."""
        self._months = tuple(months)
        if self._month not in self._months:
            self._month = None
        self._fill()

    def month_words(self) -> str:
        """The month chosen as it stands in a sentence; "" = every month."""
        if self._month is None:
            return ""
        year = "" if self._month[0] == datetime.now().astimezone().year else f" {self._month[0]}"
        return QLocale().standaloneMonthName(self._month[1]) + year

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """How many entries each chip would show."""
        self.chips.update_counts({kind: counts.get(kind, 0) for kind in Kind})

    @Slot()
    def show_all(self) -> None:
        """No search, every month, every kind."""
        self.search.clear()
        self._typing.stop()
        self._month = None
        self._fill()
        self.chips.select({Kind.ALL})
        self.changed.emit()

    def _fill(self) -> None:
        self._menu.clear()
        for month in (None, *self._months):
            action = self._menu.addAction(self._words(month))
            action.setCheckable(True)
            action.setChecked(month == self._month)
            action.setData(month)
        self.months.set_words(self._words(self._month), "")
        self.months.setAccessibleName(self.tr("Month: %1").replace("%1", self._words(self._month)))

    def _words(self, month: Month | None) -> str:
        if month is None:
            return self.tr("All months")
        name = QLocale().standaloneMonthName(month[1])
        return f"{name[:1].upper()}{name[1:]} {month[0]}"

    @Slot(QAction)
    def _on_month(self, action: QAction) -> None:
        month = action.data()
        self._month = None if month is None else (int(month[0]), int(month[1]))
        self._fill()
        self.changed.emit()
