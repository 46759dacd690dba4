"""The bar of the check page: the way back stands where Send was."""

from __future__ import annotations

from PySide6.QtCore import Signal

from smsfox_gui.qt.faces.face import Face
from smsfox_gui.qt.fitting import fitting_button
from smsfox_gui.qt.inert import inert_moment
from smsfox_gui.qt.parts import label
from smsfox_gui.qt.ready_strip import ReadyStrip


class CheckFace(Face):
    """Where Send was is now the way back, inert for a moment."""

    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.strip = ReadyStrip()
        self.line.addWidget(self.strip, 1)
        self.line.addWidget(label("Esc", "caption"))
        self.back = fitting_button(scale="main", icon_name="arrow_left_20_regular")
        self.back.clicked.connect(self._on_back)
        self.line.addWidget(self.back)
        self._inert = inert_moment(self)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.back.set_words(self.tr("Back to the text"), self.tr("To the text"))

    def come_up(self) -> None:
        """The face has just come under the pointer."""
        self._inert.start()

    def _on_back(self) -> None:
        if not self._inert.isActive():
            self.back_requested.emit()
