"""The lists kept and those opened last: a menu of their names, and the small button beside "Open" that drops it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from smsfox_gui.qt.icons import icon, set_icon
from smsfox_gui.qt.kept_menu import KeptMenu
from smsfox_gui.qt.parts import hide_arrow, name_tool


class RecentMenu(QMenu):
    """A file by its name, its folder as the tip; where two have one name, the folder's name stands behind it."""

    chosen = Signal(Path)
    clear_requested = Signal()
    changed = Signal()
    """Other lists than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths: tuple[Path, ...] = ()
        self.kept = KeptMenu(self)
        self.kept.changed.connect(self._refill)
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)  # in the colours of now
        self.triggered.connect(self._on_triggered)

    @property
    def paths(self) -> tuple[Path, ...]:
        """What it offers, the newest first."""
        return self._paths

    @property
    def empty(self) -> bool:
        """Whether there is nothing to choose."""
        return not self._paths and self.kept.empty

    def show_paths(self, paths: Sequence[Path]) -> None:
        """Offer these, the newest first."""
        if tuple(paths) != self._paths:
            self._paths = tuple(paths)
            self._refill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        if action.data() is not None:
            self.chosen.emit(Path(action.data()))

    @Slot()
    def _refill(self) -> None:
        self._fill()
        self.changed.emit()

    @Slot()
    def _fill(self) -> None:
        self.clear()
        if self.kept.lists:
            self.kept.add_lists(self)
            self.addSeparator()
        names = Counter(path.name for path in self._paths)
        for path in self._paths:
            name = path.name if names[path.name] == 1 else f"{path.name} · {path.parent.name}"
            action = self.addAction(icon("document_table_20_regular", "text"), name.replace("&", "&&"))
            action.setData(str(path))
            action.setToolTip(str(path.parent))
        self.addSeparator()
        self.kept.add_actions(self)
        if self._paths:
            forget = self.addAction(icon("dismiss", "text2"), self.tr("Clear the list of recent files"))
            forget.setToolTip(self.tr("The files themselves stay where they are"))
            forget.triggered.connect(self.clear_requested)


class RecentButton(QToolButton):
    """There only while the menu has something to offer."""

    def __init__(self, menu: RecentMenu) -> None:
        super().__init__()
        self._menu = menu
        self.setProperty("scale", "icon-small")
        set_icon(self, "chevron_down_12_regular", "text", 12)
        hide_arrow(self)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu.changed.connect(self._on_changed)
        self._retranslate()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    @Slot()
    def _on_changed(self) -> None:
        self.setVisible(not self._menu.empty)

    def _retranslate(self) -> None:
        name_tool(self, self.tr("Saved and recent lists"))
