"""What people do with the stop list: put numbers on it one by one or from a spreadsheet, take them off, give it out.

Every change says what it did, so that it can be said and undone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from smsfox_gui.core import phones, wording
from smsfox_gui.core.contact_list import ContactRow, RowProblem
from smsfox_gui.core.errors import NumberRefused
from smsfox_gui.core.numbering import PhoneVerdict
from smsfox_gui.core.stop_columns import StopColumns, find_stop_columns, read_day
from smsfox_gui.core.stop_list import NewStop, StopEntry, StopSource
from smsfox_gui.services.ports import Clock, ListReader, ListSource, ReportWriter, StopList

_HEADINGS = {"ru": ("Номер", "Имя", "С", "Причина"), "en": ("Number", "Name", "Since", "Reason")}
_DAY = {"ru": "%d.%m.%Y", "en": "%Y-%m-%d"}
_TAKEN = frozenset({None, RowProblem.LANDLINE, RowProblem.DUPLICATE, RowProblem.STOPPED})
"""A row with one of these has a number that can be kept from being written to."""
_NAMED = 20
_PAGE = 500


@dataclass(frozen=True, slots=True)
class StopChange:
    """What a change of the list did. known: numbers that were on it already."""

    added: Sequence[int] = ()
    removed: Sequence[StopEntry] = ()
    known: int = 0


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row of a spreadsheet without a number to keep. number: the spreadsheet's own; detail as in ContactRow."""

    number: int
    problem: RowProblem
    detail: str


@dataclass(frozen=True, slots=True)
class StopImport:
    """What came of a spreadsheet. rows_read = numbers + the sum of refused; first_refused: those on top, to be named.

    no_phones: no column looks like numbers.
    """

    rows_read: int
    change: StopChange
    refused: dict[RowProblem, int] = field(default_factory=dict)
    first_refused: Sequence[RefusedRow] = ()
    no_phones: bool = False


@dataclass(frozen=True, slots=True)
class StopExport:
    """How many rows were written, and how many of them without a number, because only its digest is kept."""

    rows: int
    without_number: int


