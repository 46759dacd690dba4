"""A question in the bar about any one thing: what would happen, a harmless answer and the other one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from smsfox_gui.qt import theme
from smsfox_gui.qt.faces.question import QuestionFace
from smsfox_gui.qt.fitting import fitting_button
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.parts import dress


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What is asked, in the language of now.

    agreed: done when a person says so; typed: a number that has to be typed before, "" = none. other: a second way to
    agree, with its own deed; "" = there is none. gives_up: whether to agree ends something for good, as Stop does.
    """

    question: str
    note: str
    keep: str
    confirm: str
    agreed: Callable[[], object]
    typed: str = ""
    other: str = ""
    other_agreed: Callable[[], object] | None = None
    gives_up: bool = False


_AGREES, _GIVES_UP = ("checkmark_16_filled", "onPrimary"), ("stop_20_regular", "err")
"""The icon of the answer, and its colour."""


class AskFace(QuestionFace):
    """Asks one inquiry after another."""

    other_confirmed = Signal()

    def __init__(self) -> None:
        self._inquiry: Inquiry | None = None
        self.typed = QLineEdit()
        super().__init__(_AGREES[0], kind="primary", token=_AGREES[1])
        self.typed.setFixedWidth(theme.px(110))
        self.typed.textChanged.connect(self._on_typed)
        self.line.insertWidget(1, self.typed)
        self.other = fitting_button(scale="main")
        self.other.clicked.connect(self._on_other)
        self.line.insertWidget(self.line.indexOf(self.confirm) + 1, self.other)
        for one, next_one in pairwise((self.typed, self.confirm, self.other, self.keep)):
            self.setTabOrder(one, next_one)

    @property
    def inquiry(self) -> Inquiry | None:
        """What is asked now."""
        return self._inquiry

    def begin(self, inquiry: Inquiry) -> None:
        """Ask this."""
        self._inquiry = inquiry
        dress(self.confirm, "kind", "danger" if inquiry.gives_up else "primary")
        set_icon(self.confirm, *(_GIVES_UP if inquiry.gives_up else _AGREES), 20)
        self.ask(0)
        self.typed.clear()
        self.typed.setVisible(bool(inquiry.typed))
        self.other.setVisible(bool(inquiry.other))
        self.clear_pointer()
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
        self.keep.set_words(self._inquiry.keep)
        self.confirm.set_words(self._inquiry.confirm)
        self.other.set_words(self._inquiry.other)

    def _on_other(self) -> None:
        if not self.inert:
            self.other_confirmed.emit()

    def _on_typed(self) -> None:
        """What is typed needs no button before it is right."""
        wanted = self._inquiry.typed if self._inquiry is not None else ""
        digits = "".join(letter for letter in self.typed.text() if letter.isdigit())
        self.confirm.setEnabled(digits == wanted)
