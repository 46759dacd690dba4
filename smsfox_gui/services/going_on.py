"""What stands between a person's "go on" and sending, looked up in the journal before anything leaves.

A doubt is a question for a person; its answer becomes a part of their word, and they are asked the next one until
nothing is in doubt any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.services.campaigns import Campaigns, Repeats, grown_old
from smsfox_gui.services.ports import Clock, JournalReader
from smsfox_gui.services.resending import ResendReview

_WAITING = (MessageState.QUEUED, MessageState.WAITING)


@dataclass(frozen=True, slots=True)
class Way:
    """Which account messages go through: its login and the gateway's address."""

    login: str
    url: str


class Through(StrEnum):
    """The campaign's own account, or the one of the settings."""

    OWN = "own"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class GoAhead:
    """A person's word that this campaign, and no other one, may go on; with the answers given so far.

    late: though it has waited for long; again: though its people have just had the text; limit_points: with this limit,
    None = the one it has; through: where the settings name another account than the campaign's, through which of them;
    resend: these messages once more, along with what is queued; by_itself: its person spoke before, and may be away.
    """

    campaign: int
    late: bool = False
    again: bool = False
    limit_points: int | None = None
    through: Through | None = None
    resend: ResendReview | None = None
    by_itself: bool = False


@dataclass(frozen=True, slots=True)
class GrownOld:
    """What is queued has waited for so long that its texts may not hold any more."""

    age: timedelta
    waiting: int


@dataclass(frozen=True, slots=True)
class JustSent:
    """Some of those who would get the text have just had it from another campaign."""

    repeats: Repeats


@dataclass(frozen=True, slots=True)
class LimitReached:
    """The campaign's own limit stopped it; the rest needs this much, in points."""

    limit: int
    needed: int
    waiting: int


@dataclass(frozen=True, slots=True)
class DayLimitReached:
    """The limit of the day leaves no room for the next message, in points. It can be raised in the settings only."""

    limit: int
    spent: int
    waiting: int


@dataclass(frozen=True, slots=True)
class OtherAccount:
    """The settings name another account than the campaign was armed for."""

    own: Way
    settings: Way
    waiting: int


Doubt = GrownOld | JustSent | LimitReached | DayLimitReached | OtherAccount


def is_over(record: CampaignRecord) -> bool:
    """Whether the campaign has nothing to go on with."""
    return record.state in (CampaignState.FINISHED, CampaignState.CANCELLED)


class GoingOn:
    """Finds the first doubt that a person's word leaves open."""

    def __init__(self, clock: Clock, campaigns: Campaigns) -> None:
        self._clock = clock
        self._campaigns = campaigns

    def doubt(
        self,
        reader: JournalReader,
        record: CampaignRecord,
        word: GoAhead,
        *,
        validity: timedelta | None,
        settings: Way | None,
        day_limit: int = 0,
    ) -> Doubt | None:
        """What a person has to answer first, None = it may go on.

        validity: how long queued messages may wait; settings: the account the settings name, None = it does not matter;
        day_limit: most points a day may cost, 0 = no limit.
        Blocks; raises JournalError.
        """
        waiting = sum(record.states.get(state, 0) for state in _WAITING)
        age = grown_old(record, self._clock.now(), validity)
        if age is not None and not word.late:
            return GrownOld(age, waiting)
        repeats = self._campaigns.repeats_of_waiting(reader, record.id, word.resend.messages if word.resend else ())
        if repeats.count and not word.again:
            return JustSent(repeats)
        reached = self._limit(reader, record, word, day_limit)
        if reached is not None:
            return reached
        own = Way(record.login, record.gateway)
        if settings is None or settings == own or word.through is not None:
            return None
        return OtherAccount(own, settings, waiting)

    def _limit(
        self, reader: JournalReader, record: CampaignRecord, word: GoAhead, day_limit: int
    ) -> LimitReached | DayLimitReached | None:
        """The limit that stopped it, if it would stop it again at once. A resend is held to both anyway."""
        if word.resend is not None:
            return None
        counts, points = reader.counts(record.id), reader.points(record.id)
        waiting, cost = (sum(each.get(state, 0) for state in _WAITING) for each in (counts, points))
        if record.reason is PauseReason.LIMIT and record.limit_points and word.limit_points is None:
            needed = reader.spent(record.id) + cost
            return LimitReached(record.limit_points, needed, waiting) if needed > record.limit_points else None
        if record.reason is PauseReason.DAY_LIMIT and day_limit and waiting:
            spent = self._campaigns.spent_today(reader)
            return DayLimitReached(day_limit, spent, waiting) if spent + cost // waiting > day_limit else None
        return None
