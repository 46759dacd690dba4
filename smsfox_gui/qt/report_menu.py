"""Which rows go into a report: the menu of the buttons that write one."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


class ReportRows(StrEnum):
    """SHOWN: those on show; ALL: every row of the list; TO_FIX: those that a person can put right."""

    SHOWN = "shown"
    ALL = "all"
    TO_FIX = "to_fix"


class ReportMenu(QMenu):
    """Offers some of them."""

    chosen = Signal(object)
    """A ReportRows."""

    def __init__(self, offered: tuple[ReportRows, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = offered
        for rows in offered:
            self.addAction("").setData(rows)
        self.triggered.connect(self._on_triggered)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(ReportRows(action.data()))

    def _retranslate(self) -> None:
        words = {
            ReportRows.SHOWN: self.tr("The rows on show…"),
            ReportRows.ALL: self.tr("All rows…"),
            ReportRows.TO_FIX: self.tr("Only what needs fixing…"),
        }
        for action, rows in zip(self.actions(), self._offered, strict=True):
            action.setText(words[rows])
