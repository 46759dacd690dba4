"""The dispatcher with a real journal and a scripted gateway: stops, retries, races. The real gateway is end_to_end."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, Failure
from smsfox_gui.core.message import CampaignRecord, Claim, FrozenRow
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.services.events import ConnectionChanged, Event, EventBus
from smsfox_gui.services.pacing import RateLimit
from smsfox_gui.services.sending import Dispatcher
from smsfox_gui.services.turns import MAX_TRIES
from tests.adapters.conftest import frozen_rows, new_campaign

OK = Exchange(True, 200, b"01")
UNSENT = Exchange(False, failure=Failure.NO_CONNECTION)
LOST = Exchange(True, failure=Failure.CONNECTION_LOST)


class Script:
    """Answers by number of request; counts what reached it, like the gateway's own ledger."""

    def __init__(self, answer: Callable[[int], Exchange]) -> None:
        self._answer = answer
        self._lock = threading.Lock()
        self.requests: list[Claim] = []
        self.after_stop = 0
        self.stop_seen = False
        self.closed = 0

    def send(self, claim: Claim) -> Exchange:
        with self._lock:
            number = len(self.requests) + 1
            self.requests.append(claim)
            self.after_stop += self.stop_seen
            exchange = self._answer(number)
            self.stop_seen |= exchange.body in (b"03", b"05")
        return exchange

    def close(self) -> None:
        with self._lock:
            self.closed += 1


