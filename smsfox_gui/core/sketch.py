"""A text that cannot be sent yet, or not to this row, as far as it can be filled in.

What is wrong in it stands as it was typed, and in the place of a value that is missing its field.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from smsfox_gui.core.contact_list import Column
from smsfox_gui.core.errors import TemplateError
from smsfox_gui.core.template import Fields, FieldSlot
from smsfox_gui.core.text_pieces import BrokenBrace, FieldMark, pieces

Span = tuple[int, int]
"""Start and end in code points."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """A message as it would look.

    wrong: where of it stands what keeps every message from being sent; gaps: where a value of this row is missing, the
    field in braces or what a failed formula left in the cell; () = nowhere.
    """

    text: str
    wrong: tuple[Span, ...] = ()
    gaps: tuple[Span, ...] = ()


def sketched(text: str, columns: Sequence[Column], cells: Sequence[str]) -> Sketch:
    """The text for a row with these cells; fields that no column has and lone braces stay as they are."""
    fields = Fields(columns)
    made, wrong, gaps = "", list[Span](), list[Span]()
    for piece in pieces(text):
        if isinstance(piece, str):
            made += piece
            continue
        found = _found(piece, fields)
        if found is None:
            filled = text[piece.start : piece.end]
            wrong.append((len(made), len(made) + len(filled)))
        else:
            slot, name = found
            filled = slot.value(cells)
            if not filled:
                filled = _left_in(cells, slot.column) or "{" + name + "}"
                gaps.append((len(made), len(made) + len(filled)))
        made += filled
    return Sketch(made, tuple(wrong), tuple(gaps))


def _left_in(cells: Sequence[str], column: int) -> str:
    """What a cell shows that contributes nothing to a text."""
    return cells[column].strip() if column < len(cells) else ""


def _found(piece: FieldMark | BrokenBrace, fields: Fields) -> tuple[FieldSlot, str] | None:
    """What takes the place of a mark, and the field's own name; None where nobody knows."""
    if isinstance(piece, BrokenBrace):
        return None
    try:
        return fields.found(piece)
    except TemplateError:
        return None
