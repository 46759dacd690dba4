"""The faults file: what it may say and when a rule applies."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from smsfox_gui.emulator import faults
from smsfox_gui.emulator.faults import Fault, FaultName, read_faults


def written(path: Path, rules: Any) -> Path:
    path.write_text(json.dumps(rules, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_faults_file_is_read(tmp_path: Path) -> None:
    rules = [
        {"match": {"nth": [1, 3]}, "fault": "reset_after"},
        {"match": {"nth": 7}, "fault": "late", "delay_ms": 50},
        {"match": {"every": 5}, "fault": "status", "code": 502, "retry_after": 30},
        {"match": {"phone": "79001234567"}, "fault": "answer", "body": "04", "accept": True},
        {"fault": "html"},
    ]
    assert read_faults(written(tmp_path / "faults.json", rules)) == (
        Fault(FaultName.RESET_AFTER, nth=frozenset({1, 3})),
        Fault(FaultName.LATE, nth=frozenset({7}), delay_ms=50),
        Fault(FaultName.STATUS, every=5, code=502, retry_after=30),
        Fault(FaultName.ANSWER, phone="79001234567", body="04", accept=True),
        Fault(FaultName.HTML),
    )


@pytest.mark.parametrize(
    "rules",
    [
        {},
        ["html"],
        [{"match": {}}],
        [{"fault": "no_such_fault"}],
        [{"fault": "html", "match": {"nth": [1], "second": 2}}],
        [{"fault": "html", "match": {"every": 0}}],
        [{"fault": "html", "match": {"every": "2"}}],
        [{"fault": "html", "match": {"nth": 1.5}}],
        [{"fault": "html", "match": [1]}],
        [{"fault": "status", "status": 500}],
        [{"fault": "html"}, None],
    ],
)
def test_a_faults_file_with_a_slip_is_refused(tmp_path: Path, rules: Any) -> None:
    with pytest.raises(ValueError, match="faults file"):
        read_faults(written(tmp_path / "faults.json", rules))


def test_conditions_hold_together() -> None:
    fault = Fault(FaultName.HTML, nth=frozenset({2, 4}), every=4, phone="7900")
    assert [number for number in range(1, 9) if fault.matches(number, ["1", "7900"])] == [4]
    assert not fault.matches(4, ["79001"])
    assert Fault(FaultName.HTML).matches(1, [])


def test_the_table_names_every_fault() -> None:
    rows = [line.split("|")[1:4] for line in (faults.__doc__ or "").splitlines() if line.startswith("| ")]
    named = {name.strip(): accepted.strip() for name, _, accepted in rows[2:]}
    assert named.pop("answer") == "if it is 01"
    assert named.keys() == set(FaultName) - {FaultName.ANSWER}
    for name, accepted in named.items():
        assert Fault(FaultName(name)).accepts == (accepted == "yes"), name


def test_whether_an_answer_means_acceptance() -> None:
    assert Fault(FaultName.ANSWER, body=" 1\n").accepts
    assert not Fault(FaultName.ANSWER, body="05").accepts
    assert Fault(FaultName.ANSWER, body="05", accept=True).accepts
    assert Fault(FaultName.ANSWER).stated == "02"
    assert Fault(FaultName.HTML).stated is None
