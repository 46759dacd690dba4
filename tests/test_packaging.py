"""What is shipped: the wheel, its metadata, and that its resources are found in each of the three ways."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import smsfox_gui

PROJECT = Path(__file__).resolve().parent.parent
PROJECT_FILE = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
FIND = "from smsfox_gui.adapters.resources import resources; print(resources().resolve())"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by the project's own backend from a copy, so that the project folder stays as it is."""
    copy = tmp_path_factory.mktemp("project")
    skipped = shutil.ignore_patterns(".git", ".venv", "build", "dist", "__pycache__", ".*_cache", ".hypothesis")
    shutil.copytree(PROJECT, copy, dirs_exist_ok=True, ignore=skipped)
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel"], cwd=copy, check=True)
    return next((copy / "dist").glob("*.whl"))


@pytest.fixture(scope="module")
def shipped(wheel: Path) -> Iterator[set[str]]:
    """The names in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        yield set(archive.namelist())


def _files(wheel: Path, folder: str, pattern: str) -> set[str]:
    """The files of a folder of the copy that the wheel was built from."""
    copy = wheel.parent.parent
    return {path.relative_to(copy).as_posix() for path in (copy / folder).rglob(pattern) if path.is_file()}


def test_wheel_holds_the_whole_package(wheel: Path, shipped: set[str]) -> None:
    modules = _files(wheel, "smsfox_gui", "*.py")
    assert modules
    assert modules <= shipped


def test_wheel_holds_the_resources_inside_the_package(wheel: Path, shipped: set[str]) -> None:
    here = {name for name in _files(wheel, "resources", "*") if "/screenshots/" not in name}
    inside = {f"smsfox_gui/{name}" for name in here if not name.endswith(".ts")}
    assert inside
    assert {name for name in shipped if name.startswith("smsfox_gui/resources/")} == inside


def test_wheel_holds_nothing_else(shipped: set[str]) -> None:
    assert {name.split("/")[0].removesuffix(".dist-info").split("-")[0] for name in shipped} == {
        "smsfox_gui",
        "smsfox_desktop",
    }


def test_wheel_has_both_programs_and_the_version(wheel: Path) -> None:
    assert wheel.name.startswith(f"smsfox_desktop-{smsfox_gui.__version__}-py3-none-any")
    with zipfile.ZipFile(wheel) as archive:
        entry = f"smsfox_desktop-{smsfox_gui.__version__}.dist-info/entry_points.txt"
        programs = archive.read(entry).decode()
    assert "[console_scripts]\nsmsfox = smsfox_gui.cli:main" in programs
    assert "[gui_scripts]\nsmsfox-gui = smsfox_gui.__main__:main" in programs


def _found(prelude: str, path: Path) -> Path:
    line = f"import sys; sys.path.insert(0, {str(path)!r}); {prelude}; {FIND}"
    done = subprocess.run([sys.executable, "-I", "-c", line], cwd="/", capture_output=True, text=True, check=True)
    return Path(done.stdout.strip())


def test_resources_of_an_installed_wheel(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    assert _found("pass", tmp_path) == tmp_path / "smsfox_gui" / "resources"


def test_resources_of_the_project() -> None:
    assert _found("pass", PROJECT) == PROJECT / "resources"


def test_resources_of_the_frozen_program(tmp_path: Path) -> None:
    (tmp_path / "resources").mkdir()
    assert _found(f"sys._MEIPASS = {str(tmp_path)!r}", PROJECT) == tmp_path / "resources"


def test_no_resources_is_said_and_not_guessed(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "smsfox_gui" / "adapters", tmp_path / "smsfox_gui" / "adapters")
    (tmp_path / "smsfox_gui" / "__init__.py").touch()
    with pytest.raises(subprocess.CalledProcessError) as failure:
        _found("pass", tmp_path)
    assert "FileNotFoundError" in failure.value.stderr


def test_dependency_group_is_the_extras_test_and_lint() -> None:
    extras = PROJECT_FILE["project"]["optional-dependencies"]
    assert PROJECT_FILE["dependency-groups"]["dev"] == extras["test"] + extras["lint"]


def test_qt_stays_pinned_below_the_version_that_aborts() -> None:
    assert "PySide6-Essentials>=6.11,<6.12" in PROJECT_FILE["project"]["dependencies"]


@pytest.mark.parametrize("line", PROJECT_FILE["project"]["dependencies"])
def test_every_dependency_has_its_notice_and_its_reason(line: str) -> None:
    name = re.split(r"[<>=!~]", line)[0]
    notices = "".join(path.read_text(encoding="utf-8") for path in (PROJECT / "resources" / "licences").glob("*.txt"))
    assert name.replace("-", "_").lower() in notices.replace("-", "_").lower()
    assert name in (PROJECT / "README.md").read_text(encoding="utf-8")
