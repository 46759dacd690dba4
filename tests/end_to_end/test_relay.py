"""The relay as a process: what it takes, to whom it gives, and a campaign whose reports come through it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from smsfox_gui.bootstrap import Program
from smsfox_gui.core.relay_errors import RelayExposed, RelayKeyMissing, RelayRefused, RelayUnreachable
from tests.end_to_end.office import environment, gateway, smsfox
from tests.relays import KEY, TOKEN, Relay, relay

PHONES = [f"790011122{n:02}" for n in (21, 22, 23)]


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text("phone\n" + "\n".join(PHONES) + "\n", encoding="utf-8")
    return path


def test_reports_are_taken_under_the_token_and_given_for_the_key(tmp_path: Path) -> None:
    with relay(tmp_path) as running:
        assert [running.report(7, PHONES[0], "01", page) for page in ("", "/", "/status", "/status/")] == [200] * 4
        form = f"id=8&phone=%2B{PHONES[1]}&status=2"
        assert running.ask(f"/{TOKEN}/status", method="POST", body=form) == (200, b"OK")
        expected = [("7", PHONES[0], "01"), ("8", "+" + PHONES[1], "02")]
        assert running.reports() == expected
        assert running.reports() == expected, "given once more to whoever asks once more"


def test_a_wrong_token_or_key_gets_nothing(tmp_path: Path) -> None:
    with relay(tmp_path) as running:
        assert running.report(7, PHONES[0]) == 200
        reports = f"/{TOKEN}/reports"
        for path, key in [
            (reports, None),
            (reports, ""),
            (reports, TOKEN),
            (reports, KEY[:-1]),
            (reports, KEY + "x"),
            (reports, KEY.lower()),
            (f"{reports}?key={KEY}", None),
        ]:
            assert running.ask(path, key) == (401, b"")
        assert running.ask(reports, KEY, "POST", "after=") == (401, b"")
        for path in ("/", "/reports", f"/{TOKEN}x/reports", f"/{TOKEN.lower()}/reports", f"/{KEY}/reports"):
            assert running.ask(path, KEY) == (404, b"")
        assert running.ask(f"/{TOKEN}/other", KEY) == (404, b"")
        for path in ("/status", f"/{TOKEN}x/status", f"/{KEY}/status"):
            assert running.ask(f"{path}?id=9&phone={PHONES[0]}&status=1")[0] == 404
        assert running.ask(f"/{TOKEN}/status?id=9&phone={PHONES[0]}&status=9")[0] == 400
        assert running.reports() == [("7", PHONES[0], "01")]


def test_who_guesses_is_told_to_wait_and_stands_in_nobodys_way(tmp_path: Path) -> None:
    with relay(tmp_path) as running:
        guesses = [running.ask(f"/{TOKEN}/reports", f"guess-{number}")[0] for number in range(150)]
        assert set(guesses) == {401, 429}
        assert running.report(7, PHONES[0]) == 200
        assert running.reports() == [("7", PHONES[0], "01")]


@pytest.mark.skipif(sys.platform == "win32", reason="ends it by a signal")
def test_secrets_and_numbers_are_in_nothing_that_it_prints_or_logs(tmp_path: Path) -> None:
    running = Relay(tmp_path / "relay.sqlite", "--verbose")
    running.start()
    running.report(7, PHONES[0])
    running.ask(f"/{TOKEN}/reports", KEY + "x")
    running.ask(f"/{TOKEN}/status?id=x&phone={PHONES[0]}&status=1")
    running.reports()
    code, printed = running.end()
    assert code == 0
    logs = "".join(file.read_text(encoding="utf-8") for file in (tmp_path / "logs").glob("*"))
    for secret in (TOKEN, KEY, PHONES[0]):
        assert secret not in printed + logs


def run_relay(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "smsfox_gui.cli", "relay", *arguments],
        env=environment(None) | variables,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--token", TOKEN], "SMSFOX_RELAY_KEY"),
        (["--key", KEY], "SMSFOX_RELAY_TOKEN"),
        (["--token", KEY, "--key", KEY], "must differ"),
        (["--token", "a/b", "--key", KEY], "letters, digits"),
        (["--token", TOKEN, "--key", "ключ"], "letters, digits"),
        (["--token", TOKEN, "--key", KEY, "--listen", "8025"], "HOST:PORT"),
        (["--token", TOKEN, "--key", KEY, "--keep-days", "0"], "whole number"),
    ],
)
def test_wrong_usage_is_said_and_no_secret_with_it(tmp_path: Path, arguments: list[str], words: str) -> None:
    done = run_relay("--listen", "127.0.0.1:0", "--store", str(tmp_path / "r.sqlite"), *arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert KEY not in done.stdout + done.stderr
    assert not (tmp_path / "r.sqlite").exists()


def test_what_stands_against_it_is_said_in_a_sentence(tmp_path: Path) -> None:
    secrets = {"SMSFOX_RELAY_TOKEN": TOKEN, "SMSFOX_RELAY_KEY": KEY}
    with relay(tmp_path) as running:
        taken = run_relay("--listen", f"127.0.0.1:{running.port}", "--store", str(tmp_path / "o.sqlite"), **secrets)
        busy = run_relay("--listen", "127.0.0.1:0", "--store", str(running.store), **secrets)
    (tmp_path / "text.sqlite").write_text("something else" * 100, encoding="ascii")
    damaged = run_relay("--listen", "127.0.0.1:0", "--store", str(tmp_path / "text.sqlite"), **secrets)
    for done, code in ((taken, "relay_listen"), (busy, "relay_busy"), (damaged, "relay_store")):
        assert done.returncode == 4
        assert json.loads(done.stdout)["error"]["code"] == code
        assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="ends it by a signal")
def test_it_needs_nothing_but_python(tmp_path: Path) -> None:
    """A public host has no window, no requests, no platformdirs: nothing outside the standard library is reachable."""
    line = (
        "import sys; sys.path.insert(0, '.'); from smsfox_gui.cli import main;"
        " import signal; signal.signal(signal.SIGALRM, lambda *_: signal.raise_signal(signal.SIGTERM));"
        " signal.setitimer(signal.ITIMER_REAL, 2);"
        f" sys.exit(main(['relay', '--listen', '127.0.0.1:0', '--store', {str(tmp_path / 'r.sqlite')!r}]))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", line],
        env={name: value for name, value in os.environ.items() if name != "SMSFOX_DATA"}
        | {"SMSFOX_RELAY_TOKEN": TOKEN, "SMSFOX_RELAY_KEY": KEY},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("listening on http://127.0.0.1:")


# The office's side


def send(
    people: Path, demo_url: str, journal: Path, *options: str, key: str | None = KEY
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "smsfox_gui.cli", "send", people, "--text", "Hello", "--journal", journal]
    return subprocess.run(
        [*command, "--gateway", demo_url, "--login", "demo", "--yes", *options],
        env=environment("demo") | ({"SMSFOX_RELAY_KEY": key} if key else {}),
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


def test_a_campaigns_reports_come_through_the_relay(tmp_path: Path, people: Path) -> None:
    journal = tmp_path / "journal.sqlite"
    with relay(tmp_path) as running, gateway(tmp_path, "--report-to", f"{running.url}/status") as demo:
        done = send(people, demo.url, journal, "--report-relay", running.url, "--report-wait", "60", "--verbose")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["states"] == {"delivered": len(PHONES)}
    logs = "".join(file.read_text(encoding="utf-8") for file in (tmp_path / "data" / "logs").glob("*"))
    for secret in (TOKEN, KEY):
        assert secret not in done.stderr + logs


def test_a_relay_that_does_not_help_is_refused_before_anything_is_sent(tmp_path: Path, people: Path) -> None:
    journal = tmp_path / "journal.sqlite"
    with relay(tmp_path) as running, gateway(tmp_path) as demo:
        for url, key, code in [
            (running.url, "wrong", "relay_refused"),
            (running.url + "x", KEY, "relay_refused"),
            (running.url, None, "relay_key"),
            ("http://relay.example.org/t", KEY, "relay_http"),
            ("ftp://127.0.0.1/t", KEY, "address"),
            ("http://127.0.0.1:9/t", KEY, "relay_unreachable"),
        ]:
            done = send(people, demo.url, journal, "--report-relay", url, key=key)
            assert done.returncode == 4, done.stderr
            assert json.loads(done.stdout)["error"]["code"] == code
        done = send(people, demo.url, journal, "--report-relay")
        assert json.loads(done.stdout)["error"]["code"] == "relay_address"
        assert demo.ledger() == []
    assert smsfox("campaigns", "--journal", journal).lines == []


def test_the_window_listens_to_the_relay_of_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = Program(tmp_path / "office", tmp_path / "office" / "journal.sqlite")
    running = Relay(tmp_path / "relay.sqlite")
    try:
        running.start()
        program.change_settings(relay_url=running.url + "/")
        with pytest.raises(RelayKeyMissing):
            program.reports.listen()
        # Where there is no store of the system's, the key is kept as long as the program runs.
        assert not program.reports.enter_relay_key(running.url, "wrong")
        with pytest.raises(RelayRefused):
            program.reports.listen()
        monkeypatch.setenv("SMSFOX_RELAY_KEY", KEY)
        assert program.reports.listen() == f"{running.url}/status"
        running.end()
        with pytest.raises(RelayUnreachable):
            program.reports.listen()
        program.change_settings(relay_url="http://relay.example.org/t")
        with pytest.raises(RelayExposed):
            program.reports.listen()
        program.change_settings(relay_url="")
        assert program.reports.listen() == ""
    finally:
        program.close()
