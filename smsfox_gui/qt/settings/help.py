"""The help beside the form: what the field in focus is for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.parts import Zone, column, icon_label, label, row


class HelpColumn(Zone):
    """A title, a text, and how to call it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setFixedWidth(theme.px(262))
        inside = column(self, 8, (16, 14, 16, 14))
        head = row(spacing=8)
        head.addWidget(icon_label("info_16_regular", "info"), 0, Qt.AlignmentFlag.AlignTop)
        self.title, self.text = label("", "strong", wrap=True), label("", "", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        inside.addLayout(head)
        inside.addWidget(self.text)
        inside.addStretch(1)
        self._keys = label("", "caption", wrap=True)
        inside.addWidget(self._keys)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew; the help itself is said by the page."""
        self._keys.setText(self.tr("F1 shows this column for the field you are in."))

    def show_help(self, title: str, text: str) -> None:
        """What it is for."""
        self.title.setText(title)
        self.text.setText(text)
