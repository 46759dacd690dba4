"""The journal as it is written: campaigns begin and end, messages are claimed, outcomes and reports recorded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from smsfox_gui.core.answers import Verdict
from smsfox_gui.core.message import Claim, DeliveryReport, FrozenRow, NewCampaign, Terms
from smsfox_gui.core.states import CampaignState, Decision, PauseReason
from smsfox_gui.services.ports.journal_reader import JournalReader


class Journal(Protocol):
    """The outbox. Thread-safe; whatever a method returns from is durable unless it says otherwise."""

    def arm(self, campaign: NewCampaign, rows: Iterable[FrozenRow]) -> int:
        """Freeze a campaign and its rows in one transaction, state PAUSED (NOT_STARTED). Returns its id.

        With a time to begin at it is SCHEDULED instead, and what is queued is as old as that time.
        """

    def start(self, campaign: int, terms: Terms = ...) -> None:
        """Let claims through: state RUNNING. Raises CampaignMissing, CampaignExpired.

        Without terms: queued messages never grow old, and no limit of the day.
        """

    def pause(self, campaign: int, reason: PauseReason, until: datetime | None = None) -> None:
        """No claim succeeds after this returns. Does nothing to a campaign that is not running.

        until: before this moment the gateway wished not to be asked again; kept for a person to see.
        """

    def fall_due(self, campaign: int) -> datetime | None:
        """The time of a scheduled campaign has come: it is OVERDUE until it is started, and no longer begins by itself.

        Returns that time; None where it is not scheduled (any more), so that of all who ask one is told.
        """

    def finish(self, campaign: int) -> CampaignState:
        """FINISHED if no message is open, else unchanged; CANCELLED stays. Returns the state."""

    def cancel(self, campaign: int) -> None:
        """Cancel what is still queued: state CANCELLED."""

    def decide(self, campaign: int, kind: Decision, messages: Sequence[int] | None = None) -> int:
        """Record what a person decided, and do it, in one transaction; how many messages it concerned.

        messages: ids, None = all that are unknown. RESEND puts unknown, undelivered and rejected ones back into the
        queue, and a campaign that had ended on pause; COUNT_AS_SENT makes unknown ones accepted; the others are only
        kept. A message that has left those states meanwhile stays as it is. Raises CampaignMissing.
        """

    def set_limit(self, campaign: int, points: int) -> None:
        """Change the most points a campaign may cost; 0 = no limit. Raises CampaignMissing."""

    def claim(self, campaign: int, at_most: int = 1) -> Claim | None:
        """The next queued message, its intent durable; None when none is queued or the campaign is not running.

        With at_most > 1 further queued messages of the same text go along in the same request. Where the next message
        would exceed the limit of the campaign or of the day: None, and the campaign is paused with LIMIT. A number on
        the stop list, as it is at this moment, is SUPPRESSED instead. Raises StopListError where nobody can tell.
        """

    def record(self, claim: Claim, verdict: Verdict) -> None:
        """The outcome of a claim. Returns at once; it is durable before any later claim returns, or after flush()."""

    def settle(self, report: DeliveryReport) -> bool:
        """Apply a delivery report; False if it belongs to no message of ours (kept as an orphan).

        One for an attempt that a person gave up withdraws the message from the resend, or marks it as possibly doubled.
        """

    def settle_all(
        self, reports: Sequence[DeliveryReport], strangers: bool = True, cursor: str | None = None
    ) -> list[bool]:
        """The same of several in one transaction, in their order. strangers: keep those that belong to no message.

        cursor: where a relay is to go on after them; kept in the same transaction.
        """

    def relay_cursor(self) -> str:
        """The cursor that was kept last, "" if none ever was."""

    def flush(self) -> None:
        """Return when everything recorded so far is durable."""

    def forget(self, before: datetime) -> int:
        """Delete the campaigns that ended before this moment, from the disk too; how many. May take seconds."""

    def restored(self) -> bool:
        """Whether the journal came back from an older copy: its campaigns stand until a person decides."""

    def trust_copy(self) -> None:
        """A person decided that what a restored journal calls queued may be sent; its campaigns may be started."""

    def reader(self) -> JournalReader:
        """A new read-only connection for the calling thread."""

    def close(self) -> None: ...
