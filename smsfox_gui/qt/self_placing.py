"""A widget whose words change at every key: it places its parts itself, so that Qt lays out nothing above it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class SelfPlacing(QWidget):
    """Has no layout: Qt lays out everything above a layout in which one word has changed. Only where the parts need
    another height does it ask for one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def place_parts(self) -> int:
        """Put every part where it stands in the size of now; how high they are in this width."""
        raise NotImplementedError

    def hasHeightForWidth(self) -> bool:
        return True

    def event(self, event: QEvent) -> bool:
        """A part has other words or another size: Qt tells the parent that has no layout of its own."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while nobody saw it was not told."""
        super().showEvent(event)
        self._place()

    def _place(self) -> None:
        height = self.place_parts()
        if height != self._height:
            self._height = height
            self.updateGeometry()
