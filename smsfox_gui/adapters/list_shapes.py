"""The field shapes of a list, portion by portion: after an edit only its portion has to be read again."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence

from smsfox_gui.adapters.list_connections import Cancelled, ListConnections
from smsfox_gui.adapters.list_flaws import BLANKS
from smsfox_gui.adapters.list_look import ListLook
from smsfox_gui.adapters.list_queries import shapes_query, unpacked_shape
from smsfox_gui.core.tariff import PREFIX_LENGTH
from smsfox_gui.core.template import FieldSlot
from smsfox_gui.services.ports import FieldShape

ROWS = 20_000
"""Rows in a portion: what one query groups it keeps in memory."""

KEPT = 2
"""Choices of slots that are remembered: the text's, and the same in Latin letters, which is asked for beside it."""

Groups = dict[tuple[int, ...], tuple[int, int]]
"""Packed keys -> rows, first position."""


class ListShapes:
    """Remembers the portions of the choices of slots that were last asked for."""

    def __init__(self, connections: ListConnections) -> None:
        self._connections = connections
        self._choices: dict[tuple[FieldSlot, ...], dict[int, Groups]] = {}
        """The last one asked for at the end."""
        self._edition = 0
        self._lock = threading.Lock()

    def shapes(
        self, look: ListLook, slots: Sequence[FieldSlot], rows: int, cancelled: Cancelled | None
    ) -> list[FieldShape]:
        """The ready rows among so many, grouped. Raises QueryDropped."""
        self._connections.check(cancelled)  # where all is remembered, no query would tell
        choice = tuple(slots)
        with self._lock:
            edition = self._edition
            portions = self._choices[choice] = self._choices.pop(choice, {})
            if len(self._choices) > KEPT:
                del self._choices[next(iter(self._choices))]
            known = dict(portions)
        query = shapes_query(look, choice)
        for portion in range(-(-rows // ROWS)):
            if portion not in known:
                known[portion] = self._read(query, portion, cancelled)
                self._keep(portions, portion, known[portion], edition)
        groups = merged(known.values())
        shapes = [unpacked_shape(key, len(choice), size, first) for key, (size, first) in groups.items()]
        return sorted(shapes, key=lambda shape: shape.position)

    def forget(self, positions: Iterable[int] | None = None) -> None:
        """These rows have changed; None = all."""
        with self._lock:
            self._edition += 1
            if positions is None:
                self._choices.clear()
                return
            for portion in {(position - 1) // ROWS for position in positions}:
                for portions in self._choices.values():
                    portions.pop(portion, None)

    def _read(self, query: str, portion: int, cancelled: Cancelled | None) -> Groups:
        first = portion * ROWS + 1
        values = {"blanks": BLANKS, "prefix": PREFIX_LENGTH, "first": first, "end": first + ROWS}
        with self._connections.use(cancelled) as db:
            return {tuple(key): (rows, position) for *key, rows, position in db.execute(query, values)}

    def _keep(self, portions: dict[int, Groups], portion: int, groups: Groups, edition: int) -> None:
        """Unless an edit came in between."""
        with self._lock:
            if edition == self._edition:
                portions[portion] = groups


def merged(portions: Iterable[Groups]) -> Groups:
    """The groups of all portions together."""
    found: Groups = {}
    for groups in portions:
        for key, (rows, position) in groups.items():
            before, first = found.get(key, (0, position))
            found[key] = before + rows, min(first, position)
    return found
