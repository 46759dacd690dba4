"""One sender for a journal, and everybody else learns who it is."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.adapters.journal_lock import InstanceLock
from smsfox_gui.adapters.journal_reader import SqliteJournalReader
from smsfox_gui.core.errors import JournalBusy, JournalError
from smsfox_gui.core.wording import Language, error_sentence

from .conftest import frozen_rows, new_campaign

STARTS = int(os.environ.get("SMSFOX_STARTS", "20"))

_TAKE = """
import sys
from pathlib import Path
from smsfox_gui.adapters.journal_lock import InstanceLock
from smsfox_gui.core.errors import JournalBusy
lock = InstanceLock(Path(sys.argv[1]))
print("ready", flush=True)
for line in sys.stdin:
    if line == "release\\n":
        lock.release()
        print("released", flush=True)
        continue
    try:
        lock.take()
        print("taken", flush=True)
    except JournalBusy as busy:
        print("busy", busy.details.get("pid"), flush=True)
"""


def test_who_holds_it_is_said(path):
    lock = InstanceLock(path)
    lock.take()
    with pytest.raises(JournalBusy) as caught:
        InstanceLock(path).take()
    assert (caught.value.details["pid"], caught.value.details["host"]) == (os.getpid(), socket.gethostname())
    assert str(caught.value.details["started"]).startswith("20")
    for language in Language:
        assert socket.gethostname() in error_sentence(caught.value, language)
    lock.release()
    other = InstanceLock(path)
    other.take()
    other.release()


def test_a_longer_name_of_an_earlier_holder_leaves_nothing_behind(path):
    Path(f"{path}.lock").write_bytes(b'{"pid": 1, "host": "' + b"x" * 999 + b'", "started": "long ago"}')
    lock = InstanceLock(path)
    lock.take()
    with pytest.raises(JournalBusy) as caught:
        InstanceLock(path).take()
    assert caught.value.details["pid"] == os.getpid()
    lock.release()


def test_a_lock_is_private_and_is_let_go_of_once(path, left_open):
    lock = InstanceLock(path)
    lock.release()
    lock.take()
    with pytest.raises(JournalBusy):
        InstanceLock(path).take()
    file = Path(f"{path}.lock")
    assert left_open() == [file], "who was refused holds nothing"
    assert file.stat().st_mode & 0o077 == 0
    for _ in range(2):
        lock.release()
    assert left_open() == []


def test_a_lock_that_cannot_be_made_is_said(path):
    Path(f"{path}.lock").mkdir()
    with pytest.raises(JournalError):
        InstanceLock(path).take()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"pid": 1}', b'{"pid": null, "host": 1, "started": 2}', b"\xff"]
)
def test_a_holder_that_cannot_be_read_is_only_not_named(path, content):
    lock = InstanceLock(path)
    lock.take()
    Path(f"{path}.lock").write_bytes(content)
    with pytest.raises(JournalBusy) as caught:
        InstanceLock(path).take()
    assert caught.value.details == {}
    assert error_sentence(caught.value, Language.EN)
    lock.release()


def test_the_second_one_reads(journal, path):
    campaign = journal.arm(new_campaign(), frozen_rows(3))
    with pytest.raises(JournalBusy):
        SqliteJournal(path, SystemClock(), lambda events: None)
    reader = journal.reader()
    assert reader.campaign(campaign).rows == 3
    reader.close()
    journal.start(campaign)
    assert journal.claim(campaign) is not None


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_journal_has_one_lock_whatever_name_it_is_opened_by(journal, path, tmp_path):
    """Through a link to the file, and through a link to its folder."""
    (tmp_path / "link.sqlite").symlink_to(path)
    (tmp_path / "folder").symlink_to(path.parent, target_is_directory=True)
    campaign = journal.arm(new_campaign(), frozen_rows(3))
    for other in (tmp_path / "link.sqlite", tmp_path / "folder" / path.name):
        with pytest.raises(JournalBusy) as caught:
            SqliteJournal(other, SystemClock(), lambda events: None)
        assert caught.value.details["pid"] == os.getpid()
        reader = SqliteJournalReader(other)
        assert reader.campaign(campaign).rows == 3
        reader.close()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_what_lies_beside_a_journal_lies_beside_the_file_and_not_the_link(path, tmp_path):
    """Its log, its lock, its reserve: a program that comes by the other name must find them."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "link.sqlite").symlink_to(path)
    journal = SqliteJournal(elsewhere / "link.sqlite", SystemClock(), lambda events: None)
    journal.arm(new_campaign(), frozen_rows(3))
    assert [file.name for file in elsewhere.iterdir()] == ["link.sqlite"]
    journal.close()


@pytest.mark.timeout(60 + STARTS)
def test_started_together_exactly_one_holds_it(path):
    """`SMSFOX_STARTS=1000` for the long run."""
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", _TAKE, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]

    def tell(process, word):
        process.stdin.write(word + "\n")
        process.stdin.flush()

    try:
        assert [process.stdout.readline() for process in processes] == ["ready\n"] * 2
        for start in range(STARTS):
            for process in processes[:: 1 if start % 2 else -1]:
                tell(process, "take")
            answers = [process.stdout.readline().split() for process in processes]
            assert sorted(answer[0] for answer in answers) == ["busy", "taken"]
            winner = processes[[answer[0] for answer in answers].index("taken")]
            # In the very moment of locking the name may not be written yet, or still be the last holder's.
            (busy,) = [answer for answer in answers if answer[0] == "busy"]
            assert busy[1] in {"None", *(str(process.pid) for process in processes)}
            tell(winner, "release")
            assert winner.stdout.readline() == "released\n"
    finally:
        for process in processes:
            process.communicate(timeout=30)
