"""Message and campaign states, and the table of allowed transitions.

The same table is asserted here and by a trigger in the journal, so no adapter can take a forbidden edge.
"""

from __future__ import annotations

from enum import StrEnum


class MessageState(StrEnum):
    """Where one message of a campaign is. The values are the words of the command line and the journal."""

    QUEUED = "queued"
    WAITING = "waiting"
    SENDING = "sending"
    ACCEPTED = "accepted"
    DELIVERED = "delivered"
    UNDELIVERED = "undelivered"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
    SUPPRESSED = "suppressed"


_S = MessageState

TRANSITIONS: frozenset[tuple[MessageState, MessageState]] = frozenset(
    {
        (_S.QUEUED, _S.SENDING),
        (_S.QUEUED, _S.WAITING),
        (_S.QUEUED, _S.CANCELLED),
        (_S.QUEUED, _S.SUPPRESSED),
        (_S.WAITING, _S.QUEUED),
        (_S.WAITING, _S.CANCELLED),
        (_S.WAITING, _S.SUPPRESSED),
        (_S.SENDING, _S.QUEUED),
        (_S.SENDING, _S.ACCEPTED),
        (_S.SENDING, _S.REJECTED),
        (_S.SENDING, _S.UNKNOWN),
        (_S.SENDING, _S.DELIVERED),
        (_S.SENDING, _S.UNDELIVERED),
        (_S.ACCEPTED, _S.DELIVERED),
        (_S.ACCEPTED, _S.UNDELIVERED),
        (_S.UNKNOWN, _S.DELIVERED),
        (_S.UNKNOWN, _S.UNDELIVERED),
        (_S.DELIVERED, _S.UNDELIVERED),
        (_S.UNDELIVERED, _S.DELIVERED),
        (_S.QUEUED, _S.DELIVERED),
        (_S.QUEUED, _S.UNDELIVERED),
        (_S.WAITING, _S.DELIVERED),
        (_S.WAITING, _S.UNDELIVERED),
        (_S.CANCELLED, _S.DELIVERED),
        (_S.CANCELLED, _S.UNDELIVERED),
        (_S.SUPPRESSED, _S.DELIVERED),
        (_S.SUPPRESSED, _S.UNDELIVERED),
    }
)
"""Edges the program may take by itself.

DELIVERED -> UNDELIVERED is only for a failing part of a message of several parts, UNDELIVERED -> DELIVERED only for a
late report of a message of one part. QUEUED, WAITING, CANCELLED and SUPPRESSED -> DELIVERED or UNDELIVERED is a report
for an earlier attempt: a person had put the row back, and the report proves that the gateway had it all the same, so it
is withdrawn from the resend.
"""

RESENDS: frozenset[tuple[MessageState, MessageState]] = frozenset(
    {(_S.UNKNOWN, _S.QUEUED), (_S.UNDELIVERED, _S.QUEUED), (_S.REJECTED, _S.QUEUED)}
)
"""Edges by which a person has a message sent once more."""

DECIDED: frozenset[tuple[MessageState, MessageState]] = RESENDS | {(_S.UNKNOWN, _S.ACCEPTED)}
"""Edges that only a person's recorded decision opens: a resend, and "count as sent"."""

UNSENT_STATES = frozenset({_S.QUEUED, _S.WAITING, _S.CANCELLED, _S.SUPPRESSED})
"""No attempt of such a message is under way, and the last one, if there was any, was given up or never left."""

CHARGED_STATES = frozenset({_S.SENDING, _S.ACCEPTED, _S.DELIVERED, _S.UNDELIVERED, _S.UNKNOWN})
"""A message in one of these may have cost its points: its last attempt was not proven unsent and not refused."""

OPEN_STATES = frozenset({_S.QUEUED, _S.WAITING, _S.SENDING})
"""A campaign with a message in one of these is not finished."""

FAILED_STATES = frozenset({_S.REJECTED, _S.UNDELIVERED, _S.UNKNOWN})
"""States that make a finished campaign end with exit status 1."""


def may_change(source: MessageState, target: MessageState, *, decided: bool = False) -> bool:
    """Whether a message may go from `source` to `target`; `decided` = a person's recorded decision stands behind it."""
    edge = (source, target)
    return edge in TRANSITIONS or (decided and edge in DECIDED)


class Decision(StrEnum):
    """What a person decided about a campaign or some of its messages; each is kept in the journal."""

    RESEND = "resend"
    COUNT_AS_SENT = "count_as_sent"
    WAIT = "wait"
    LATE = "late"
    AGAIN = "again"
    TRUST_COPY = "trust_copy"


class CampaignState(StrEnum):
    """Where a whole campaign is."""

    PAUSED = "paused"
    RUNNING = "running"
    FINISHED = "finished"
    CANCELLED = "cancelled"


_C = CampaignState

CAMPAIGN_TRANSITIONS: frozenset[tuple[CampaignState, CampaignState]] = frozenset(
    {
        (_C.PAUSED, _C.RUNNING),
        (_C.PAUSED, _C.FINISHED),
        (_C.PAUSED, _C.CANCELLED),
        (_C.RUNNING, _C.PAUSED),
        (_C.RUNNING, _C.FINISHED),
        (_C.RUNNING, _C.CANCELLED),
        (_C.CANCELLED, _C.FINISHED),
    }
)
"""CANCELLED -> FINISHED: all that was on its way when it was stopped has come through, so nothing was cancelled."""

REOPENINGS: frozenset[tuple[CampaignState, CampaignState]] = frozenset(
    {(_C.FINISHED, _C.PAUSED), (_C.CANCELLED, _C.PAUSED)}
)
"""Edges that only a person's recorded resend opens. An ended campaign never runs again without standing first."""


class PauseReason(StrEnum):
    """Why a campaign does not go on by itself. The values are the codes of the command line and the journal."""

    NOT_STARTED = "not_started"
    SCHEDULED = "scheduled"
    """It begins by itself at the time its person chose."""
    OVERDUE = "overdue"
    """That time has come, and it did not begin."""
    TRIAL = "trial"
    """The first few have gone, as its person wished; the rest waits for a word."""
    USER = "user"
    INTERRUPTED = "interrupted"
    AUTHORIZATION = "authorization"
    NO_POINTS = "no_points"
    BAD_PARAMETERS = "bad_parameters"
    FORBIDDEN_TEXT = "forbidden_text"
    REFUSALS = "refusals"
    UNKNOWN_ANSWERS = "unknown_answers"
    WRONG_ADDRESS = "wrong_address"
    HTTP_STATUS = "http_status"
    NO_CONNECTION = "no_connection"
    CERTIFICATE = "certificate"
    LIMIT = "limit"
    DAY_LIMIT = "day_limit"
    JOURNAL = "journal"
    STOP_LIST = "stop_list"
    SLEEP = "sleep"
    QUIET_HOURS = "quiet_hours"
    CLOCK = "clock"
    RESEND = "resend"
    RESTORED = "restored"
    """The journal came back from an older copy: what it calls queued may have been sent."""
