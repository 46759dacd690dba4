"""The key store on a real Secret Service: gnome-keyring on a session bus of its own, with a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
PASSWORD = "S3ntinel&пароль=+%"

KEEP = """
import sys
from smsfox_gui.adapters.key_store import SystemKeyStore
store = SystemKeyStore()
assert store.available()
assert store.password("clinic") is None
assert store.keep("clinic", sys.argv[1])
"""
FIND = """
import sys
from smsfox_gui.adapters.key_store import SystemKeyStore
store = SystemKeyStore()
assert store.password("clinic") == sys.argv[1]
assert store.password("school") is None
store.forget("clinic")
assert SystemKeyStore().password("clinic") is None
assert store.keep("clinic", sys.argv[1])
"""

pytestmark = pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs dbus-run-session and gnome-keyring (apt install dbus gnome-keyring)",
)


def test_a_password_is_kept_by_the_system_and_encrypted(tmp_path: Path) -> None:
    for name in ("home", "runtime"):
        (tmp_path / name).mkdir(mode=0o700)
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(PROJECT),
        "HOME": str(tmp_path / "home"),
        "XDG_RUNTIME_DIR": str(tmp_path / "runtime"),
        "XDG_DATA_HOME": str(tmp_path / "home" / "data"),
        "LC_ALL": "C.UTF-8",
    }
    script = (
        "printf 'master' | gnome-keyring-daemon --unlock --components=secrets >/dev/null && "
        '"$1" -c "$2" "$4" && "$1" -c "$3" "$4"'
    )
    done = subprocess.run(
        ["dbus-run-session", "--", "/bin/bash", "-c", script, "bash", sys.executable, KEEP, FIND, PASSWORD],
        env=environment,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    kept = list((tmp_path / "home" / "data" / "keyrings").glob("*.keyring"))
    assert kept
    assert not any(PASSWORD.encode() in path.read_bytes() for path in kept)
