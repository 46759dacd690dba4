"""The results, given back as a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from smsfox_gui.core.typed_columns import TypedColumn


class ReportWriter(Protocol):
    """Writes the results back as a spreadsheet."""

    def write(
        self,
        path: Path,
        columns: Sequence[str],
        rows: Iterable[Sequence[str | int]],
        sheet: str | None,
        typed: Callable[[], Sequence[TypedColumn]] = tuple,
    ) -> None:
        """By the ending: XLSX, or CSV in UTF-8 with BOM and `;`. Atomic. Raises ExportFailed.

        typed: what the first columns are, asked before the rows and only where cells have a type; the others' texts
        stay text.
        """

    def write_text(self, path: Path, text: str) -> None:
        """A few lines, so that a person's own editor shows them. Atomic and durable. Raises ExportFailed."""
