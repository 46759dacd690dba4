"""One file a template in a folder of its own, so that two programs side by side lose nothing of each other's."""

from __future__ import annotations

import json
import logging
import os
import threading
from pathlib import Path

from smsfox_gui.adapters.durable_files import sync_folder, write_private
from smsfox_gui.services.templates import KeptTemplate

_DELETED = "deleted"
_log = logging.getLogger(__name__)


class TemplateFiles:
    """Implements TemplateShelf."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._deleted: str | None = None
        """The key of the last one deleted by this program."""
        for grave in folder.glob(f"*.{_DELETED}"):
            grave.unlink(missing_ok=True)

    def templates(self) -> list[KeptTemplate]:
        with self._lock:
            found = [self._read(path) for path in self._folder.glob("*.json")]
        kept = [template for template in found if template is not None]
        return sorted(kept, key=lambda template: (template.name.casefold(), template.key))

    def add(self, name: str, text: str) -> KeptTemplate:
        made = KeptTemplate(os.urandom(8).hex(), name, text)
        with self._lock:
            self._write(made)
        return made

    def rename(self, key: str, name: str) -> None:
        with self._lock:
            template = self._read(self._path(key))
            if template is not None:
                self._write(KeptTemplate(key, name, template.text))

    def delete(self, key: str) -> None:
        with self._lock:
            os.replace(self._path(key), self._grave(key))
            if self._deleted is not None:
                self._grave(self._deleted).unlink(missing_ok=True)
            self._deleted = key
            sync_folder(self._folder)

    def undelete(self) -> None:
        with self._lock:
            if self._deleted is not None:
                os.replace(self._grave(self._deleted), self._path(self._deleted))
                self._deleted = None
                sync_folder(self._folder)

    def close(self) -> None:
        """Nothing is brought back any more. Idempotent."""
        with self._lock:
            if self._deleted is not None:
                self._grave(self._deleted).unlink(missing_ok=True)
                self._deleted = None

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"

    def _grave(self, key: str) -> Path:
        return self._folder / f"{key}.{_DELETED}"

    def _read(self, path: Path) -> KeptTemplate | None:
        """None where there is none, or none that can be read: its file stays for whoever can."""
        try:
            values = json.loads(path.read_bytes())
            return KeptTemplate(path.stem, str(values["name"]), str(values["text"]))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError, KeyError) as error:
            _log.warning("a template cannot be read: %s", type(error).__name__)
            return None

    def _write(self, template: KeptTemplate) -> None:
        values = {"name": template.name, "text": template.text}
        write_private(self._path(template.key), json.dumps(values, ensure_ascii=False))
