"""The claim asks the stop list before every message: whoever is on it is suppressed, companions too, and never sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.adapters.stop_list import SqliteStopList
from smsfox_gui.adapters.stop_list_now import StoppedNow
from smsfox_gui.core.answers import Exchange, Failure, judge
from smsfox_gui.core.errors import StopListDamaged
from smsfox_gui.core.message import FrozenRow, Terms
from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.core.states import CampaignState, Decision, MessageState, PauseReason
from smsfox_gui.core.stop_list import NewStop
from smsfox_gui.services.events import Event, MessageChanged
from tests.clocks import HandClock

from .conftest import frozen_rows, new_campaign
from .test_stop_list import adder

ACCEPTED = judge(Exchange(True, 200, b"01"))
LOST = judge(Exchange(True, failure=Failure.CONNECTION_LOST))
EVENING = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)


class Office:
    """A journal and the stop list it asks."""

    def __init__(self, folder: Path) -> None:
        self.clock = HandClock(EVENING)
        self.events: list[Event] = []
        self.stop_list = SqliteStopList(folder / "stop-list.sqlite")
        self._now = StoppedNow(self.stop_list.file)
        self.journal = SqliteJournal(folder / "journal.sqlite", self.clock, self.events.extend, stopped=self._now.has)

    def stop(self, *phones: str, hashed: bool = False) -> None:
        self.stop_list.add([NewStop(phone, date(2026, 10, 3)) for phone in phones], hashed=hashed)

    def counts(self, campaign: int) -> dict[MessageState, int]:
        reader = self.journal.reader()
        try:
            return reader.counts(campaign)
        finally:
            reader.close()

    def close(self) -> None:
        self.journal.close()
        self._now.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize("hashed", [False, True], ids=["plain", "hashed"])
def test_who_came_onto_the_list_after_arming_is_passed_over(office: Office, hashed: bool) -> None:
    rows = frozen_rows(5)
    campaign = office.journal.arm(new_campaign(), rows)
    office.journal.start(campaign)
    office.stop(rows[0].phone, rows[1].phone, rows[4].phone, hashed=hashed)
    claims = [office.journal.claim(campaign), office.journal.claim(campaign)]
    assert [claim.phone for claim in claims if claim] == [rows[2].phone, rows[3].phone]
    assert office.journal.claim(campaign) is None
    for claim in claims:
        office.journal.record(claim, ACCEPTED)
    office.journal.flush()
    assert office.counts(campaign) == {MessageState.ACCEPTED: 2, MessageState.SUPPRESSED: 3}
    assert office.journal.finish(campaign) is CampaignState.FINISHED
    suppressed = [event for event in office.events if getattr(event, "target", None) is MessageState.SUPPRESSED]
    assert suppressed == [
        MessageChanged(campaign, message, MessageState.QUEUED, MessageState.SUPPRESSED, 1) for message in (1, 2, 5)
    ]


def test_companions_are_asked_about_too(office: Office) -> None:
    rows = [FrozenRow(n, ("x",), f"7900000{n:04}", "Воды не будет", 1, 1) for n in range(8)]
    campaign = office.journal.arm(new_campaign(same_text=True), rows)
    office.journal.start(campaign)
    office.stop(rows[0].phone, rows[2].phone, *(row.phone for row in rows[4:]))
    claim = office.journal.claim(campaign, 4)
    assert claim is not None
    assert [claim.phone, *(one.phone for one in claim.companions)] == [rows[1].phone, rows[3].phone]
    assert office.journal.claim(campaign, 4) is None
    assert office.counts(campaign) == {MessageState.SENDING: 2, MessageState.SUPPRESSED: 6}


def test_nobody_on_the_list_costs_a_point_of_the_limit(office: Office) -> None:
    rows = frozen_rows(3)
    campaign = office.journal.arm(new_campaign(limit_points=2), rows)
    office.journal.start(campaign)
    office.stop(rows[0].phone)
    assert office.journal.claim(campaign) is not None
    assert office.journal.claim(campaign) is not None
    assert office.journal.claim(campaign) is None
    assert office.journal.finish(campaign) is CampaignState.RUNNING, "two are under way"


def test_those_asleep_wait_and_are_asked_about_in_the_morning(office: Office) -> None:
    asleep = FrozenRow(9, ("x",), "77010000009", "Ждём вас", 1, 1)
    rows = [asleep, *frozen_rows(2)]
    campaign = office.journal.arm(new_campaign(quiet=QuietHours(21, 9)), rows)
    office.journal.start(campaign)
    office.stop(rows[1].phone)
    claim = office.journal.claim(campaign)
    assert claim is not None
    assert claim.phone == rows[2].phone
    assert office.counts(campaign)[MessageState.WAITING] == 1
    office.stop(asleep.phone)
    office.clock.wall = datetime(2026, 11, 25, 6, 30, tzinfo=UTC)
    office.journal.start(campaign)
    assert office.journal.claim(campaign) is None
    assert office.counts(campaign) == {MessageState.SENDING: 1, MessageState.SUPPRESSED: 2}


def test_a_resend_asks_too(office: Office) -> None:
    rows = frozen_rows(2)
    campaign = office.journal.arm(new_campaign(), rows)
    office.journal.start(campaign)
    for _ in rows:
        office.journal.record(office.journal.claim(campaign), LOST)
    office.journal.flush()
    office.journal.finish(campaign)
    office.journal.decide(campaign, Decision.RESEND)
    office.stop(rows[0].phone)
    office.journal.start(campaign, Terms())
    claim = office.journal.claim(campaign)
    assert claim is not None
    assert claim.phone == rows[1].phone
    assert office.counts(campaign) == {MessageState.SENDING: 1, MessageState.SUPPRESSED: 1}


def test_a_list_that_cannot_be_asked_lets_nothing_through(office: Office) -> None:
    rows = frozen_rows(2)
    campaign = office.journal.arm(new_campaign(), rows)
    office.journal.start(campaign)
    office.stop(rows[0].phone)
    whole = office.stop_list.file.path.read_bytes()
    office.stop_list.file.path.write_bytes(b"?" * 4096)
    with pytest.raises(StopListDamaged):
        office.journal.claim(campaign)
    assert office.counts(campaign) == {MessageState.QUEUED: 2}
    office.stop_list.file.path.write_bytes(whole)
    claim = office.journal.claim(campaign)
    assert claim is not None, "the journal itself is well"
    assert claim.phone == rows[1].phone
    office.journal.pause(campaign, PauseReason.USER)


def test_what_another_process_puts_on_the_list_counts_from_then_on(office: Office) -> None:
    rows = [FrozenRow(n, ("x",), f"7916{n:07}", f"Text {n}", 1, 1) for n in range(200)]
    campaign = office.journal.arm(new_campaign(), rows)
    office.journal.start(campaign)
    claimed: list[str] = []
    with adder(office.stop_list.file.path, 20, 60) as other:
        assert other.stdout is not None
        for line in other.stdout:
            stopped = f"7916{int(line):07}"
            for _ in range(3):
                claim = office.journal.claim(campaign)
                assert claim is not None
                claimed.append(claim.phone)
            assert stopped not in claimed or claimed.index(stopped) < len(claimed) - 3
    while (claim := office.journal.claim(campaign)) is not None:
        claimed.append(claim.phone)
    counts = office.counts(campaign)
    assert len(claimed) == counts[MessageState.SENDING] == 200 - counts[MessageState.SUPPRESSED]
    # However slow the other one is, its first numbers were there before their turn came.
    assert not {f"7916{n:07}" for n in range(20, 27)} & set(claimed)
