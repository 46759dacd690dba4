"""One file a draft in a folder of its own: written whole or not at all, readable by this user only."""

from __future__ import annotations

import io
import json
import logging
import os
import threading
from datetime import UTC, datetime
from pathlib import Path

from smsfox_gui.adapters.durable_files import make_folder, sync_folder, write_private
from smsfox_gui.adapters.journal_lock import InstanceLock
from smsfox_gui.core.errors import JournalBusy, JournalError
from smsfox_gui.services.drafts import KeptDraft, SavedDraft

_DESK = "desk"
_DELETED = "deleted"
_log = logging.getLogger(__name__)


class DraftFiles:
    """Implements DraftShelf.

    The desk's own is that of the first program that asks. What lies on the desk of another one, opened beside it, has
    a file like those that were put away: the first one keeps its own, and the other's is found in History.
    """

    def __init__(self, folder: Path, older: Path | None = None) -> None:
        """older: the one draft of a program that kept no others; it is taken over."""
        self._folder = folder
        self._older = older
        self._lock = threading.Lock()
        self._edition = -1
        self._holding = InstanceLock(folder / _DESK)
        self._desk: str | None = None
        self._path(_DELETED).unlink(missing_ok=True)

    def close(self) -> None:
        """Let another program have the desk's own. Idempotent."""
        self._holding.release()
        self._desk = None

    def desk(self) -> SavedDraft | None:
        with self._lock:
            if self._desk_key() != _DESK:
                return None
            if self._older is not None and self._older.exists() and not self._path(_DESK).exists():
                make_folder(self._folder)
                os.replace(self._older, self._path(_DESK))
            return self._read(_DESK)

    def keep(self, draft: SavedDraft, edition: int) -> None:
        with self._lock:
            if edition < self._edition:
                return
            self._edition = edition
            if draft.empty:
                self._path(self._desk_key()).unlink(missing_ok=True)
            else:
                self._write(self._desk_key(), draft)

    def put_away(self, draft: SavedDraft, edition: int) -> str:
        key = self.copy_away(draft)
        self.clear_desk(edition)
        return key

    def copy_away(self, draft: SavedDraft) -> str:
        key = os.urandom(8).hex()
        with self._lock:
            self._write(key, draft)
        return key

    def take(self, key: str, edition: int) -> SavedDraft:
        with self._lock:
            self._edition = max(self._edition, edition)
            draft = self._read(key)
            if draft is None:
                raise FileNotFoundError(key)
            os.replace(self._path(key), self._path(self._desk_key()))
            sync_folder(self._folder)
            return draft

    def clear_desk(self, edition: int) -> None:
        with self._lock:
            self._edition = max(self._edition, edition)
            self._path(self._desk_key()).unlink(missing_ok=True)

    def put_away_drafts(self) -> list[KeptDraft]:
        with self._lock:
            keys = [path.stem for path in self._folder.glob("*.json") if path.stem not in (_DESK, _DELETED, self._desk)]
            found = [(key, self._read(key)) for key in keys]
            kept = [KeptDraft(key, self._changed(key), draft) for key, draft in found if draft is not None]
        return sorted(kept, key=lambda one: one.changed, reverse=True)

    def delete(self, key: str) -> None:
        with self._lock:
            os.replace(self._path(key), self._path(_DELETED))

    def undelete(self) -> None:
        with self._lock:
            os.replace(self._path(_DELETED), self._path(os.urandom(8).hex()))

    def _desk_key(self) -> str:
        """What the draft on this program's desk is called."""
        if self._desk is None:
            self._desk = _DESK
            try:
                make_folder(self._folder)
                self._holding.take()
            except JournalBusy:
                self._desk = os.urandom(8).hex()
            except (JournalError, OSError) as error:
                _log.warning("nobody can be kept from the desk's draft: %s", type(error).__name__)
        return self._desk

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"

    def _changed(self, key: str) -> datetime:
        return datetime.fromtimestamp(self._path(key).stat().st_mtime, UTC)

    def _read(self, key: str) -> SavedDraft | None:
        """None where there is none, or none that can be read: its file stays for whoever can."""
        try:
            return SavedDraft.from_mapping(json.loads(self._path(key).read_bytes()))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            _log.warning("a draft cannot be read: %s", type(error).__name__)
            return None

    def _write(self, key: str, draft: SavedDraft) -> None:
        # Not by json.dumps: after many an edit that holds the interpreter, and with it the window, for 0.2 seconds.
        text = io.StringIO()
        json.dump(draft.to_mapping(), text, ensure_ascii=False)
        write_private(self._path(key), text.getvalue())
