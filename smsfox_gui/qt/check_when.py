"""The check page's part about time: when the messages go."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from smsfox_gui.qt.check_summary import CheckForm, check_caption
from smsfox_gui.qt.parts import Zone, column, label


class CheckWhen(Zone):
    """Says it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = check_caption()
        self._when, self._note = label("", "strong", wrap=True), label("", "caption", wrap=True)
        lines = column(spacing=0)
        lines.addWidget(self._when)
        lines.addWidget(self._note)
        CheckForm(self).add(self._caption, lines)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self._caption.setText(self.tr("When"))
        self._when.setText(self.tr("Now, everyone at once"))
        self._note.setText(self.tr("Sending begins with one message, then two, then all the rest."))
