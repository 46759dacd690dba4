"""Where a key leads in a paged table, and what it asks for there."""

from __future__ import annotations

from PySide6.QtCore import Qt

from smsfox_gui.qt.local_keys import LocalKey

_EDGES = (Qt.Key.Key_Home, Qt.Key.Key_End)
_PLAIN = Qt.KeyboardModifier.NoModifier
_WISHES: dict[tuple[int, Qt.KeyboardModifier], LocalKey] = {
    (Qt.Key.Key_F2, _PLAIN): LocalKey.EDIT,
    (Qt.Key.Key_Space, _PLAIN): LocalKey.TICK,
    (Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier): LocalKey.TICK_ALL,
    (Qt.Key.Key_Return, _PLAIN): LocalKey.OFFER,
    (Qt.Key.Key_Enter, _PLAIN): LocalKey.OFFER,
    (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier): LocalKey.HEADING,
    (Qt.Key.Key_F4, _PLAIN): LocalKey.HEADING,
}
"""Shift+Space stands for a press on the box over all rows: nobody presses it for a single row."""


def is_plain(modifiers: Qt.KeyboardModifier) -> bool:
    """Whether no key is held that makes another one mean something else."""
    return not modifiers & ~Qt.KeyboardModifier.KeypadModifier


def row_target(
    key: int, modifiers: Qt.KeyboardModifier, *, current: int | None, top: int, fits: int, count: int
) -> int | None:
    """The place of the row a key leads to, maybe beyond the ends; None for a key that does not move.

    current: the place of the current row, None = there is none; top: of the first row on show; fits: rows on a page.
    """
    start = top if current is None else current
    step = 0 if current is None else 1
    targets = {
        Qt.Key.Key_Up: start - step,
        Qt.Key.Key_Down: start + step,
        Qt.Key.Key_PageUp: start - fits,
        Qt.Key.Key_PageDown: start + fits,
        Qt.Key.Key_Home: 0,
        Qt.Key.Key_End: count - 1,
    }
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    if key not in targets or not (is_plain(modifiers) or (control and key in _EDGES)):
        return None
    return targets[Qt.Key(key)]


def column_step(key: int, modifiers: Qt.KeyboardModifier) -> int:
    """Columns to the right that a key leads, 0 for a key that does not."""
    if not is_plain(modifiers):
        return 0
    return {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)


def wish(key: int, modifiers: Qt.KeyboardModifier) -> LocalKey | None:
    """What a key asks for in a table, None for one that means nothing there."""
    return _WISHES.get((key, modifiers & ~Qt.KeyboardModifier.KeypadModifier))
