"""The lists kept under a name, in the menu beside "Open": to open, to rename, to delete; and the way to keep one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from smsfox_gui.qt.icons import icon
from smsfox_gui.qt.numbers import counted
from smsfox_gui.services.kept_lists import KeptList


class KeptMenu(QObject):
    """A part of a menu that others fill, too. Each action carries the key of its list."""

    chosen = Signal(str)
    """The key of the one to open."""
    keep_requested = Signal()
    rename_requested = Signal(object)
    """A KeptList."""
    delete_requested = Signal(object)
    changed = Signal()
    """It offers something else than before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lists: tuple[KeptList, ...] = ()
        self._keepable = False

    @property
    def lists(self) -> tuple[KeptList, ...]:
        """What it offers, by name."""
        return self._lists

    @property
    def empty(self) -> bool:
        """Whether it offers nothing."""
        return not self._lists and not self._keepable

    def show_lists(self, lists: Sequence[KeptList]) -> None:
        """Offer these."""
        if tuple(lists) != self._lists:
            self._lists = tuple(lists)
            self.changed.emit()

    def set_keepable(self, keepable: bool) -> None:
        """Whether a list is there that may be kept."""
        if keepable != self._keepable:
            self._keepable = keepable
            self.changed.emit()

    def add_lists(self, menu: QMenu) -> None:
        """The lists themselves."""
        for kept in self._lists:
            added = self._add(menu, kept, "bookmark", lambda kept: self.chosen.emit(kept.key))
            added.setToolTip(counted(self.tr("%n row(s)", "", kept.rows), kept.rows))

    def add_actions(self, menu: QMenu) -> None:
        """What may be done with lists."""
        if self._keepable:
            menu.addAction(icon("add_16_regular", "text"), self.tr("Save this list…")).triggered.connect(
                self.keep_requested
            )
        if not self._lists:
            return
        renaming = menu.addMenu(icon("edit", "text"), self.tr("Rename"))
        deleting = menu.addMenu(icon("delete_20_regular", "text"), self.tr("Delete"))
        for kept in self._lists:
            if kept.name:
                self._add(renaming, kept, "bookmark", self.rename_requested.emit)
            self._add(deleting, kept, "bookmark", self.delete_requested.emit)
        renaming.setEnabled(not renaming.isEmpty())

    def name_of(self, kept: KeptList) -> str:
        """What it is called; one that cannot be read has lost its name."""
        return kept.name or self.tr("A list that cannot be read")

    def _add(self, menu: QMenu, kept: KeptList, name: str, chosen: Callable[[KeptList], object]) -> QAction:
        action = menu.addAction(icon(name, "text"), self.name_of(kept).replace("&", "&&"))
        action.triggered.connect(lambda: chosen(kept))
        return action
