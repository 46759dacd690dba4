"""The button that asks the gateway whether it answers, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from smsfox_gui.qt.parts import Note, Zone, button, column, row


class ConnectionChecker(Zone):
    """Sends no SMS; the sentence under the button claims no more than was seen."""

    requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = column(self, 6)
        first = row()
        self.button = button(icon_name="plug_connected_20_regular")
        self.button.clicked.connect(self.requested)
        first.addWidget(self.button)
        first.addStretch(1)
        layout.addLayout(first)
        self.note = Note("info")
        self.note.hide()
        layout.addWidget(self.note)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew; what was found is asked for again."""
        self.button.setText(self.tr("Check the connection"))
        self.note.hide()

    def begin(self) -> None:
        """It is being asked."""
        self.button.setEnabled(False)
        self.note.set_kind("info")
        self.note.set_words(self.tr("Asking the gateway…"))
        self.note.show()

    def end(self, kind: str, words: str) -> None:
        """What came of it."""
        self.button.setEnabled(True)
        self.note.set_kind(kind)
        self.note.set_words(words)
        self.note.show()
