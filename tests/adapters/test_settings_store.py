"""The settings file: whole or not at all, its owner's only, and never a reason not to start."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from smsfox_gui.adapters.settings_store import SettingsStore
from smsfox_gui.core.settings import Settings

CHOSEN = Settings(login="регистратура", sender_names=("Clinic", "SMSFox"), point_price=Decimal("0.65"), workers=8)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office" / "settings.json"


def test_no_file_gives_defaults_and_makes_none(path: Path) -> None:
    store = SettingsStore(path)
    assert store.load() == Settings()
    assert (store.kept_aside, store.ignored) == (None, ())
    assert not path.exists()


def test_saved_settings_come_back(path: Path) -> None:
    SettingsStore(path).save(CHOSEN)
    assert SettingsStore(path).load() == CHOSEN
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_file_is_readable_text(path: Path) -> None:
    SettingsStore(path).save(CHOSEN)
    assert '"login": "регистратура",\n' in path.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name != "posix", reason="Windows guards the user's folder itself")
def test_only_the_owner_may_read_it(path: Path) -> None:
    SettingsStore(path).save(CHOSEN)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_byte_order_mark_of_an_editor_does_no_harm(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"workers": 2}), encoding="utf-8-sig")
    assert SettingsStore(path).load() == Settings(workers=2)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b"\x00" * 4096, b"[" * 100_000])
def test_damaged_file_is_kept_aside_and_said(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    store = SettingsStore(path)
    assert store.load() == Settings()
    assert store.kept_aside is not None
    assert store.kept_aside.read_bytes() == content
    assert not path.exists()
    store.save(CHOSEN)
    assert (store.load(), store.kept_aside) == (CHOSEN, None)


def test_one_bad_value_costs_only_itself(path: Path) -> None:
    SettingsStore(path).save(CHOSEN)
    values = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**values, "deadline": 0}), encoding="utf-8")
    store = SettingsStore(path)
    assert (store.load(), store.ignored, store.kept_aside) == (CHOSEN, ("deadline",), None)


def test_settings_of_a_newer_version_survive(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"workers": 2, "from_the_future": [1, 2]}))
    store = SettingsStore(path)
    settings = store.load()
    store.save(settings)
    assert json.loads(path.read_text())["from_the_future"] == [1, 2]


def test_unreadable_place_is_an_error_and_not_defaults(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    with pytest.raises(OSError, match=str(tmp_path.name)):
        store.load()


def test_failed_save_leaves_the_old_file_and_no_litter(path: Path) -> None:
    store = SettingsStore(path)
    store.save(CHOSEN)
    before = path.read_bytes()
    store._foreign = {"unwritable": object()}
    with pytest.raises(TypeError):
        store.save(Settings())
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_killed_in_the_middle_of_saving_leaves_a_whole_file(path: Path) -> None:
    SettingsStore(path).save(CHOSEN)
    line = (
        "import sys; from pathlib import Path; from smsfox_gui.core.settings import Settings;"
        "from smsfox_gui.adapters.settings_store import SettingsStore\n"
        f"store = SettingsStore(Path({str(path)!r}))\n"
        "print('ready', flush=True)\n"
        "while True: store.save(Settings(login='x' * 200_000)); store.save(Settings(login='y' * 200_000))"
    )
    for wait in (0.01, 0.02, 0.03, 0.05):
        with subprocess.Popen([sys.executable, "-c", line], stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == "ready\n"
            with pytest.raises(subprocess.TimeoutExpired):
                child.wait(wait)
            child.kill()
        store = SettingsStore(path)
        assert store.load().login in {CHOSEN.login, "x" * 200_000, "y" * 200_000}
        assert store.kept_aside is None
