"""What every face of the bar is: one line between the ends of the bar."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from smsfox_gui.qt.parts import Zone, row

MARGINS = (14, 0, 14, 0)


class Face(Zone):
    """A zone that stands in the bar in place of another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = row(self, 10, MARGINS)
        """From left to right."""
