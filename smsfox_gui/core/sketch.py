"""A text that cannot be sent yet, as far as it can be filled in: what is wrong in it stands as it was typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from smsfox_gui.core.errors import TemplateError
from smsfox_gui.core.message import Column
from smsfox_gui.core.template import Fields
from smsfox_gui.core.text_pieces import BrokenBrace, FieldMark, pieces

Span = tuple[int, int]
"""Start and end in code points."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """A message as it would look. wrong: where of it stands what keeps it from being sent; () = nothing does."""

    text: str
    wrong: tuple[Span, ...] = ()


def sketched(text: str, columns: Sequence[Column], cells: Sequence[str]) -> Sketch:
    """The text for a row with these cells; fields that no column has and lone braces stay as they are."""
    fields = Fields(columns)
    made, wrong = "", list[Span]()
    for piece in pieces(text):
        if isinstance(piece, str):
            made += piece
            continue
        filled = _filled(piece, fields, cells)
        if filled is None:
            filled = text[piece.start : piece.end]
            wrong.append((len(made), len(made) + len(filled)))
        made += filled
    return Sketch(made, tuple(wrong))


def _filled(piece: FieldMark | BrokenBrace, fields: Fields, cells: Sequence[str]) -> str | None:
    """What the row contributes there; None where nobody knows."""
    if isinstance(piece, BrokenBrace):
        return None
    try:
        slot, _ = fields.found(piece)
    except TemplateError:
        return None
    return slot.value(cells)
