"""Files and folders that are nobody else's, and still there when the power has failed."""

from __future__ import annotations

import errno
import os
import stat
import sys

import pytest

from smsfox_gui.adapters.durable_files import (
    create_private,
    file_error,
    make_folder,
    sync_file,
    sync_folder,
    write_private,
)
from smsfox_gui.core.errors import JournalError, JournalFull, JournalReadOnly

linux = pytest.mark.skipif(sys.platform != "linux", reason="modes and errors of Linux")


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(autouse=True)
def careless_umask():
    """A user's own that lets everybody in."""
    before = os.umask(0)
    yield
    os.umask(before)


@linux
def test_a_folder_is_made_with_what_is_missing_above_it_and_each_entry_is_synced(tmp_path, synced, left_open):
    deep = tmp_path / "a" / "b" / "c"
    make_folder(deep)
    assert [mode(folder) for folder in (deep, deep.parent, deep.parent.parent)] == [0o700] * 3
    assert synced == [tmp_path, tmp_path / "a", tmp_path / "a" / "b"]
    synced.clear()
    make_folder(deep)
    assert synced == []
    assert left_open() == []


@linux
def test_a_folder_that_somebody_makes_meanwhile_is_fine(tmp_path, monkeypatch):
    exists = type(tmp_path).exists
    monkeypatch.setattr(type(tmp_path), "exists", lambda path: path != tmp_path / "a" and exists(path))
    (tmp_path / "a").mkdir()
    make_folder(tmp_path / "a")


@linux
@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP, errno.EIO])
def test_a_file_system_that_cannot_sync_folders_is_no_fault_and_a_broken_one_is(
    tmp_path, monkeypatch, left_open, number
):
    def failing(handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", failing)
    if number == errno.EIO:
        with pytest.raises(OSError, match="Input/output"):
            sync_folder(tmp_path)
    else:
        sync_folder(tmp_path)
    with pytest.raises(OSError):  # noqa: PT011 - a file's sync is never let off
        sync_file(_file(tmp_path))
    assert left_open() == []


def _file(folder):
    path = folder / "file"
    path.write_text("content", encoding="utf-8")
    return path


@linux
def test_a_file_is_made_for_this_user_alone_and_one_that_is_there_keeps_its_content(tmp_path, left_open, monkeypatch):
    path = tmp_path / "new"
    made = []
    chmod = type(path).chmod
    monkeypatch.setattr(type(path), "chmod", lambda file, to: (made.append(mode(file)), chmod(file, to)))
    create_private(path)
    assert made == [0o600], "from the first moment"
    assert path.read_bytes() == b""
    there = _file(tmp_path)
    there.chmod(0o644)
    create_private(there)
    assert mode(there) == 0o600
    assert there.read_text(encoding="utf-8") == "content"
    assert left_open() == []


@linux
def test_a_file_that_may_not_be_written_is_refused(tmp_path, monkeypatch):
    path = _file(tmp_path)
    asked = []
    monkeypatch.setattr(os, "access", lambda *asking: asked.append(asking))
    with pytest.raises(PermissionError) as caught:
        create_private(path)
    assert asked == [(path, os.W_OK)]
    assert type(file_error(caught.value)) is JournalReadOnly


@linux
def test_another_users_file_that_we_may_write_is_good_enough(tmp_path, monkeypatch):
    path = _file(tmp_path)

    def foreign(*_):
        raise PermissionError(errno.EPERM, "not the owner")

    monkeypatch.setattr(type(path), "chmod", foreign)
    create_private(path)


@linux
def test_a_text_is_written_whole_private_and_durable(tmp_path, synced, left_open):
    path = tmp_path / "settings" / "file.json"
    for text in ("first\n", "Привет\r\n\n"):
        synced.clear()
        write_private(path, text)
        assert path.read_bytes() == text.encode()
        assert mode(path) == 0o600
        assert (synced[-2].parent, synced[-1]) == (path.parent, path.parent)
        assert [file.name for file in path.parent.iterdir()] == ["file.json"]
    assert left_open() == []


@linux
def test_a_text_is_complete_before_it_is_synced_and_synced_before_it_takes_the_old_ones_place(tmp_path, monkeypatch):
    path = tmp_path / "file"
    path.write_text("old", encoding="utf-8")
    seen = []
    fsync, replace = os.fsync, os.replace

    def noting_sync(handle):
        seen.append((os.fstat(handle).st_size, path.read_text(encoding="utf-8")))
        fsync(handle)

    def noting_replace(source, target):
        assert len(seen) == 1
        assert os.path.basename(source).startswith(".file.")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", noting_sync)
    monkeypatch.setattr(os, "replace", noting_replace)
    write_private(path, "the new one")
    assert seen[0] == (11, "old")


def test_a_text_that_cannot_be_written_leaves_the_old_one_alone(tmp_path):
    path = tmp_path / "file"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        write_private(path, "\ud800")
    assert [(file.name, file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()] == [("file", "old")]


def test_a_file_can_be_synced(tmp_path, synced, left_open):
    sync_file(_file(tmp_path))
    assert synced == [tmp_path / "file"]
    assert left_open() == []


@pytest.mark.parametrize(
    ("number", "kind", "detail"),
    [
        (errno.EROFS, JournalReadOnly, None),
        (errno.EACCES, JournalReadOnly, None),
        (errno.EPERM, JournalReadOnly, None),
        (errno.ENOSPC, JournalFull, None),
        pytest.param(getattr(errno, "EDQUOT", 0), JournalFull, None, marks=linux),
        (errno.EIO, JournalError, "EIO"),
        (None, JournalError, ""),
    ],
)
def test_what_a_failed_file_operation_means(number, kind, detail):
    found = file_error(OSError() if number is None else OSError(number, "text with a number 79001234567"))
    assert type(found) is kind
    assert found.details.get("detail") == detail
