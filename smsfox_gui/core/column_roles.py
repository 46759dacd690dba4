"""What a person decides about a list's columns: which holds the phones, which are fields, what they are called."""

from __future__ import annotations

from dataclasses import replace

from smsfox_gui.core.contact_list import ColumnRole, ListInfo, NoteKind
from smsfox_gui.core.errors import FieldNameInvalid, FieldNameTaken
from smsfox_gui.core.field_names import folded


def with_role(info: ListInfo, column: int, role: ColumnRole) -> ListInfo:
    """The list with another role of a column. Phones move here, or go with their column; what was said of numbers in
    other columns is no longer true then.
    """
    columns = list(info.columns)
    columns[column] = replace(columns[column], aside=role is ColumnRole.UNUSED)
    phones = info.phone_column
    if role is ColumnRole.PHONE:
        phones = column
    elif phones == column:
        phones = None
    notes = info.notes
    if phones != info.phone_column:
        notes = tuple(note for note in notes if note.kind is not NoteKind.OTHER_PHONES)
    return replace(info, columns=tuple(columns), phone_column=phones, notes=notes)


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
