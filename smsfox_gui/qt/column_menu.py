"""The menu of a column's heading: what the program takes the column for, its name, the order of the rows."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from smsfox_gui.core.contact_list import ColumnRole
from smsfox_gui.qt.icons import icon

_ICONS = {ColumnRole.PHONE: "phone", ColumnRole.FIELD: "textbox", ColumnRole.UNUSED: "subtract_circle"}


class ColumnAction(StrEnum):
    """What else a column's menu offers."""

    RENAME = "rename"
    UP = "up"
    DOWN = "down"
    LIST_ORDER = "list_order"


class ColumnMenu(QMenu):
    """For a column of the list its role and name; for every column the order of the rows."""

    def __init__(
        self, column: str, role: ColumnRole | None, ordered: ColumnAction | None, parent: QWidget | None = None
    ) -> None:
        """role: None for a column of ours (row number, state); ordered: how this column orders the rows now."""
        super().__init__(parent)
        title = self.addAction(self.tr("Column “%1”").replace("%1", column))
        title.setEnabled(False)
        self._rename: QAction | None = None
        if role is not None:
            self._add_roles(role)
            self.addSeparator()
            self._rename = self._add(ColumnAction.RENAME, self.tr("Rename the field…"), "edit")
            self._rename.setShortcut(QKeySequence(Qt.Key.Key_F2))
        self.addSeparator()
        orders = {
            ColumnAction.UP: (self.tr("Sort ascending"), "chevron_up"),
            ColumnAction.DOWN: (self.tr("Sort descending"), "chevron_down"),
            ColumnAction.LIST_ORDER: (self.tr("In the order of the list"), "table_20_regular"),
        }
        for action, (text, name) in orders.items():
            self._add(action, text, "checkmark_regular" if action is ordered else name)

    def _add_roles(self, role: ColumnRole) -> None:
        words = {
            ColumnRole.PHONE: self.tr("This is the phone number"),
            ColumnRole.FIELD: self.tr("Field for the text"),
            ColumnRole.UNUSED: self.tr("Do not use"),
        }
        for wanted, text in words.items():
            added = self._add(wanted, text, "checkmark_regular" if wanted is role else _ICONS[wanted])
            if wanted is role:
                self.setActiveAction(added)

    def _add(self, choice: ColumnRole | ColumnAction, text: str, name: str) -> QAction:
        action = self.addAction(icon(name, "text"), text)
        action.setData(choice)
        return action

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 as the menu shows it."""
        if event.key() == Qt.Key.Key_F2 and self._rename is not None:
            self.setActiveAction(self._rename)
            event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        super().keyPressEvent(event)

    def ask(self, place: QPoint) -> ColumnRole | ColumnAction | None:
        """Open at a place of the screen; what was chosen, or None."""
        chosen = self.exec(place)
        data = chosen.data() if chosen is not None else None
        if data is None:
            return None
        return ColumnRole(data) if data in list(ColumnRole) else ColumnAction(data)
