"""The layouts of lists in one small file of headings, names and roles; no cell is ever in it."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Sequence
from pathlib import Path

from smsfox_gui.adapters.durable_files import write_private
from smsfox_gui.core.layouts import ListLayout, with_layout

MOST = 200
_log = logging.getLogger(__name__)


class LayoutFile:
    """Implements LayoutShelf. Read anew for each question, so that programs side by side see each other's."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()

    def layouts(self) -> Sequence[ListLayout]:
        with self._lock:
            return self._read()

    def remember(self, layout: ListLayout) -> None:
        with self._lock:
            kept = self._read()
            if layout not in kept[:1]:
                self._write(with_layout(kept, layout)[:MOST])

    def forget(self, headings: tuple[str, ...]) -> None:
        with self._lock:
            kept = self._read()
            left = [layout for layout in kept if layout.headings != headings]
            if left != kept:
                self._write(left)

    def _read(self) -> list[ListLayout]:
        try:
            return [ListLayout.from_mapping(values) for values in json.loads(self._path.read_bytes())]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            _log.warning("the layouts cannot be read: %s", type(error).__name__)
            return []

    def _write(self, layouts: Sequence[ListLayout]) -> None:
        write_private(self._path, json.dumps([layout.to_mapping() for layout in layouts], ensure_ascii=False))
