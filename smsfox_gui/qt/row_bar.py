"""The scroll bar of a paged table: over the whole range of rows, of which the view holds the visible ones only."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollBar

from smsfox_gui.qt.table_view import CellView


class RowBar(QScrollBar):
    """Its value is the place of the topmost row on show. It is there only where not all rows are in sight."""

    used = Signal()
    """A person scrolled with it."""

    def __init__(self, view: CellView) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._view = view
        self.corner = QFrame()
        """What stands over it, beside the header."""
        self.corner.setObjectName("corner")
        self.corner.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSingleStep(1)
        self.hide()
        self.sliderMoved.connect(self.used)
        self.actionTriggered.connect(self.used)

    def set_count(self, count: int) -> None:
        """There are so many rows now; nobody is told where that moves the topmost one."""
        fits = self._view.whole_rows
        self.blockSignals(True)
        self.setRange(0, max(0, count - fits))
        self.setPageStep(max(fits, 1))
        self.blockSignals(False)
        for widget in (self, self.corner):
            widget.setVisible(self.maximum() > 0)

    @property
    def at_end(self) -> bool:
        """Whether the last row is on show."""
        return self.value() >= self.maximum()

    def bring(self, index: int) -> None:
        """Scroll as little as brings the row at a place into sight."""
        fits = max(self._view.whole_rows, 1)
        top = self.value()
        if index < top:
            self.setValue(index)
        elif index >= top + fits:
            self.setValue(index - fits + 1)
