"""The pieces of SQL behind the search and the field shapes of a list."""

from __future__ import annotations

from collections.abc import Sequence

from smsfox_gui.services.ports import FieldShape

_FIELD_BITS = 20
_FIELDS_A_KEY = 3
_SEARCH_LENGTH = 200


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


def search_pattern(search: str) -> str:
    """A GLOB pattern for a text anywhere in a cell; letter case and the dots of ё do not count.

    Faster than a folding function by a third, and no folded copy (a third of the import) to be kept up to date.
    """
    return f"*{''.join(map(_either_case, search[:_SEARCH_LENGTH]))}*"


def _either_case(character: str) -> str:
    if character in "еёЕЁ":
        return "[еёЕЁ]"
    if character in "*?[":
        return f"[{character}]"
    both = character.lower() + character.upper()
    return f"[{both}]" if len(both) == 2 and both[0] != both[1] else character


def phone_digits(search: str) -> str:
    """The digits of a search that could be a phone, however it is written; "" for anything else."""
    digits = "".join(filter(str.isdigit, search))
    return digits if len(digits) >= 3 and not any(map(str.isalpha, search)) else ""
