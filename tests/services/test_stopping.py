"""The use cases of the stop list with the real list, the real reader in its child process and real spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from smsfox_gui.adapters.spreadsheets import ChildListReader
from smsfox_gui.adapters.stop_list import SqliteStopList
from smsfox_gui.adapters.workbooks import SpreadsheetReportWriter
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.errors import FileMissing, NumberRefused
from smsfox_gui.core.stop_list import StopEntry, StopSource
from smsfox_gui.services.ports import ListSource
from smsfox_gui.services.stopping import StopExport, Stopping
from tests.clocks import HandClock

PHONE = "79161234567"
WRITTEN = ["8 916 123-45-67", "+7 916 123 45 67", "7916 1234567", "9161234567", "8-916-123-45-67", "(916) 123-45-67"]


class Office:
    """The stop list of an office; `hashed` is its setting."""

    def __init__(self, folder: Path) -> None:
        self.hashed = False
        self.clock = HandClock()
        self.store = SqliteStopList(folder / "stop-list.sqlite")
        self.reader = ChildListReader(folder, stopped=self.store.snapshot)
        self.stopping = Stopping(
            self.store,
            self.clock,
            reader=lambda: self.reader,
            writer=SpreadsheetReportWriter,
            country=lambda: "RU",
            hashed=lambda: self.hashed,
        )

    def entries(self) -> list[StopEntry]:
        return self.store.page(self.store.ids())


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.reader.close()


@pytest.mark.parametrize("hashed", [False, True], ids=["plain", "hashed"])
@pytest.mark.parametrize("written", WRITTEN)
def test_a_number_is_found_however_it_is_written(office: Office, written: str, hashed: bool) -> None:
    office.hashed = hashed
    change = office.stopping.add([written], name=" Анна ", reason="Просила не писать")
    assert len(change.added) == 1
    for other in WRITTEN:
        entry = office.stopping.find(other)
        assert entry is not None
        assert (entry.name, entry.reason, entry.since) == ("Анна", "Просила не писать", date(2026, 11, 22))
        assert list(office.stopping.search(other)) == list(change.added)
        assert office.stopping.add([other]).known == 1
    assert office.store.snapshot().since(PHONE) == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("written", "problem", "detail"),
    [
        ("8 916 123-45-6", RowProblem.TOO_SHORT, "1"),
        ("8 916 123-45-678", RowProblem.TOO_LONG, "1"),
        ("7,9E+10", RowProblem.DESTROYED, ""),
        ("б/н", RowProblem.NOT_A_NUMBER, ""),
        ("", RowProblem.NO_PHONE, ""),
        ("2-00-22", RowProblem.LANDLINE, ""),
        ("89161234567, 89161234568", RowProblem.SEVERAL_NUMBERS, "2"),
    ],
)
def test_what_is_no_number_is_refused_with_its_reason(
    office: Office, written: str, problem: RowProblem, detail: str
) -> None:
    with pytest.raises(NumberRefused) as caught:
        office.stopping.add(["8 916 123-45-60", written])
    assert (caught.value.details["problem"], caught.value.details["detail"]) == (problem.value, detail)
    assert office.entries() == [], "all or none"


def test_a_landline_can_be_stopped(office: Office) -> None:
    office.stopping.add(["8 (495) 123-45-67"])
    assert office.store.snapshot().since("74951234567") is not None


@pytest.mark.parametrize("hashed", [False, True], ids=["plain", "hashed"])
def test_every_change_can_be_undone(office: Office, hashed: bool) -> None:
    office.hashed = hashed
    added = office.stopping.add(WRITTEN[:1], name="Анна")
    before = office.entries()
    removed = office.stopping.remove(added.added)
    assert office.stopping.find(PHONE) is None
    office.stopping.undo(removed)
    assert office.entries() == before
    office.stopping.undo(added)
    assert office.entries() == []
    read = office.stopping.read_in(ListSource(pasted="\n".join([*WRITTEN[:1], "8 916 123-45-68"])))
    office.stopping.undo(read.change)
    assert office.entries() == []


def test_a_spreadsheet_is_read_in(office: Office, tmp_path: Path) -> None:
    office.stopping.add(["8 916 123-45-60"], name="Уже есть")
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["ФИО", "Телефон", "Дата отказа", "Комментарий"])
    page.append(["Анна", "8 916 123-45-67", "03.10.2026", "Просила"])
    page.append(["Пётр", 79161234568, None, None])
    page.append(["Анна", "+7 916 123 45 67", "", "ещё раз"])
    page.append(["Ольга", "916 123-45-6", "", ""])
    page.append(["Иван", "б/н", "", ""])
    page.append(["Есть", "8 916 123-45-60", "", ""])
    page.append(["Город", "8 495 123-45-67", "вчера", ""])
    path = tmp_path / "стоп.xlsx"
    book.save(path)
    found = office.stopping.read_in(ListSource(path=path))
    assert (found.rows_read, len(found.change.added), found.change.known) == (7, 3, 2)
    assert found.refused == {RowProblem.TOO_SHORT: 1, RowProblem.NOT_A_NUMBER: 1}
    assert [(row.number, row.problem, row.detail) for row in found.first_refused] == [
        (5, RowProblem.TOO_SHORT, "1"),
        (6, RowProblem.NOT_A_NUMBER, ""),
    ]
    today = office.stopping.today()
    by_age = sorted(office.entries(), key=lambda entry: entry.id)
    assert [(e.phone, e.name, e.since, e.reason, e.source) for e in by_age] == [
        ("79161234560", "Уже есть", today, "", StopSource.TYPED),
        (PHONE, "Анна", date(2026, 10, 3), "Просила", StopSource.FILE),
        ("79161234568", "Пётр", today, "", StopSource.FILE),
        ("74951234567", "Город", today, "", StopSource.FILE),
    ]


def test_a_plain_column_is_pasted(office: Office) -> None:
    found = office.stopping.read_in(ListSource(pasted="8 916 123-45-67\n8 916 123-45-68\n"))
    assert (found.rows_read, len(found.change.added), found.refused) == (2, 2, {})
    assert {entry.source for entry in office.entries()} == {StopSource.PASTED}
    nothing = office.stopping.read_in(ListSource(pasted="Анна\nПётр\n"))
    assert (nothing.no_phones, list(nothing.change.added)) == (True, [])


def test_a_file_that_cannot_be_read_changes_nothing(office: Office, tmp_path: Path) -> None:
    office.stopping.add(WRITTEN[:1])
    with pytest.raises(FileMissing):
        office.stopping.read_in(ListSource(path=tmp_path / "нет.xlsx"))
    assert len(office.entries()) == 1


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_what_is_given_out_can_be_read_in_again(office: Office, tmp_path: Path, ending: str, language: str) -> None:
    office.stopping.add(["8 916 123-45-67"], name="=Анна", reason="Просила", since=date(2026, 10, 3))
    office.stopping.add(["8 495 123-45-67"])
    path = tmp_path / f"stop.{ending}"
    assert office.stopping.export(path, language) == StopExport(2, 0)
    other = Office(tmp_path / "other")
    try:
        found = other.stopping.read_in(ListSource(path=path))
        assert (len(found.change.added), found.refused) == (2, {})
        entry = other.stopping.find(PHONE)
        assert entry is not None
        assert (entry.name.lstrip("'"), entry.reason, entry.since) == ("=Анна", "Просила", date(2026, 10, 3))
        assert {entry.phone for entry in other.entries()} == {entry.phone for entry in office.entries()}
    finally:
        other.reader.close()


def test_of_digests_only_what_is_known_is_given_out(office: Office, tmp_path: Path) -> None:
    office.stopping.add(["8 916 123-45-67"], name="Анна")
    assert office.stopping.hash_numbers(keep_names=True) == 1
    office.hashed = True
    office.stopping.add(["8 916 123-45-68"], name="Пётр")
    path = tmp_path / "stop.xlsx"
    assert office.stopping.export(path, "ru") == StopExport(2, 2)
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == ("Номер", "Имя", "С", "Причина")
    assert [(row[0], row[1]) for row in rows[1:]] == [(None, "Пётр"), (None, "Анна")]
    assert PHONE not in path.read_bytes().decode("latin-1")


def test_a_list_with_the_stop_list_applied_says_the_day(office: Office) -> None:
    office.stopping.add(["8 916 123-45-67"], since=date(2026, 10, 3))
    office.stopping.hash_numbers(keep_names=False)
    contacts = office.reader.read(ListSource(pasted="+7 916 123 45 67\n8 916 123-45-68\n"))
    try:
        assert [(row.problem, row.detail) for row in contacts.rows()] == [(RowProblem.STOPPED, "03.10.26"), (None, "")]
        office.stopping.add(["9161234568"])
        assert contacts.apply_stop_list()
        assert [row.detail for row in contacts.rows()] == ["03.10.26", "22.11.26"]
    finally:
        contacts.close()
