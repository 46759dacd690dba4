"""The sentinel: one password, one number and one text that exist nowhere else, and a search of everything made.

The password may be nowhere: no file, no log, no output, no request line, no core, in no spelling. The number and the
text may be where a person wants them: the list, the journal, the exports, the demo gateway's ledger.
"""

from __future__ import annotations

import base64
import fnmatch
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from smsfox_gui.emulator import ledger as ledger_module

from . import sentinel_search
from .sentinel_search import hits, search

PROJECT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent

LOGIN = "kedrovka-clinic"
PASSWORD = "Zx9&вьюга=+% qJ7/ё"
PHONE = "79005559317"
WORD = "Кедровка8841"
TEXT = f"{{Имя}}, {WORD} ждёт вас"
PEOPLE = (PHONE, WORD)
ROWS = 12

MAY_HOLD_PEOPLE = (
    "list.csv",
    "ledger.jsonl",
    "exports/*",
    "data/journal.sqlite*",
)
"""Where numbers and texts belong."""

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(os.name != "posix", reason="limits and folders are set the POSIX way"),
]


class World:
    """A machine of its own: every file that anything here makes lies under `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said: dict[str, bytes] = {}
        for name in ("home", "tmp", "cwd", "exports", "runtime"):
            (folder / name).mkdir(mode=0o700)
        lines = ["Имя;Моб."] + [f"Анна{n};{int(PHONE) + n}" for n in range(ROWS)]
        (folder / "list.csv").write_text("\n".join(lines), encoding="utf-8")

    @property
    def environment(self) -> dict[str, str]:
        place = {name: str(self.folder / name.lower()) for name in ("HOME", "TMP")}
        return {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(PROJECT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONFAULTHANDLER": "1",
            "PYTHONWARNINGS": "always",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "QT_QPA_PLATFORM": "offscreen",
            "LC_ALL": "C.UTF-8",
            "HOME": place["HOME"],
            "XDG_RUNTIME_DIR": str(self.folder / "runtime"),
            "TMPDIR": place["TMP"],
            "SMSFOX_DATA": str(self.folder / "data"),
        }

    def run(self, name: str, *command: str, password: str | None = PASSWORD, stdin: str = "") -> int:
        """Run a Python with core dumps wide open; what it says is kept as `name`. The exit status."""
        environment = self.environment | ({} if password is None else {"SMSFOX_PASSWORD": password})
        done = subprocess.run(
            ["/bin/bash", "-c", 'ulimit -c unlimited; exec "$@"', "bash", sys.executable, *command],
            cwd=self.folder / "cwd",
            env=environment,
            input=stdin.encode(),
            capture_output=True,
            timeout=120,
            check=False,
        )
        self.said[name] = done.stdout + b"\n--- stderr\n" + done.stderr
        return done.returncode

    def smsfox(self, name: str, *arguments: str, password: str | None = PASSWORD) -> int:
        return self.run(name, "-m", "smsfox_gui.cli", *arguments, "--verbose", password=password)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(tmp_path_factory.mktemp("world"))


@pytest.fixture(scope="module")
def gateway(world: World) -> Iterator[str]:
    """The demo gateway as a process of that world; some of its answers go wrong."""
    faults = world.folder / "faults.json"
    faults.write_text(
        '[{"match": {"nth": 5}, "fault": "reset_after"}, {"match": {"nth": 8}, "fault": "bad_chunk"},'
        ' {"match": {"nth": 10}, "fault": "answer", "body": "03"}, {"match": {"nth": 11}, "fault": "html"}]'
    )
    options = ["--login", LOGIN, "--password", PASSWORD, "--ledger", str(world.folder / "ledger.jsonl")]
    process = subprocess.Popen(
        [sys.executable, "-m", "smsfox_gui.cli", "gateway", *options, "--faults", str(faults), "--verbose"],
        env=world.environment,
        cwd=world.folder / "cwd",
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    url = process.stdout.readline().decode().removeprefix("listening on ").strip()
    yield url
    process.terminate()
    out, err = process.communicate(timeout=20)
    assert hits(out + err, [PASSWORD, *PEOPLE]) == []


def send_command(world: World, name: str) -> list[str]:
    """A campaign of its own text: the same one twice to the same people would be asked about."""
    text = f"{TEXT} ({name})"
    return ["send", str(world.folder / "list.csv"), "--text", text, "--login", LOGIN, "--name", name, "--yes"]


@pytest.fixture(scope="module")
def done(world: World, gateway: str) -> World:
    """The main job on the command line, with what goes wrong on an ordinary day."""

    def send(name: str, url: str, password: str | None = PASSWORD) -> int:
        return world.smsfox(name, *send_command(world, name), "--timeout", "0.5", "--gateway", url, password=password)

    assert send("send", gateway) == 3
    assert world.smsfox("resume", "resume", "1", "--gateway", gateway) in (1, 3)
    assert world.smsfox("resume again", "resume", "1", "--gateway", gateway) in (1, 3)
    assert send("wrong password", gateway, PASSWORD[::-1]) == 3
    assert send("no password", gateway, None) == 4
    assert send("not https", gateway.replace("http:", "https:")) == 3
    assert send("plain http", "http://smsfox.example/en/api/") == 4
    assert send("pasted address", f"{gateway}?login={LOGIN}&pwd={PASSWORD}") == 4
    for ending in ("xlsx", "csv"):
        assert world.smsfox(f"export {ending}", "export", "1", "--to", str(world.folder / f"exports/1.{ending}")) == 0
    assert world.smsfox("campaigns", "campaigns") == 0
    assert world.smsfox("messages", "messages", "1") == 0
    return world


FAULTS = {
    "gateway": (3, b"  builtins.RuntimeError"),
    "requests": (3, b"not sent, status None"),
    "journal": (3, b"  builtins.ValueError"),
    "main": (3, b"unexpected\n  builtins.RuntimeError"),
    "thread": (0, b"a thread ended by an exception\n  builtins.RuntimeError"),
    "finalizer": (0, b"could not be raised\n  builtins.RuntimeError"),
    "asyncio": (0, b" asyncio: at "),
    "warning": (0, b"UserWarning at "),
    "loggers": (0, b" urllib3.connectionpool: at "),
    "abort": (-6, b"Fatal Python error: Aborted"),
    "segfault": (-11, b"Fatal Python error: Segmentation fault"),
}
"""How each fault ends the program, and what shows that it happened."""


def people_where_they_do_not_belong(folder: Path) -> dict[str, list[str]]:
    return {
        name: found
        for name, found in search(folder, PEOPLE).items()
        if not any(fnmatch.fnmatch(name, allowed) for allowed in MAY_HOLD_PEOPLE)
    }


def nothing_is_given_away(world: World) -> None:
    assert search(world.folder, [PASSWORD, PASSWORD[::-1]]) == {}
    assert people_where_they_do_not_belong(world.folder) == {}
    for name, said in world.said.items():
        assert hits(said, [PASSWORD, PASSWORD[::-1]]) == [], name
        assert b"Traceback" not in said, (name, said.decode())
        if name != "messages":
            assert hits(said, PEOPLE) == [], name


def test_the_main_job_gives_nothing_away(done: World) -> None:
    nothing_is_given_away(done)
    # The search is not blind: what belongs there is found.
    places = search(done.folder, PEOPLE)
    for wanted in ("list.csv", "ledger.jsonl", "exports/1.xlsx", "exports/1.csv"):
        assert wanted in places
    assert any(name.startswith("data/journal.sqlite") for name in places)
    assert hits(done.said["messages"], PEOPLE)


def test_no_request_is_a_get(done: World) -> None:
    lines = (done.folder / "ledger.jsonl").read_text(encoding="utf-8").splitlines()
    assert lines
    assert all('"method": "POST"' in line and '"path": "/en/api/"' in line for line in lines)
    assert ledger_module.Entry.__annotations__.keys() & {"pwd", "password"} == set()


@pytest.mark.parametrize("kind", FAULTS)
def test_a_forced_fault_gives_nothing_away(done: World, gateway: str, kind: str) -> None:
    send = [*send_command(done, kind), "--workers", "1", "--gateway", gateway]
    code = done.run(kind, str(HERE / "faulty_job.py"), kind, *send, "--verbose")
    expected, evidence = FAULTS[kind]
    assert code == expected, done.said[kind].decode()
    assert evidence in done.said[kind], done.said[kind].decode()
    if code >= 0:
        # The next start cleans up after a crash; then nothing of the list may lie about.
        nothing_is_given_away(done)
    else:
        assert list((done.folder / "cwd").iterdir()) == []
        assert done.smsfox("after", "check", str(done.folder / "list.csv")) == 0
        nothing_is_given_away(done)


def test_the_log_still_says_where_it_went_wrong(done: World) -> None:
    log = b"".join(path.read_bytes() for path in (done.folder / "data" / "logs").iterdir()).decode()
    assert "builtins.RuntimeError" in log
    assert "requests.exceptions.ConnectionError" in log
    assert ":fail" in log.replace(" ", ":")


def test_the_window_gives_nothing_away(done: World, gateway: str) -> None:
    pytest.importorskip("PySide6")
    arguments = [gateway, LOGIN, str(done.folder / "list.csv"), TEXT, str(done.folder / "exports" / "window.xlsx")]
    code = done.run("window", str(HERE / "window_job.py"), *arguments, password=None, stdin=PASSWORD)
    assert code == 0, done.said["window"].decode()
    assert done.said["window"].count(b"builtins.RuntimeError") >= 5
    assert "exports/window.xlsx" in search(done.folder, PEOPLE)
    nothing_is_given_away(done)


@pytest.mark.parametrize("name", sentinel_search.spellings(PASSWORD))
def test_the_search_finds_every_spelling(tmp_path: Path, name: str) -> None:
    (tmp_path / "planted").write_bytes(b"\x01\xff" + sentinel_search.spellings(PASSWORD)[name] + b"\x00")
    assert search(tmp_path, [PASSWORD])


@pytest.mark.parametrize("before", ["", "x", "xy", "login:"])
def test_the_search_finds_base64_whatever_stands_around_it(tmp_path: Path, before: str) -> None:
    (tmp_path / "planted").write_bytes(base64.b64encode(f"{before}{PASSWORD}and more".encode()))
    assert search(tmp_path, [PASSWORD])
    (tmp_path / "planted").write_bytes(base64.b64encode(before.encode()))
    assert search(tmp_path, [PASSWORD]) == {}
