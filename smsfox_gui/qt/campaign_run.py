"""The armed campaign on the desk: its record, its counts kept incrementally, its speed. A Qt object without widgets."""

from __future__ import annotations

import time
from collections import Counter, deque
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from PySide6.QtCore import QObject, Signal

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CHARGED_STATES, CampaignState, MessageState, PauseReason
from smsfox_gui.core.tariff import cost
from smsfox_gui.qt.event_bridge import CampaignTally
from smsfox_gui.qt.numbers import priced
from smsfox_gui.services.events import ConnectionChanged

S = MessageState
LEFT = (S.QUEUED, S.WAITING, S.SENDING)
"""States of messages that the gateway has not been asked about yet, or not answered for."""
BUCKET = 5.0
"""Seconds of one bar of the speed chart."""
RECENT = 6
"""Buckets that the present speed is taken from."""
SHORTEST = 1.0
"""Seconds of a bucket below which its rate says nothing yet."""


class CampaignRun(QObject):
    """What the window shows of one campaign. Loaded from the journal, then moved by batches of events."""

    record_changed = Signal()
    """Another campaign, or another state of it."""
    counts_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.record: CampaignRecord | None = None
        self._counts: Counter[MessageState] = Counter()
        """With what was moved before its snapshot was taken, or after: a state may go below nothing for a moment."""
        self._points: Counter[MessageState] = Counter()
        self._earlier = 0
        """Points of attempts before the last one of their message: what was sent once more was paid twice."""
        self.offline: ConnectionChanged | None = None
        self.today_price = Decimal(0)
        """What a point costs by the settings of now, 0 = not known."""
        self.free = False
        """Whether nothing is charged at all."""
        self.reports_wanted: Callable[[], bool] = lambda: True
        """Whether delivery reports are received at all."""
        self.limit = 0.0
        """Messages a second that are allowed, 0 = no limit."""
        self.buckets: deque[int] = deque([0], maxlen=720)
        self.times: deque[datetime] = deque([datetime.now(UTC)], maxlen=720)
        """When each bucket began."""
        self.gaps: dict[datetime, datetime | None] = {}
        """When the connection was lost and when it came back; None = not yet."""
        self._run_buckets = 0
        """How many of the last buckets belong to this run: a pause ends one."""
        self._bucket_from = 0.0
        self._went_at: float | None = None

    def show(self, record: CampaignRecord | None, points: dict[MessageState, int], *, spent: int | None = None) -> None:
        """Take a campaign as the journal knows it. spent: points of all attempts; None = none was made anew."""
        other = self.record is None or record is None or record.id != self.record.id
        self.record = record
        self._counts = Counter(record.states if record else {})
        self._points = Counter(points)
        self._earlier = max(spent - self._charged, 0) if spent is not None else 0
        if other:
            self.buckets = deque([0], maxlen=720)
            self.times = deque([datetime.now(UTC)], maxlen=720)
            self.gaps = {}
            self._went_at = None
        self._keep_time()
        self.record_changed.emit()
        self.counts_changed.emit()

    def apply(self, tally: CampaignTally) -> None:
        """Move the counts by what a batch brought; the record itself is reloaded by the desk."""
        self._counts.update(tally.moved)
        self._points.update(tally.points)
        self.tick()
        self.buckets[-1] += tally.answered
        if tally.connection is not None and self.running:
            self.offline = None if tally.connection.online else tally.connection
            self._mark_gap(tally.connection.online)
        elif tally.answered:
            self.offline = None
            self._mark_gap(online=True)
        self.counts_changed.emit()

    def tick(self) -> None:
        """Open the buckets that have begun since the last call."""
        now = time.monotonic()
        if self._went_at is None:
            return
        while now - self._bucket_from >= BUCKET:
            self._bucket_from += BUCKET
            self.buckets.append(0)
            self.times.append(self.times[-1] + timedelta(seconds=BUCKET))
            self._run_buckets += 1

    # --- figures

    @property
    def counts(self) -> Counter[MessageState]:
        """Messages by state; those that there are."""
        return +self._counts

    @property
    def points(self) -> Counter[MessageState]:
        """Their points."""
        return +self._points

    @property
    def running(self) -> bool:
        """Whether the journal lets claims of it through."""
        return self.record is not None and self.record.state is CampaignState.RUNNING

    @property
    def stopped(self) -> bool:
        """Whether a person stopped it for good."""
        return self.record is not None and self.record.state is CampaignState.CANCELLED

    @property
    def scheduled(self) -> bool:
        """Whether it waits for its time."""
        return self.record is not None and self.record.reason is PauseReason.SCHEDULED

    @property
    def total(self) -> int:
        """Messages of the campaign."""
        return self._counts.total()

    @property
    def reported(self) -> bool:
        """Whether delivery can be spoken of: reports are received, or some came."""
        return self.reports_wanted() or bool(self.counts[S.DELIVERED] or self.counts[S.UNDELIVERED])

    @property
    def taken(self) -> int:
        """Messages the gateway accepted, whatever a report said of them later."""
        accepted = self.counts[S.ACCEPTED] - self.counted_as_sent
        return accepted + self.counts[S.DELIVERED] + self.counts[S.UNDELIVERED]

    @property
    def counted_as_sent(self) -> int:
        """Messages that are accepted by a person's decision alone; the gateway never said so."""
        return min(self.record.counted_as_sent, self.counts[S.ACCEPTED]) if self.record is not None else 0

    @property
    def left(self) -> int:
        """Messages whose request has not been answered."""
        return max(sum(self._counts[state] for state in LEFT), 0)

    @property
    def waiting(self) -> int:
        """Messages that nobody has begun to send: who gets nothing if it is stopped now."""
        return max(self._counts[S.QUEUED] + self._counts[S.WAITING], 0)

    @property
    def passed(self) -> int:
        """Messages the gateway was asked about."""
        return max(self.total - self.left - self.counts[S.CANCELLED] - self.counts[S.SUPPRESSED], 0)

    @property
    def failed(self) -> int:
        """Messages that certainly reached nobody."""
        return self.counts[S.REJECTED] + self.counts[S.UNDELIVERED]

    @property
    def spent_points(self) -> int:
        """Points of what the gateway took or may have taken, each attempt for itself."""
        return self._earlier + self._charged

    @property
    def all_points(self) -> int:
        """Points of every message, and of its earlier attempts."""
        return self._earlier + self._points.total()

    @property
    def point_price(self) -> Decimal:
        """What a point cost when the campaign was armed; where that was not known, what it costs today."""
        known = self.record.point_price if self.record is not None else None
        return self.today_price if known is None else known

    def price(self, points: int) -> Decimal:
        """Roubles of so many of its points, by the program's own calculation."""
        return cost(points, self.point_price)

    def priced(self, points: int, *, approx: bool = False) -> str:
        """The same in words; in points where nobody knows the price."""
        return priced(points, self.point_price, free=self.free, approx=approx)

    @property
    def speed(self) -> float:
        """Messages a second in the last half minute of this run, 0 while it is too short to say."""
        if self._went_at is None:
            return 0.0
        recent = list(self.buckets)[-min(RECENT, self._run_buckets) :]
        seconds = (len(recent) - 1) * BUCKET + time.monotonic() - self._bucket_from
        return sum(recent) / seconds if seconds >= SHORTEST else 0.0

    def rates(self, bars: int) -> list[float]:
        """Messages a second in the last buckets, oldest first; one that is not over yet by its own time."""
        made = [count / BUCKET for count in list(self.buckets)[-bars:]]
        if self._went_at is not None:
            made[-1] = self.buckets[-1] / min(max(time.monotonic() - self._bucket_from, SHORTEST), BUCKET)
        return made

    @property
    def seconds_left(self) -> int | None:
        """Seconds until the last message is passed, None while nobody can say."""
        speed = min(self.speed, self.limit) if self.limit else self.speed
        return round(self.left / speed) if speed > 0 and self.running and self.offline is None else None

    @property
    def _charged(self) -> int:
        """Points of the last attempts."""
        return sum(self.points[state] for state in CHARGED_STATES)

    def _mark_gap(self, online: bool) -> None:
        """A loss lasts until the gateway answers again, or nothing is sent any more that it could be asked."""
        last = next(reversed(self.gaps), None)
        lost = last is not None and self.gaps[last] is None
        if online and lost and last is not None:
            self.gaps[last] = datetime.now(UTC)
        elif not online and not lost:
            self.gaps[datetime.now(UTC)] = None

    def _keep_time(self) -> None:
        if self.running and self._went_at is None:
            self._went_at = self._bucket_from = time.monotonic()
            if any(self.buckets):
                self.buckets.append(0)
                self.times.append(datetime.now(UTC))
            else:
                self.times[-1] = datetime.now(UTC)
            self._run_buckets = 1
        elif not self.running:
            self._went_at = None
            self.offline = None
            self._mark_gap(online=True)
