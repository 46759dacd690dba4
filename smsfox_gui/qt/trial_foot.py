"""Under the sample: the test to the office's own number, with what goes and for how much said before the press."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.ask_strip import AskStrip
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.numbers import grouped, phone
from smsfox_gui.qt.parts import Zone, button, column, label

EXAMPLE = "+7 912 345-67-89"
"""How an own number may be written; any other way will do."""
WIDE = 360
"""Pixels from which the words stand beside the button, not under it."""


@dataclass(frozen=True, slots=True)
class Trial:
    """The message that would go.

    parts: its SMS; price: in words; whose: the name or the row of the recipient who has it, "" where all get the same;
    number: the own one in international form, "" while nobody knows it; longest: than others, which not all are.
    """

    parts: int
    price: str
    whose: str
    number: str
    longest: bool


class TrialFoot(Zone):
    """The button, the question for the own number, and how it went."""

    requested = Signal()
    """A person wants the test."""
    number_typed = Signal(str)
    """The own number was entered: it is to be kept, and nothing sent without a question."""
    number_sent = Signal(str)
    """The button that names the price was pressed beside the own number."""
    asking_changed = Signal()
    """The strip for the own number has come, or gone: it takes another height."""
    look_here = Signal(QWidget)
    """This part of it says something new."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trial: Trial | None = None
        layout = column(self, 6)
        self.strip = AskStrip()
        self.strip.closed.connect(self._on_closed)
        self.strip.text.setPlaceholderText(EXAMPLE)
        layout.addWidget(self.strip)
        self.button = button(scale="small", icon_name="phone_16_regular")
        self.what = ElidedLabel("", "caption")
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._line.setSpacing(4)
        self._line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._line.addWidget(self.what, 1)
        layout.addLayout(self._line)
        self._outcome = label("", "caption", wrap=True)
        self._outcome.hide()
        layout.addWidget(self._outcome)
        self.button.clicked.connect(self.requested)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.say(self._trial)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words beside the button, or under it."""
        super().resizeEvent(event)
        wide = self.width() >= theme.px(WIDE)
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def say(self, trial: Trial | None) -> None:
        """What would go now; None = nothing can."""
        self._trial = trial
        words = self.tr("Test to myself")
        if trial is not None:
            words = self.tr("Test to myself · %1 SMS · %2").replace("%1", grouped(trial.parts))
            words = words.replace("%2", trial.price)
        what = self._what(trial) if trial is not None else ""
        if words != self.button.accessibleName() or what != self.what.text():
            self.button.setText(words)
            self.button.setToolTip(f"{words} (Ctrl+T)\n{what}".rstrip())
            self.button.setAccessibleDescription(what)
            self.what.setText(what)
        self.button.setEnabled(trial is not None)

    def _what(self, trial: Trial) -> str:
        """Whose message goes, and where to."""
        if not trial.whose:
            return self.tr("the same text → %1").replace("%1", phone(trial.number)) if trial.number else ""
        words = self.tr("the longest (%1)") if trial.longest else self.tr("as for one of them (%1)")
        if trial.number:
            words = f"{words} → {phone(trial.number)}"
        return words.replace("%1", trial.whose)

    def say_outcome(self, words: str) -> None:
        """How it went; "" = nothing to say."""
        self._outcome.setText(words)
        self._outcome.setVisible(bool(words))
        self.look_here.emit(self._outcome)

    def ask_number(self, question: str, verb: str, text: str = "", problem: str = "") -> None:
        """Ask for the own number here. verb: what the button does, with the price of it; problem: why once more.

        The strip's button stands in for that of the foot.
        """
        for part in (self.button, self.what, self._outcome):
            part.hide()
        self.strip.ask(question, verb, self.number_typed.emit, text, pressed=self.number_sent.emit, problem=problem)
        self.asking_changed.emit()
        self.look_here.emit(self.strip)

    @property
    def asks_number(self) -> bool:
        """Whether the strip stands here."""
        return not self.strip.isHidden()

    def end_question(self) -> None:
        """Ask for no number any more; the keys stay where a person types."""
        self._show_button()
        self.strip.end()

    def _show_button(self) -> None:
        self.button.show()
        self.what.show()
        self._outcome.setVisible(bool(self._outcome.text()))

    @Slot()
    def _on_closed(self) -> None:
        if self.button.isHidden():
            self._show_button()
            self.button.setFocus()
        self.asking_changed.emit()
