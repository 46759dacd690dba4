"""A `send` that is refused after it froze its campaign leaves nothing that a later `resume` would send."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import NoReturn

import pytest

from smsfox_gui import cli
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.bootstrap import open_program
from smsfox_gui.core.errors import JournalFull
from smsfox_gui.core.message import FrozenRow, NewCampaign
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.emulator.server import DemoGateway


@pytest.fixture
def gateway(monkeypatch: pytest.MonkeyPatch) -> Iterator[DemoGateway]:
    monkeypatch.setenv("SMSFOX_PASSWORD", "demo")
    program = open_program()
    made = DemoGateway(tariff=program.prices.tariff)
    program.change_settings(login="demo", gateway_url=made.start())
    program.close()
    yield made
    made.stop()


def test_a_decision_that_cannot_be_recorded_cancels_what_was_armed(
    gateway: DemoGateway, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    people = tmp_path / "list.csv"
    people.write_text("phone\n79000000020\n79000000021\n", encoding="utf-8")
    send = ["send", str(people), "--text", "Hello", "--yes"]
    assert cli.main(send) == 0

    def full(*_: object) -> NoReturn:
        raise JournalFull

    with monkeypatch.context() as patch:
        patch.setattr(SqliteJournal, "decide", full)
        assert cli.main([*send, "--again"]) == 4
    capsys.readouterr()
    cli.main(["campaigns"])
    states = [json.loads(line)["state"] for line in capsys.readouterr().out.splitlines()]
    assert states == ["cancelled", "finished"]
    assert gateway.requests == 2


def test_a_scheduled_campaign_is_gone_on_with_by_name_only(
    gateway: DemoGateway, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    program = open_program()
    at = program.clock.now() + timedelta(days=1)
    row = FrozenRow(1, ("79000000020",), "79000000020", "Hello", 1, 1)
    url = program.settings.gateway_url
    new = NewCampaign("Later", "", "Hello", "smsfox", "list.csv", None, ("phone",), url, "demo", same_text=True, at=at)
    campaign = program.journal().arm(new, [row])
    program.close()
    cli.main(["campaigns"])
    assert json.loads(capsys.readouterr().out)["reason"] == "scheduled"
    assert cli.main(["resume"]) == 4
    assert gateway.requests == 0
    assert cli.main(["resume", str(campaign)]) == 0
    assert gateway.requests == 1


@pytest.mark.parametrize(
    ("sender", "words"),
    [
        ("Clinic", "The gateway refused this very text to 1 of 2 recipients"),
        ("Other", ""),
    ],
)
def test_what_was_refused_from_this_sender_is_said_before_it_is_sent_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, sender: str, words: str
) -> None:
    monkeypatch.setenv("SMSFOX_PASSWORD", "demo")
    program = open_program()
    refusing = Fault(FaultName.ANSWER, nth=frozenset({2}), body="06")
    gateway = DemoGateway(tariff=program.prices.tariff, faults=[refusing])
    program.change_settings(login="demo", gateway_url=gateway.start(), workers=1, language="en")
    program.close()
    people = tmp_path / "list.csv"
    people.write_text("phone\n79000000020\n79000000021\n", encoding="utf-8")
    send = ["send", str(people), "--text", "Hello"]
    try:
        cli.main([*send, "--sender", "Clinic", "--yes"])
        capsys.readouterr()
        cli.main([*send, "--sender", sender])
        said = capsys.readouterr().err
    finally:
        gateway.stop()
    assert "This very text was already sent to 1 of 2 recipients in the last 24 hours." in said
    assert words in said
    assert ("refused" in said) is bool(words)


def test_what_is_only_to_come_is_called_so(
    gateway: DemoGateway, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    program = open_program()
    at = program.clock.now() + timedelta(days=1)
    row = FrozenRow(1, ("79000000020",), "79000000020", "Hello", 1, 1)
    url = program.settings.gateway_url
    new = NewCampaign("Later", "", "Hello", "smsfox", "list.csv", None, ("phone",), url, "demo", same_text=True, at=at)
    program.change_settings(language="en")
    program.journal().arm(new, [row])
    program.close()
    people = tmp_path / "list.csv"
    people.write_text("phone\n79000000020\n79000000021\n", encoding="utf-8")
    cli.main(["send", str(people), "--text", "Hello"])
    said = capsys.readouterr().err
    assert "1 of 2 recipients will get this very text from a campaign that is scheduled or being sent." in said
    assert "already sent" not in said
