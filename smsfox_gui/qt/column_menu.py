"""The menu of a column's heading: what the program takes the column for."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPoint
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from smsfox_gui.qt.icons import icon


class ColumnRole(StrEnum):
    """What a column is good for."""

    PHONE = "phone"
    FIELD = "field"
    UNUSED = "unused"


_ICONS = {ColumnRole.PHONE: "phone", ColumnRole.FIELD: "textbox", ColumnRole.UNUSED: "subtract_circle"}


class ColumnMenu(QMenu):
    """Three roles, the one of now marked."""

    def __init__(self, column: str, role: ColumnRole, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.addAction(self.tr("Column “%1”").replace("%1", column))
        title.setEnabled(False)
        words = {
            ColumnRole.PHONE: self.tr("This is the phone number"),
            ColumnRole.FIELD: self.tr("Field for the text"),
            ColumnRole.UNUSED: self.tr("Do not use"),
        }
        group = QActionGroup(self)
        for wanted, text in words.items():
            name = "checkmark_regular" if wanted is role else _ICONS[wanted]
            action = self.addAction(icon(name, "text"), text)
            action.setData(wanted)
            group.addAction(action)
            if wanted is role:
                self.setActiveAction(action)

    def ask(self, place: QPoint) -> ColumnRole | None:
        """Open at a place of the screen; the role chosen, or None."""
        chosen = self.exec(place)
        return ColumnRole(chosen.data()) if chosen is not None and chosen.data() else None
