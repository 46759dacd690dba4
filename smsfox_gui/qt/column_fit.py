"""How wide a table's columns are: some may yield, before the stretching one (the state) goes out of sight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from smsfox_gui.qt.table_rows import ColumnSpec


def fitted(columns: Sequence[ColumnSpec], room: int, unit: float, by_hand: Mapping[str, int]) -> list[int]:
    """Pixels of every column in a room of so many; unit: pixels to a pixel of the drawings.

    Widths set by hand stay. What neither values nor titles need yields first, then long values down to their share,
    then titles wider than what stands under them, then whatever is no figures, and these at the very last. For those
    that may be out of sight only what nobody reads yields, and titles, where that brings them all into sight. The
    widest column yields first each time, none below its `least`; what is over goes to the stretching column. Where all
    that does not do, the table scrolls.
    """
    widths = [by_hand.get(column.key, round(column.width * unit)) for column in columns]
    least = [by_hand.get(column.key, round((column.least or column.width) * unit)) for column in columns]
    values = [round((column.values or column.width) * unit) for column in columns]
    values = [max(pair) for pair in zip(least, values, strict=True)]
    shares = [round(column.share * unit) or value for value, column in zip(values, columns, strict=True)]
    shares = [max(floor, min(pair)) for floor, *pair in zip(least, values, shares, strict=True)]
    titles = [round(column.heading * unit) for column in columns]
    words = [
        share if column.figures else floor for column, share, floor in zip(columns, shares, least, strict=True)
    ]
    whole = [max(pair) for pair in zip(values, titles, strict=True)]
    titled = [max(pair) for pair in zip(shares, titles, strict=True)]
    if sum(values) <= room:
        for floors in (whole, values):
            _yield(widths, floors, range(len(columns)), sum(widths) - room)
    yielding = [place for place, column in enumerate(columns) if not column.beyond]
    for floors in (whole, titled, shares, words, least):
        _yield(widths, floors, yielding, sum(widths[place] for place in yielding) - room)
    stretching = next((place for place, column in enumerate(columns) if column.stretch), None)
    if sum(widths) < room and stretching is not None:
        widths[stretching] += room - sum(widths)
    return widths


def _yield(widths: list[int], floors: Sequence[int], places: Sequence[int], lack: int) -> None:
    """Take so many pixels from the widths in these places, from the widest first and from none below its floor."""
    while lack > 0:
        yielding = [place for place in places if widths[place] > floors[place]]
        if not yielding:
            return
        widest = max(yielding, key=lambda place: widths[place])
        others = [widths[place] for place in yielding if widths[place] < widths[widest]]
        step = min(lack, max(widths[widest] - max(others, default=0), 1), widths[widest] - floors[widest])
        widths[widest] -= step
        lack -= step
