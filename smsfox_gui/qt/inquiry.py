"""A question in the bar about any one thing: what would happen, a harmless answer and the other one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from smsfox_gui.qt.bar_faces import QuestionFace
from smsfox_gui.qt.parts import button


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What is asked, in the language of now.

    agreed: done when a person says so; typed: a number that has to be typed before, "" = none. other: a second way to
    agree, with its own deed; "" = there is none.
    """

    question: str
    note: str
    keep: str
    confirm: str
    agreed: Callable[[], object]
    typed: str = ""
    other: str = ""
    other_agreed: Callable[[], object] | None = None


class AskFace(QuestionFace):
    """Asks one inquiry after another."""

    other_confirmed = Signal()

    def __init__(self) -> None:
        self._inquiry: Inquiry | None = None
        self.typed = QLineEdit()
        super().__init__("checkmark_16_filled", kind="primary", token="onPrimary")
        self.typed.setFixedWidth(110)
        self.typed.textChanged.connect(self._on_typed)
        places = self.layout()
        assert isinstance(places, QHBoxLayout)
        places.insertWidget(1, self.typed)
        self.other = button(scale="main")
        self.other.clicked.connect(self._on_other)
        places.insertWidget(places.count() - 1, self.other)

    @property
    def inquiry(self) -> Inquiry | None:
        """What is asked now."""
        return self._inquiry

    def begin(self, inquiry: Inquiry) -> None:
        """Ask this."""
        self._inquiry = inquiry
        self.ask(0)
        self.typed.clear()
        self.typed.setVisible(bool(inquiry.typed))
        self.other.setVisible(bool(inquiry.other))
        self._on_typed()

    def end(self) -> None:
        """Nothing is asked any more."""
        self._inquiry = None

    def retranslate(self) -> None:
        """The words are those of the inquiry; a change of the language ends it elsewhere."""
        self.typed.setAccessibleName(self.tr("Number of recipients, typed to confirm"))
        if self._inquiry is None:
            return
        self.question.setText(self._inquiry.question)
        self.note.setText(self._inquiry.note)
        self.keep.setText(self._inquiry.keep)
        self.confirm.setText(self._inquiry.confirm)
        self.other.setText(self._inquiry.other)

    def _on_other(self) -> None:
        if not self.inert:
            self.other_confirmed.emit()

    def _on_typed(self) -> None:
        """What is typed needs no button before it is right."""
        wanted = self._inquiry.typed if self._inquiry is not None else ""
        digits = "".join(letter for letter in self.typed.text() if letter.isdigit())
        self.confirm.setEnabled(digits == wanted)
