"""The set-up program, piece by piece; the whole of it runs on bare systems before a release."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from smsfox_gui import start, start_libraries, start_words

PROJECT = Path(__file__).resolve().parent.parent


def _start(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "smsfox_gui.start", *arguments],
        cwd=PROJECT,
        env={**os.environ, "LC_ALL": "C.UTF-8", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(("arguments", "status"), [((), 2), (("tests",), 2), (("--help",), 0), (("-h", "demo"), 0)])
def test_wrong_words_get_the_usage(arguments: tuple[str, ...], status: int) -> None:
    done = _start(*arguments)
    assert done.returncode == status
    assert done.stderr.startswith("Usage: python3 -m smsfox_gui.start demo | window | test")


def test_usage_in_russian() -> None:
    assert _start(LC_ALL="ru_RU.UTF-8", PYTHONUTF8="1").stderr.startswith("Запуск: python3 -m smsfox_gui.start")


def test_console_without_cyrillic_gets_question_marks() -> None:
    done = _start(LC_ALL="ru_RU.UTF-8", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr[:7]) == (2, "??????:")


@pytest.mark.parametrize(
    ("environment", "system", "expected"),
    [
        ({"LANG": "ru_RU.UTF-8"}, None, True),
        ({"LC_ALL": "C", "LANG": "ru_RU.UTF-8"}, "ru_RU", False),
        ({"LC_ALL": "", "LC_MESSAGES": "ru_RU", "LANG": "en_US"}, None, True),
        ({}, "Russian_Russia", True),
        ({}, "English_United States", False),
        ({}, None, False),
    ],
)
def test_language(environment: dict[str, str], system: str | None, expected: bool) -> None:
    assert start_words.russian(environment, system) is expected


def test_every_sentence_exists_in_both_languages_with_the_same_places() -> None:
    for english, russian in start_words.SENTENCES.values():
        assert english != russian
        assert english.count("{") == russian.count("{")


@pytest.mark.parametrize(
    ("given", "platform", "expected"),
    [
        ({}, "linux", "offscreen"),
        ({"DISPLAY": ""}, "linux", "offscreen"),
        ({"DISPLAY": ":0"}, "linux", None),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", None),
        ({"QT_QPA_PLATFORM": "minimal"}, "linux", "minimal"),
        ({}, "win32", None),
        ({}, "darwin", None),
    ],
)
def test_qt_paints_into_memory_only_without_a_display(
    given: dict[str, str], platform: str, expected: str | None
) -> None:
    assert start.child_environment(given, platform).get("QT_QPA_PLATFORM") == expected


def _run_in_a_child(steps: object, own: list[str]) -> subprocess.CompletedProcess[str]:
    line = (
        "import os, sys; from pathlib import Path; from smsfox_gui import start; "
        f"sys.exit(start.run(Path(sys.executable), {steps!r}, {own!r}, dict(os.environ)))"
    )
    return subprocess.run([sys.executable, "-c", line], cwd=PROJECT, capture_output=True, text=True, check=False)


def test_last_step_gets_the_arguments_and_its_exit_status_is_ours() -> None:
    show = "import sys; print(sys.argv[1:]); sys.exit(len(sys.argv))"
    done = _run_in_a_child((("-c", "print('first')"), ("-c", show)), ["-x", "два слова"])
    assert (done.returncode, done.stdout) == (3, "first\n['-x', 'два слова']\n")


def test_a_failing_step_ends_it() -> None:
    done = _run_in_a_child((("-c", "raise SystemExit(7)"), ("-c", "print('never')")), [])
    assert (done.returncode, done.stdout) == (7, "")


# dpkg-query's own answers: Debian 12, where the names are real, and Debian 13, where one is only provided.
DEBIAN_12 = "installed\tlibgl1\t\ninstalled\tlibglib2.0-0\t\nconfig-files\tlibegl1\t\nnot-installed\tlibdbus-1-3\t\n"
DEBIAN_13 = "installed\tlibgl1\t\ninstalled\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.84.4-3~deb13u1), libgthread:any\n"


@pytest.mark.parametrize(
    ("answer", "missing"),
    [
        (DEBIAN_12, ["libegl1", "libdbus-1-3"]),
        (DEBIAN_13, ["libegl1", "libdbus-1-3"]),
        ("", ["libgl1", "libglib2.0-0", "libegl1", "libdbus-1-3"]),
    ],
)
def test_missing_packages(answer: str, missing: list[str]) -> None:
    needed = ["libgl1", "libglib2.0-0", "libegl1", "libdbus-1-3"]
    assert start_libraries.missing_packages(answer, needed) == missing


def test_build_needs_more_of_the_system_than_the_window() -> None:
    window = start_libraries.needed_packages(start.COMMANDS["window"].packages)
    build = start_libraries.needed_packages(start.COMMANDS["build"].packages)
    assert set(start_libraries.QT_PACKAGES) <= set(window) < set(build)
    assert "binutils" in build


def test_environment_lies_in_the_project_or_in_the_cache(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    assert start.environment_folder(tmp_path, cache) == tmp_path / ".venv"
    elsewhere = start.environment_folder(Path("/proc/nowhere"), cache)
    assert elsewhere.parent == cache
    assert elsewhere != start.environment_folder(Path("/proc/nowhere-else"), cache)


def test_stamp_changes_with_the_project_file() -> None:
    assert start.stamp_key(b"one") == start.stamp_key(b"one") != start.stamp_key(b"two")


@pytest.mark.parametrize("content", [None, "", "[]", "{}", '{"key": "k", "python": "3.11", "extras": null}'])
def test_damaged_stamp_fits_nothing(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / start.STAMP).write_text(content)
    assert start.read_stamp(tmp_path) == start.Stamp("", "", ())


def test_sound_stamp_is_read_back(tmp_path: Path) -> None:
    (tmp_path / start.STAMP).write_text(json.dumps({"key": "k", "python": "3.11", "extras": ["test"]}))
    assert start.read_stamp(tmp_path) == start.Stamp("k", "3.11", ("test",))


def test_failing_step_of_the_set_up_is_named_and_its_output_shown(capfd: pytest.CaptureFixture[str]) -> None:
    line = [sys.executable, "-c", "print('because'); raise SystemExit(1)"]
    with pytest.raises(start_libraries.CannotSetUp, match="raise SystemExit"):
        start_libraries.must(line, hush=True)
    assert capfd.readouterr().err == "because\n"


def test_missing_program_of_the_set_up_is_named() -> None:
    with pytest.raises(start_libraries.CannotSetUp, match="/nowhere/at-all"):
        start_libraries.must(["/nowhere/at-all"])


def test_hushed_step_that_works_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    start_libraries.must([sys.executable, "-c", "print('noise')"], hush=True)
    assert capfd.readouterr() == ("", "")
