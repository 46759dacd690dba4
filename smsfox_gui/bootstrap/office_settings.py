"""The settings of this program as they are now, and the way to change them."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

from smsfox_gui.adapters.redaction import Redactor
from smsfox_gui.adapters.settings_store import SettingsStore
from smsfox_gui.core.settings import Settings


class OfficeSettings:
    """Read once, written at every change. redactor: learns the login, which is no word for a log."""

    def __init__(self, store: SettingsStore, redactor: Redactor) -> None:
        self._store = store
        self._redactor = redactor
        self._lock = threading.Lock()
        self.now: Settings = store.load()
        redactor.learn_word(self.now.login)

    @property
    def faults(self) -> tuple[Path | None, tuple[str, ...]]:
        """Where a damaged settings file was put, and the settings whose values could not be used."""
        return self._store.kept_aside, self._store.ignored

    def change(self, **values: object) -> None:
        """Change some settings, at once and durably. From any thread. Raises SettingInvalid, OSError."""
        with self._lock:
            settings = replace(self.now, **values)  # type: ignore[arg-type]
            self._store.save(settings)
            self.now = settings
        self._redactor.learn_word(settings.login)
