"""F6: the keyboard's way from one zone of the window to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def move_zone(zones: Sequence[QWidget], by: int) -> None:
    """The focus to the first control of the next zone that has one; by: 1 forwards, -1 back."""
    focused = QApplication.focusWidget()
    here = next((i for i, zone in enumerate(zones) if focused is not None and zone.isAncestorOf(focused)), -1)
    for step in range(1, len(zones) + 1):
        if _focus_first(zones[(here + by * step) % len(zones)]):
            return


def _focus_first(zone: QWidget) -> bool:
    for widget in zone.findChildren(QWidget):
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False
