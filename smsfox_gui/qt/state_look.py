"""How every state looks wherever it is shown: its icon, its tone, its fill in charts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason


class Hatch(StrEnum):
    """What tells the fills of a chart apart where colours do not."""

    SOLID = "solid"
    DIAGONAL = "diagonal"
    CROSS = "cross"
    DOTS = "dots"
    EMPTY = "empty"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Look:
    """icon: a name for `icons.icon`; tone: the token of icon and word; fill, hatch: the piece of a chart."""

    icon: str
    tone: str
    fill: str = "subtle"
    hatch: Hatch = Hatch.EMPTY


READY = Look("checkmark_regular", "ok")

MESSAGE_LOOKS: dict[MessageState, Look] = {
    MessageState.QUEUED: Look("clock", "neutral"),
    MessageState.WAITING: Look("weather_moon", "neutral", "neutralTint", Hatch.GREY),
    MessageState.SENDING: Look("arrow_sync", "info", "fillInfo", Hatch.SOLID),
    MessageState.ACCEPTED: Look("send_regular", "info", "fillInfo", Hatch.DIAGONAL),
    MessageState.DELIVERED: Look("checkmark_circle_filled", "ok", "fillOk", Hatch.SOLID),
    MessageState.REJECTED: Look("shield_dismiss_filled", "err", "fillErr", Hatch.CROSS),
    MessageState.UNDELIVERED: Look("chat_dismiss", "err", "fillErr", Hatch.CROSS),
    MessageState.UNKNOWN: Look("question_circle_filled", "unk", "fillUnk", Hatch.DOTS),
    MessageState.CANCELLED: Look("record_stop", "neutral"),
    MessageState.SUPPRESSED: Look("prohibited", "err"),
}

_WRONG = Look("warning_filled", "warn")

PROBLEM_LOOKS: dict[RowProblem, Look] = dict.fromkeys(RowProblem, _WRONG) | {
    RowProblem.LANDLINE: Look("call", "warn"),
    RowProblem.DUPLICATE: Look("document_copy", "warn"),
    RowProblem.STOPPED: Look("prohibited", "err"),
    RowProblem.EMPTY_FIELD: Look("textbox", "warn"),
    RowProblem.EXCLUDED: Look("subtract_circle", "neutral"),
    RowProblem.WRITTEN: Look("send", "neutral"),
    RowProblem.REFUSED: Look("shield_dismiss_filled", "warn"),
    RowProblem.TEXT_REFUSED: Look("shield_dismiss_filled", "warn"),
}

CUT_SHORT = frozenset({PauseReason.INTERRUPTED, PauseReason.OVERDUE})
"""Why a campaign is called interrupted: the program went off, or was not there at its time. Else it is paused, by a
person, by the gateway or for the night.
"""
DRAFT = Look("drafts", "neutral")
FINISHED = Look("checkmark_circle_filled", "ok")
PARTLY = Look("chat_warning", "warn")
NOT_KNOWN = Look("question_circle_filled", "unk")
"""Of a finished campaign of which some messages are unknown and none has certainly failed."""


def campaign_look(state: CampaignState, reason: PauseReason | None = None) -> Look:
    """How a campaign's state looks."""
    if state is CampaignState.RUNNING:
        return Look("arrow_sync", "info")
    if state is CampaignState.FINISHED:
        return FINISHED
    if state is CampaignState.CANCELLED:
        return Look("record_stop", "neutral")
    if reason is PauseReason.NOT_STARTED:
        return DRAFT
    if reason is PauseReason.SCHEDULED:
        return Look("calendar_clock", "info")
    return _WRONG if reason in CUT_SHORT else Look("pause_filled", "warn")
