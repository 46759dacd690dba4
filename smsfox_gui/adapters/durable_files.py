"""Files and folders that are private and still there after the power fails: made, synced, and their folders too."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from smsfox_gui.core.errors import JournalError, JournalFull, JournalReadOnly


def make_folder(folder: Path) -> None:
    """Make it with what is missing above it, for this user only, each entry durable. Raises OSError."""
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for made in reversed(missing):
        made.mkdir(mode=0o700, exist_ok=True)
        sync_folder(made.parent)


def sync_folder(folder: Path) -> None:
    """Make the folder's entries durable. Raises OSError.

    SQLite does so when it first syncs a new -wal or -journal file, but not for the folder above, nor for our own files.
    Windows cannot sync a folder and need not.
    """
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some file systems know no syncing of folders.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def create_private(path: Path) -> None:
    """Make sure that the file is there, only this user's, and may be written. Raises OSError.

    A file that is there is not opened: closing it again would drop every lock this process has on it, SQLite's too.
    """
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        if not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES)) from None
    if sys.platform != "win32":
        with suppress(PermissionError):
            path.chmod(0o600)


def write_private(path: Path, text: str) -> None:
    """Put the text into the file, in UTF-8: whatever happens meanwhile, it is then the old or the new one, whole.

    What is missing of its folder is made. Raises OSError.
    """
    make_folder(path.parent)
    # mkstemp makes it 0600 and beside the target, so that the replacement stays on one file system.
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink()
        raise
    sync_folder(path.parent)


def put_aside(path: Path) -> Path:
    """Give a damaged file another name beside its own, which nothing reads; the new path. Raises OSError."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    os.replace(path, aside)
    sync_folder(path.parent)
    return aside


def sync_file(path: Path) -> None:
    """Make the file's content durable. Raises OSError."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def file_error(error: OSError) -> JournalError:
    """What a failed file operation means for the journal."""
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return JournalReadOnly()
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return JournalFull()
    return JournalError(detail=errno.errorcode.get(error.errno or 0, ""))
