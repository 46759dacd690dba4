"""A question asked in place before something is given up: the harmless answer first, the other elsewhere and inert."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot

from smsfox_gui.qt.inert import inert_moment
from smsfox_gui.qt.parts import Note, button, row


class Question(Note):
    """Hidden until it is asked; the second button waits for a moment, so that a double click cannot press it."""

    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__("warn")
        self.keep = button(scale="small")
        self.confirm = button("danger", scale="small")
        answers = row()
        answers.addWidget(self.keep)
        answers.addStretch(1)
        answers.addWidget(self.confirm)
        self.below.addLayout(answers)
        self.inert = inert_moment(self)
        self.keep.clicked.connect(self.hide)
        self.confirm.clicked.connect(self._on_confirmed)
        self.hide()

    def ask(self) -> None:
        """Ask, with the focus in the harmless answer."""
        self.show()
        self.inert.start()
        QTimer.singleShot(0, self.keep, self.keep.setFocus)  # when it stands in its place

    @Slot()
    def _on_confirmed(self) -> None:
        if not self.inert.isActive():
            self.hide()
            self.confirmed.emit()
