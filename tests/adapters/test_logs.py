"""The log says what happened and where, and nothing of what it happened to."""

from __future__ import annotations

import gc
import io
import logging
import os
import sqlite3
import stat
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from smsfox_gui.adapters import logs as logs_module
from smsfox_gui.adapters.logs import LogFile, Logs, SafeFormatter
from smsfox_gui.adapters.redaction import Redactor
from smsfox_gui.core.errors import PasswordMissing

PROJECT = Path(__file__).resolve().parents[2]
PASSWORD = "S3ntinel-пароль"
PHONE = "79005551234"
BODY = f"login=clinic&pwd={PASSWORD}&phones={PHONE}&msg=Анна"

own = logging.getLogger("smsfox_gui.test")


@pytest.fixture
def logs(tmp_path: Path) -> Iterator[Logs]:
    with Logs(tmp_path / "logs").open() as opened:
        opened.redactor.learn(PASSWORD)
        yield opened


def fail() -> None:
    body = BODY
    request = requests.Request("POST", "http://127.0.0.1/", data=body).prepare()
    try:
        raise requests.ConnectionError(body, request=request)
    except requests.ConnectionError as error:
        raise RuntimeError(body) from error


def caught() -> BaseException:
    try:
        fail()
    except RuntimeError as error:
        return error
    raise AssertionError


def clean(text: str) -> bool:
    return not any(word in text for word in (PASSWORD, PHONE, "clinic", "Анна", "request = ", "raise "))


def test_nothing_is_written_before_there_is_something_to_say(logs: Logs) -> None:
    own.debug("not worth a line")
    assert not logs.path.parent.exists()


def test_an_exception_is_its_kinds_and_its_stack(logs: Logs) -> None:
    own.error("unexpected", exc_info=caught())
    text = logs.path.read_text(encoding="utf-8")
    assert clean(text)
    assert "builtins.RuntimeError" in text
    assert "requests.exceptions.ConnectionError" in text
    assert ".test_logs:" in text
    assert " fail" in text


def test_codes_are_kept(logs: Logs, tmp_path: Path) -> None:
    for failing in (
        lambda: (tmp_path / PHONE).open(),
        lambda: sqlite3.connect(":memory:").execute(f"SELECT '{PASSWORD}' FROM nowhere"),
        lambda: (_ for _ in ()).throw(PasswordMissing(login="clinic")),
        lambda: (_ for _ in ()).throw(ExceptionGroup(BODY, [ValueError(BODY)])),
    ):
        try:
            next(failing())
        except Exception as error:
            own.error("failed", exc_info=error)
    text = logs.path.read_text(encoding="utf-8")
    assert clean(text)
    for code in ("(ENOENT)", "(SQLITE_ERROR)", "(no_password)", "holds builtins.ValueError"):
        assert code in text
    gc.collect()


def test_a_circle_of_causes_and_a_deep_recursion_come_to_an_end(logs: Logs) -> None:
    one, two = ValueError(), ValueError()
    one.__cause__, two.__cause__ = two, one
    own.error("circle", exc_info=one)

    def dive() -> None:
        dive()

    try:
        dive()
    except RecursionError as error:
        own.error("depth", exc_info=error)
    assert len(logs.path.read_text(encoding="utf-8").splitlines()) < 60


def test_our_own_line_passes_the_redactor_and_stays_one_line(logs: Logs) -> None:
    own.warning("%s to %s\n2026-01-01 CRITICAL forged\x1b[31m", PASSWORD, PHONE)
    lines = logs.path.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 1
    assert lines[0].endswith(r"*** to ***\x0a2026-01-01 CRITICAL forged\x1b[31m")


def test_a_library_is_reduced_to_where_it_spoke(logs: Logs) -> None:
    logging.getLogger("urllib3.connectionpool").error("Retrying %s", BODY)
    logging.getLogger("elsewhere").warning(f"{BODY}", exc_info=caught())
    text = logs.path.read_text(encoding="utf-8")
    assert clean(text)
    assert "urllib3.connectionpool: at test_logs:" in text


@pytest.mark.parametrize("name", ["urllib3.connectionpool", "requests", "http.client", "keyring.backend"])
def test_chatty_libraries_are_not_heard_below_warnings(tmp_path: Path, name: str) -> None:
    with Logs(tmp_path, verbose=True).open():
        assert not logging.getLogger(name).isEnabledFor(logging.INFO)
        assert own.isEnabledFor(logging.DEBUG)


