"""A journal that came back from an older copy: the command line asks, and a person can answer it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .office import gateway, smsfox
from .test_refusals import one_sentence

TEXT = "Здравствуйте"


@pytest.fixture
def copied(tmp_path: Path, data_folder: Path):
    """Of three rows one was sent when the journal was copied, and the others after that; the copy is back."""
    people = tmp_path / "list.csv"
    people.write_text("phone\n79000000020\n79000000021\n79000000022\n", encoding="utf-8")
    folders = tmp_path / "poor", tmp_path / "rich"
    for folder in folders:
        folder.mkdir()
    with gateway(folders[0], "--points", "1") as poor:
        stopped = smsfox("send", people, "--text", TEXT, "--yes", "--gateway", poor.url, "--login", "demo")
        assert stopped.last["states"] == {"accepted": 1, "queued": 2}
    with gateway(folders[1]) as rich:
        journal = data_folder / "journal.sqlite"
        shutil.copy(journal, tmp_path / "copy")
        assert smsfox("resume", "--gateway", rich.url).last["states"] == {"accepted": 3}
        for left in data_folder.glob("journal.sqlite-*"):
            left.unlink()
        shutil.copy(tmp_path / "copy", journal)
        yield rich


@pytest.mark.parametrize("command", [["resume"], ["resume", "1"]])
def test_a_copy_is_trusted_only_on_a_persons_word(copied, command):
    refused = smsfox(*command, "--gateway", copied.url)
    one_sentence(refused, "journal_restored")
    assert "--trust-copy" in refused.words
    assert len(copied.ledger()) == 2
    assert smsfox("campaigns").last["reason"] == "restored"
    done = smsfox(*command, "--trust-copy", "--gateway", copied.url)
    assert (done.code, done.last["states"]) == (0, {"accepted": 3})
    assert len(copied.ledger()) == 4


def test_a_refused_start_trusts_nothing(copied):
    one_sentence(smsfox("resume", "--trust-copy", "--gateway", "http://gateway.invalid/"), "plain_http")
    assert smsfox("campaigns").last["reason"] == "restored"
