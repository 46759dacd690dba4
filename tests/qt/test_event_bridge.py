"""Events cross into the GUI as few sums, and none is lost."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.qt.event_bridge import Batch, EventBridge, summed
from smsfox_gui.services.events import CampaignChanged, ConnectionChanged, EventBus, MessageChanged

S = MessageState


@pytest.fixture
def bus() -> EventBus:
    return EventBus()


@pytest.fixture
def bridge(bus: EventBus, qapp: object) -> Iterator[EventBridge]:
    made = EventBridge(bus)
    yield made
    made.close()


def moved(message: int, source: MessageState, target: MessageState, campaign: int = 1) -> MessageChanged:
    return MessageChanged(campaign, message, source, target, points=2)


def test_a_batch_sums_up_what_moved() -> None:
    batch = summed(
        [
            moved(1, S.QUEUED, S.SENDING),
            moved(2, S.QUEUED, S.SENDING),
            moved(1, S.SENDING, S.ACCEPTED),
            CampaignChanged(1, CampaignState.PAUSED, PauseReason.NO_POINTS),
            ConnectionChanged(2, online=False, attempts=3),
        ]
    )
    tally = batch.campaigns[1]
    assert +tally.moved == Counter({S.SENDING: 1, S.ACCEPTED: 1})
    assert tally.moved[S.QUEUED] == -2
    assert tally.points[S.ACCEPTED] == 2
    assert tally.answered == 1
    assert tally.change is not None
    assert tally.change.reason is PauseReason.NO_POINTS
    assert batch.campaigns[2].connection == ConnectionChanged(2, online=False, attempts=3)


def test_thousands_of_events_of_several_threads_arrive_in_few_batches(
    qtbot: QtBot, bus: EventBus, bridge: EventBridge
) -> None:
    got: list[Batch] = []
    bridge.batch.connect(got.append)
    began = time.monotonic()

    def publish(first: int) -> None:
        for message in range(first, first + 1000):
            bus.publish([moved(message, S.QUEUED, S.SENDING)])

    threads = [threading.Thread(target=publish, args=(number * 1000,)) for number in range(4)]
    for thread in threads:
        thread.start()
    qtbot.waitUntil(lambda: sum(batch.campaigns[1].messages for batch in got) == 4000, timeout=10_000)
    for thread in threads:
        thread.join()
    assert len(got) <= (time.monotonic() - began) * 10 + 1


def test_slots_run_on_the_gui_thread(qtbot: QtBot, bus: EventBus, bridge: EventBridge) -> None:
    seen: list[int] = []
    bridge.batch.connect(lambda _: seen.append(threading.get_ident()))
    worker = threading.Thread(target=lambda: bus.publish([moved(1, S.QUEUED, S.SENDING)]))
    worker.start()
    qtbot.waitUntil(lambda: bool(seen), timeout=5000)
    worker.join()
    assert seen == [threading.get_ident()]


def test_an_event_after_a_batch_wakes_the_bridge_again(qtbot: QtBot, bus: EventBus, bridge: EventBridge) -> None:
    for message in range(2):
        with qtbot.waitSignal(bridge.batch, timeout=5000):
            bus.publish([moved(message, S.QUEUED, S.SENDING)])


def test_after_close_nothing_comes(qtbot: QtBot, bus: EventBus, bridge: EventBridge) -> None:
    bridge.close()
    with qtbot.assertNotEmitted(bridge.batch, wait=400):
        bus.publish([moved(1, S.QUEUED, S.SENDING)])
