"""A link that opens what is folded to save room, and folds it again."""

from __future__ import annotations

from PySide6.QtCore import QEvent

from smsfox_gui.qt.parts import Button


class Unfolding(Button):
    """Shown only while something is folded, or was and is open. Whoever folds listens to `toggled`."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "link")
        self.setAutoDefault(False)
        self.setCheckable(True)
        self.hide()
        self._words = ""
        self.toggled.connect(self._say)

    def offer(self, words: str) -> None:
        """What it opens; "" = nothing is folded."""
        self._words = words
        self.setVisible(bool(words))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.setText(self.tr("Show less") if self.isChecked() else self._words)
        self.setAccessibleDescription(self._words)
