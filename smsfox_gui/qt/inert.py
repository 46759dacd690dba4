"""A moment in which a button that took the place of another does nothing, so that a double click cannot press both."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

INERT = 600
"""Milliseconds."""


def inert_moment(parent: QObject) -> QTimer:
    """The timer of such a moment: started with the change, active while nothing may be pressed."""
    return QTimer(parent, singleShot=True, interval=INERT)
