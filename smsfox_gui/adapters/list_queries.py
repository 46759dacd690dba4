"""The pieces of SQL behind the field shapes of a list."""

# ruff: noqa: S608 - the only names put into SQL are our own c0, c1, …; every value is bound

from __future__ import annotations

from collections.abc import Sequence

from smsfox_gui.adapters.list_file import READY
from smsfox_gui.adapters.list_flaws import slot_query
from smsfox_gui.adapters.list_look import ListLook
from smsfox_gui.core.template import FieldSlot
from smsfox_gui.services.ports import FieldShape

_FIELD_BITS = 20
_FIELDS_A_KEY = 3


def shapes_query(look: ListLook, slots: Sequence[FieldSlot]) -> str:
    """The ready rows from :first to before :end, grouped by the lengths of what these slots contribute."""
    cells = [f"{slot_query(look, slot)} as v{n}" for n, slot in enumerate(slots)]
    keys = packed_shapes(len(slots))
    return (
        f"with v as materialized (select {', '.join(['position', 'v.phone as phone', *cells])} from {look.source}"
        f" where v.problem = {READY} and position >= :first and position < :end)"
        f" select {', '.join(keys)}, count(*), min(position) from v"
        f" group by {', '.join(str(n + 1) for n in range(len(keys)))}"
    )


def packed_shapes(fields: int) -> list[str]:
    """Keys to group by: the phone's prefix, then every field's length and whether it is ASCII.

    Packed into few whole numbers, because the sorting of separate keys is what the grouping costs.
    """
    keys = ["cast(substr(phone, 1, :prefix) as integer)"]
    for n in range(fields):
        key = f"(length(v{n}) << 1 | (length(v{n}) = length(cast(v{n} as blob))))"
        if n % _FIELDS_A_KEY:
            keys[-1] = f"({keys[-1]} << {_FIELD_BITS} | {key})"
        else:
            keys.append(key)
    return keys


def unpacked_shape(keys: Sequence[int], fields: int, rows: int, position: int) -> FieldShape:
    """The group that `packed_shapes` packed into these keys."""
    found: list[int] = []
    for start, key in zip(range(0, fields, _FIELDS_A_KEY), keys[1:], strict=True):
        size = min(_FIELDS_A_KEY, fields - start)
        found += [key >> _FIELD_BITS * (size - 1 - n) & ((1 << _FIELD_BITS) - 1) for n in range(size)]
    lengths, ascii_only = tuple(field >> 1 for field in found), tuple(bool(field & 1) for field in found)
    return FieldShape(str(keys[0]), lengths, ascii_only, rows, position)