class Stopping:
    """The use cases of the stop list."""

    def __init__(
        self,
        store: StopList,
        clock: Clock,
        *,
        reader: Callable[[], ListReader],
        writer: Callable[[], ReportWriter],
        country: Callable[[], str],
        hashed: Callable[[], bool],
    ) -> None:
        """reader, writer: made when they are first needed. hashed: whether new numbers are kept as digests only."""
        self.store = store
        self._clock = clock
        self._reader = reader
        self._writer = writer
        self._country = country
        self._hashed = hashed

    def today(self) -> date:
        """The day from which a number counts that is put on the list now."""
        return self._clock.now().astimezone().date()

    def judge(self, written: str) -> PhoneVerdict:
        """What a person typed, as a number; a landline written in full is one too."""
        found = phones.judge(written, self._country())
        return PhoneVerdict(found.phone) if found.phone else found

    def phone_of(self, written: str) -> str:
        """The number a person typed, in international form. Raises NumberRefused."""
        found = self.judge(written)
        if not found.phone:
            problem = found.problem or RowProblem.NOT_A_NUMBER
            raise NumberRefused(problem=problem.value, detail=found.detail, written=written.strip())
        return found.phone

    def add(
        self,
        written: Sequence[str],
        *,
        name: str = "",
        reason: str = "",
        since: date | None = None,
        source: StopSource = StopSource.TYPED,
    ) -> StopChange:
        """Put these numbers on the list, all or none. since None = today. Raises NumberRefused, StopListError."""
        day = since or self.today()
        return self._put([NewStop(self.phone_of(one), day, name.strip(), reason.strip(), source) for one in written])

    def find(self, written: str) -> StopEntry | None:
        """The entry of a number in any form; None = it is not on the list. Raises NumberRefused, StopListError."""
        return self.store.find(self.phone_of(written))

    def search(self, text: str) -> Sequence[int]:
        """Ids of what a text finds: a number in any form, also one kept as a digest, else part of a number, name or
        reason. Raises StopListError."""
        phone = self.judge(text).phone if text.strip() else ""
        entry = self.store.find(phone) if phone else None
        return [entry.id] if entry is not None else self.store.ids(text)

    def remove(self, ids: Sequence[int]) -> StopChange:
        """Take entries off the list. Raises StopListError."""
        return StopChange(removed=self.store.remove(ids))

    def undo(self, change: StopChange) -> None:
        """Take a change back. Raises StopListError."""
        if change.added:
            self.store.remove(change.added)
        if change.removed:
            self.store.restore(change.removed)

    def read_in(
        self,
        source: ListSource,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> StopImport:
        """Put every number of a spreadsheet, or of pasted cells, on the list, all or none.

        Name, day and reason come along where a column is called so. Raises ListError, StopListError.
        """
        contacts = self._reader().read(source, progress, cancelled)
        try:
            info = contacts.info
            columns = find_stop_columns([column.title for column in info.columns], info.phone_column)
            origin = StopSource.FILE if source.path is not None else StopSource.PASTED
            rows = _Numbers(contacts.rows(), columns, self.today(), origin)
            change = self._put(rows)
            read = contacts.counts().rows_read
        finally:
            contacts.close()
        return StopImport(read, change, dict(rows.refused), rows.first_refused, no_phones=info.phone_column is None)

    def export(self, path: Path, language: str) -> StopExport:
        """Write the list to .xlsx or .csv, the latest day first, in a form that can be read in again.

        Raises ExportFailed, StopListError.
        """
        language = language if language in _HEADINGS else "en"
        rows = _Rows(self.store, language)
        self._writer().write(path, _HEADINGS[language], rows, None)
        return StopExport(rows.written, rows.without_number)

    def hash_numbers(self, *, keep_names: bool) -> int:
        """Keep only digests of all numbers, for good; how many were replaced. Raises StopListError."""
        return self.store.hash_numbers(keep_names=keep_names)

    def _put(self, entries: Sequence[NewStop] | _Numbers) -> StopChange:
        added, known = self.store.add(entries, hashed=self._hashed())
        return StopChange(added=added, known=known)


class _Numbers:
    """The rows of a spreadsheet as what goes on the list; those without a number are counted."""

    def __init__(self, rows: Iterator[ContactRow], columns: StopColumns, today: date, source: StopSource) -> None:
        self._rows = rows
        self._columns = columns
        self._today = today
        self._source = source
        self.refused: Counter[RowProblem] = Counter()
        self.first_refused: list[RefusedRow] = []

    def __iter__(self) -> Iterator[NewStop]:
        for row in self._rows:
            if row.problem in _TAKEN and row.phone:
                since = read_day(self._cell(row, self._columns.since)) or self._today
                words = (self._cell(row, self._columns.name), self._cell(row, self._columns.reason))
                yield NewStop(row.phone, since, *words, self._source)
                continue
            problem = row.problem or RowProblem.NO_PHONE
            self.refused[problem] += 1
            if len(self.first_refused) < _NAMED:
                self.first_refused.append(RefusedRow(row.number, problem, row.detail))

    @staticmethod
    def _cell(row: ContactRow, place: int | None) -> str:
        return "" if place is None or place >= len(row.cells) else row.cells[place].strip()


class _Rows:
    """The entries as rows of a spreadsheet, counted on their way."""

    def __init__(self, store: StopList, language: str) -> None:
        self._store = store
        self._language = language
        self.written = 0
        self.without_number = 0

    def __iter__(self) -> Iterator[list[str]]:
        ids = self._store.ids()
        for start in range(0, len(ids), _PAGE):
            for entry in self._store.page(ids[start : start + _PAGE]):
                self.written += 1
                self.without_number += not entry.phone
                since = entry.since.strftime(_DAY[self._language])
                reason = wording.stop_reason(entry.reason, entry.source, self._language)
                yield [entry.phone, entry.name, since, reason]
