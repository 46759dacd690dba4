"""The keys that only the part of the window in focus hears; those heard from anywhere are in `commands`."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence


class LocalKey(StrEnum):
    """What such a key is for, as the sequence that is pressed."""

    EDIT = "F2"
    TICK = "Space"
    TICK_ALL = "Shift+Space"
    OFFER = "Enter"
    HEADING = "Alt+Down"
    PASTE = "Ctrl+V"
    UNDO = "Ctrl+Z"
    REDO = "Ctrl+Y"
    DELETE = "Del"
    FIELD = "Ctrl+Space"
    TAB = "Ctrl+Tab"

    @property
    def written(self) -> str:
        """As this system writes it."""
        return QKeySequence(self.value).toString(QKeySequence.SequenceFormat.NativeText)


def local_words() -> dict[LocalKey, str]:
    """What each does, in the language of now."""
    K = LocalKey
    return {
        K.EDIT: QCoreApplication.translate("LocalKeys", "Edit the cell of the list"),
        K.TICK: QCoreApplication.translate("LocalKeys", "Leave the row out of the sending, or take it back"),
        K.TICK_ALL: QCoreApplication.translate("LocalKeys", "Leave out every row on show, or take them back"),
        K.OFFER: QCoreApplication.translate("LocalKeys", "Do what the row offers: fill in, split"),
        K.HEADING: QCoreApplication.translate("LocalKeys", "Menu of the column: what it holds, the order of rows"),
        K.PASTE: QCoreApplication.translate("LocalKeys", "Paste a list of numbers"),
        K.UNDO: QCoreApplication.translate("LocalKeys", "Undo the last change"),
        K.REDO: QCoreApplication.translate("LocalKeys", "Redo it"),
        K.DELETE: QCoreApplication.translate("LocalKeys", "Delete what is chosen in History or Do not send"),
        K.FIELD: QCoreApplication.translate("LocalKeys", "Insert a field into the text"),
        K.TAB: QCoreApplication.translate("LocalKeys", "A tab in the text; Tab leads on"),
    }
