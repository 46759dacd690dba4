"""What nobody foresaw: one sentence, an exit status that tells no lie, and the place in the log."""

from __future__ import annotations

import argparse
import io
import json
import sys
from pathlib import Path

import pytest

from smsfox_gui import cli
from smsfox_gui.bootstrap import Program
from smsfox_gui.commands import counting
from smsfox_gui.core.errors import JournalFull, NothingToSend

SECRET = "S3ntinel-пароль 79005551234"


def fail_with(error: BaseException, monkeypatch: pytest.MonkeyPatch, *, sending: bool = False) -> None:
    def run(_arguments: argparse.Namespace, program: Program) -> int:
        program.sending_began = sending
        secret = SECRET
        raise error from ValueError(secret)

    monkeypatch.setattr(counting, "run", run)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))


@pytest.mark.parametrize("verbose", [False, True])
def test_one_sentence_and_the_place_in_the_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], data_folder: Path, verbose: bool
) -> None:
    fail_with(RuntimeError(SECRET), monkeypatch)
    assert cli.main(["count", *(["--verbose"] if verbose else [])]) == 4
    out, err = capsys.readouterr()
    error = json.loads(out)["error"]
    assert error["code"] == "unexpected"
    assert error["message"] in err
    log = (data_folder / "logs" / "smsfox.log").read_text(encoding="utf-8")
    for text in (out, err, log):
        assert "S3ntinel" not in text
        assert "79005551234" not in text
        assert "Traceback" not in text
    assert "builtins.RuntimeError" in log
    assert "test_unexpected:" in log
    assert ("builtins.RuntimeError" in err) is verbose


def test_once_messages_may_have_gone_no_script_is_told_that_nothing_was_sent(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail_with(RuntimeError(SECRET), monkeypatch, sending=True)
    assert cli.main(["count"]) == 3
    assert "resume" in json.loads(capsys.readouterr().out)["error"]["message"]
    fail_with(JournalFull(), monkeypatch, sending=True)
    assert cli.main(["count"]) == 3
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "disk_full"


def test_what_was_foreseen_is_no_line_of_the_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], data_folder: Path
) -> None:
    fail_with(NothingToSend(), monkeypatch)
    assert cli.main(["count"]) == 4
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "nobody"
    assert not (data_folder / "logs").exists()


def test_ctrl_c_before_sending_says_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail_with(KeyboardInterrupt(), monkeypatch)
    assert cli.main(["count"]) == 3
    assert capsys.readouterr() == ("", "")
