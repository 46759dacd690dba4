"""A message of the sample: its bubble, what it comes to, and over it which one it is where there are two."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from smsfox_gui.qt.bubble import Bubble
from smsfox_gui.qt.parts import column, label


class SampledMessage(QWidget):
    """Stands beside another one, or over it, at the same height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", "strong")
        self.bubble = Bubble()
        self.size_words = label("", "caption", wrap=True)
        lines = column(self, 6)
        for part in (self.title, self.bubble, self.size_words):
            lines.addWidget(part)
        lines.addStretch(1)