def test_verbose_passes_the_same_filter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(sys, "stderr", screen)
    with Logs(tmp_path, verbose=True).open() as logs:
        logs.redactor.learn(PASSWORD)
        own.debug("pwd %s", PASSWORD, exc_info=caught())
        logging.getLogger("urllib3").warning(BODY)
    assert clean(screen.getvalue())
    assert "pwd ***" in screen.getvalue()
    assert "Traceback" not in screen.getvalue()


def test_a_line_with_the_wrong_arguments_does_not_quote_them() -> None:
    record = logging.LogRecord("smsfox_gui", logging.INFO, __file__, 7, "%d", (PASSWORD,), None)
    said = SafeFormatter(Redactor()).format(record)
    assert "wrong arguments at test_logs:7" in said
    assert PASSWORD not in said


def test_hooks_take_what_nobody_took(logs: Logs, capfd: pytest.CaptureFixture[str]) -> None:
    class Grumpy:
        def __del__(self) -> None:
            raise RuntimeError(BODY)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    grumpy = Grumpy()
    del grumpy
    gc.collect()
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    warnings.showwarning(UserWarning(BODY), UserWarning, "somewhere.py", 3)
    text = logs.path.read_text(encoding="utf-8")
    assert clean(text)
    for said in ("a thread ended by an exception", "could not be raised", "nobody took an exception"):
        assert said in text
    assert capfd.readouterr() == ("", "")


def test_everything_is_as_before_afterwards(tmp_path: Path) -> None:
    def state() -> object:
        root = logging.getLogger()
        return (
            sys.excepthook, threading.excepthook, sys.unraisablehook, warnings.showwarning,
            root.level, list(root.handlers), logging.getLogger("urllib3").level, logging.getLogger("smsfox_gui").level,
        )  # fmt: skip

    before = state()
    with Logs(tmp_path, verbose=True).open():
        assert state() != before
    assert state() == before


def test_an_exception_that_leaves_the_program_shows_no_traceback(tmp_path: Path) -> None:
    statement = (
        "from pathlib import Path; from smsfox_gui.adapters.logs import Logs\n"
        f"with Logs(Path({str(tmp_path)!r})).open(): raise ValueError({PASSWORD!r})"
    )
    done = subprocess.run([sys.executable, "-c", statement], capture_output=True, check=False, cwd=PROJECT)
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")
    log = (tmp_path / "smsfox.log").read_text(encoding="utf-8")
    assert "nobody took an exception" in log
    assert clean(log)


def test_leaving_on_purpose_restores_the_hooks(tmp_path: Path) -> None:
    before = sys.excepthook
    with pytest.raises(SystemExit), Logs(tmp_path).open():
        raise SystemExit(2)
    assert sys.excepthook is before


@pytest.mark.skipif(os.name != "posix", reason="POSIX modes")
def test_only_this_user_may_read_it(logs: Logs) -> None:
    own.error("said")
    assert stat.S_IMODE(logs.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(logs.path.parent.stat().st_mode) == 0o700


def test_it_never_outgrows_its_files(tmp_path: Path) -> None:
    handler = LogFile(tmp_path / "smsfox.log", size=1000, files=5)
    handler.setFormatter(SafeFormatter(Redactor()))
    for n in range(200):
        handler.emit(logging.LogRecord("smsfox_gui", logging.INFO, __file__, n, "line %d", (n,), None))
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == [
        "smsfox.1.log", "smsfox.2.log", "smsfox.3.log", "smsfox.4.log", "smsfox.log",
    ]  # fmt: skip
    assert all(file.stat().st_size <= 1000 for file in files)
    order = [files[3], files[2], files[1], files[0], files[4]]
    numbers = [int(line.rsplit(" ", 1)[1]) for file in order for line in file.read_text().splitlines()]
    assert numbers == list(range(numbers[0], 200))


def test_two_programs_write_into_one(tmp_path: Path) -> None:
    handlers = [LogFile(tmp_path / "smsfox.log", size=2000) for _ in range(2)]
    for handler in handlers:
        handler.setFormatter(SafeFormatter(Redactor()))
    for n in range(40):
        handlers[n % 2].emit(logging.LogRecord("smsfox_gui", logging.INFO, __file__, n, "line %d", (n,), None))
    said = "".join(file.read_text() for file in tmp_path.iterdir())
    assert all(f"line {n}\n" in said for n in range(40))


def test_a_disk_that_refuses_stops_nothing_and_says_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    with Logs(tmp_path / "logs").open():
        own.error("%s", PASSWORD)
    assert capfd.readouterr() == ("", "")


def test_the_limits_are_the_promised_ones() -> None:
    assert (logs_module.FILES, logs_module.FILE_SIZE) == (5, 1_000_000)
