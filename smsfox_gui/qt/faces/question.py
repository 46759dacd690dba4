"""A question in the bar: words on the left, two answers on the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smsfox_gui.qt.faces.face import Face
from smsfox_gui.qt.fitting import fitting_button
from smsfox_gui.qt.inert import inert_moment
from smsfox_gui.qt.parts import column, label

PADDING = 8
"""Pixels over and under the words."""


class QuestionFace(Face):
    """A question in the bar, never a box: words on the left, two answers on the right."""

    kept = Signal()
    """The harmless answer."""
    confirmed = Signal()

    def __init__(self, icon_name: str, *, kind: str = "danger", token: str = "err") -> None:
        super().__init__()
        lines = column(spacing=0)
        self.question = label("", "strong", wrap=True)
        self.note = label("", "caption", wrap=True)
        lines.addStretch(1)
        lines.addWidget(self.question)
        lines.addWidget(self.note)
        lines.addStretch(1)
        self.line.addLayout(lines, 1)
        self.keep = fitting_button(scale="main")
        self.confirm = fitting_button(kind, scale="main", icon_name=icon_name, token=token)
        self.keep.clicked.connect(self.kept)
        self.confirm.clicked.connect(self._on_confirm)
        self.line.addWidget(self.keep)
        self.line.addWidget(self.confirm)
        self._inert = inert_moment(self)
        self._count = 0
        self._before: QWidget | None = None
        """What had the focus when it was asked."""
        self.retranslate()

    def needed_height(self, width: int) -> int:
        """With the words in as many lines as they take beside the answers."""
        shown = [control for control in self._controls() if not control.isHidden()]
        answers = sum(control.sizeHint().width() + self.line.spacing() for control in shown)
        margins = self.line.contentsMargins()
        beside = max(width - answers - margins.left() - margins.right(), 1)
        lines = sum(part.heightForWidth(beside) for part in (self.question, self.note) if part.text())
        return max(super().needed_height(width), lines + 2 * PADDING)

    def _controls(self) -> list[QWidget]:
        """Everything beside the words."""
        items = (self.line.itemAt(place) for place in range(self.line.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if widget is not None]

    @property
    def inert(self) -> bool:
        """Whether the question is so new that no answer counts yet."""
        return self._inert.isActive()

    def ask(self, count: int) -> None:
        """Ask it now, of so many people."""
        self._count = count
        self._inert.start()
        self.confirm.setEnabled(True)
        self.retranslate()
        here = self.window().focusWidget()
        if here is None or not self.isAncestorOf(here):
            self._before = here
        self.keep.setFocus()

    def main_thing(self) -> QWidget | None:
        """The harmless answer; once it is given, what a person was at before."""
        return self.keep if self.isVisible() else self._before

    def _on_confirm(self) -> None:
        if not self.inert:
            self.confirmed.emit()
