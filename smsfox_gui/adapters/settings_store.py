"""Settings <-> a JSON file: written whole or not at all, readable by its owner only."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from smsfox_gui.adapters.durable_files import put_aside, write_private
from smsfox_gui.core.settings import Settings


class SettingsStore:
    """The settings file of one data folder.

    After load(), `kept_aside` is where a damaged file was put (None: it was sound or not there) and `ignored`
    names the settings whose values were unusable and got their default. The window and `smsfox` say both.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.kept_aside: Path | None = None
        self.ignored: tuple[str, ...] = ()
        self._foreign: dict[str, Any] = {}

    def load(self) -> Settings:
        """The settings; defaults where there is no sound file. Raises OSError if it cannot be read."""
        self.kept_aside, self.ignored, self._foreign = None, (), {}
        try:
            values = json.loads(self.path.read_bytes().decode("utf-8-sig"))
        except FileNotFoundError:
            return Settings()
        except (ValueError, RecursionError):
            values = None
        if not isinstance(values, dict):
            self.kept_aside = put_aside(self.path)
            return Settings()
        settings, self.ignored = Settings.from_mapping(values)
        known = settings.to_mapping()
        # A newer version's settings survive a visit of this one.
        self._foreign = {name: value for name, value in values.items() if name not in known}
        return settings

    def save(self, settings: Settings) -> None:
        """Write them; whatever happens meanwhile, the file is then the old or the new one. Raises OSError."""
        text = json.dumps({**settings.to_mapping(), **self._foreign}, ensure_ascii=False, indent=2) + "\n"
        write_private(self.path, text)
