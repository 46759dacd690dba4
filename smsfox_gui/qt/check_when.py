"""The check page's part about time: at once, or the sleeping in the morning."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.qt.check_summary import CheckForm, check_caption
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.parts import Zone, column, label, row


class Way(QWidget):
    """A radio button whose words may take several lines; Qt's own cannot."""

    def __init__(self) -> None:
        super().__init__()
        self.button = QRadioButton()
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.toggled.connect(self.button.updateGeometry)  # its two looks are not equally large
        self._words = label("", wrap=True)
        line = row(self, 8)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)

    def set_words(self, words: str) -> None:
        """What is chosen by it."""
        self._words.setText(words)
        self.button.setAccessibleName(words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The words are as good as the button."""
        if self.rect().contains(event.position().toPoint()):
            self.button.click()


class CheckWhen(Zone):
    """Two ways, of which the draft knows the one chosen."""

    quiet_chosen = Signal(bool)
    """Whether those who sleep wait for the morning."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._hours = QuietHours(0, 0)
        self._caption = check_caption()
        self._quiet, self._at_once = Way(), Way()
        self.quiet, self.at_once = self._quiet.button, self._at_once.button
        ways = QButtonGroup(self)
        self._note = label("", "caption", wrap=True)
        lines = column(spacing=4)
        for way in (self._quiet, self._at_once):
            ways.addButton(way.button)
            lines.addWidget(way)
        lines.addWidget(self._note)
        CheckForm(self).add(self._caption, lines)
        self.quiet.toggled.connect(self.quiet_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self._caption.setText(self.tr("When"))
        self._quiet.set_words(self.tr("Now, but wake nobody"))
        self._at_once.set_words(self.tr("Now, everyone at once"))
        self.refresh()

    def begin(self, hours: QuietHours) -> None:
        """As the draft has it. hours: in which nobody need be texted."""
        self._hours = hours
        self._quiet.setVisible(hours.begin != hours.end)
        (self.quiet if self._draft.quiet is not None else self.at_once).setChecked(True)
        self.refresh()

    def refresh(self) -> None:
        """Say what the way chosen means."""
        words = self.tr("Sending begins with one message, then two, then all the rest.")
        if self._draft.quiet is not None:
            hours = self.tr(
                "Quiet hours at the recipient's, by the number: %1:00–%2:00. Those who sleep get it in the morning: "
                "keep the program open, or press Go on then."
            )
            words = hours.replace("%1", str(self._hours.begin)).replace("%2", str(self._hours.end)) + " " + words
        self._note.setText(words)
