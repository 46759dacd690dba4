"""The wheel scrolls the page: over a field that is not in use it changes nothing, and does not take it into use."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class _WheelGuard(QObject):
    """Lives with the field that it watches."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()  # so that it goes on to the page
            return True
        return super().eventFilter(watched, event)


def guard_from_wheel(field: QWidget) -> None:
    """Only a click or a key takes this field into use."""
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_WheelGuard(field))
