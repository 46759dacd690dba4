"""Lists that an office keeps under a name: with their columns' roles and everything mended in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from smsfox_gui.services.ports import ContactList

NAME = 80
"""Characters of a name."""


@dataclass(frozen=True, slots=True)
class KeptList:
    """key: what it is asked for by; used: when it was kept or opened last; name: "" where the file cannot be read."""

    key: str
    name: str
    rows: int
    used: datetime


class ListShelf(Protocol):
    """Keeps lists. Thread-safe; everything blocks, a list of a million rows for seconds.

    What changes the shelf raises ListNotKept, and leaves what was there as it was.
    """

    def lists(self) -> list[KeptList]:
        """By name. One that cannot be read is among them, without its name."""

    def keep(self, contacts: ContactList, name: str, key: str | None = None) -> KeptList:
        """Keep a list as it is at this moment. key: of the one whose place it takes; None = a new one."""

    def open(self, key: str) -> ContactList:
        """One of them, judged by the stop list of now; the caller closes it. What is changed in it stays out of the
        kept one. Raises ListError.
        """

    def rename(self, key: str, name: str) -> None:
        """Give it another name. Raises ListError, too."""

    def delete(self, key: str) -> None:
        """Delete it for good; nothing where it is gone."""

    def forget(self, before: datetime) -> int:
        """Delete those that nobody has used since a moment; how many."""
