"""The only way results cross into the GUI: the bus fills a deque, one wake-up at a time empties it as a batch."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from smsfox_gui.core.states import MessageState
from smsfox_gui.services.events import CampaignChanged, ConnectionChanged, Event, EventBus, MessageChanged

PERIOD = 250
"""Milliseconds between the first event and the batch that carries it: four batches a second at most."""


@dataclass(slots=True)
class CampaignTally:
    """What one batch changed in one campaign. moved: state -> how many more messages are in it now."""

    moved: Counter[MessageState] = field(default_factory=Counter)
    points: Counter[MessageState] = field(default_factory=Counter)
    messages: int = 0
    answered: int = 0
    """Messages that left SENDING and not for the queue again: what the speed is counted from."""
    change: CampaignChanged | None = None
    connection: ConnectionChanged | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """Everything that happened since the last batch, summed by campaign."""

    campaigns: dict[int, CampaignTally]


def summed(events: Sequence[Event]) -> Batch:
    """One batch out of single events."""
    campaigns: dict[int, CampaignTally] = {}
    for event in events:
        tally = campaigns.get(event.campaign)
        if tally is None:
            tally = campaigns[event.campaign] = CampaignTally()
        if isinstance(event, MessageChanged):
            _add(tally, event)
        elif isinstance(event, CampaignChanged):
            tally.change = event
        else:
            tally.connection = event
    return Batch(campaigns)


def _add(tally: CampaignTally, event: MessageChanged) -> None:
    tally.messages += 1
    tally.moved[event.source] -= 1
    tally.moved[event.target] += 1
    tally.points[event.source] -= event.points
    tally.points[event.target] += event.points
    if event.source is MessageState.SENDING and event.target is not MessageState.QUEUED:
        tally.answered += 1


class EventBridge(QObject):
    """Subscribes to the bus from construction until close()."""

    batch = Signal(object)
    """A Batch, on the GUI thread, at most once a PERIOD."""
    _woken = Signal()

    def __init__(self, bus: EventBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pending: deque[Event] = deque()
        self._awake = False
        self._timer = QTimer(self, singleShot=True, interval=PERIOD)
        self._timer.timeout.connect(self.drain)
        self._woken.connect(self._timer.start, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = bus.subscribe(self._take)

    @Slot()
    def drain(self) -> None:
        """Emit what has gathered so far, now."""
        self._awake = False
        events: list[Event] = []
        while self._pending:
            events.append(self._pending.popleft())
        if events:
            self.batch.emit(summed(events))

    def close(self) -> None:
        """Listen no more. Idempotent."""
        self._unsubscribe()
        self._timer.stop()

    def _take(self, events: Sequence[Event]) -> None:
        """Runs in the thread that published."""
        self._pending.extend(events)
        if not self._awake:
            self._awake = True
            self._woken.emit()
