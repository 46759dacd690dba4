"""One of several ways to choose between: a radio button whose words may take several lines; Qt's own cannot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from smsfox_gui.qt.parts import label, row


class Way(QWidget):
    """The button and its words, of which each is as good as the other."""

    def __init__(self) -> None:
        super().__init__()
        self.button = QRadioButton()
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.toggled.connect(self.button.updateGeometry)  # its two looks are not equally large
        self._words = label("", wrap=True)
        line = row(self, 0)  # a button without words keeps the room between itself and them
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)

    def set_words(self, words: str, short: str = "") -> None:
        """What is chosen by it. short: as much of it as is shown where there is little room; a tip says the whole."""
        self._words.setText(short or words)
        self.setToolTip(words if short else "")
        self.button.setAccessibleName(words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The words are as good as the button."""
        if self.rect().contains(event.position().toPoint()):
            self.button.click()
