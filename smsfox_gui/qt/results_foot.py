"""The line under the results: how many messages are shown, how many rows of the list are none of them, what the keys
do, and the box to follow the sending.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.numbers import counted, grouped
from smsfox_gui.qt.parts import label, row


class ResultsFoot(QFrame):
    """While messages are on their way the box to follow them stands where the hint is afterwards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.setMinimumHeight(theme.px(30))
        self.follow = QCheckBox()
        self.follow.setProperty("rank", "caption")
        self.follow.setChecked(True)
        self._shown = label("", "caption")
        self.without = ElidedLabel("", "caption")
        self._hint = ElidedLabel("", "caption")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = row(self, 6, (10, 2, 10, 2))
        line.addWidget(self._shown)
        line.addWidget(self.without)
        line.addStretch()
        line.addWidget(self._hint, 1)
        line.addWidget(self.follow)
        self._messages, self._total, self._left_out = 0, 0, 0
        self._retranslate()

    def show_messages(self, shown: int, total: int) -> None:
        """So many messages of so many are on show."""
        self._messages, self._total = shown, total
        words = self.tr("Showing %1") if shown == total else self.tr("Showing %1 of %2")
        words = words.replace("%1", grouped(shown)).replace("%2", grouped(total))
        self._shown.setText(words)

    def show_left_out(self, rows: int) -> None:
        """So many rows of the list are no messages: they had problems, or a person left them out."""
        self._left_out = rows
        words = counted(self.tr("%n row(s) of the list without an SMS", "", rows), rows)
        self.without.setText(f"· {words}" if rows else "")
        self.without.set_tip(f"{words}. " + self.tr("The export has these rows too, each with its reason."))
        self.without.setVisible(rows > 0)

    def show_running(self, running: bool) -> None:
        """Whether messages are on their way, so that they can be followed."""
        self.follow.setVisible(running)
        self._hint.setVisible(not running)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.follow.setText(self.tr("Follow the sending"))
        self._hint.setText(self.tr("Enter tells a row’s whole story · Ctrl+click on a filter shows several"))
        self.show_messages(self._messages, self._total)
        self.show_left_out(self._left_out)
