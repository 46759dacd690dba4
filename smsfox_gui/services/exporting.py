"""The results back into the user's own rows: every row and column in order, then our columns in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain
from pathlib import Path

from smsfox_gui.core import wording
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.field_names import field_names
from smsfox_gui.core.message import CampaignRecord, MessageRecord, SourceRow
from smsfox_gui.core.problem_sentences import problem_words
from smsfox_gui.core.states import CHARGED_STATES, MessageState
from smsfox_gui.core.typed_columns import typed_columns
from smsfox_gui.services.ports import JournalReader, ReportWriter

_HEADINGS = {
    "ru": ("Состояние", "Причина", "SMS", "Баллы", "Отправлено", "Отчёт получен"),
    "en": ("State", "Reason", "SMS", "Points", "Sent at", "Reported at"),
}
_AS_WANTED = frozenset({RowProblem.DUPLICATE, RowProblem.STOPPED, RowProblem.EXCLUDED, RowProblem.WRITTEN})
_FAILED = frozenset({MessageState.REJECTED, MessageState.UNDELIVERED})
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
        record, rows = reader.campaign(campaign), reader.source_rows(campaign)
        if only is not None:
            ids = frozenset(only)
            rows = (row for row in rows if row.message is not None and row.message.id in ids)
        return self._write(reader, record, rows, path, language)

    def export_to_fix(self, reader: JournalReader, campaign: int, path: Path, language: str) -> int:
        """The same of the rows that a person can put right: see `needs_fixing`. Where there are none no file is made.

        Raises CampaignMissing, ExportFailed.
        """
        record = reader.campaign(campaign)
        rows = filter(needs_fixing, reader.source_rows(campaign))
        first = next(rows, None)
        return 0 if first is None else self._write(reader, record, chain((first,), rows), path, language)

    def save_facts(self, path: Path, facts: str) -> None:
        """Write what somebody who helps has to know, and nothing else. Raises ExportFailed."""
        self._writer.write_text(path, facts)

    def _write(
        self, reader: JournalReader, record: CampaignRecord, rows: Iterator[SourceRow], path: Path, language: str
    ) -> int:
        language = language if language in _HEADINGS else "en"
        width = len(record.columns)
        columns = [*record.columns, *_free_titles(_HEADINGS[language], record.columns)]
        lines = _Lines(rows, record.columns, language)
        # By the whole list: a column is not of another type where only some of its rows are wanted.
        self._writer.write(
            path, columns, lines, record.sheet, lambda: typed_columns(reader.source_rows(record.id), width)
        )
        return lines.written


def needs_fixing(row: SourceRow) -> bool:
    """Whether something is wrong with a row of the list that a person can put right: its number or a field could not be
    sent, or the message was refused or not delivered.

    Not one that is the same person again, that must not be written to, or that a person left out. And not one in doubt:
    it may have arrived, and from a mended file it would be sent a second time.
    """
    if row.message is None:
        return row.problem is not None and row.problem not in _AS_WANTED
    return row.message.state in _FAILED


class _Lines:
    """The rows of the spreadsheet, counted on their way."""

    def __init__(self, rows: Iterator[SourceRow], columns: Sequence[str], language: str) -> None:
        self._rows = rows
        self._width = len(columns)
        self._places = {name: place for place, name in enumerate(field_names(columns))}
        self._language = language
        self.written = 0

    def __iter__(self) -> Iterator[list[str | int]]:
        for row in self._rows:
            self.written += 1
            yield [*_padded(row.cells, self._width), *_results(row, self._field(row), self._language)]

    def _field(self, row: SourceRow) -> str:
        """What stands in the field that the row's problem names; "" where it names none."""
        place = self._places.get(row.detail, len(row.cells))
        return row.cells[place] if place < len(row.cells) else ""


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


def _results(row: SourceRow, field: str, language: str) -> list[str | int]:
    message = row.message
    if message is None:
        problem = row.problem
        reason = problem_words(problem, row.detail, language, cell=field) if problem is not None else ""
        return [wording.state_word(MessageState.CANCELLED, language), reason, "", "", "", ""]
    reason = wording.reason_words(message.state, message.reason, language)
    return [
        wording.state_word(message.state, language),
        reason[:1].upper() + reason[1:],
        message.parts,
        message.points if message.state in CHARGED_STATES else 0,  # as the window counts what was spent
        *_moments(message, language),
    ]


def _moments(message: MessageRecord, language: str) -> tuple[str, str]:
    def write(moment: datetime | None) -> str:
        return "" if moment is None else moment.astimezone().strftime(_MOMENT[language])

    return write(message.sent), write(message.reported)
