"""Bad input and bad surroundings: one clear sentence each, nothing lost, the exit status of the contract."""

from __future__ import annotations

import socket
import stat
import sys
from pathlib import Path

import openpyxl
import pytest

from .office import gateway, smsfox

TEXT = "Здравствуйте"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text("phone,name\n79000000020,Anna\n79000000021,Olga\n79000000022,Ivan\n", encoding="utf-8")
    return path


def one_sentence(done, code):
    assert done.code == 4, done
    assert [set(line) for line in done.lines] == [{"error"}]
    assert done.last["error"]["code"] == code
    message = done.last["error"]["message"]
    assert message
    assert message in done.words
    assert "Traceback" not in done.words


def empty_workbook(folder: Path) -> Path:
    path = folder / "empty.xlsx"
    openpyxl.Workbook().save(path)
    return path


def protected_workbook(folder: Path) -> Path:
    """The head of what Excel writes for a file with a password: an OLE container with an EncryptedPackage."""
    path = folder / "protected.xlsx"
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
    path.write_bytes(head + "EncryptedPackage".encode("utf-16-le").ljust(128, b"\0"))
    return path


@pytest.mark.parametrize("command", ["check", "send"])
@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda folder: folder / "nowhere.xlsx", "missing"),
        (empty_workbook, "empty"),
        (protected_workbook, "password"),
    ],
)
def test_a_list_that_cannot_be_read(tmp_path, command, make, code):
    path = make(tmp_path)
    options = ["--text", TEXT, "--yes"] if command == "send" else []
    one_sentence(smsfox(command, path, *options), code)


def test_a_list_without_numbers_is_read_and_nothing_is_sent(tmp_path):
    path = tmp_path / "names.csv"
    path.write_text("name,town\nAnna,Omsk\nOlga,Tver\n", encoding="utf-8")
    done = smsfox("check", path)
    assert done.code == 0
    assert (done.last["phone_column"], done.last["ready"], done.last["rows_read"]) == (None, 0, 2)
    one_sentence(smsfox("send", path, "--text", TEXT, "--yes"), "problems")
    one_sentence(smsfox("send", path, "--text", TEXT, "--yes", "--exclude-problems"), "nobody")


def test_problem_rows_must_be_left_out_on_purpose(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("phone,name\n79000000020,Anna\n7900000002,Olga\n", encoding="utf-8")
    with gateway(tmp_path) as demo:
        account = ["--gateway", demo.url, "--login", "demo"]
        one_sentence(smsfox("send", path, "--text", TEXT, "--yes", *account), "problems")
        assert demo.ledger() == []
        done = smsfox("send", path, "--text", TEXT, "--yes", "--exclude-problems", *account)
        assert done.code == 0
        assert (done.last["rows"], done.last["excluded"]) == (1, 1)
        assert len(demo.ledger()) == 1


def test_a_field_that_no_column_has(good):
    one_sentence(smsfox("send", good, "--text", "{Фамилия}, привет", "--yes"), "unknown_field")


def test_no_password(good):
    one_sentence(smsfox("send", good, "--text", TEXT, "--yes", "--login", "x", password=None), "no_password")


def test_plain_http_to_another_host_is_refused(good):
    address = "http://gateway.invalid/en/api/"
    one_sentence(smsfox("send", good, "--text", TEXT, "--yes", "--gateway", address), "plain_http")


def test_over_the_limit(good):
    one_sentence(smsfox("send", good, "--text", TEXT, "--yes", "--limit", "2"), "over_limit")


def test_a_wrong_login_pauses_and_keeps_every_row(good, tmp_path):
    with gateway(tmp_path) as demo:
        options = ["--gateway", demo.url, "--login", "demo"]
        done = smsfox("send", good, "--text", TEXT, "--yes", *options, password="wrong")
        assert done.code == 3
        assert (done.last["state"], done.last["reason"]) == ("paused", "authorization")
        assert done.last["states"] == {"queued": 3}
        assert len(demo.ledger()) == 1
        resumed = smsfox("resume")
        assert resumed.code == 0
        assert resumed.last["states"] == {"accepted": 3}
        assert smsfox("resume", str(resumed.last["campaign"])).code == 0


def test_no_points_pauses_until_a_top_up(good, tmp_path):
    with gateway(tmp_path, "--points", "1") as demo:
        done = smsfox("send", good, "--text", TEXT, "--yes", "--gateway", demo.url, "--login", "demo")
        assert done.code == 3
        assert done.last["reason"] == "no_points"
        assert done.last["states"] == {"accepted": 1, "queued": 2}


def test_the_status_that_stopped_it_is_named(good, tmp_path):
    faults = tmp_path / "faults.json"
    faults.write_text('[{"match": {"nth": [1]}, "fault": "status", "code": 503}]', encoding="utf-8")
    with gateway(tmp_path, "--faults", faults) as demo:
        done = smsfox("send", good, "--text", TEXT, "--yes", "--gateway", demo.url, "--login", "demo")
    assert (done.code, done.last["reason"]) == (3, "http_status")
    assert "(HTTP 503)" in done.words


def test_a_gateway_that_is_not_there(good):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        done = smsfox("send", good, "--text", TEXT, "--yes", "--gateway", f"http://127.0.0.1:{port}/", "--login", "d")
    assert done.code == 3
    assert done.last["reason"] == "no_connection"
    assert done.last["states"] == {"queued": 3}
    assert len([line for line in done.words.splitlines() if line]) == 1


def test_a_second_sender_is_refused(good, tmp_path, data_folder):
    from smsfox_gui.adapters.journal_lock import InstanceLock

    data_folder.mkdir()
    lock = InstanceLock(data_folder / "journal.sqlite")
    lock.take()
    try:
        one_sentence(smsfox("send", good, "--text", TEXT, "--yes", "--login", "demo"), "busy")
    finally:
        lock.release()


@pytest.mark.skipif(sys.platform == "win32", reason="no permission bits")
def test_the_journal_and_its_folder_are_private(good, tmp_path, data_folder):
    with gateway(tmp_path) as demo:
        smsfox("send", good, "--text", TEXT, "--yes", "--gateway", demo.url, "--login", "demo")
    for path in [data_folder, *data_folder.rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_campaign_that_does_not_exist(tmp_path):
    one_sentence(smsfox("messages", "7"), "no_campaign")
    one_sentence(smsfox("resume"), "no_campaign")