class Office:
    """A journal with one campaign, and dispatchers for it."""

    def __init__(self, folder: Path) -> None:
        self.events: list[Event] = []
        self.bus = EventBus()
        self.bus.subscribe(self.events.extend)
        self.clock = SystemClock()
        self.rate = 0.0
        self.journal = SqliteJournal(folder / "journal.sqlite", self.clock, self.bus.publish)

    def arm(self, count: int, **changes: object) -> int:
        return self.journal.arm(new_campaign(**changes), frozen_rows(count))

    def record(self, campaign: int) -> CampaignRecord:
        reader = self.journal.reader()
        try:
            return reader.campaign(campaign)
        finally:
            reader.close()

    def run(
        self, campaign: int, script: Script, workers: int = 8, per_request: int = 1, first: int | None = None
    ) -> CampaignRecord:
        dispatcher = self.dispatcher(campaign, script, workers, per_request, first)
        dispatcher.start()
        threads = [threading.Thread(target=dispatcher.work) for _ in range(workers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
            assert not thread.is_alive()
        dispatcher.conclude()
        assert script.closed == workers
        return self.record(campaign)

    def dispatcher(
        self, campaign: int, script: Script, workers: int, per_request: int = 1, first: int | None = None
    ) -> Dispatcher:
        return Dispatcher(
            campaign=self.record(campaign),
            journal=self.journal,
            gateway=lambda waiting: script,
            workers=workers,
            rate=RateLimit(self.rate, self.clock),
            bus=self.bus,
            clock=self.clock,
            per_request=per_request,
            first=first,
        )


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path)
    yield office
    office.journal.close()


@pytest.mark.parametrize("workers", [1, 3, 16])
def test_everybody_gets_one_request(office, workers):
    campaign = office.arm(300)
    script = Script(lambda number: OK)
    record = office.run(campaign, script, workers)
    assert record.state is CampaignState.FINISHED
    assert record.states == {MessageState.ACCEPTED: 300}
    assert Counter(claim.phone for claim in script.requests) == Counter(row.phone for row in frozen_rows(300))


def test_the_first_message_goes_alone(office):
    campaign = office.arm(20)
    inside, most, lock = 0, [], threading.Lock()
    release = threading.Event()

    def answer(number: int) -> Exchange:
        return OK

    class Watched(Script):
        def send(self, claim: Claim) -> Exchange:
            nonlocal inside
            with lock:
                inside += 1
                most.append(inside)
            if len(most) == 1:
                release.wait(0.3)
            exchange = super().send(claim)
            with lock:
                inside -= 1
            return exchange

    office.run(campaign, Watched(answer))
    assert most[0] == 1
    assert max(most[1:3]) <= 2


@pytest.mark.parametrize(("code", "reason"), [("03", PauseReason.AUTHORIZATION), ("05", PauseReason.NO_POINTS)])
@pytest.mark.parametrize("workers", [1, 2, 8])
def test_a_dead_account_stops_the_pool_and_loses_no_row(office, code, reason, workers):
    for at in (1, 2, 3, 4, 17, 60):
        campaign = office.arm(100, name=f"{code} {at}")
        script = Script(lambda number, at=at: OK if number < at else Exchange(True, 200, code.encode()))
        record = office.run(campaign, script, workers)
        assert (record.state, record.reason) == (CampaignState.PAUSED, reason)
        assert script.after_stop <= workers - 1
        assert record.states[MessageState.QUEUED] == 100 - (at - 1)
        assert sum(record.states.values()) == 100


def test_resuming_sends_only_what_is_left(office):
    campaign = office.arm(50)
    first = Script(lambda number: OK if number < 20 else Exchange(True, 200, b"05"))
    office.run(campaign, first, 4)
    second = Script(lambda number: OK)
    record = office.run(campaign, second, 4)
    assert record.states == {MessageState.ACCEPTED: 50}
    accepted_first = [claim.phone for claim in first.requests[:19]]
    assert not set(accepted_first) & {claim.phone for claim in second.requests}


def test_a_lost_answer_is_unknown_and_never_repeated(office):
    campaign = office.arm(40)
    script = Script(lambda number: LOST if number in (5, 15, 25) else OK)
    record = office.run(campaign, script)
    assert record.states == {MessageState.ACCEPTED: 37, MessageState.UNKNOWN: 3}
    assert max(Counter(claim.phone for claim in script.requests).values()) == 1
    assert office.journal.claim(campaign) is None


def test_a_gateway_that_answers_nothing_costs_one_unknown(office):
    record = office.run(office.arm(100), script := Script(lambda number: LOST))
    assert len(script.requests) == 1
    assert (record.state, record.reason) == (CampaignState.PAUSED, PauseReason.UNKNOWN_ANSWERS)


def test_a_short_loss_of_the_line_is_waited_out(office):
    campaign = office.arm(60)
    script = Script(lambda number: UNSENT if number in (20, 21) else OK)
    record = office.run(campaign, script, 4)
    assert record.states == {MessageState.ACCEPTED: 60}
    connections = [event.online for event in office.events if isinstance(event, ConnectionChanged)]
    assert connections[0] is False
    assert connections[-1] is True


def test_what_was_not_sent_is_not_one_of_the_first_few(office):
    campaign = office.arm(12)
    script = Script(lambda number: UNSENT if number in (1, 2) else OK)
    record = office.run(campaign, script, 2, first=3)
    assert record.states == {MessageState.ACCEPTED: 3, MessageState.QUEUED: 9}
    assert record.reason is PauseReason.TRIAL


def test_a_gateway_that_is_not_there_pauses_and_sends_nothing(office):
    campaign = office.arm(10)
    script = Script(lambda number: UNSENT)
    record = office.run(campaign, script, 4)
    assert (record.state, record.reason) == (CampaignState.PAUSED, PauseReason.NO_CONNECTION)
    assert record.states == {MessageState.QUEUED: 10}
    assert len(script.requests) == MAX_TRIES


def test_a_bad_certificate_is_not_tried_again(office):
    script = Script(lambda number: Exchange(False, failure=Failure.CERTIFICATE))
    record = office.run(office.arm(10), script, 4)
    assert record.reason is PauseReason.CERTIFICATE
    assert len(script.requests) == 1


def test_a_person_can_stop_at_any_moment(office):
    for seed in range(10):
        campaign = office.arm(200, name=str(seed))
        stop_at = random.Random(seed).randrange(1, 200)
        reached = threading.Event()

        def answer(number: int, stop_at: int = stop_at, reached: threading.Event = reached) -> Exchange:
            if number >= stop_at:
                reached.set()
            return OK

        script = Script(answer)
        dispatcher = office.dispatcher(campaign, script, 6)
        dispatcher.start()
        threads = [threading.Thread(target=dispatcher.work) for _ in range(6)]
        for thread in threads:
            thread.start()
        assert reached.wait(30)
        dispatcher.stop()
        for thread in threads:
            thread.join(30)
        dispatcher.conclude()
        record = office.record(campaign)
        accepted = record.states.get(MessageState.ACCEPTED, 0)
        assert accepted == len(script.requests)
        assert accepted + record.states.get(MessageState.QUEUED, 0) == 200


def test_a_defect_in_the_client_leaves_the_row_unknown_and_stops(office):
    def answer(number: int) -> Exchange:
        if number == 5:
            raise RuntimeError("a defect")
        return OK

    campaign = office.arm(30)
    script = Script(answer)
    dispatcher = office.dispatcher(campaign, script, 1)
    dispatcher.start()
    with pytest.raises(RuntimeError, match="a defect"):
        dispatcher.work()
    dispatcher.conclude()
    record = office.record(campaign)
    assert record.state is CampaignState.PAUSED
    assert record.states == {MessageState.ACCEPTED: 4, MessageState.UNKNOWN: 1, MessageState.QUEUED: 25}


def test_identical_texts_may_share_a_request_after_the_trial(office):
    rows = [FrozenRow(row.number, row.cells, row.phone, "Воды нет", 1, 1) for row in frozen_rows(100)]
    campaign = office.journal.arm(new_campaign(same_text=True), rows)
    script = Script(lambda number: OK)
    record = office.run(campaign, script, 4, per_request=10)
    assert record.states == {MessageState.ACCEPTED: 100}
    sizes = [1 + len(claim.companions) for claim in script.requests]
    assert sizes[:3] == [1, 1, 1]
    assert max(sizes) == 10
    phones = [phone for claim in script.requests for phone in [claim.phone, *(c.phone for c in claim.companions)]]
    assert sorted(phones) == sorted(row.phone for row in rows)


@pytest.mark.parametrize(
    ("code", "state"), [("02", "unknown"), ("04", "unknown"), ("05", "unknown"), ("07", "unknown"), ("03", "queued")]
)
def test_a_refused_list_is_unknown_for_all_its_rows(office, code, state):
    rows = [FrozenRow(row.number, row.cells, row.phone, "Воды нет", 1, 1) for row in frozen_rows(30)]
    campaign = office.journal.arm(new_campaign(same_text=True), rows)
    script = Script(lambda number: OK if number != 4 else Exchange(True, 200, code.encode()))
    record = office.run(campaign, script, 1, per_request=10)
    refused = [script.requests[3].message, *(one.message for one in script.requests[3].companions)]
    assert len(refused) == 10
    reader = office.journal.reader()
    assert {message.state.value for message in reader.messages_by_id(refused)} == {state}
    reader.close()
    assert sum(record.states.values()) == 30


def test_personal_texts_never_share_a_request(office):
    script = Script(lambda number: OK)
    office.run(office.arm(40), script, 4, per_request=10)
    assert len(script.requests) == 40


def test_the_rate_counts_messages_not_requests(office):
    rows = [FrozenRow(row.number, row.cells, row.phone, "Воды нет", 1, 1) for row in frozen_rows(43)]
    campaign = office.journal.arm(new_campaign(same_text=True), rows)
    began = office.clock.monotonic()
    office.rate = 20.0
    record = office.run(campaign, Script(lambda number: OK), 2, per_request=20)
    assert record.states == {MessageState.ACCEPTED: 43}
    assert office.clock.monotonic() - began >= 1.0


def test_a_row_left_on_its_way_is_in_doubt_when_the_campaign_goes_on(office):
    campaign = office.arm(3)
    office.journal.start(campaign)
    office.journal.claim(campaign)
    office.journal.pause(campaign, PauseReason.USER)
    record = office.run(campaign, Script(lambda number: OK), 1)
    assert record.states == {MessageState.ACCEPTED: 2, MessageState.UNKNOWN: 1}


def test_cancelling_what_is_already_through_changes_nothing(office):
    campaign = office.arm(3)
    office.run(campaign, Script(lambda number: OK), 1)
    office.journal.cancel(campaign)
    assert office.record(campaign).state is CampaignState.FINISHED
