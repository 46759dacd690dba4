"""The people who must not be written to, as they are kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from smsfox_gui.core.stop_list import NewStop, StopEntry, Stopped


class StopList(Protocol):
    """The people who must not be written to. Any thread may call; several processes may have the same list open.

    Every method but `stamp` raises StopListError. A change is durable when it returns.
    """

    def stamp(self) -> object:
        """Something that differs after every change, by whatever process. Never waits."""

    def snapshot(self) -> Stopped:
        """The list as it is now, for asking about many numbers."""

    def count(self) -> tuple[int, int]:
        """Entries, and how many of them are kept as digests."""

    def ids(self, search: str = "") -> Sequence[int]:
        """Ids whose number, name or reason holds a text, the latest day first, as a compact array; "" = all."""

    def page(self, ids: Sequence[int]) -> list[StopEntry]:
        """The entries with these ids, in this order; what is gone meanwhile is left out."""

    def find(self, phone: str) -> StopEntry | None:
        """The entry of a number (digits in international form), however it is kept."""

    def add(self, entries: Iterable[NewStop], *, hashed: bool = False) -> tuple[list[int], int]:
        """Put numbers on the list, all or none: the ids of the new ones, and how many were there already.

        hashed: keep digests in place of the numbers.
        """

    def remove(self, ids: Sequence[int]) -> list[StopEntry]:
        """Take entries off the list, all or none; those that were there."""

    def restore(self, entries: Iterable[StopEntry]) -> None:
        """Put back what was removed."""

    def hash_numbers(self, *, keep_names: bool) -> int:
        """Put digests in the place of all numbers, for good; how many. Names go too, unless they are kept."""

    def missing(self) -> int:
        """How many changes an older copy put in the list's place lacks; 0 = this is the list."""

    def trust_copy(self) -> None:
        """A person takes the older copy for the list."""

    def put_aside(self) -> Path | None:
        """Begin with an empty list; where the former file is kept, None if there was none."""
