"""The bar of History: what may be done with the campaign chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smsfox_gui.qt.faces.face import Face
from smsfox_gui.qt.parts import button, label


class HistoryFace(Face):
    """What may be done with the campaign chosen in History."""

    open_requested = Signal()
    duplicate_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = label("", "strong")
        self.line.addWidget(self._chosen, 1)
        self.duplicate = button(scale="main", icon_name="document_copy_20_regular")
        self.duplicate.clicked.connect(self.duplicate_requested)
        self.open = button(scale="main", icon_name="open_20_regular")
        self.open.clicked.connect(self.open_requested)
        self.line.addWidget(self.duplicate)
        self.line.addWidget(self.open)
        self._name: str | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.duplicate.setText(self.tr("Make a similar one"))
        self.open.setText(self.tr("Open"))
        self.say(self._name)

    def say(self, name: str | None) -> None:
        """Name the campaign chosen, None for none."""
        self._name = name
        self._chosen.setText(self.tr("Choose a campaign") if name is None else name)
        self.open.setEnabled(name is not None)
        self.duplicate.setEnabled(name is not None)
