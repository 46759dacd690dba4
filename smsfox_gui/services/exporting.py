"""The results back into the user's own rows: every row and column in order, then our columns in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from smsfox_gui.core import wording
from smsfox_gui.core.message import MessageRecord, SourceRow
from smsfox_gui.services.ports import JournalReader, ReportWriter

_HEADINGS = {
    "ru": ("Состояние", "Причина", "SMS", "Баллы", "Отправлено", "Отчёт получен"),
    "en": ("State", "Reason", "SMS", "Points", "Sent at", "Reported at"),
}
_LEFT_OUT = {"ru": "не отправлено", "en": "not sent"}
_MOMENT = {"ru": "%d.%m.%Y %H:%M:%S", "en": "%Y-%m-%d %H:%M:%S"}


class Exporting:
    """Gives campaigns back as spreadsheets."""

    def __init__(self, writer: ReportWriter) -> None:
        self._writer = writer

    def export(
        self,
        reader: JournalReader,
        campaign: int,
        path: Path,
        language: str,
        only: Sequence[int] | None = None,
    ) -> int:
        """Write a campaign's rows to .xlsx or .csv; the number of rows written.

        only: the ids of the wanted messages; None = every row, those left out too. Times are local.
        Raises CampaignMissing, ExportFailed.
        """
        language = language if language in _HEADINGS else "en"
        record = reader.campaign(campaign)
        columns = [*record.columns, *_free_titles(_HEADINGS[language], record.columns)]
        rows = _Rows(reader.source_rows(campaign), len(record.columns), language, only)
        self._writer.write(path, columns, rows, record.sheet)
        return rows.written


class _Rows:
    """The rows of the spreadsheet, counted on their way."""

    def __init__(self, rows: Iterator[SourceRow], width: int, language: str, only: Sequence[int] | None) -> None:
        self._rows = rows
        self._width = width
        self._language = language
        self._only = None if only is None else frozenset(only)
        self.written = 0

    def __iter__(self) -> Iterator[list[str | int]]:
        for row in self._rows:
            if self._wanted(row):
                self.written += 1
                yield [*_padded(row.cells, self._width), *_results(row, self._language)]

    def _wanted(self, row: SourceRow) -> bool:
        return self._only is None or (row.message is not None and row.message.id in self._only)


def _padded(cells: Sequence[str], width: int) -> list[str]:
    return [*cells[:width], *[""] * (width - len(cells))]


def _free_titles(wanted: Sequence[str], taken: Sequence[str]) -> list[str]:
    """Our headings, marked as ours where the user's list has the same title (an export exported again)."""
    names = {title.casefold() for title in taken}
    return [_free_title(title, names) for title in wanted]


def _free_title(title: str, names: set[str]) -> str:
    free, count = title, 1
    while free.casefold() in names:
        count += 1
        free = f"{title} {count}"
    return free


def _results(row: SourceRow, language: str) -> list[str | int]:
    message = row.message
    if message is None:
        reason = wording.problem_words(row.problem, row.detail, language) if row.problem is not None else ""
        return [_LEFT_OUT[language], reason, "", "", "", ""]
    reason = wording.reason_words(message.state, message.reason, language) if message.reason else ""
    return [
        wording.state_word(message.state, language),
        reason,
        message.parts,
        message.points,
        *_moments(message, language),
    ]


def _moments(message: MessageRecord, language: str) -> tuple[str, str]:
    def write(moment: datetime | None) -> str:
        return "" if moment is None else moment.astimezone().strftime(_MOMENT[language])

    return write(message.sent), write(message.reported)
