"""The office's templates between the window and the disk, which is asked in the background. No widgets here."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from smsfox_gui.services.templates import KeptTemplate, TemplateShelf

if TYPE_CHECKING:
    from smsfox_gui.qt.workers import BackgroundTasks

log = logging.getLogger(__name__)


class TemplateKeeping(QObject):
    """What the menu shows and changes. What was asked for last is what is shown."""

    changed = Signal()
    refused = Signal()
    """The disk refuses; the text is still in the editor."""

    def __init__(self, shelf: TemplateShelf, tasks: BackgroundTasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._tasks = tasks
        self._asked = 0
        self.templates: list[KeptTemplate] = []
        self.deleted: KeptTemplate | None = None
        """The one that undelete() brings back."""

    @Slot()
    def load(self) -> None:
        """Look at the disk again."""
        self._do(lambda: None)

    def add(self, name: str, text: str) -> None:
        """Keep a text under a name."""
        self._do(lambda: self._shelf.add(name, text))

    def rename(self, key: str, name: str) -> None:
        """Give one another name."""
        self._do(lambda: self._shelf.rename(key, name))

    def delete(self, template: KeptTemplate) -> None:
        """Delete one; it can be had back until the program ends."""
        self.deleted = template
        self._do(lambda: self._shelf.delete(template.key))

    def undelete(self) -> None:
        """Bring the one deleted last back."""
        self.deleted = None
        self._do(self._shelf.undelete)

    def _do(self, work: Callable[[], object]) -> None:
        self._asked += 1
        asked = self._asked

        def look() -> list[KeptTemplate]:
            work()
            return self._shelf.templates()

        self._tasks.run_in_background(look, lambda found: self._on_found(asked, found), self._on_refused)

    def _on_found(self, asked: int, found: list[KeptTemplate]) -> None:
        if asked == self._asked:
            self.templates = found
            self.changed.emit()

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        log.warning("a template was not kept: %s", type(error).__name__)
        self.deleted = None
        self.refused.emit()
