"""Leads an older journal to this version's tables: a backup first, then each step whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from smsfox_gui.adapters import schema
from smsfox_gui.adapters.durable_files import create_private, sync_file, sync_folder
from smsfox_gui.core.errors import JournalError


def refuse_newer(connection: sqlite3.Connection) -> None:
    """Raises JournalError (detail `newer`) for a journal that a later program wrote."""
    if version_of(connection) > len(schema.MIGRATIONS):
        raise JournalError(detail="newer")


def version_of(connection: sqlite3.Connection) -> int:
    """0 for a file without tables."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the tables up to date. Raises sqlite3.Error, OSError; the journal then has the version it last reached."""
    version = version_of(connection)
    if 0 < version < len(schema.MIGRATIONS):
        _back_up(connection, backup_of(path, version))
    for number, script in enumerate(schema.MIGRATIONS[version:], start=version + 1):
        connection.executescript(f"BEGIN IMMEDIATE; {script} PRAGMA user_version = {number}; COMMIT;")


def read_as_newest(connection: sqlite3.Connection) -> None:
    """Let a connection that may not migrate see an older journal's tables as the newest. Raises sqlite3.Error."""
    for version in range(version_of(connection), len(schema.MIGRATIONS)):
        connection.executescript(schema.AS_READ.get(version, ""))


def backup_of(path: Path, version: int) -> Path:
    """Where the journal of an older version is kept."""
    return path.with_name(f"{path.name}.version-{version}")


def backups(path: Path) -> list[Path]:
    """Every backup of the journal, finished or not."""
    return sorted(path.parent.glob(f"{path.name}.version-*"))


def _back_up(connection: sqlite3.Connection, target: Path) -> None:
    """A whole copy, durable before the first step changes anything."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    create_private(part)
    connection.execute("VACUUM INTO ?", (str(part),))
    sync_file(part)
    os.replace(part, target)
    sync_folder(target.parent)
