"""The line under a contact list: how many rows are shown, what to know, and how far a long edit is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.numbers import grouped
from smsfox_gui.qt.parts import button, row

_PATIENCE = 400
"""Milliseconds before an edit on its way is told of."""


class ListFoot(QFrame):
    """Says it without moving anything."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self._shown = ElidedLabel("", "caption")
        self._hint = ElidedLabel("", "caption")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._cancel = button("link")
        self._cancel.clicked.connect(self.cancel_requested)
        self._cancel.hide()
        line = row(self, 12, (10, 6, 10, 6))
        line.addWidget(self._shown)
        line.addWidget(self._hint, 1)
        line.addWidget(self._cancel)
        self._words = ""
        self._rows, self._total = 0, 0
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._show_work)
        self._retranslate()

    def show_rows(self, shown: int, total: int, hint: str) -> None:
        """So many rows of so many are on show; hint: what to know of them."""
        self._total = total
        words = self.tr("Showing %1 of %2").replace("%1", grouped(shown)).replace("%2", grouped(total))
        self._shown.setText(words)
        self.show_hint(hint)

    @Slot(str)
    def show_hint(self, hint: str) -> None:
        """Something else to know; while an edit is on its way it stands there afterwards."""
        self._words = hint
        if not self._cancel.isVisibleTo(self):
            self._hint.setText(hint)

    def text(self) -> str:
        """How many rows are shown, in words."""
        return self._shown.text()

    @Slot(int)
    def show_progress(self, rows: int) -> None:
        """An edit has done so many rows."""
        self._rows = rows
        if self._cancel.isVisibleTo(self):
            self._show_work()
        elif not self._patience.isActive():
            self._patience.start()

    @Slot()
    def end_progress(self) -> None:
        """The edit is over."""
        self._patience.stop()
        self._cancel.hide()
        self._hint.setText(self._words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    @Slot()
    def _show_work(self) -> None:
        words = self.tr("Checking the numbers… %1 of %2")
        self._hint.setText(words.replace("%1", grouped(self._rows)).replace("%2", grouped(self._total)))
        self._cancel.show()

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("Cancel"))
