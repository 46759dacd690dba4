"""The frozen folder, from another folder, as somebody runs it who has no Python: `--frozen DIR` names it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = [pytest.mark.frozen, pytest.mark.timeout(300)]

PEOPLE = {"79000000001": "Анна", "79000000002": "Борис", "79000000003": "Вера"}
ENDING = ".exe" if sys.platform == "win32" else ""


@pytest.fixture(scope="session")
def folder(request: pytest.FixtureRequest) -> Path:
    """The frozen folder."""
    place: Path = request.config.getoption("--frozen").resolve()
    assert (place / f"smsfox{ENDING}").exists(), f"no frozen program in {place}: python3 -m smsfox_gui.start build"
    return place


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The user's environment without anything that could lead back to this Python."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    return {**kept, "SMSFOX_DATA": str(tmp_path / "data"), "SMSFOX_PASSWORD": "demo"}


@pytest.fixture
def gateway(folder: Path, environment: dict[str, str], tmp_path: Path) -> Iterator[str]:
    """The address of the frozen program's own demo gateway; its ledger is ledger.jsonl."""
    line = [folder / f"smsfox{ENDING}", "gateway", "--ledger", tmp_path / "ledger.jsonl"]
    with subprocess.Popen(line, env=environment, cwd=tmp_path, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().removeprefix("listening on ").strip()
        process.terminate()


def _run(
    program: Path, *arguments: str | Path, environment: dict[str, str], cwd: Path, given: str | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [program, *arguments],
        env=environment,
        cwd=cwd,
        input=given,
        capture_output=True,
        encoding="utf-8",
        timeout=200,
        check=False,
    )


def test_window_does_the_main_job(folder: Path, environment: dict[str, str], tmp_path: Path) -> None:
    done = _run(folder / f"smsfox-gui{ENDING}", "--self-test", "pictures", environment=environment, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads((tmp_path / "pictures" / "report.json").read_text(encoding="utf-8"))
    assert report["ok"]
    assert len(list((tmp_path / "pictures").glob("*.png"))) >= 8


def test_command_line_sends_a_list(folder: Path, environment: dict[str, str], gateway: str, tmp_path: Path) -> None:
    rows = "".join(f"{name};{phone}\r\n" for phone, name in PEOPLE.items())
    (tmp_path / "люди.csv").write_text("Имя;Телефон\r\n" + rows, encoding="cp1251", newline="")
    words = ["--text", "{Имя}, ждём вас", "--gateway", gateway, "--login", "demo", "--rate", "0", "--yes"]
    program = folder / f"smsfox{ENDING}"
    done = _run(program, "send", "люди.csv", *words, environment=environment, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    campaign = json.loads(done.stdout)
    assert campaign["state"] == "finished"
    assert sum(campaign["states"].values()) == campaign["rows"] == len(PEOPLE)

    ledger = (tmp_path / "ledger.jsonl").read_text(encoding="utf-8").splitlines()
    sent = Counter((entry["phones"], entry["msg"]) for entry in map(json.loads, ledger))
    assert sent == Counter((phone, f"{name}, ждём вас") for phone, name in PEOPLE.items())

    export = ["export", str(campaign["campaign"]), "--to", "итог.xlsx"]
    done = _run(program, *export, environment=environment, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "итог.xlsx").stat().st_size > 0


def test_command_line_counts(folder: Path, environment: dict[str, str], tmp_path: Path) -> None:
    done = _run(folder / f"smsfox{ENDING}", "count", environment=environment, cwd=tmp_path, given="Приём в 10:00")
    assert (done.returncode, json.loads(done.stdout)["parts"]) == (0, 1), done.stderr


def test_folder_holds_the_licences_and_nothing_of_qt_that_is_not_used(folder: Path) -> None:
    names = {path.name for path in folder.rglob("*")}
    assert {"LGPL-3.0.txt", "qt-pyside6.txt", "third-party.txt"} <= names
    assert not [name for name in names if "Quick" in name or "VirtualKeyboard" in name or name.endswith(".ts")]


def test_folder_holds_the_words_of_qt_in_both_languages(folder: Path) -> None:
    names = {path.name for path in folder.rglob("*.qm")}
    assert {"qtbase_ru.qm", "qtbase_en.qm", "smsfox_ru.qm", "smsfox_en.qm"} <= names
