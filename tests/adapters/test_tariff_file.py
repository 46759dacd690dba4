"""The office's own tariff: kept whole or not at all, given up for the operator's, never read as what it is not."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from smsfox_gui.adapters.resources import resources
from smsfox_gui.adapters.tariff_file import TariffFile
from smsfox_gui.core.errors import TariffInvalid, TariffNotWritten
from smsfox_gui.core.price_table import with_points, with_row
from smsfox_gui.core.tariff import Tariff

OPERATORS = resources() / "tariff.json"
FREE = b'{"default": 7, "zones": [{"points": 0, "prefixes": ["79"]}]}'
DAMAGED = [b"", b"{", b"\xff\xfe", b"[]", FREE, b"[" * 100_000]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "office" / "tariff.json"


@pytest.fixture
def files(own: Path) -> TariffFile:
    return TariffFile(own, OPERATORS)


def dearer(files: TariffFile) -> Tariff:
    return with_row(with_points(files.operators(), 0, 5), ("77",), 12)


def test_without_a_file_of_its_own_the_operators_is_in_force(files: TariffFile, own: Path) -> None:
    assert files.load() == files.operators() == Tariff.from_json(OPERATORS.read_text(encoding="utf-8"))
    files.reset()
    assert not own.exists()


def test_what_is_kept_is_in_force_until_it_is_reset(files: TariffFile, own: Path) -> None:
    files.keep(dearer(files))
    again = TariffFile(own, OPERATORS)
    assert again.load() == dearer(files)
    assert again.operators() != dearer(files)
    again.reset()
    assert again.load() == again.operators()
    assert list(own.parent.iterdir()) == []


def test_the_operators_table_is_not_kept_as_ones_own(files: TariffFile, own: Path) -> None:
    files.keep(dearer(files))
    files.keep(files.operators())
    assert not own.exists()


@pytest.mark.skipif(os.name != "posix", reason="Windows guards the user's folder itself")
def test_only_the_owner_may_read_it(files: TariffFile, own: Path) -> None:
    files.keep(dearer(files))
    assert stat.S_IMODE(own.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", DAMAGED)
@pytest.mark.parametrize("way", ["keep", "reset"])
def test_a_damaged_file_is_refused_and_put_aside_when_another_comes(
    files: TariffFile, own: Path, content: bytes, way: str
) -> None:
    own.parent.mkdir()
    own.write_bytes(content)
    with pytest.raises(TariffInvalid):
        files.load()
    assert own.read_bytes() == content, "only a person changes the prices"
    wanted = dearer(files) if way == "keep" else files.operators()
    files.keep(wanted) if way == "keep" else files.reset()
    assert files.load() == wanted
    (aside,) = [path for path in own.parent.iterdir() if path != own]
    assert aside.read_bytes() == content
    assert aside.name.startswith("tariff.damaged-")


def test_what_an_editor_puts_before_the_text_does_no_harm(files: TariffFile, own: Path) -> None:
    own.parent.mkdir()
    own.write_text(dearer(files).to_json(), encoding="utf-8-sig")
    assert files.load() == dearer(files)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a folder that may not be written")
def test_a_disk_that_takes_nothing_leaves_the_former_prices(files: TariffFile, own: Path) -> None:
    files.keep(dearer(files))
    own.parent.chmod(0o500)
    try:
        with pytest.raises(TariffNotWritten):
            files.keep(with_points(dearer(files), 1, 9))
        with pytest.raises(TariffNotWritten):
            files.reset()
        assert files.load() == dearer(files)
    finally:
        own.parent.chmod(0o700)


def test_a_folder_that_is_a_file_takes_nothing(tmp_path: Path) -> None:
    (tmp_path / "office").write_bytes(b"")
    files = TariffFile(tmp_path / "office" / "tariff.json", OPERATORS)
    with pytest.raises(TariffNotWritten):
        files.keep(dearer(files))
