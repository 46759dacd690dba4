"""The pieces of SQL behind the search and the field shapes of a list."""

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
_SEARCH_LENGTH = 200
_SHORTEST_PHONE = 3
_TRUNKS = (("8", "7"), ("80", "375"), ("0", "380"), ("8", "998"), ("8", "992"), ("8", "380"))
"""How numbers are begun at home, and what stands there internationally."""


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


def search_query(look: ListLook, search: str) -> tuple[str, dict[str, object]]:
    """The positions of the rows that hold a text in any cell, or a phone however it is written; and the values.

    Of the rows from :first to before :end.
    """
    holds = "instr({0}, :text)" if search.lower() == search.upper() else "{0} glob :pattern"
    if any(min(_cases(character)) > "\x7f" for character in search[:_SEARCH_LENGTH]):
        # Most cells of most lists (phones, dates, sums) are ASCII, and that is told sooner than what they hold.
        holds = f"(length({{0}}) < length(cast({{0}} as blob)) and {holds})"
    tests = [holds.format(look.cell(column)) for column in range(len(look.info.columns))]
    values: dict[str, object] = {"text": search, "pattern": search_pattern(search)}
    if digits := phone_digits(search):
        tests.append("instr(v.phone, :digits)")
        values["digits"] = digits
        for number, (trunk, code) in enumerate(_TRUNKS):
            if digits.startswith(trunk):
                tests.append(f"v.phone glob :trunk{number}")
                values[f"trunk{number}"] = f"{code}{digits.removeprefix(trunk)}*"
        bare = look.phone_cell
        for mark in " -()\u00a0":
            bare = f"replace({bare}, '{mark}', '')"
        tests.append(f"(v.phone is null and instr({bare}, :digits))")
    rows = "position >= :first and position < :end"
    return f"select position from {look.source} where {rows} and ({' or '.join(tests)})", values


def search_pattern(search: str) -> str:
    """A GLOB pattern for a text anywhere in a cell; letter case and the dots of ё do not count.

    Faster than a folding function by a third, and no folded copy (a third of the import) to be kept up to date.
    """
    return f"*{''.join(map(_either_case, search[:_SEARCH_LENGTH]))}*"


def _either_case(character: str) -> str:
    cases = _cases(character)
    return f"[{cases}]" if len(cases) > 1 or cases in "*?[" else cases


def _cases(character: str) -> str:
    """The characters that a search takes for this one."""
    if character in "еёЕЁ":
        return "еёЕЁ"
    both = character.lower() + character.upper()
    return both if len(both) == 2 and both[0] != both[1] else character


def phone_digits(search: str) -> str:
    """The digits of a search that could be a phone, however it is written; "" for anything else."""
    digits = "".join(filter(str.isdigit, search))
    return digits if len(digits) >= _SHORTEST_PHONE and not any(map(str.isalpha, search)) else ""
