"""Whether the text on the desk is the one that the gateway did not take from the rows of its list."""

from __future__ import annotations

from smsfox_gui.core.senders import DEFAULT
from smsfox_gui.qt.draft import Draft
from smsfox_gui.services.list_changes import StepKind

_OF_CELLS = frozenset({StepKind.CELL, StepKind.FILL})


def still_refused(draft: Draft) -> bool:
    """Whether text, sender and what the text's fields hold are what was refused. Other blanks make no other text."""
    source, contacts = draft.source, draft.contacts
    if source is None or contacts is None or not source.refused_text:
        return False
    if draft.text.split() != source.refused_text.split():
        return False
    if (draft.sender_name or DEFAULT) != (source.refused_sender or DEFAULT):
        return False
    fields = frozenset(draft.bound.names) if draft.bound is not None else frozenset()
    return not any(step.kind in _OF_CELLS and step.column in fields for step in contacts.steps)
