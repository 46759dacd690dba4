"""Asks the journal which campaigns went to a number, in a thread; only the last question is answered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from smsfox_gui.qt.desk import Desk

Found = Callable[[str, frozenset[int]], None]
"""Takes the digits that were asked for and the campaigns."""


class NumberSearch(QObject):
    """One question at a time counts."""

    def __init__(self, desk: Desk, found: Found, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found = found
        self._wanted = ""

    @Slot(str)
    def ask(self, digits: str) -> None:
        """Look for campaigns with a recipient whose number has these digits; "" = nobody asks any more."""
        self._wanted = digits
        if not digits:
            return

        def look() -> frozenset[int]:
            reader = self._desk.reader()
            try:
                return reader.campaigns_to(digits)
            finally:
                reader.close()

        def answer(campaigns: frozenset[int]) -> None:
            if self._wanted == digits:
                self._found(digits, campaigns)

        self._desk.tasks.run_in_background(look, answer, self._desk.failed.emit)
