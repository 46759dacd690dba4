"""How a run ends when something goes wrong at its edges: no campaign stays running without a sender, nobody hangs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, Failure, judge
from smsfox_gui.core.errors import JournalError
from smsfox_gui.core.message import CampaignRecord, Claim
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.services.events import EventBus
from smsfox_gui.services.pacing import RateLimit
from smsfox_gui.services.sending import Dispatcher
from tests.adapters.conftest import frozen_rows, new_campaign

OK = Exchange(True, 200, b"01")
UNSENT = Exchange(False, failure=Failure.NO_CONNECTION)


class Line:
    """A gateway that is a function of the request's number."""

    def __init__(self, answer: Callable[[int], Exchange]) -> None:
        self._answer = answer
        self._waiting: AbstractContextManager[None] = nullcontext()
        self._lock = threading.Lock()
        self.requests: list[str] = []

    def send(self, claim: Claim) -> Exchange:
        with self._lock:
            self.requests.append(claim.phone)
            number = len(self.requests)
        with self._waiting:
            return self._answer(number)

    def made(self, waiting: AbstractContextManager[None] | None = None) -> Line:
        """As the dispatcher makes gateways: `waiting` is entered around every wait."""
        self._waiting = waiting or nullcontext()
        return self

    def close(self) -> None:
        """Nothing is held."""


class Desk:
    """A journal with one campaign and what is needed to send it."""

    def __init__(self, folder: Path) -> None:
        self.clock = SystemClock()
        self.bus = EventBus()
        self.journal = SqliteJournal(folder / "journal.sqlite", self.clock, self.bus.publish)

    def arm(self, count: int) -> int:
        return self.journal.arm(new_campaign(), frozen_rows(count))

    def record(self, campaign: int) -> CampaignRecord:
        reader = self.journal.reader()
        try:
            return reader.campaign(campaign)
        finally:
            reader.close()

    def dispatcher(self, campaign: int, gateway: Callable[..., object], workers: int = 2) -> Dispatcher:
        return Dispatcher(
            campaign=self.record(campaign),
            journal=self.journal,
            gateway=gateway,  # type: ignore[arg-type]
            workers=workers,
            rate=RateLimit(0, self.clock),
            bus=self.bus,
            clock=self.clock,
        )


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.journal.close()


