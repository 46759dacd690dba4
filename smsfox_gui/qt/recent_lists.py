"""Remembers which list files were opened last. A Qt object without widgets of its own."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from smsfox_gui.qt import resources
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.recent_menu import RecentMenu

MOST = 8
Paths = tuple[Path, ...]

log = logging.getLogger(__name__)


class RecentLists(QObject):
    """Keeps the paths in the settings and shows those whose files are there. The demo keeps none."""

    def __init__(self, desk: Desk, menu: RecentMenu, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._menu = menu
        self._keeping = threading.Lock()
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
        self._change(lambda _: ())

    @Slot()
    def _on_list_changed(self) -> None:
        draft = self._desk.draft
        path = draft.source.path if draft.contacts is not None and draft.source is not None else None
        if path is not None and not self._desk.demo:
            self._change(lambda known: _with_newest(path.absolute(), known))

    def _paths(self) -> Paths:
        return tuple(map(Path, self._desk.program.settings.recent_lists))

    def _change(self, change: Callable[[Paths], Paths]) -> None:
        """Keep others, in the background: the settings are written through to the disk."""
        self._desk.tasks.run_in_background(lambda: self._keep(change), lambda _: self.look())

    def _keep(self, change: Callable[[Paths], Paths]) -> None:
        """In a thread."""
        with self._keeping:
            known = self._paths()
            paths = change(known)
            if paths == known:
                return
            try:
                self._desk.program.change_settings(recent_lists=tuple(map(str, paths)))
            except (OSError, ValueError) as error:  # ValueError: a name that is no text
                log.warning("the recent lists were not kept: %s", type(error).__name__)

    def _on_found(self, asked: Paths, found: Sequence[Path]) -> None:
        if asked == self._paths():
            self._menu.show_paths(found)


def _with_newest(path: Path, known: Paths) -> Paths:
    """The one opened last before the others; the program's own sample is none of them."""
    if path.is_relative_to(resources.folder()):
        return known
    return (path, *(other for other in known if other != path))[:MOST]
