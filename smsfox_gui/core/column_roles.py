"""What a person decides about a list's columns: which holds the phones, which are fields, what they are called."""

from __future__ import annotations

from dataclasses import replace

from smsfox_gui.core.errors import FieldNameInvalid, FieldNameTaken
from smsfox_gui.core.field_names import folded
from smsfox_gui.core.message import ColumnRole, ListInfo


def with_role(info: ListInfo, column: int, role: ColumnRole) -> ListInfo:
    """The list with another role of a column. Phones move here, or go with their column."""
    columns = list(info.columns)
    columns[column] = replace(columns[column], aside=role is ColumnRole.UNUSED)
    phones = info.phone_column
    if role is ColumnRole.PHONE:
        phones = column
    elif phones == column:
        phones = None
    return replace(info, columns=tuple(columns), phone_column=phones)


def with_field(info: ListInfo, column: int, name: str) -> ListInfo:
    """The list with another name for a column in the text's braces. Raises FieldNameTaken, FieldNameInvalid."""
    wanted = " ".join(name.split())
    if not wanted or "{" in wanted or "}" in wanted:
        raise FieldNameInvalid
    if any(folded(other.field) == folded(wanted) for other in info.columns if other.index != column):
        raise FieldNameTaken(field=wanted)
    columns = list(info.columns)
    columns[column] = replace(columns[column], field=wanted)
    return replace(info, columns=tuple(columns))
