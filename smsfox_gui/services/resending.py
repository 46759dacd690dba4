"""Sending some messages of a campaign once more: what it would cost and whom it would reach, then a person's decision.

The program never does this by itself. A message in doubt may have arrived, so the review says how many of them failed
so lately that a report may still settle them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from smsfox_gui.core.errors import NothingToResend, RowsNotResendable
from smsfox_gui.core.message import Candidate
from smsfox_gui.core.states import RESENDS, Decision, MessageState
from smsfox_gui.core.stop_list import NOBODY, Stopped
from smsfox_gui.services.limits import Limits, local_day
from smsfox_gui.services.ports import Clock, Journal, JournalReader

CAUTION = timedelta(minutes=15)
"""A report for a message in doubt may well come within this time; better wait for it than send twice."""

RESENDABLE = tuple(sorted(source for source, _ in RESENDS))
"""The states from which a person may have a message sent once more."""


@dataclass(frozen=True, slots=True)
class ResendReview:
    """What sending these messages once more would mean.

    numbers: their rows in the spreadsheet. recent: how many are in doubt for less than CAUTION, which `quiet_at` is the
    end of for all of them (None = none is recent); last_sent: when the last of them left. doubled: left out because an
    earlier attempt reached the gateway as well; they go only when their rows are named. stopped: left out because their
    numbers are on the stop list; they never go. queued: what else waits in the campaign and goes out with them.
    """

    campaign: int
    state: MessageState
    messages: Sequence[int]
    numbers: Sequence[int]
    parts: int
    points: int
    recent: int
    quiet_at: datetime | None
    last_sent: datetime | None
    doubled: int
    queued: int
    queued_points: int
    stopped: int = 0


class Resending:
    """Reviews and decides a resend."""

    def __init__(self, clock: Clock, stopped: Callable[[], Stopped] = lambda: NOBODY) -> None:
        """stopped: the stop list as it is when it is asked."""
        self._clock = clock
        self._stopped = stopped

    def review(
        self, reader: JournalReader, campaign: int, state: MessageState, rows: Sequence[int] | None = None
    ) -> ResendReview:
        """What it would cost and to whom. rows: the spreadsheet's row numbers, None = all in this state.

        Raises CampaignMissing, RowsNotResendable, StopListError.
        """
        if state not in RESENDABLE:
            raise ValueError(state)
        found = reader.candidates(campaign, state)
        wanted = [one for one in found if not one.doubled] if rows is None else _named(found, rows)
        since = self._stopped().since
        chosen = [one for one in wanted if since(one.phone) is None]
        recent = [one.changed for one in chosen if one.changed is not None and self._is_recent(state, one.changed)]
        counts, points = reader.counts(campaign), reader.points(campaign)
        waiting = (MessageState.QUEUED, MessageState.WAITING)
        return ResendReview(
            campaign=campaign,
            state=state,
            messages=[one.message for one in chosen],
            numbers=[one.number for one in chosen],
            parts=sum(one.parts for one in chosen),
            points=sum(one.points for one in chosen),
            recent=len(recent),
            quiet_at=max(recent) + CAUTION if recent else None,
            last_sent=max((one.sent for one in chosen if one.sent is not None), default=None),
            doubled=sum(one.doubled for one in found) if rows is None else 0,
            queued=sum(counts.get(one, 0) for one in waiting),
            queued_points=sum(points.get(one, 0) for one in waiting),
            stopped=len(wanted) - len(chosen),
        )

    def check_limits(self, reader: JournalReader, review: ResendReview, day_limit: int) -> None:
        """Whether the campaign's own limit and the day's allow it. Raises OverLimit."""
        limit = reader.campaign(review.campaign).limit_points
        midnight, _ = local_day(self._clock.now())
        Limits(limit, day_limit).check(
            review.points + review.queued_points,
            spent=reader.spent(review.campaign) if limit else 0,
            spent_today=reader.spent_since(midnight) if day_limit else 0,
        )

    def decide(self, journal: Journal, review: ResendReview) -> int:
        """Put them back into the queue as a person's decision; how many, since reports may have settled some meanwhile.

        Nothing is sent before the campaign is started. Raises NothingToResend.
        """
        count = journal.decide(review.campaign, Decision.RESEND, review.messages) if review.messages else 0
        if not count:
            raise NothingToResend(campaign=review.campaign)
        return count

    def _is_recent(self, state: MessageState, changed: datetime) -> bool:
        return state is MessageState.UNKNOWN and self._clock.now() - changed < CAUTION


def _named(found: Sequence[Candidate], rows: Sequence[int]) -> list[Candidate]:
    by_number = {one.number: one for one in found}
    missing = sorted(set(rows) - by_number.keys())
    if missing:
        raise RowsNotResendable(numbers=", ".join(map(str, missing)))
    return [by_number[number] for number in sorted(set(rows))]
