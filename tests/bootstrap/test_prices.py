"""One price table for the window and the command line, in force from the next look at it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from smsfox_gui import cli
from smsfox_gui.bootstrap import open_program
from smsfox_gui.core.errors import TariffInvalid
from smsfox_gui.core.price_table import with_row
from smsfox_gui.core.segments import Rules
from smsfox_gui.services.ports import ListSource

PEOPLE = "phone\n79000000020\n77010000021\n"


@pytest.fixture
def people(tmp_path: Path) -> Path:
    made = tmp_path / "list.csv"
    made.write_text(PEOPLE, encoding="utf-8")
    return made


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    capsys.readouterr()
    assert cli.main(list(words)) == 0
    found = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert isinstance(found, dict)
    return found


def test_the_command_line_counts_by_the_offices_own_table(
    people: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    review = ["send", str(people), "--text", "Hello"]
    assert answer(capsys, *review)["points"] == 1 + 3
    program = open_program()
    program.prices.change(with_row(program.prices.tariff, ("77",), 12))
    program.close()
    assert answer(capsys, *review)["points"] == 1 + 12
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Hello")))
    assert answer(capsys, "count", "--phone", "77010000021")["points"] == 12


def test_a_campaign_is_reviewed_by_the_table_of_now(people: Path) -> None:
    program = open_program()
    contacts = program.lists.open(ListSource(path=people))
    try:
        assert program.campaigns.review(contacts, "Hello", Rules.SMSFOX).points == 4
        program.prices.change(with_row(program.prices.tariff, ("7",), 5))
        assert program.campaigns.review(contacts, "Hello", Rules.SMSFOX).points == 10
        program.prices.change(None)
        assert program.campaigns.review(contacts, "Hello", Rules.SMSFOX).points == 4
    finally:
        contacts.close()
        program.close()


def test_a_damaged_table_stops_the_command_line_and_not_the_window(
    people: Path, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data_folder.mkdir()
    (data_folder / "tariff.json").write_text('{"default": 7, "zones": [{"points": 1}]}')
    assert cli.main(["send", str(people), "--text", "Hello"]) == 4
    assert "tariff.json" in capsys.readouterr().err
    program = open_program()
    with pytest.raises(TariffInvalid):
        _ = program.prices.tariff
    program.prices.settle()
    assert program.prices.tariff == program.prices.operators
    assert program.prices.fault is not None
    program.prices.change(None)
    assert program.prices.fault is None
    program.close()
    assert answer(capsys, "send", str(people), "--text", "Hello")["points"] == 4


def test_the_demo_has_the_operators_table(data_folder: Path) -> None:
    office = open_program()
    office.prices.change(with_row(office.prices.tariff, ("7",), 5))
    demo = open_program(demo=True)
    assert demo.prices.tariff == demo.prices.operators != office.prices.tariff
    demo.close()
    office.close()
