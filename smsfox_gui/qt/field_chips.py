"""The fields of the list as chips over the editor: those that fit in one line, the rest in a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from smsfox_gui.qt.parts import Zone, button, label, row, tab_in_order

SPACING = 6


class FieldChips(Zone):
    """A click puts the field into the text."""

    field_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._insert = label("", "caption")
        self._line = row(self, SPACING)
        self._line.addWidget(self._insert)
        self._more = QToolButton()
        self._more.setProperty("kind", "flat")
        self._more.setProperty("scale", "small")
        self._more.setProperty("drop", "true")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._more)
        self._menu.triggered.connect(lambda action: self.field_chosen.emit(action.data()))
        self._more.setMenu(self._menu)
        self._line.addWidget(self._more)
        self._line.addStretch(1)
        self._chips: dict[str, QPushButton] = {}
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self._insert.setText(self.tr("Insert:"))
        self._more.setText(self.tr("More"))
        self._more.setAccessibleName(self.tr("More fields"))
        for field, chip in self._chips.items():
            chip.setAccessibleName(self.tr("Insert the field %1").replace("%1", f"{{{field}}}"))

    def set_fields(self, fields: Sequence[str]) -> None:
        """Offer these fields; without any the line is gone."""
        if list(fields) != list(self._chips):
            for old in self._chips.values():
                self._line.removeWidget(old)
                old.deleteLater()
            self._chips = {field: self._made(field) for field in fields}
            for place, chip in enumerate(self._chips.values()):
                self._line.insertWidget(1 + place, chip)
            tab_in_order(self, *self._chips.values(), self._more)
            self.retranslate()
        self.setVisible(bool(fields))
        self._choose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another line, another choice."""
        super().resizeEvent(event)
        self._choose()

    def minimumSizeHint(self) -> QSize:
        """The word and the menu; everything else may be in it."""
        width = self._insert.sizeHint().width() + SPACING + self._more.sizeHint().width()
        return QSize(width, self.sizeHint().height())

    def _made(self, field: str) -> QPushButton:
        chip = button("field")
        chip.setText(f"{{{field}}}")
        chip.clicked.connect(lambda: self.field_chosen.emit(field))
        return chip

    def _choose(self) -> None:
        """As many as fit, from the left; the menu needs its own place when it is there."""
        widths = [chip.sizeHint().width() + SPACING for chip in self._chips.values()]
        room = self.width() - self._insert.sizeHint().width()
        fits = sum(widths) <= room
        if not fits:
            room -= self._more.sizeHint().width() + SPACING
        self._menu.clear()
        self._more.setVisible(not fits)
        for (field, chip), width in zip(self._chips.items(), widths, strict=True):
            room -= width
            chip.setVisible(fits or room >= 0)
            if not chip.isVisibleTo(self):
                self._menu.addAction(f"{{{field}}}").setData(field)
                room = min(room, -1)  # in the list's order: none after the first that has no room
