"""What a refusal promises must hold afterwards too: nothing lies armed, and the exit status says what happened."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from .office import command, environment, gateway, smsfox, start_smsfox

TEXT = "Воды не будет"


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text("phone\n79000000020\n79000000021\n79000000022\n", encoding="utf-8")
    return path


def test_a_refused_send_leaves_nothing_that_a_resume_would_send(people, tmp_path):
    with gateway(tmp_path) as demo, socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        options = ["--text", TEXT, "--yes", "--gateway", demo.url, "--login", "demo"]
        refused = smsfox("send", people, *options, "--report-port", str(taken.getsockname()[1]))
        assert refused.code == 4, refused
        assert smsfox("send", people, *options).code == 0
        smsfox("resume", "--gateway", demo.url, "--login", "demo")
        assert sorted(entry["phones"] for entry in demo.ledger()) == ["79000000020", "79000000021", "79000000022"]


def test_the_status_stands_though_nobody_reads_the_output(people):
    account = ["--gateway", "http://127.0.0.1:9/", "--login", "demo"]
    line = [*command(), "send", str(people), "--text", TEXT, "--yes", *account]
    process = subprocess.Popen(
        line, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env=environment("demo")
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.wait(60) == 3


def test_counting_line_by_line_answers_at_once():
    process = subprocess.Popen(
        [*command(), "count", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment(None)
    )
    assert process.stdin is not None
    assert process.stdout is not None
    for text, parts in (("hello", 1), ("я" * 71, 2)):
        process.stdin.write(json.dumps({"text": text}).encode() + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["parts"] == parts
    process.communicate(timeout=30)
    assert process.returncode == 0


@pytest.mark.parametrize(("text", "characters"), [("abc\n", 3), ("abc\r\n", 3), ("abc\r", 4), ("abc\n\n", 4), ("", 0)])
def test_only_one_final_newline_is_dropped(text, characters):
    assert smsfox("count", stdin=text).last["characters"] == characters


def test_looking_does_not_stand_in_the_way_of_one_who_sends(people, tmp_path):
    with gateway(tmp_path, "--latency", "200") as demo:
        options = ["--text", TEXT, "--yes", "--gateway", demo.url, "--login", "demo"]
        assert smsfox("send", people, *options).code == 0
        looking = start_smsfox("campaigns")
        process = start_smsfox("send", people, *options, "--again")
        while process.poll() is None:
            assert smsfox("campaigns").code == 0
        assert process.returncode == 0, process.communicate()
        looking.communicate(timeout=30)
        process.communicate(timeout=30)


def test_ctrl_c_while_reading_exits_like_a_stop(people, tmp_path):
    fifo = tmp_path / "text"
    os.mkfifo(fifo)
    # Tests that run in the background may have been told to ignore it, and what they start would do so too.
    usual = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = start_smsfox("send", people, "--text-file", fifo, "--yes", "--login", "demo")
    signal.signal(signal.SIGINT, usual)
    with process, fifo.open("wb"):  # opens when the program has opened it to read
        while process.poll() is None:
            # One that comes just before the program waits for the text is heard after that only: one presses again.
            process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                process.wait(10)
        _, err = process.communicate()
    assert process.returncode == 3
    assert b"Traceback" not in err
    assert smsfox("campaigns").lines == []


@pytest.mark.parametrize(
    "options",
    [["check", "x.csv", "--delimiter", "ab"], ["check", "x.csv", "--header-row", "-1"], ["resume", "--timeout", "0"]],
)
def test_what_cannot_be_meant_is_wrong_usage(options):
    assert smsfox(*options).code == 2
