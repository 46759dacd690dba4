"""One SQLite file a kept list, in a folder of its own: whole or not there at all, readable by this user only."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smsfox_gui.adapters.durable_files import make_folder, sync_file, sync_folder
from smsfox_gui.adapters.scratch import Scratch
from smsfox_gui.core.errors import (
    KeptListDamaged,
    KeptListMissing,
    KeptListNewer,
    ListNotKept,
    QueryDropped,
    ScratchFailed,
    ScratchFull,
)
from smsfox_gui.core.stop_list import NOBODY, Stopped
from smsfox_gui.services.kept_lists import KeptList
from smsfox_gui.services.ports import ContactList

if TYPE_CHECKING:
    from smsfox_gui.adapters.list_store import ContactListStore

APPLICATION = 0x534D4C31
"""What tells such a file from any other one of SQLite's."""
VERSION = 3
"""Of the tables, of what `meta` holds, and of the meaning of the codes in both. 2: those who were sent to already;
3: those whose number was refused."""
_ENDING = ".list"
_log = logging.getLogger(__name__)


class KeptListFiles:
    """Implements ListShelf. A file's time is that of its last use.

    A list is written, and worked on, in a scratch folder of the same disk: what dies half-way is swept away with it.
    """

    def __init__(
        self,
        folder: Path,
        scratch: Path,
        stopped: Callable[[], Stopped] = lambda: NOBODY,
    ) -> None:
        """stopped: the stop list as it is when it is asked."""
        self._folder = folder
        self._scratch = Scratch(scratch)
        self._stopped = stopped

    def close(self) -> None:
        """Delete the scratch files; lists still open are lost."""
        self._scratch.close()

    def lists(self) -> list[KeptList]:
        found = [self._described(path) for path in self._folder.glob(f"*{_ENDING}")]
        return sorted((one for one in found if one is not None), key=lambda one: (one.name.casefold(), one.key))

    def keep(self, contacts: ContactList, name: str, key: str | None = None) -> KeptList:
        key = key or os.urandom(8).hex()
        path = self._path(key)
        with _refusals_said():
            draft = self._scratch.new_file()
            try:
                contacts.copy_to(draft, name)
                make_folder(self._folder)
                sync_file(draft)
                os.replace(draft, path)
                sync_folder(self._folder)
            finally:
                draft.unlink(missing_ok=True)
        counts = contacts.counts()
        return KeptList(key, name, counts.rows, _used(path))

    def open(self, key: str) -> ContactListStore:
        from smsfox_gui.adapters.list_store import ContactListStore  # and all that a list needs: not for a mere menu

        path = self._path(key)
        try:
            copy = self._scratch.new_file()
        except OSError as error:
            raise ScratchFull from error
        with contextlib.ExitStack() as undoing:
            undoing.callback(copy.unlink, missing_ok=True)
            _copy_file(path, copy)
            with _damage_said():
                _check(copy)
                contacts = ContactListStore(copy, self._stopped)
                undoing.callback(contacts.close)
                contacts.apply_stop_list()
            undoing.pop_all()
        with contextlib.suppress(OSError):
            os.utime(path)
        return contacts

    def rename(self, key: str, name: str) -> None:
        path = self._path(key)
        with _refusals_said(), _damage_said():
            _require(path)
            with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as db:
                _check_version(db)
                info = json.loads(_meta(db, "info"))
                db.execute("pragma synchronous=full")
                text = json.dumps(info | {"name": name}, ensure_ascii=False)
                db.execute("update meta set value = ? where key = 'info'", (text,))

    def delete(self, key: str) -> None:
        with _refusals_said():
            self._path(key).unlink(missing_ok=True)
            if self._folder.exists():
                sync_folder(self._folder)

    def forget(self, before: datetime) -> int:
        old = [path for path in self._folder.glob(f"*{_ENDING}") if _used(path) < before]
        for path in old:
            self.delete(path.stem)
        return len(old)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}{_ENDING}"

    def _described(self, path: Path) -> KeptList | None:
        """None where it went this very moment."""
        try:
            used = _used(path)
            with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
                name = str(json.loads(_meta(db, "info"))["name"])
                (rows,) = db.execute("select length(value) from meta where key = 'problems'").fetchone()
        except FileNotFoundError:
            return None
        except (sqlite3.Error, ValueError, TypeError, KeyError) as error:
            _log.warning("a kept list cannot be read: %s", type(error).__name__)
            return KeptList(path.stem, "", 0, used)
        return KeptList(path.stem, name, rows, used)


def _used(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _require(path: Path) -> None:
    if not path.exists():
        raise KeptListMissing


def _copy_file(path: Path, copy: Path) -> None:
    _require(path)
    try:
        shutil.copyfile(path, copy)
    except FileNotFoundError as error:
        raise KeptListMissing from error
    except OSError as error:
        raise ScratchFull from error


def _check(path: Path) -> None:
    """Raises KeptListNewer, KeptListDamaged, and what a file that makes no sense does to SQLite."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as db:
        _check_version(db)
        rows = (db.execute("select count(*) from row").fetchone()[0], len(_meta(db, "problems")))
        if db.execute("pragma quick_check(1)").fetchone() != ("ok",) or rows[0] != rows[1]:
            raise KeptListDamaged


def _check_version(db: sqlite3.Connection) -> None:
    if db.execute("pragma application_id").fetchone()[0] != APPLICATION:
        raise KeptListDamaged
    if db.execute("pragma user_version").fetchone()[0] > VERSION:
        raise KeptListNewer


def _meta(db: sqlite3.Connection, key: str) -> str | bytes:
    """Raises TypeError where there is none."""
    (value,) = db.execute("select value from meta where key = ?", (key,)).fetchone()
    if not isinstance(value, str | bytes):
        raise TypeError(key)
    return value


@contextlib.contextmanager
def _damage_said() -> Iterator[None]:
    """A file that makes no sense -> KeptListDamaged."""
    try:
        yield
    except (sqlite3.Error, ScratchFailed, ValueError, TypeError, KeyError) as error:
        cause = error.__cause__ if isinstance(error, ScratchFailed) else error
        full = getattr(cause, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL
        raise (ScratchFull if full else KeptListDamaged) from error


@contextlib.contextmanager
def _refusals_said() -> Iterator[None]:
    """What the disk refuses -> ListNotKept."""
    try:
        yield
    except QueryDropped as error:
        raise ListNotKept(reason="closed") from error
    except (OSError, ScratchFailed, ScratchFull) as error:
        raise ListNotKept from error
