"""Whether the draft may be sent, in statements a person can act on. No widgets here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from smsfox_gui.core.contact_list import ListCounts, RowProblem
from smsfox_gui.core.errors import (
    BraceDoubled,
    BraceStray,
    FieldFormUnknown,
    FieldNameless,
    TemplateBroken,
    TemplateError,
)
from smsfox_gui.core.review import OF_THE_TEXT, Review
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.text_lack import lack_of


class Obstacle(StrEnum):
    """The first thing that stands between the draft and the Send button."""

    NO_LIST = "no_list"
    NO_PHONES = "no_phones"
    NOBODY = "nobody"
    NO_TEXT = "no_text"
    UNKNOWN_FIELD = "unknown_field"
    UNKNOWN_FORM = "unknown_form"
    BROKEN_FIELD = "broken_field"
    STRAY_BRACE = "stray_brace"
    DOUBLED_BRACE = "doubled_brace"
    NAMELESS_FIELD = "nameless_field"
    TEXT_REFUSED = "text_refused"
    TEXT_TOO_LONG = "text_too_long"
    EMPTY_FIELD = "empty_field"
    FITS_NOBODY = "fits_nobody"
    SENDER = "sender"
    ACCOUNT = "account"
    JOURNAL = "journal"
    BUSY = "busy"
    COUNTING = "counting"
    UNCOUNTED = "uncounted"


_OF_BRACES: Mapping[type[TemplateError], Obstacle] = {
    TemplateError: Obstacle.UNKNOWN_FIELD,
    FieldFormUnknown: Obstacle.UNKNOWN_FORM,
    TemplateBroken: Obstacle.BROKEN_FIELD,
    BraceStray: Obstacle.STRAY_BRACE,
    BraceDoubled: Obstacle.DOUBLED_BRACE,
    FieldNameless: Obstacle.NAMELESS_FIELD,
}


@dataclass(frozen=True, slots=True)
class Readiness:
    """obstacles in the order of the bar; detail: the field that no column has, as it stands in the text."""

    obstacles: tuple[Obstacle, ...]
    detail: str = ""

    @property
    def ready(self) -> bool:
        """Whether it may be sent."""
        return not self.obstacles


def look_at(draft: Draft, *, connected: bool, busy: bool, writable: bool = True) -> Readiness:
    """Everything that is in the way. connected: an account, or the demo; busy: another campaign is being sent.

    writable: this program may write into the journal.
    """
    found = [*_list(draft), *_text(draft)]
    if draft.sender_problem is not None:
        found.append(Obstacle.SENDER)
    if not writable:
        found.append(Obstacle.JOURNAL)
    if not connected:
        found.append(Obstacle.ACCOUNT)
    if busy:
        found.append(Obstacle.BUSY)
    compared = draft.refusable and draft.counting
    if not found and (draft.review is None or not draft.counted or compared):
        found.append(Obstacle.UNCOUNTED if draft.uncounted or (compared and draft.stuck) else Obstacle.COUNTING)
    lack = lack_of(draft.text_error)
    return Readiness(tuple(found), lack.field if lack is not None else "")


def _list(draft: Draft) -> list[Obstacle]:
    if draft.contacts is None:
        return [Obstacle.NO_LIST]
    if draft.contacts.info.phone_column is None:
        return [Obstacle.NO_PHONES]
    return [Obstacle.NOBODY] if draft.counts is not None and not _reachable(draft.counts) else []


def _reachable(counts: ListCounts) -> int:
    """The rows that are ready but for the text."""
    return counts.ready + sum(counts.problems.get(problem, 0) for problem in (*OF_THE_TEXT, RowProblem.TEXT_REFUSED))


def _text(draft: Draft) -> list[Obstacle]:
    if draft.text_error is not None:
        return [_OF_BRACES[type(draft.text_error)]]
    if not draft.text.strip():
        return [Obstacle.NO_TEXT]
    if draft.waiting and not draft.stuck:
        return [Obstacle.TEXT_REFUSED]
    return _for_nobody(draft.review)


def _for_nobody(review: Review | None) -> list[Obstacle]:
    """Why this text can go to none of the rows that are ready but for it, if it is so."""
    if review is None or review.messages or not review.recipients:
        return []
    if not review.problems.get(RowProblem.EMPTY_FIELD):
        return [Obstacle.TEXT_TOO_LONG]
    too_long = review.problems.get(RowProblem.TEXT_TOO_LONG)
    return [Obstacle.FITS_NOBODY if too_long else Obstacle.EMPTY_FIELD]
