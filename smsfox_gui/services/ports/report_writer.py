"""The results, given back as a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol


class ReportWriter(Protocol):
    """Writes the results back as a spreadsheet."""

    def write(self, path: Path, columns: Sequence[str], rows: Iterable[Sequence[str | int]], sheet: str | None) -> None:
        """By the ending: XLSX, or CSV in UTF-8 with BOM and `;`. Atomic. Raises ExportFailed."""
