"""A search field: a magnifier before the words, a cross behind them, each with a name for the screen reader."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.icons import icon

_SIGNS = 44
"""Pixels of the drawings that the magnifier and the frame take."""


class SearchField(QLineEdit):
    """Its owner says by `set_name` what is searched, and again in another language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._glass = self.addAction(icon("search", "text2"), QLineEdit.ActionPosition.LeadingPosition)
        theme.engine().theme_changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """So wide that it is read what can be looked for."""
        hint = super().sizeHint()
        said = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(max(hint.width(), said + theme.px(_SIGNS)), hint.height())

    def set_name(self, name: str) -> None:
        """Say for the screen reader what is searched, and what the cross does."""
        self.setAccessibleName(name)
        for made in self.findChildren(QToolButton):
            made.setAccessibleName(name if self._glass in made.actions() else self.tr("Clear the search"))

    def _on_theme_changed(self) -> None:
        self._glass.setIcon(icon("search", "text2"))
