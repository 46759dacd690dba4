"""What every face of the bar is: one line between the ends of the bar."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from smsfox_gui.qt.fitting import FittingRow
from smsfox_gui.qt.parts import Zone

MARGINS = (14, 0, 14, 0)


class Face(Zone):
    """A zone that stands in the bar in place of another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = FittingRow(self, 10, MARGINS)
        """From left to right."""

    def come_up(self) -> None:
        """It is about to be shown in place of another."""

    def main_thing(self) -> QWidget | None:
        """What the keys are to be on while this face is shown; None = what the page says."""
        return None

    def needed_height(self, width: int) -> int:
        """Pixels it needs in a bar of this width."""
        return self.line.totalMinimumSize().height()
