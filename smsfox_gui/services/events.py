"""Frozen events and a small thread-safe bus.

The journal announces only what is durable. Handlers run in the thread that publishes, so they must be short.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from smsfox_gui.core.states import CampaignState, MessageState, PauseReason


@dataclass(frozen=True, slots=True)
class MessageChanged:
    """A message changed its state, or, where source = target, was marked as possibly doubled."""

    campaign: int
    message: int
    source: MessageState
    target: MessageState
    points: int


@dataclass(frozen=True, slots=True)
class CampaignChanged:
    """A campaign changed its state."""

    campaign: int
    state: CampaignState
    reason: PauseReason | None


@dataclass(frozen=True, slots=True)
class ConnectionChanged:
    """The gateway cannot be reached, or can be again; attempts = tries so far."""

    campaign: int
    online: bool
    attempts: int


Event = MessageChanged | CampaignChanged | ConnectionChanged
Handler = Callable[[Sequence[Event]], None]


class EventBus:
    """Hands batches of events to every subscriber, in the order of publishing of each thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._handlers: tuple[Handler, ...] = ()

    def subscribe(self, handler: Handler) -> Callable[[], None]:
        """Call `handler` with every batch from now on; the returned function ends that."""
        with self._lock:
            self._handlers = (*self._handlers, handler)

        def unsubscribe() -> None:
            with self._lock:
                self._handlers = tuple(known for known in self._handlers if known is not handler)

        return unsubscribe

    def publish(self, events: Sequence[Event]) -> None:
        """Hand a batch over."""
        if events:
            for handler in self._handlers:
                handler(events)
