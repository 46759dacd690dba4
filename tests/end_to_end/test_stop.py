"""The stop list through the whole program: `smsfox stop`, and that `check`, `send`, `resume` and `resend` obey it.

`SMSFOX_STOP_KILLS` says how often a sender is killed while numbers come onto the list.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from smsfox_gui.adapters.settings_store import SettingsStore
from smsfox_gui.adapters.stop_list import SqliteStopList
from smsfox_gui.core.settings import Settings
from smsfox_gui.core.stop_list import NewStop

from .office import check, gateway, smsfox, start_smsfox
from .test_kill import Office, fork_server
from .test_refusals import one_sentence
from .test_resend import faults

KILLS = int(os.environ.get("SMSFOX_STOP_KILLS", "40"))
TEXT = "Здравствуйте, {name}"


def people(folder: Path, count: int) -> Path:
    path = folder / "list.csv"
    path.write_text("phone,name\n" + "".join(f"8 (900) 000-{n:04},N{n}\n" for n in range(count)), encoding="utf-8")
    return path


def phone(number: int) -> str:
    return f"7900000{number:04}"


@pytest.fixture(params=[False, True], ids=["plain", "hashed"])
def hashed(request: pytest.FixtureRequest, data_folder: Path) -> bool:
    """The setting of the office."""
    SettingsStore(data_folder / "settings.json").save(Settings(stop_list_hashed=request.param))
    return request.param


def test_the_list_by_command(tmp_path, hashed):
    added = smsfox("stop", "add", "8 900 000-00-01", "+7 900 000 00 02", "--name", "Анна", "--since", "03.10.2026")
    assert added.code == 0
    assert added.lines == [{"phone": phone(n), "since": "2026-10-03", "added": True} for n in (1, 2)]
    again = smsfox("stop", "add", "89000000001")
    assert again.lines == [{"phone": phone(1), "since": "2026-10-03", "added": False}]
    one_sentence(smsfox("stop", "add", "89000000003", "8900000000"), "number")
    assert smsfox("stop", "add").code == smsfox("stop").code == smsfox("stop", "add", "x", "--since", "y").code == 2
    listed = smsfox("stop", "list")
    assert [line["phone"] for line in listed.lines] == ([None, None] if hashed else [phone(2), phone(1)])
    assert smsfox("stop", "list", "--find", "8 (900) 000-00-02").lines == listed.lines[:1]
    assert smsfox("stop", "list", "--find", "анна").lines == listed.lines
    exported = tmp_path / "stop.xlsx"
    assert smsfox("stop", "export", "--to", exported).lines == [{"rows": 2, "without_number": 2 if hashed else 0}]
    assert openpyxl.load_workbook(exported).active.max_row == 3
    gone = smsfox("stop", "remove", "+79000000002", "9000000003")
    assert (gone.code, [line["removed"] for line in gone.lines]) == (1, [True, False])
    (tmp_path / "more.csv").write_text("phone\n89000000001\n89000000007\nx\n", encoding="utf-8")
    read = smsfox("stop", "import", tmp_path / "more.csv")
    assert read.lines == [{"rows_read": 3, "added": 1, "known": 1, "refused": {"not_a_number": 1}}]
    assert (read.code, "4: Not a number" in read.words) == (1, True)
    one_sentence(smsfox("stop", "import", tmp_path / "nowhere.csv"), "missing")
    assert len(smsfox("stop", "list").lines) == 2


def test_a_list_is_held_against_it(tmp_path, hashed):
    listed = people(tmp_path, 4)
    smsfox("stop", "add", "8-900-000-00-01", "--since", "2026-10-03")
    checked = smsfox("check", listed, "--rows")
    assert (checked.lines[0]["ready"], checked.lines[0]["problems"]) == (3, {"stopped": 1})
    assert [line["reason"] for line in checked.lines[1:]] == [None, "stopped", None, None]
    with gateway(tmp_path) as demo:
        options = ["--yes", "--gateway", demo.url, "--login", "demo"]
        one_sentence(smsfox("send", listed, "--text", TEXT, *options), "problems")
        sent = smsfox("send", listed, "--text", TEXT, "--exclude-problems", *options)
        assert (sent.code, sent.last["states"], sent.last["excluded"]) == (0, {"accepted": 3}, 1)
        assert phone(1) not in {entry["phones"] for entry in demo.ledger()}
    exported = tmp_path / "results.xlsx"
    smsfox("export", "1", "--to", exported)
    rows = list(openpyxl.load_workbook(exported).active.iter_rows(values_only=True))
    assert rows[2][2:4] == ("Not sent", "On the do-not-send list since 03.10.26")


def test_resume_and_resend_ask_again(tmp_path, hashed):
    listed = people(tmp_path, 5)
    once = {"match": {"nth": [4]}, "fault": "answer", "body": "04"}
    with gateway(tmp_path, "--faults", faults(tmp_path, once)) as demo:
        options = ["--yes", "--gateway", demo.url, "--login", "demo", "--workers", "1"]
        paused = smsfox("send", listed, "--text", TEXT, *options, password="wrong")
        assert paused.last["states"] == {"queued": 5}
        smsfox("stop", "add", phone(0), phone(3))
        resumed = smsfox("resume", "--workers", "1")
        assert resumed.last["states"] == {"accepted": 2, "rejected": 1, "suppressed": 2}
        (rejected,) = (line for line in smsfox("messages", "1").lines if line["state"] == "rejected")
        smsfox("stop", "add", rejected["phone"])
        looked = smsfox("resend", "1", "--state", "rejected")
        assert (looked.last["messages"], looked.last["stopped"]) == (0, 1)
        one_sentence(smsfox("resend", "1", "--state", "rejected", "--yes"), "nobody")
        one_sentence(smsfox("resend", "1", "--state", "rejected", "--row", str(rejected["row"]), "--yes"), "nobody")
        messages = smsfox("messages", "1").lines
        assert check(demo.ledger(), messages, 5) == []
        assert len(demo.ledger()) == 4, "the refused login, then three messages"


def test_an_older_copy_is_said_before_anything_is_sent(tmp_path, data_folder):
    listed = people(tmp_path, 2)
    smsfox("stop", "add", phone(77))
    copy = (data_folder / "stop-list.sqlite").read_bytes()
    smsfox("stop", "add", phone(78), phone(79))
    (data_folder / "stop-list.sqlite").write_bytes(copy)
    with gateway(tmp_path) as demo:
        done = smsfox("send", listed, "--text", TEXT, "--yes", "--gateway", demo.url, "--login", "demo")
    assert done.code == 0
    assert "came back from an older copy. 2 changes are missing." in done.words


def test_a_list_that_cannot_be_read_lets_nothing_out(tmp_path, data_folder):
    listed = people(tmp_path, 2)
    smsfox("stop", "add", phone(77))
    (data_folder / "stop-list.sqlite").write_bytes(b"?" * 9000)
    with gateway(tmp_path) as demo:
        options = ["--yes", "--gateway", demo.url, "--login", "demo"]
        one_sentence(smsfox("send", listed, "--text", TEXT, *options), "stop_list_damaged")
        one_sentence(smsfox("check", listed), "stop_list_damaged")
        assert demo.ledger() == []


# --- numbers that come onto the list while another process sends


def late_claims(journal: Path, stopped: dict[str, int]) -> list[str]:
    """Numbers whose message was claimed after they were known to be on the list (milliseconds UTC).

    A claim notes its moment before it asks the list, so the one of a number that is known by then must have failed.
    """
    with closing(sqlite3.connect(f"{journal.absolute().as_uri()}?mode=ro", uri=True)) as db:
        claimed = db.execute("SELECT phone, sent FROM message WHERE sent IS NOT NULL").fetchall()
    return [one for one, sent in claimed if sent > stopped.get(one, sent)]


def now() -> int:
    return time.time_ns() // 10**6


def test_another_process_stops_a_number_while_this_one_sends(tmp_path, data_folder, hashed):
    listed = people(tmp_path, 60)
    with gateway(tmp_path) as demo:
        options = ["--yes", "--gateway", demo.url, "--login", "demo", "--workers", "2", "--rate", "6"]
        sender = start_smsfox("send", listed, "--text", TEXT, *options)
        while demo.requests() < 3:
            time.sleep(0.01)
        added = smsfox("stop", "add", *(phone(n) for n in range(40, 60)))
        known = now()
        assert added.code == 0
        sender.communicate(timeout=60)
        states = smsfox("campaigns").last["states"]
        assert sum(states.values()) == 60
        assert states["suppressed"] > 0, "it took longer to add them than to send to all"
        assert late_claims(data_folder / "journal.sqlite", {phone(n): known for n in range(40, 60)}) == []
        assert len(demo.ledger()) == states["accepted"]


class Refusers(threading.Thread):
    """People who ask to be left alone, one after another, while messages go out. Notes when each was on the list."""

    def __init__(self, store: SqliteStopList, phones: Sequence[str], *, hashed: bool) -> None:
        super().__init__()
        self._store = store
        self._phones = phones
        self._hashed = hashed
        self.over = threading.Event()
        self.stopped: dict[str, int] = {}

    def run(self) -> None:
        """Until told, or until all have asked."""
        for one in self._phones:
            if self.over.wait(0.02):
                return
            self._store.add([NewStop(one, date(2026, 10, 3))], hashed=self._hashed)
            self.stopped[one] = now()


@contextmanager
def refusing(store: SqliteStopList, phones: Sequence[str], *, hashed: bool) -> Iterator[Refusers]:
    made = Refusers(store, phones, hashed=hashed)
    made.start()
    try:
        yield made
    finally:
        made.over.set()
        made.join()


@pytest.mark.skipif(sys.platform != "linux", reason="needs fork, SIGKILL and /proc")
@pytest.mark.timeout(120 + KILLS * 3)
def test_under_kill_9_nobody_on_the_list_is_ever_in_the_ledger(tmp_path, data_folder):
    """Some are on the list before the campaign begins, some come onto it while senders are killed and start again."""
    chance = random.Random(20261127)
    killed = campaigns = suppressed = 0
    store = SqliteStopList(data_folder / "stop-list.sqlite", data_folder.with_name("data-marks"))
    with fork_server() as server:
        while killed < KILLS:
            campaigns += 1
            hashed = campaigns % 2 == 0
            folder = tmp_path / f"campaign-{campaigns}"
            folder.mkdir()
            phones = [str(79000000000 + campaigns * 10**6 + n * 100 + 20) for n in range(200)]
            (folder / "list.csv").write_text("phone,name\n" + "".join(f"{one},N\n" for one in phones), encoding="utf-8")
            before, late = chance.sample(phones[20:], 30), chance.sample(phones, 60)
            with gateway(folder, "--latency", "5") as demo:
                office = Office(server, folder, demo)
                journal = folder / "journal.sqlite"
                options = ["--yes", "--gateway", demo.url, "--login", "demo", "--journal", journal]
                armed = smsfox("send", folder / "list.csv", "--text", "{name}, hello", *options, password="wrong")
                assert armed.last["states"] == {"queued": 200}
                store.add([NewStop(one, date(2026, 10, 3)) for one in before], hashed=hashed)
                already = len(demo.ledger())
                status = -signal.SIGKILL
                with refusing(store, [one for one in late if one not in before], hashed=hashed) as refusers:
                    while status == -signal.SIGKILL:
                        status = office.resume(chance.randrange(1, 40) if killed < KILLS else None)
                        killed += status == -signal.SIGKILL
                assert status in (0, 1)
                ledger = demo.ledger()
                assert not {entry["phones"] for entry in ledger[already:]} & set(before)
                assert late_claims(journal, refusers.stopped) == []
                messages = office.messages()
                assert check(ledger, messages, 200) == []
                states = {message["phone"]: message["state"] for message in messages}
                assert {states[one] for one in before} == {"suppressed"}
                suppressed += list(states.values()).count("suppressed")
    print(f"{killed} kills in {campaigns} campaigns of 200: {suppressed} suppressed, none of them in the ledger")
