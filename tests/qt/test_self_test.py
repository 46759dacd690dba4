"""`smsfox-gui --self-test` as a process: pictures, report.json, exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "smsfox_gui", *arguments]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=110, check=False
    )


@pytest.mark.parametrize(("language", "theme"), [("ru", "light"), ("en", "dark")])
def test_the_self_test_passes_and_reports(tmp_path: Path, language: str, theme: str) -> None:
    done = run("--self-test", str(tmp_path), "--lang", language, "--theme", theme, "--size", "1366x768")
    assert done.returncode == 0, done.stderr
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert report["ok"] is True
    assert (report["lang"], report["theme"]) == (language, theme)
    assert len(report["steps"]) >= 8
    for number, step in enumerate(report["steps"], start=1):
        assert step["ok"], step
        assert step["picture"] == f"{number:02}-{step['name']}.png"
        assert (tmp_path / step["picture"]).stat().st_size > 5000
    assert "Traceback" not in done.stderr


def test_the_demo_without_a_display_shows_every_row(tmp_path: Path) -> None:
    done = run("--demo", "--lang", "ru")
    assert done.returncode == 0, done.stderr
    rows = [line for line in done.stdout.splitlines() if "+7" in line]
    assert len(rows) == 12
    assert all("оставлено" in line or "тклонено" in line for line in rows)
    assert Path(done.stdout.splitlines()[-1]).is_dir()
