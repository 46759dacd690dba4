"""Remembers what a person decided about the columns of lists, by their headings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from smsfox_gui.core.layouts import ListLayout


class LayoutShelf(Protocol):
    """Keeps layouts, one for the same headings. Thread-safe; changes are durable and raise OSError."""

    def layouts(self) -> Sequence[ListLayout]:
        """The latest first; none where they cannot be read."""

    def remember(self, layout: ListLayout) -> None:
        """Keep it in place of the one for the same headings; no other one is found by the same misreading any more."""

    def forget(self, headings: tuple[str, ...]) -> None:
        """Keep none for these headings."""
