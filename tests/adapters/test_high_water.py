"""A journal that came back from an older copy is noticed, and nothing of it is sent before a person decides."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.high_water import PERIOD, HighWater
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, judge
from smsfox_gui.core.errors import JournalRestored
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason

from .conftest import frozen_rows, new_campaign

ACCEPTED = judge(Exchange(True, 200, b"01"))


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    return tmp_path / "state" / "marks"


def opened(path: Path, marks: Path) -> SqliteJournal:
    return SqliteJournal(path, SystemClock(), lambda events: None, marks=marks)


def copied(path: Path, to: Path) -> None:
    """As a backup program does it: file by file, the log too."""
    to.mkdir(exist_ok=True)
    for file in path.parent.glob(path.name + "*"):
        if not file.name.endswith((".lock", ".reserve")):
            shutil.copy(file, to / file.name)


def put_back(path: Path, copy: Path) -> None:
    for file in path.parent.glob(path.name + "*"):
        file.unlink()
    for file in copy.iterdir():
        shutil.copy(file, path.parent / file.name)


def send(journal: SqliteJournal, campaign: int, count: int) -> None:
    for _ in range(count):
        journal.record(journal.claim(campaign), ACCEPTED)


def record_of(journal, campaign):
    journal.flush()
    reader = journal.reader()
    try:
        return reader.campaign(campaign)
    finally:
        reader.close()


def armed(journal, rows=10):
    campaign = journal.arm(new_campaign(), frozen_rows(rows))
    journal.start(campaign)
    return campaign


def test_the_mark_is_kept_and_only_rises(marks):
    mark = HighWater(marks, "a")
    assert mark.mark == 0
    for attempt in (5, 10**17, 7):
        mark.raise_to(attempt)
    mark.close()
    again = HighWater(marks, "a")
    assert again.mark == 10**17
    again.close()
    other = HighWater(marks, "b")
    assert other.mark == 0
    other.close()


@pytest.mark.parametrize("damage", [0, 10, 40, 511, 512, 600, 1023])
def test_a_torn_writing_leaves_the_mark_before_it(marks, damage):
    mark = HighWater(marks, "a")
    mark.raise_to(5)
    mark.raise_to(6)
    mark.close()
    path = marks / "a.mark"
    content = bytearray(path.read_bytes())
    content[damage] ^= 0xFF
    path.write_bytes(content)
    again = HighWater(marks, "a")
    # The padding behind the text may hold rubbish or not: either way no mark is invented.
    assert again.mark in (5, 6)
    again.raise_to(9)
    again.close()
    last = HighWater(marks, "a")
    assert last.mark == 9
    last.close()


def test_an_older_copy_is_frozen_until_a_person_decides(path, marks, tmp_path):
    journal = opened(path, marks)
    campaign = armed(journal)
    finished = armed(journal, 1)
    send(journal, finished, 1)
    journal.finish(finished)
    journal.close()
    copied(path, tmp_path / "copy")
    journal = opened(path, marks)
    assert not journal.restored()
    journal.start(campaign)
    send(journal, campaign, 3)
    journal.close()
    put_back(path, tmp_path / "copy")

    for _ in range(2):
        journal = opened(path, marks)
        assert journal.restored()
        record = record_of(journal, campaign)
        assert (record.state, record.reason) == (CampaignState.PAUSED, PauseReason.RESTORED)
        assert record_of(journal, finished).state is CampaignState.FINISHED
        with pytest.raises(JournalRestored):
            journal.start(campaign)
        assert journal.claim(campaign) is None
        journal.close()

    journal = opened(path, marks)
    new = armed(journal, 2)
    assert journal.claim(new) is not None
    journal.trust_copy()
    assert record_of(journal, campaign).reason is PauseReason.INTERRUPTED
    journal.close()
    journal = opened(path, marks)
    assert not journal.restored()
    journal.start(campaign)
    assert journal.claim(campaign) is not None
    journal.close()


def test_the_question_stays_until_it_is_answered_whatever_is_sent_meanwhile(path, marks, tmp_path):
    journal = opened(path, marks)
    campaign = armed(journal)
    journal.close()
    copied(path, tmp_path / "copy")
    journal = opened(path, marks)
    journal.start(campaign)
    send(journal, campaign, 3)
    journal.close()
    put_back(path, tmp_path / "copy")
    journal = opened(path, marks)
    new = armed(journal, 2)
    send(journal, new, 2)
    journal.close()

    # The attempts of the new campaign lie above the mark by now; the old campaign is frozen all the same.
    for _ in range(2):
        journal = opened(path, marks)
        assert journal.restored()
        with pytest.raises(JournalRestored):
            journal.start(campaign)
        journal.close()
    journal = opened(path, marks)
    journal.trust_copy()
    assert not journal.restored()
    journal.start(campaign)
    assert journal.claim(campaign) is not None
    journal.close()


def test_the_right_journal_put_back_is_welcome(path, marks, tmp_path):
    journal = opened(path, marks)
    campaign = armed(journal)
    journal.close()
    copied(path, tmp_path / "old")
    journal = opened(path, marks)
    journal.start(campaign)
    send(journal, campaign, 3)
    journal.close()
    copied(path, tmp_path / "new")
    put_back(path, tmp_path / "old")
    opened(path, marks).close()
    put_back(path, tmp_path / "new")
    journal = opened(path, marks)
    assert not journal.restored()
    journal.start(campaign)
    assert record_of(journal, campaign).states == {MessageState.ACCEPTED: 3, MessageState.QUEUED: 7}
    journal.close()


def test_attempts_after_a_copy_never_repeat_those_that_were_lost(path, marks, tmp_path):
    journal = opened(path, marks)
    campaign = armed(journal)
    journal.close()
    copied(path, tmp_path / "copy")
    journal = opened(path, marks)
    journal.start(campaign)
    last = journal.claim(campaign).attempt
    journal.close()
    put_back(path, tmp_path / "copy")
    journal = opened(path, marks)
    journal.trust_copy()
    journal.start(campaign)
    assert journal.claim(campaign).attempt > last
    journal.close()


def test_a_copy_made_while_sending_is_noticed_after_a_period_even_if_the_program_died(path, marks, tmp_path):
    journal = opened(path, marks)
    campaign = armed(journal, 2 * PERIOD)
    copied(path, tmp_path / "copy")
    send(journal, campaign, PERIOD + 1)
    shutil.copytree(marks, tmp_path / "marks when it died")
    journal.close()
    shutil.rmtree(marks)
    shutil.copytree(tmp_path / "marks when it died", marks)
    put_back(path, tmp_path / "copy")
    journal = opened(path, marks)
    assert journal.restored()
    journal.close()


def test_forgetting_campaigns_is_no_older_copy(path, marks):
    journal = opened(path, marks)
    campaign = armed(journal, 1)
    send(journal, campaign, 1)
    journal.flush()
    journal.finish(campaign)
    assert journal.forget(SystemClock().now().replace(year=2100)) == 1
    journal.close()
    journal = opened(path, marks)
    assert not journal.restored()
    assert armed(journal, 1) > campaign
    journal.close()


def test_without_a_place_for_the_mark_the_journal_works(path, tmp_path, caplog):
    blocked = tmp_path / "file"
    blocked.write_text("x")
    journal = opened(path, blocked / "marks")
    campaign = armed(journal, 1)
    send(journal, campaign, 1)
    journal.close()
    assert "high-water mark" in caplog.text