def work(dispatcher: Dispatcher) -> list[BaseException]:
    """Every worker to its end; what they raised."""
    raised: list[BaseException] = []

    def one() -> None:
        try:
            dispatcher.work()
        except Exception as error:
            raised.append(error)

    threads = [threading.Thread(target=one, daemon=True) for _ in range(dispatcher.workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
        assert not thread.is_alive()
    return raised


@pytest.mark.parametrize("workers", [1, 2, 8])
def test_the_last_row_that_comes_back_is_sent_though_the_others_have_gone_home(desk: Desk, workers: int) -> None:
    """Nothing else is queued, so every other worker leaves; the row in flight was never sent and goes back."""
    campaign = desk.arm(5)
    line = Line(lambda number: UNSENT if number in (5, 6) else OK)
    dispatcher = desk.dispatcher(campaign, line.made, workers)
    dispatcher.start()
    assert work(dispatcher) == []
    assert dispatcher.conclude() is CampaignState.FINISHED
    assert desk.record(campaign).states == {MessageState.ACCEPTED: 5}


def test_rows_that_come_back_from_several_workers_are_all_sent(desk: Desk) -> None:
    campaign = desk.arm(12)
    together = threading.Barrier(4)

    def answer(number: int) -> Exchange:
        if 9 <= number <= 12:
            together.wait(20)
            return UNSENT
        return OK

    line = Line(answer)
    dispatcher = desk.dispatcher(campaign, line.made, 4)
    dispatcher.start()
    assert work(dispatcher) == []
    assert dispatcher.conclude() is CampaignState.FINISHED
    assert desk.record(campaign).states == {MessageState.ACCEPTED: 12}


def test_a_worker_that_dies_leaves_the_rows_of_the_others_recorded(desk: Desk) -> None:
    campaign = desk.arm(30)
    both = threading.Barrier(2)

    def answer(number: int) -> Exchange:
        if number in (10, 11):
            both.wait(20)
        if number == 10:
            raise RuntimeError("a defect")
        return OK

    line = Line(answer)
    dispatcher = desk.dispatcher(campaign, line.made, 2)
    dispatcher.start()
    assert [str(error) for error in work(dispatcher)] == ["a defect"]
    dispatcher.conclude()
    record = desk.record(campaign)
    assert (record.state, record.reason) == (CampaignState.PAUSED, PauseReason.INTERRUPTED)
    assert record.states[MessageState.UNKNOWN] == 1
    assert record.states[MessageState.ACCEPTED] == len(line.requests) - 1
    assert sum(record.states.values()) == 30


def test_a_gateway_that_cannot_be_made_leaves_the_campaign_paused(desk: Desk) -> None:
    """Each worker makes its own; one that fails must not leave a campaign running with nobody at work."""

    def broken(*_: object) -> Line:
        raise OSError("no certificates")

    campaign = desk.arm(3)
    dispatcher = desk.dispatcher(campaign, broken)
    dispatcher.start()
    assert work(dispatcher) != []
    dispatcher.conclude()
    assert desk.record(campaign).state is CampaignState.PAUSED
    assert desk.record(campaign).states == {MessageState.QUEUED: 3}


def test_a_stop_before_the_start_is_not_forgotten(desk: Desk) -> None:
    """A person presses Stop (or Ctrl+C) in the moment between the hand-over and the start."""
    campaign = desk.arm(3)
    line = Line(lambda number: OK)
    dispatcher = desk.dispatcher(campaign, line.made)
    dispatcher.stop()
    dispatcher.start()
    assert work(dispatcher) == []
    dispatcher.conclude()
    assert line.requests == []
    assert desk.record(campaign).state is CampaignState.PAUSED


def test_a_stop_that_races_with_the_end_keeps_the_end(desk: Desk) -> None:
    for _ in range(20):
        campaign = desk.arm(6)
        line = Line(lambda number: OK)
        dispatcher = desk.dispatcher(campaign, line.made)
        dispatcher.start()
        stopper = threading.Timer(0.002, dispatcher.stop)
        stopper.start()
        assert work(dispatcher) == []
        stopper.join()
        state = dispatcher.conclude()
        dispatcher.stop()
        record = desk.record(campaign)
        left = record.states.get(MessageState.QUEUED, 0)
        assert record.state is state is (CampaignState.PAUSED if left else CampaignState.FINISHED)
        assert record.states.get(MessageState.ACCEPTED, 0) == len(line.requests) == 6 - left


def test_a_listener_with_a_defect_does_not_stop_the_journal(desk: Desk) -> None:
    """Events are told in the journal's thread: whoever raises there must not keep outcomes from being written."""

    def defect(events: object) -> None:
        raise RuntimeError("a listener's defect")

    campaign = desk.arm(2)
    desk.bus.subscribe(defect)
    done = threading.Event()

    def use() -> None:
        for _ in range(2):
            desk.journal.start(campaign)
        done.set()

    threading.Thread(target=use, daemon=True).start()
    assert done.wait(3)


def test_a_closed_journal_refuses_instead_of_hanging(tmp_path: Path) -> None:
    """A report or a stop that comes a moment too late, as the program ends."""
    journal = SqliteJournal(tmp_path / "late.sqlite", SystemClock(), lambda events: None)
    campaign = journal.arm(new_campaign(), frozen_rows(1))
    journal.close()
    said: list[Exception] = []

    def late() -> None:
        try:
            journal.pause(campaign, PauseReason.USER)
        except JournalError as error:
            said.append(error)

    thread = threading.Thread(target=late, daemon=True)
    thread.start()
    thread.join(3)
    assert not thread.is_alive()
    assert said


def claimed(desk: Desk, campaign: int) -> Claim:
    claim = desk.journal.claim(campaign)
    assert claim is not None
    return claim


def test_a_cancel_holds_for_the_last_row_in_flight(desk: Desk) -> None:
    """A person cancels while the only row left is on its way; it comes back unsent, and must not go out after all."""
    campaign = desk.arm(1)
    desk.journal.start(campaign)
    claim = claimed(desk, campaign)
    desk.journal.cancel(campaign)
    desk.journal.record(claim, judge(UNSENT))
    assert desk.journal.claim(campaign) is None


def test_a_cancelled_campaign_keeps_nothing_queued(desk: Desk) -> None:
    """A row that comes back into a cancelled campaign is cancelled too: a resend of others must not take it along."""
    campaign = desk.arm(2)
    desk.journal.start(campaign)
    claim = claimed(desk, campaign)
    desk.journal.cancel(campaign)
    desk.journal.record(claim, judge(UNSENT))
    desk.journal.flush()
    assert desk.record(campaign).states == {MessageState.CANCELLED: 2}
