"""The rooms of the house: who may import whom, and what the command line must do without."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
PACKAGE = PROJECT / "smsfox_gui"


def test_import_contracts_hold() -> None:
    line = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run(
        [sys.executable, "-c", line],
        cwd=PROJECT,
        env={**os.environ, "COLUMNS": "120"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _loaded_by(statement: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{statement}\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_command_line_leaves_qt_unloaded() -> None:
    assert _loaded_by("import smsfox_gui.cli") & {"PySide6", "shiboken6"} == set()


def test_package_itself_imports_nothing() -> None:
    assert _loaded_by("import smsfox_gui") - _loaded_by("pass") == {"smsfox_gui"}


def test_the_first_paint_waits_for_nothing_that_only_the_parts_of_the_window_need() -> None:
    """The frame is on the screen before any of these is imported; that is half of what makes the start quick."""
    loaded = _loaded_by("import smsfox_gui.qt.app")
    assert "smsfox_gui.qt.main_window" in loaded
    parts = ("services.ports", "core.message", "core.template", "qt.desk", "qt.icons")
    libraries = {"sqlite3", "ssl", "requests", "hashlib", "PySide6.QtSvg", "PySide6.QtNetwork"}
    late = {*libraries, *(f"smsfox_gui.{name}" for name in parts)}
    assert loaded & late == set()


def test_an_idle_window_does_without_the_libraries_of_cryptography() -> None:
    """They weigh four megabytes; whoever makes digests or speaks https imports them where that is done."""
    idle = ("draft_files", "journal", "kept_list_files", "stop_list", "template_files", "settings_store", "tariff_file")
    made = ", ".join(f"smsfox_gui.adapters.{name}" for name in idle)
    loaded = _loaded_by(f"import smsfox_gui.qt.app, smsfox_gui.qt.furnishing, {made}")
    assert {"smsfox_gui.qt.campaign_page", "smsfox_gui.adapters.journal_arming"} <= loaded
    assert loaded & {"hashlib", "hmac", "secrets", "ssl", "requests"} == set()


@pytest.mark.parametrize("name", ["start.py", "start_libraries.py", "start_words.py", "__init__.py"])
def test_set_up_program_needs_only_the_standard_library(name: str) -> None:
    allowed = sys.stdlib_module_names | {"smsfox_gui"}
    assert set(_imports(PACKAGE / name)) <= allowed


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PROJECT)))
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def _imports(path: Path) -> list[str]:
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name.split(".")[0] for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names.append((node.module or "").split(".")[0])
    return names


def test_every_moment_is_made_with_its_zone() -> None:
    """Windows refuses a naive moment near 1970 its zone: the check page could not be built there."""
    naive = [
        f"{path.relative_to(PROJECT)}:{call.lineno}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "fromtimestamp"
        and len(call.args) + len(call.keywords) < 2
    ]
    assert naive == []
