"""A question in the bar: words on the left, two answers on the right.

The harmless answer is the last one, where the button stood that asked; and where the pointer would still meet another
answer, that one comes up further to the left. So whoever presses twice at one spot has done no harm, however slowly.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QSizePolicy, QSpacerItem, QWidget

from smsfox_gui.qt.faces.face import Face
from smsfox_gui.qt.fitting import FittingButton, fitting_button
from smsfox_gui.qt.inert import inert_moment
from smsfox_gui.qt.parts import column, label

PADDING = 8
"""Pixels over and under the words."""
CLEAR = 12
"""Pixels between the pointer and an answer that it is not to meet."""


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
        self.confirm = fitting_button(kind, scale="main", icon_name=icon_name, token=token)
        self.keep = fitting_button(scale="main")
        self.confirm.clicked.connect(self._on_confirm)
        self.keep.clicked.connect(self.kept)
        self.keep.installEventFilter(self)
        self._gap = QSpacerItem(0, 0, QSizePolicy.Policy.Fixed)
        self.line.addWidget(self.confirm)
        self.line.addItem(self._gap)
        self.line.addWidget(self.keep)
        self._inert = inert_moment(self)
        self._count = 0
        self._before: QWidget | None = None
        """What had the focus when it was asked."""
        self.retranslate()

    def needed_height(self, width: int) -> int:
        """With the words in as many lines as they take beside the answers."""
        shown = [control for control in self._controls() if not control.isHidden()]
        answers = sum(control.sizeHint().width() + self.line.spacing() for control in shown)
        answers += self._gap.sizeHint().width()
        margins = self.line.contentsMargins()
        beside = max(width - answers - margins.left() - margins.right(), 1)
        lines = sum(part.heightForWidth(beside) for part in (self.question, self.note) if part.text())
        return max(super().needed_height(width), lines + 2 * PADDING)

    def _controls(self, first: int = 0) -> list[QWidget]:
        """Everything beside the words, from this place of the line on."""
        items = (self.line.itemAt(place) for place in range(first, self.line.count()))
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
        self.clear_pointer()

    def clear_pointer(self) -> None:
        """No answer but the harmless one comes up under the pointer. Called again where there are other answers."""
        bar, gap = self.parentWidget(), 0
        if bar is not None and bar.rect().contains(pointer := bar.mapFromGlobal(QCursor.pos())):
            place = self._place(self._gap)
            spacing, margin = self.line.spacing(), self.line.contentsMargins().right()
            least = sum(_least(one) + spacing for one in self._controls(place + 1)) + margin
            most = sum(one.sizeHint().width() + spacing for one in self._controls() if not one.isHidden()) + margin
            from_right = bar.width() - pointer.x()
            gap = max(from_right + CLEAR - least, 0) if from_right <= most + CLEAR else 0
        self._gap.changeSize(gap, 0, QSizePolicy.Policy.Fixed)
        self.line.invalidate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The second half of a double click is no answer: the question is to be read."""
        return event.type() == QEvent.Type.MouseButtonDblClick or super().eventFilter(watched, event)

    def _place(self, item: QSpacerItem) -> int:
        return next(place for place in range(self.line.count()) if self.line.itemAt(place) is item)

    def main_thing(self) -> QWidget | None:
        """The harmless answer; once it is given, what a person was at before."""
        return self.keep if self.isVisible() else self._before

    def _on_confirm(self) -> None:
        if not self.inert:
            self.confirmed.emit()


def _least(control: QWidget) -> int:
    """Pixels it has at least."""
    if isinstance(control, FittingButton):
        return min(control.width_at(step) for step in range(control.steps))
    return control.sizeHint().width()
