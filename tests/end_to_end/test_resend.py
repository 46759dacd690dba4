"""What a person decides from the command line: once more, again, late, up to a limit."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from smsfox_gui.adapters.settings_store import SettingsStore
from smsfox_gui.core.settings import Settings

from .office import check, gateway, smsfox
from .test_refusals import one_sentence

TEXT = "Здравствуйте"
PHONES = [f"7900000002{n}" for n in range(5)]


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text("phone,name\n" + "".join(f"{phone},N{phone}\n" for phone in PHONES), encoding="utf-8")
    return path


def faults(folder: Path, *rules: dict) -> Path:
    path = folder / "faults.json"
    path.write_text(json.dumps(list(rules)), encoding="utf-8")
    return path


def texted(demo) -> Counter:
    return Counter(entry["phones"] for entry in demo.ledger())


@pytest.mark.parametrize(
    ("state", "fault", "requests"),
    [
        ("unknown", {"fault": "reset_after"}, 2),
        ("rejected", {"fault": "answer", "body": "04"}, 2),
    ],
)
def test_a_row_goes_once_more_only_when_a_person_says_so(people, tmp_path, state, fault, requests):
    once = {"match": {"nth": [4]}, **fault}
    with gateway(tmp_path, "--faults", faults(tmp_path, once)) as demo:
        account = ["--gateway", demo.url, "--login", "demo"]
        sent = smsfox("send", people, "--text", TEXT, "--yes", "--workers", "1", *account)
        assert (sent.code, sent.last["state"]) == (1, "finished")
        assert sent.last["states"] == {"accepted": 4, state: 1}
        campaign = str(sent.last["campaign"])

        looked = smsfox("resend", campaign, "--state", state)
        assert looked.code == 0
        assert (looked.last["messages"], looked.last["row_numbers"], looked.last["resend"]) == (1, [5], state)
        assert looked.last["recent"] == int(state == "unknown")
        assert ("1 message may have arrived" in looked.words) == (state == "unknown")
        assert sum(texted(demo).values()) == 5
        assert smsfox("resume", campaign).code == 1

        one_sentence(smsfox("resend", campaign, "--state", state, "--row", "2", "--row", "99", "--yes"), "wrong_rows")
        other = "rejected" if state == "unknown" else "unknown"
        one_sentence(smsfox("resend", campaign, "--state", other, "--yes"), "nobody")
        assert sum(texted(demo).values()) == 5

        if state == "unknown":
            soon = smsfox("resend", campaign, "--state", state, "--row", "5", "--yes")
            one_sentence(soon, "too_soon")
            assert "1 message may have arrived; the last one left on" in soon.words
            assert sum(texted(demo).values()) == 5
        done = smsfox("resend", campaign, "--state", state, "--row", "5", "--yes", "--workers", "2", "--soon")
        assert (done.code, done.last["state"], done.last["states"]) == (0, "finished", {"accepted": 5})
        assert texted(demo) == {**dict.fromkeys(PHONES, 1), PHONES[3]: requests}
        ids = [entry["id"] for entry in demo.ledger()]
        assert len(set(ids)) == 6
        messages = smsfox("messages", campaign).lines
        assert [message["id"] for message in messages][3] == ids[-1]
        one_sentence(smsfox("resend", campaign, "--state", state, "--yes"), "nobody")
    if state == "rejected":
        assert check(demo.ledger(), messages, 5) == []


def test_what_cannot_be_resent(people, tmp_path):
    assert smsfox("resend", "1", "--state", "accepted", "--yes").code == 2
    assert smsfox("resend", "1").code == 2
    one_sentence(smsfox("resend", "1", "--state", "unknown"), "no_campaign")
    one_sentence(smsfox("resend", "1", "--state", "unknown", "--yes"), "no_campaign")


def test_the_same_text_to_the_same_people_needs_a_word(people, tmp_path):
    with gateway(tmp_path) as demo:
        options = ["--yes", "--gateway", demo.url, "--login", "demo"]
        assert smsfox("send", people, "--text", TEXT, *options).code == 0
        one_sentence(smsfox("send", people, "--text", TEXT, *options), "same_text")
        assert len(demo.ledger()) == 5
        assert len(smsfox("campaigns").lines) == 1
        assert smsfox("send", people, "--text", TEXT + " ещё раз", *options).code == 0
        assert smsfox("send", people, "--text", TEXT, "--again", *options).code == 0
        assert len(demo.ledger()) == 15


def test_the_limit_is_the_campaigns_for_good(people, tmp_path):
    once = {"match": {"nth": [4]}, "fault": "reset_after"}
    with gateway(tmp_path, "--faults", faults(tmp_path, once)) as demo:
        points = smsfox("send", people, "--text", TEXT).last["points"]
        options = ["--yes", "--workers", "1", "--gateway", demo.url, "--login", "demo"]
        sent = smsfox("send", people, "--text", TEXT, "--limit", str(points), *options)
        assert sent.last["states"] == {"accepted": 4, "unknown": 1}
        one_sentence(smsfox("resend", "1", "--state", "unknown", "--yes", "--soon"), "over_limit")
        assert len(demo.ledger()) == 5
        done = smsfox("resend", "1", "--state", "unknown", "--limit", str(2 * points), "--yes", "--soon")
        assert done.last["states"] == {"accepted": 5}


def test_a_day_has_a_limit_too(people, tmp_path, data_folder):
    with gateway(tmp_path) as demo:
        points = smsfox("send", people, "--text", TEXT).last["points"]
        SettingsStore(data_folder / "settings.json").save(Settings(day_limit_points=points + 1))
        options = ["--yes", "--gateway", demo.url, "--login", "demo"]
        assert smsfox("send", people, "--text", TEXT, *options).code == 0
        one_sentence(smsfox("send", people, "--text", "Другое", *options), "over_limit")
        assert len(smsfox("campaigns").lines) == 1
        assert len(demo.ledger()) == 5


def test_an_old_queue_goes_out_only_on_a_persons_word(people, tmp_path, data_folder):
    with gateway(tmp_path) as demo:
        options = ["--yes", "--gateway", demo.url, "--login", "demo"]
        assert smsfox("send", people, "--text", TEXT, *options, password="wrong").code == 3
        db = sqlite3.connect(data_folder / "journal.sqlite")
        db.execute("UPDATE campaign SET valid_from = valid_from - ?", (25 * 3600 * 1000,))
        db.commit()
        db.close()
        one_sentence(smsfox("resume", "1"), "expired")
        assert len(demo.ledger()) == 1
        assert smsfox("campaigns").last["states"] == {"queued": 5}
        done = smsfox("resume", "1", "--late")
        assert (done.code, done.last["states"]) == (0, {"accepted": 5})


def test_a_queue_whose_text_was_sent_meanwhile_goes_out_only_on_a_persons_word(people, tmp_path):
    with gateway(tmp_path) as demo:
        options = ["--yes", "--gateway", demo.url, "--login", "demo"]
        assert smsfox("send", people, "--text", TEXT, *options, password="wrong").code == 3
        assert smsfox("send", people, "--text", TEXT, *options).code == 0
        assert len(demo.ledger()) == 6
        one_sentence(smsfox("resume", "1"), "same_text")
        assert len(demo.ledger()) == 6
        assert smsfox("campaigns").last["states"] == {"queued": 5}
        done = smsfox("resume", "1", "--again")
        assert (done.code, done.last["states"]) == (0, {"accepted": 5})
        assert "5 of 5" in done.words


def test_a_resend_takes_the_queue_along_and_asks_for_all_of_it(people, tmp_path):
    lost = {"match": {"nth": [2]}, "fault": "reset_after"}
    refused = {"match": {"nth": [3]}, "fault": "answer", "body": "03"}
    with gateway(tmp_path, "--faults", faults(tmp_path, lost, refused)) as demo:
        options = ["--yes", "--workers", "1", "--gateway", demo.url, "--login", "demo"]
        first = smsfox("send", people, "--text", TEXT, *options)
        assert first.last["states"] == {"accepted": 1, "unknown": 1, "queued": 3}
        assert smsfox("send", people, "--text", TEXT, "--again", *options).code == 0
        one_sentence(smsfox("resend", "1", "--state", "unknown", "--yes", "--soon"), "same_text")
        assert len(demo.ledger()) == 8


def test_how_many_have_had_the_text_is_always_said(people, tmp_path):
    few = tmp_path / "few.csv"
    few.write_text("phone,name\n" + "".join(f"{phone},N{phone}\n" for phone in PHONES[:2]), encoding="utf-8")
    with gateway(tmp_path) as demo:
        options = ["--yes", "--gateway", demo.url, "--login", "demo"]
        review = smsfox("send", people, "--text", TEXT)
        assert (review.last["repeats"], review.words) == (0, "")
        assert smsfox("send", few, "--text", TEXT, *options).code == 0
        review = smsfox("send", people, "--text", TEXT)
        assert review.last["repeats"] == 2
        assert "2 of 5" in review.words
        done = smsfox("send", people, "--text", TEXT, *options)
        assert done.code == 0
        assert "2 of 5" in done.words
        assert len(demo.ledger()) == 7
