"""A strip over a contact list that asks for one text: what to fill in, how to call a field or the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.flow_layout import FlowLayout
from smsfox_gui.qt.parts import button, column, icon_label, label, name_tool, row, tool


class AskStrip(QFrame):
    """Enter or the button answers, Esc closes; the answer goes where the question came from.

    Where the button spends money it has a place of its own to tell: Enter alone never does.
    """

    closed = Signal(bool)
    """It asks no more; whether the focus was in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._answered: Callable[[str], object] = str
        self._pressed: Callable[[str], object] = str
        line = row(self, 8, (10, 4, 4, 4))
        self._question = ElidedLabel("", "small")
        self.text = QLineEdit()
        self.text.setProperty("scale", "small")
        self.text.setFixedWidth(theme.px(160))
        self._question.setBuddy(self.text)
        self._answer = button(scale="small")
        self._close = tool("dismiss", "text2", 16, scale="icon-small", kind="flat")
        self.text.ensurePolished()
        self._question.setMinimumHeight(self.text.sizeHint().height())  # so that it stands beside what is typed
        parts = QWidget()
        flow = FlowLayout(parts, 8)
        for part in (self._question, self.text, self._answer):
            flow.addWidget(part)
        self.problem = label("", "warn", wrap=True)
        self._warning = QWidget()
        said = row(self._warning, 6, (0, 4, 0, 0))
        said.addWidget(icon_label("warning_16_filled", "warnIcon"), 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.problem, 1)
        lines = column(spacing=2)
        lines.addWidget(self._warning)
        lines.addWidget(parts)
        line.addLayout(lines, 1)
        line.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.text.returnPressed.connect(self._on_answered)
        self._answer.clicked.connect(self._on_pressed)
        self._close.clicked.connect(self.end)
        self._retranslate()
        self.hide()

    def ask(
        self,
        question: str,
        verb: str,
        answered: Callable[[str], object],
        text: str = "",
        *,
        pressed: Callable[[str], object] | None = None,
        problem: str = "",
    ) -> None:
        """Ask; verb = what the button does, answered: gets the answer, text: what stands there at first.

        pressed: gets the answer of who pressed the button, None = as if it were Enter; problem: why it is asked again,
        in place of the question.
        """
        self.problem.setText(problem)
        self._warning.setVisible(bool(problem))
        self._question.setHidden(bool(problem))
        self._answered, self._pressed = answered, pressed or answered
        self._question.setText(question)
        self.text.setAccessibleName(question)
        self.text.setAccessibleDescription(problem)
        self.say_verb(verb)
        self.text.setText(text)
        self.show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.selectAll()

    def say_verb(self, verb: str) -> None:
        """What the button does by now; what is being typed stays."""
        self._answer.setText(verb)

    @Slot()
    def end(self) -> None:
        """Close without an answer; where nothing is asked, nothing happens."""
        if not self.isHidden():
            self._leave()

    def event(self, event: QEvent) -> bool:
        """Esc is the strip's own while it asks, whatever the window does with it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.end()

    @Slot()
    def _on_answered(self) -> None:
        self._tell(self._answered)

    @Slot()
    def _on_pressed(self) -> None:
        self._tell(self._pressed)

    def _tell(self, told: Callable[[str], object]) -> None:
        text = self.text.text().strip()
        if text:
            self._leave()
            told(text)

    def _leave(self) -> None:
        focus = self.window().focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        self.hide()
        self.closed.emit(held)

    def _retranslate(self) -> None:
        name_tool(self._close, self.tr("Hide"))
