"""Typed text is never lost: the draft on the desk, kept in a small file beside the settings."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """What a draft comes back with. list_path: "" for a pasted list, which is not kept."""

    text: str = ""
    sender: str = ""
    name: str = ""
    list_path: str = ""


class DraftFile:
    """One draft in one file, replaced whole."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._last: SavedDraft | None = None

    def load(self) -> SavedDraft:
        """The draft as it was left; an empty one where there is none or it cannot be read."""
        try:
            values = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return SavedDraft()
        if not isinstance(values, dict):
            return SavedDraft()
        known = {name: str(values.get(name, "")) for name in ("text", "sender", "name", "list_path")}
        self._last = SavedDraft(**known)
        return self._last

    def save(self, draft: SavedDraft) -> bool:
        """Keep it; False where the disk refused."""
        if draft == self._last:
            return True
        file = QSaveFile(str(self._path))
        if not file.open(QIODevice.OpenModeFlag.WriteOnly):
            return False
        file.write(json.dumps(asdict(draft), ensure_ascii=False).encode("utf-8"))
        done = file.commit()
        if done:
            self._last = draft
        return done
