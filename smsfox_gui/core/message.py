"""Campaigns and their messages as they travel between the rooms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.core.states import CampaignState, Decision, MessageState, PauseReason


@dataclass(frozen=True, slots=True)
class FrozenRow:
    """One row of the list as it enters the journal.

    With problem None it becomes a message with exactly this text; otherwise it is kept for the export only.
    """

    number: int
    cells: tuple[str, ...]
    phone: str
    text: str
    parts: int
    points: int
    problem: RowProblem | None = None
    detail: str = ""
    """What the problem's sentence needs, as in ContactRow."""


@dataclass(frozen=True, slots=True)
class NewCampaign:
    """What a person armed."""

    name: str
    sender: str
    text: str
    rules: str
    list_name: str
    sheet: str | None
    columns: tuple[str, ...]
    gateway: str
    login: str
    same_text: bool
    """Every recipient gets the same text: answer 06 then stops the campaign at once."""
    limit_points: int = 0
    """Most points the campaign may cost, resends too; 0 = no limit."""
    quiet: QuietHours | None = None
    """Nobody is texted in these hours by the recipient's own clock."""
    point_price: Decimal | None = None
    """Roubles a point costs on this day; None = not known."""
    at: datetime | None = None
    """When it is to begin; None = as soon as a person starts it."""


@dataclass(frozen=True, slots=True)
class CampaignRecord:
    """A campaign as the journal knows it. rows = the sum of `states`."""

    id: int
    name: str
    created: datetime
    state: CampaignState
    reason: PauseReason | None
    sender: str
    text: str
    list_name: str
    sheet: str | None
    columns: tuple[str, ...]
    gateway: str
    login: str
    same_text: bool
    rows: int
    excluded: int
    states: dict[MessageState, int]
    started: datetime | None = None
    ended: datetime | None = None
    detail: str = ""
    """What the sentence of its pause can name: the status of an answer, or the host that a redirect led to."""
    limit_points: int = 0
    valid_from: datetime | None = None
    """The queued messages count their age from here: the arming, the last start, a resend into an empty queue."""
    doubled: int = 0
    """Messages that may have reached their people twice, after a person's resend."""
    counted_as_sent: int = 0
    """Of the accepted ones those of which a person said so, and no answer of the gateway."""
    point_price: Decimal | None = None
    """Roubles a point cost when the campaign was armed; None = it was not known."""
    wait_until: datetime | None = None
    """The gateway that stopped it wished not to be asked before this moment."""
    at: datetime | None = None
    """When it was to begin, until it has begun."""
    parts: int = 0
    """SMS of the messages that were sent or are to be: neither refused, nor held back, nor given up."""
    points: int = 0
    """What those cost, once each."""
    sent_parts: int = 0
    sent_points: int = 0
    """The same of those alone that have left or may have: what was spent."""
    last_sent: datetime | None = None
    """When its last request began; of what was cut short nobody knows more."""
    last_attempt: int | None = None
    """The gateway's id of that request."""

    @property
    def never_began(self) -> bool:
        """Whether it was cancelled before anything of it was sent."""
        return self.state is CampaignState.CANCELLED and self.started is None


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms a person lets a campaign go on.

    validity: queued messages older than this are not sent, None = they never grow old; late: a person wants them sent
    all the same; day_limit: most points a calendar day may cost over all campaigns, 0 = no limit.
    """

    validity: timedelta | None = None
    late: bool = False
    day_limit: int = 0


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """What a person decided, when, and about how many messages."""

    id: int
    at: datetime
    kind: Decision
    messages: int


@dataclass(frozen=True, slots=True)
class Companion:
    """Another message that travels in the same request: the same text to one more number."""

    message: int
    phone: str
    points: int


@dataclass(frozen=True, slots=True)
class Claim:
    """Permission to make exactly one request; its intent is durable. attempt = the gateway's `id`.

    companions: the further numbers of the same request, where the user has chosen several a request.
    """

    message: int
    attempt: int
    phone: str
    text: str
    sender: str
    campaign: int = 0
    points: int = 0
    companions: tuple[Companion, ...] = ()


@dataclass(frozen=True, slots=True)
class MessageRecord:
    """A message as the journal knows it. number = the spreadsheet's row; attempt = the last gateway id, None before."""

    id: int
    number: int
    phone: str
    text: str
    parts: int
    points: int
    state: MessageState
    reason: str | None
    attempt: int | None
    changed: datetime | None
    sent: datetime | None = None
    reported: datetime | None = None
    cells: tuple[str, ...] = ()
    doubled: bool = False
    """An earlier attempt, given up by a person's resend, reached the gateway as well."""
    detail: str | None = None
    """What belongs to the reason: the status of an answer, the host of a redirect, the code of a refused list."""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A change of a message; source = target: it was marked possibly doubled. reason and detail as in MessageRecord."""

    at: datetime
    source: MessageState
    target: MessageState
    reason: str | None
    detail: str | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A message that a person may have sent once more. number = the spreadsheet's row; changed = when it failed;
    sent = when its last request began.
    """

    message: int
    number: int
    parts: int
    points: int
    changed: datetime | None
    doubled: bool
    sent: datetime | None = None
    phone: str = ""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row of the user's list as the export gives it back; message None = it was left out for `problem`."""

    number: int
    cells: tuple[str, ...]
    problem: RowProblem | None
    message: MessageRecord | None
    detail: str = ""
    """What the problem's sentence needs, as in ContactRow."""


class ReportStatus(StrEnum):
    """The status of a delivery report."""

    DELIVERED = "01"
    NOT_RECEIVING = "02"
    FORBIDDEN = "03"
    UNDELIVERABLE = "04"


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """One status call of the gateway."""

    attempt: int
    phone: str
    status: ReportStatus
