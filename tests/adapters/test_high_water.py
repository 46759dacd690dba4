"""A journal that came back from an older copy is noticed, and nothing of it is sent before a person decides."""

from __future__ import annotations

import errno
import shutil
import stat
from pathlib import Path

import pytest

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.high_water import PERIOD, HighWater
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.core.answers import Exchange, judge
from smsfox_gui.core.errors import JournalRestored
from smsfox_gui.core.states import CampaignState, Decision, MessageState, PauseReason

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
    for attempt in (1, 2, 3, 4, 5, 10**17, 7):
        mark.raise_to(attempt)
    mark.close()
    assert (marks / "a.mark").stat().st_size == 1024
    again = HighWater(marks, "a")
    assert again.mark == 10**17
    again.close()
    other = HighWater(marks, "b")
    assert other.mark == 0
    other.close()


@pytest.mark.parametrize("flipped", [0xFF, 0x01])
@pytest.mark.parametrize("damage", [0, 10, 20, 40, 511, 512, 536, 600, 1023])
def test_a_torn_writing_leaves_the_mark_before_it(marks, damage, flipped):
    mark = HighWater(marks, "a")
    mark.raise_to(5)
    mark.raise_to(6)
    mark.close()
    path = marks / "a.mark"
    content = bytearray(path.read_bytes())
    content[damage] ^= flipped
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


def test_frozen_is_what_may_have_been_sent_and_nothing_else(path, marks, tmp_path):
    journal = opened(path, marks)
    queued, waiting, done = armed(journal, 3), armed(journal, 2), armed(journal, 2)
    send(journal, done, 2)
    journal.flush()
    hold_back = "UPDATE message SET state = 'waiting', changed = 0 WHERE campaign = ?"
    journal._writer.ask(lambda db, _: db.execute(hold_back, (waiting,)))
    for campaign in (queued, waiting, done):
        journal.pause(campaign, PauseReason.USER)
    journal.close()
    copied(path, tmp_path / "copy")
    journal = opened(path, marks)
    send(journal, armed(journal, 1), 1)
    journal.close()
    put_back(path, tmp_path / "copy")
    journal = opened(path, marks)
    reasons = [record_of(journal, campaign).reason for campaign in (queued, waiting, done)]
    assert reasons == [PauseReason.RESTORED, PauseReason.RESTORED, PauseReason.USER]
    journal.trust_copy()
    reader = journal.reader()
    assert [
        [(one.kind, one.messages) for one in reader.decisions(campaign)] for campaign in (queued, waiting, done)
    ] == [[(Decision.TRUST_COPY, 3)], [(Decision.TRUST_COPY, 2)], []]
    reader.close()
    journal.close()


def test_an_older_copy_is_noticed_though_nothing_is_left_to_send_in_it(path, marks, tmp_path):
    journal = opened(path, marks)
    finished = armed(journal, 1)
    send(journal, finished, 1)
    journal.finish(finished)
    journal.close()
    copied(path, tmp_path / "copy")
    journal = opened(path, marks)
    send(journal, armed(journal, 1), 1)
    journal.close()
    put_back(path, tmp_path / "copy")
    journal = opened(path, marks)
    assert journal.restored()
    journal.trust_copy()
    journal.close()
    journal = opened(path, marks)
    assert not journal.restored()
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


def test_after_every_opening_the_mark_is_up_to_date(path, marks, tmp_path):
    """The last program died between two writings of it."""
    journal = opened(path, marks)
    campaign = armed(journal)
    last = [journal.claim(campaign).attempt for _ in range(3)][-1]
    (file,) = marks.iterdir()
    lagging = file.read_bytes()
    journal.close()
    file.write_bytes(lagging)
    journal = opened(path, marks)
    mark = HighWater(marks, file.stem)
    assert mark.mark == last
    mark.close()
    journal.close()


def test_a_mark_of_an_earlier_program_is_read(marks):
    marks.mkdir(parents=True)
    slots = [b"smsfox-mark 1 00000000000000000007 d9583bdf", b"smsfox-mark 1 00000000000000000009 47db1651"]
    (marks / "a.mark").write_bytes(b"".join(slot.ljust(512, b"\n") for slot in slots))
    mark = HighWater(marks, "a")
    assert mark.mark == 9
    mark.raise_to(10)
    mark.close()
    written = (marks / "a.mark").read_bytes()
    assert len(written) == 1024
    assert written.startswith(b"smsfox-mark 1 00000000000000000010 ")
    assert written[512:].startswith(slots[1]), "the one before it is not touched"


def test_a_mark_is_private_and_durable_with_its_name(marks, synced):
    mark = HighWater(marks, "a")
    file = marks / "a.mark"
    assert synced[-1] == marks
    synced.clear()
    for attempt in (5, 5, 4):
        mark.raise_to(attempt)
    assert synced == [file]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    mark.close()


def test_a_closed_journal_holds_nothing_open(path, marks, left_open):
    journal = opened(path, marks)
    assert left_open() != []
    journal.close()
    assert left_open() == []


def test_the_mark_costs_a_writing_in_a_period_of_commits_and_not_one_in_each(path, marks):
    journal = opened(path, marks)
    campaign = armed(journal, 3 * PERIOD)
    (file,) = marks.iterdir()
    seen = {file.read_bytes()}
    for _ in range(3 * PERIOD):
        journal.claim(campaign)
        seen.add(file.read_bytes())
    assert len(seen) == 1 + 3
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


def test_a_mark_that_cannot_be_written_any_more_holds_nobody_up(path, marks, caplog, monkeypatch):
    def full(mark, attempt):
        raise OSError(errno.ENOSPC, "no space left")

    journal = opened(path, marks)
    campaign = armed(journal, PERIOD)
    monkeypatch.setattr(HighWater, "raise_to", full)
    send(journal, campaign, PERIOD)
    assert record_of(journal, campaign).states == {MessageState.ACCEPTED: PERIOD}
    assert "the high-water mark was not written: OSError" in caplog.text
    journal.close()


def test_without_a_place_for_the_mark_the_journal_works(path, tmp_path, caplog):
    blocked = tmp_path / "file"
    blocked.write_text("x")
    journal = opened(path, blocked / "marks")
    campaign = armed(journal, 1)
    send(journal, campaign, 1)
    journal.close()
    assert "high-water mark" in caplog.text
