"""A disk that fills up, a real one: nothing is started that has no room, and no outcome is lost for want of it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.adapters.journal_space import MARGIN_BYTES, RESERVE_BYTES, ROW_BYTES, Reserve, Space
from smsfox_gui.core.answers import Exchange, judge
from smsfox_gui.core.errors import JournalFull
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.core.wording import Language, error_sentence
from smsfox_gui.services.events import CampaignChanged, Event

from .conftest import frozen_rows, new_campaign

ACCEPTED = judge(Exchange(True, 200, b"01"))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 100 MB in memory."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if sys.platform != "linux" or shutil.which("mount") is None:
        pytest.skip("needs mount")
    command = ["mount", "-t", "tmpfs", "-o", "size=100m", "tmpfs", str(disk)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("may not mount")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def fill(disk: Path) -> Path:
    """Write until nothing more fits."""
    filler = disk / "filler"
    with filler.open("ab", buffering=0) as file:
        for size in (1 << 20, 4096):
            try:
                while file.write(bytes(size)) == size:
                    pass
            except OSError:
                continue
    assert shutil.disk_usage(disk).free == 0
    return filler


@pytest.fixture
def heard() -> list[Event]:
    return []


@pytest.fixture
def journal(small_disk: Path, heard: list[Event]) -> Iterator[SqliteJournal]:
    """A journal on the small disk."""
    opened = SqliteJournal(small_disk / "journal.sqlite", SystemClock(), heard.extend)
    yield opened
    opened.close()


def started(journal: SqliteJournal, rows: int = 5) -> int:
    campaign = journal.arm(new_campaign(), frozen_rows(rows))
    journal.start(campaign)
    return campaign


def record_of(journal, campaign):
    reader = journal.reader()
    try:
        return reader.campaign(campaign)
    finally:
        reader.close()


def test_what_a_campaign_needs_is_asked_before(tmp_path):
    space = Space(tmp_path, free=lambda folder: MARGIN_BYTES + 10 * ROW_BYTES)
    space.require(10)
    with pytest.raises(JournalFull) as caught:
        space.require(11)
    assert caught.value.details == {"needed": 65, "free": 64}
    for language in Language:
        assert "65" in error_sentence(caught.value, language)


def test_a_campaign_without_room_is_refused_and_leaves_nothing(journal, small_disk):
    (small_disk / "filler").write_bytes(bytes(40 << 20))
    with pytest.raises(JournalFull) as caught:
        journal.arm(new_campaign(), frozen_rows(1))
    assert caught.value.details["free"] < caught.value.details["needed"]
    reader = journal.reader()
    assert reader.campaigns() == []
    reader.close()
    (small_disk / "filler").unlink()
    assert started(journal) == 1


def test_a_list_whose_end_has_no_room_is_refused_whole(journal, small_disk):
    (small_disk / "filler").write_bytes(bytes(15 << 20))
    with pytest.raises(JournalFull):
        journal.arm(new_campaign(), frozen_rows(9000))
    assert started(journal) == 1
    assert record_of(journal, 1).rows == 5


def test_what_has_been_taken_of_the_reserve_is_put_back_before_a_campaign_is_armed(journal, small_disk):
    reserve = Reserve(small_disk / "journal.sqlite")
    assert reserve.held, "since the opening"
    assert reserve.release()
    journal.arm(new_campaign(), frozen_rows(1))
    assert reserve.held
    assert reserve.release()
    journal.start(1)
    assert reserve.held


def test_an_outcome_takes_the_reserve_and_everything_stands(journal, small_disk, heard):
    campaign = started(journal)
    claims = [journal.claim(campaign), journal.claim(campaign)]
    filler = fill(small_disk)
    reserve = Reserve(small_disk / "journal.sqlite")
    assert reserve.held
    connection = journal._file.connection
    for claim in claims:
        journal.record(claim, ACCEPTED)
    with pytest.raises(JournalFull):
        journal.flush()
    record = record_of(journal, campaign)
    assert record.states == {MessageState.ACCEPTED: 2, MessageState.QUEUED: 3}
    assert (record.state, record.reason) == (CampaignState.PAUSED, PauseReason.JOURNAL)
    assert not reserve.held
    with pytest.raises(JournalFull):
        journal.claim(campaign)
    # The writer answers before it announces; the claim came after, so that all of it has been said.
    assert CampaignChanged(campaign, CampaignState.PAUSED, PauseReason.JOURNAL) in heard
    fill(small_disk)
    with pytest.raises(JournalFull):
        journal.start(campaign)
    assert journal._file.connection is connection, "want of room is no reason to look through the whole file"

    filler.unlink()
    journal.start(campaign)
    assert reserve.held
    journal.record(journal.claim(campaign), ACCEPTED)
    journal.flush()
    assert record_of(journal, campaign).states == {MessageState.ACCEPTED: 3, MessageState.QUEUED: 2}


def test_a_claim_without_room_is_not_given_out(journal, small_disk):
    campaign = started(journal)
    fill(small_disk)
    with pytest.raises(JournalFull):
        list(iter(lambda: journal.claim(campaign), None))
    record = record_of(journal, campaign)
    assert (record.state, record.reason) == (CampaignState.PAUSED, PauseReason.JOURNAL)
    assert sum(record.states.values()) == 5


def test_an_outcome_that_finds_no_room_at_all_is_kept_and_written_later(journal, small_disk):
    campaign = started(journal)
    claim = journal.claim(campaign)
    Reserve(small_disk / "journal.sqlite").release()
    filler = fill(small_disk)
    journal.record(claim, ACCEPTED)
    with pytest.raises(JournalFull):
        journal.flush()
    assert record_of(journal, campaign).states == {MessageState.SENDING: 1, MessageState.QUEUED: 4}
    filler.unlink()
    journal.start(campaign)
    assert record_of(journal, campaign).states == {MessageState.ACCEPTED: 1, MessageState.QUEUED: 4}


def test_an_outcome_that_never_finds_room_is_unknown_next_time(small_disk):
    journal = SqliteJournal(small_disk / "journal.sqlite", SystemClock(), lambda events: None)
    campaign = started(journal)
    claim = journal.claim(campaign)
    Reserve(small_disk / "journal.sqlite").release()
    filler = fill(small_disk)
    journal.record(claim, ACCEPTED)
    journal.close()
    filler.unlink()
    again = SqliteJournal(small_disk / "journal.sqlite", SystemClock(), lambda events: None)
    record = record_of(again, campaign)
    assert record.states == {MessageState.UNKNOWN: 1, MessageState.QUEUED: 4}
    assert record.reason is PauseReason.INTERRUPTED
    again.close()


def test_a_journal_opens_on_a_disk_that_has_no_room_for_the_reserve(small_disk, caplog):
    path = small_disk / "journal.sqlite"
    SqliteJournal(path, SystemClock(), lambda events: None).close()
    Reserve(path).release()
    filler = fill(small_disk)
    with pytest.raises(JournalFull):
        SqliteJournal(path, SystemClock(), lambda events: None)
    with filler.open("r+b") as shorter:
        shorter.truncate(filler.stat().st_size - (1 << 20))
    journal = SqliteJournal(path, SystemClock(), lambda events: None)
    assert "no room for the journal's reserve" in caplog.text
    assert not Reserve(path).held
    journal.close()


def test_the_reserve_occupies_what_it_promises(tmp_path):
    reserve = Reserve(tmp_path / "journal.sqlite")
    assert not reserve.held
    reserve.hold()
    file = tmp_path / "journal.sqlite.reserve"
    assert reserve.held
    assert file.stat().st_size == RESERVE_BYTES
    if sys.platform == "linux":
        assert file.stat().st_blocks * 512 >= RESERVE_BYTES
    assert reserve.release()
    assert not reserve.release()


def test_the_reserve_is_private_durable_and_made_once(tmp_path, synced, left_open):
    reserve = Reserve(tmp_path / "journal.sqlite")
    reserve.hold()
    file = tmp_path / "journal.sqlite.reserve"
    assert synced == [file, tmp_path]
    assert file.stat().st_mode & 0o077 == 0
    reserve.hold()
    assert len(synced) == 2
    assert left_open() == []
    with file.open("r+b") as shorter:
        shorter.truncate(RESERVE_BYTES - 1)
    assert not reserve.held
    reserve.hold()
    assert reserve.held


def test_the_reserve_is_filled_where_the_system_cannot_set_room_aside(tmp_path, monkeypatch):
    monkeypatch.delattr("os.posix_fallocate", raising=False)
    Reserve(tmp_path / "journal.sqlite").hold()
    content = (tmp_path / "journal.sqlite.reserve").read_bytes()
    assert len(content) == RESERVE_BYTES
    assert content.count(0) < RESERVE_BYTES // 100


def test_without_room_for_the_reserve_nothing_is_left_behind(small_disk):
    fill(small_disk)
    (small_disk / "journal.sqlite.reserve").unlink(missing_ok=True)
    reserve = Reserve(small_disk / "journal.sqlite")
    with pytest.raises(JournalFull):
        reserve.hold()
    assert not (small_disk / "journal.sqlite.reserve").exists()
