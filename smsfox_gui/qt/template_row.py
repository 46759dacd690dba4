"""One template in the menu: a click takes it, a pencil renames it in place, a bin deletes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.parts import Zone, column, name_tool, row, tool
from smsfox_gui.services.templates import KeptTemplate

NAME = 80
"""Characters of a name."""
PADDING = 18
"""Pixels of a button that are not its words."""


class NameButton(QPushButton):
    """Shows as much of a name as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self.setProperty("kind", "entry")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """Show this one."""
        self._name = name
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room, another part of it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - PADDING
        shown = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))


class NameField(QLineEdit):
    """Enter takes what is in it, Esc gives it up; the menu stays open."""

    entered = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(NAME)
        self.setProperty("scale", "small")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            name = self.text().strip()
            self.entered.emit(name) if name else self.given_up.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class TemplateRow(Zone):
    """Keeps its place while it is renamed."""

    chosen = Signal(str)
    """The template's text."""
    renamed = Signal(str, str)
    """Its key and the new name."""
    deleted = Signal(object)

    def __init__(self, template: KeptTemplate, lacking: Sequence[str] = ()) -> None:
        """lacking: the fields of its text that the list on the desk does not have."""
        super().__init__()
        self.template = template
        self._lacking = ", ".join(f"{{{name}}}" for name in lacking)
        lines = column(self, 0)
        line = row(spacing=2)
        lines.addLayout(line)
        self.lacks = ElidedLabel("", "warn")
        self.lacks.setFont(theme.font("caption"))
        self.lacks.setContentsMargins(9, 0, 0, 3)
        self.lacks.setVisible(bool(lacking))
        lines.addWidget(self.lacks)
        self.take = NameButton()
        self.field = NameField()
        self.field.hide()
        self.edit = tool("edit_16_regular", "text2", 16, scale="icon-small", kind="flat")
        self.delete = tool("delete_20_regular", "text2", 16, scale="icon-small", kind="flat")
        line.addWidget(self.take, 1)
        line.addWidget(self.field, 1)
        line.addWidget(self.edit)
        line.addWidget(self.delete)
        self.take.clicked.connect(lambda: self.chosen.emit(template.text))
        self.edit.clicked.connect(self._begin)
        self.delete.clicked.connect(lambda: self.deleted.emit(template))
        self.field.entered.connect(self._on_entered)
        self.field.given_up.connect(self._end)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        name = self.template.name
        self.take.set_name(name)
        self.take.setAccessibleName(self.tr("Take the template %1").replace("%1", name))
        lacks = self.tr("not in the list: %1").replace("%1", self._lacking) if self._lacking else ""
        self.lacks.setText(lacks)
        self.take.setAccessibleDescription(lacks)
        self.take.setToolTip("\n".join(filter(None, (name, self.template.text, lacks))))
        self.field.setAccessibleName(self.tr("New name of the template %1").replace("%1", name))
        name_tool(self.edit, self.tr("Rename the template %1").replace("%1", name))
        name_tool(self.delete, self.tr("Delete the template %1").replace("%1", name))

    def _begin(self) -> None:
        self.take.hide()
        self.field.setText(self.template.name)
        self.field.show()
        self.field.selectAll()
        self.field.setFocus()

    def _end(self) -> None:
        self.field.hide()
        self.take.show()
        self.edit.setFocus()

    def _on_entered(self, name: str) -> None:
        self._end()
        if name != self.template.name:
            self.renamed.emit(self.template.key, name)
