"""A question in the bar about any one thing: what would happen, a harmless answer and the other one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from smsfox_gui.qt.faces.question import QuestionFace


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What is asked, in the language of now. agreed: done when a person says so."""

    question: str
    note: str
    keep: str
    confirm: str
    agreed: Callable[[], object]


class AskFace(QuestionFace):
    """Asks one inquiry after another."""

    def __init__(self) -> None:
        self._inquiry: Inquiry | None = None
        super().__init__("checkmark_16_filled", kind="primary", token="onPrimary")

    @property
    def inquiry(self) -> Inquiry | None:
        """What is asked now."""
        return self._inquiry

    def begin(self, inquiry: Inquiry) -> None:
        """Ask this."""
        self._inquiry = inquiry
        self.ask(0)

    def end(self) -> None:
        """Nothing is asked any more."""
        self._inquiry = None

    def retranslate(self) -> None:
        """The words are those of the inquiry; a change of the language ends it elsewhere."""
        if self._inquiry is None:
            return
        self.question.setText(self._inquiry.question)
        self.note.setText(self._inquiry.note)
        self.keep.set_words(self._inquiry.keep)
        self.confirm.set_words(self._inquiry.confirm)
