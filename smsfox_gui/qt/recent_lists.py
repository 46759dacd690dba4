"""Remembers which list files were opened last. A Qt object without widgets of its own."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from smsfox_gui.qt import resources
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.recent_menu import RecentMenu

MOST = 8

log = logging.getLogger(__name__)


class RecentLists(QObject):
    """Keeps the paths in the settings and shows those whose files are there. The demo keeps none."""

    def __init__(self, desk: Desk, menu: RecentMenu, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._menu = menu
        desk.draft.list_changed.connect(self._on_list_changed)
        menu.aboutToShow.connect(self.look)
        menu.clear_requested.connect(self.clear)

    @Slot()
    def look(self) -> None:
        """Find out which of the files are there: in the background, since a share may take long to answer."""
        if self._desk.demo:
            return
        program, paths = self._desk.program, self._paths()
        self._desk.tasks.run_in_background(
            lambda: [path for path in paths if program.lists.stamp(path) is not None],
            lambda found: self._on_found(paths, found),
        )

    @Slot()
    def clear(self) -> None:
        """Forget them all; the files stay."""
        self._keep(())

    @Slot()
    def _on_list_changed(self) -> None:
        draft = self._desk.draft
        path = draft.source.path if draft.contacts is not None and draft.source is not None else None
        if path is None or self._desk.demo:
            return
        path = path.absolute()
        if not path.is_relative_to(resources.folder()):
            self._keep([path, *(other for other in self._paths() if other != path)][:MOST])

    def _paths(self) -> tuple[Path, ...]:
        return tuple(map(Path, self._desk.program.settings.recent_lists))

    def _keep(self, paths: Sequence[Path]) -> None:
        if tuple(paths) != self._paths():
            try:
                self._desk.program.change_settings(recent_lists=tuple(map(str, paths)))
            except (OSError, ValueError) as error:  # ValueError: a name that is no text
                log.warning("the recent lists were not kept: %s", type(error).__name__)
        self.look()

    def _on_found(self, asked: tuple[Path, ...], found: Sequence[Path]) -> None:
        if asked == self._paths():
            self._menu.show_paths(found)
