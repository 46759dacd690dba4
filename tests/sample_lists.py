"""Makes the sample lists of the program: `python -m tests.sample_lists` writes resources/samples anew.

Twelve invented people whose numbers (900 000-00-xx) belong to nobody, written the ways people write numbers.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

SAMPLES = Path(__file__).parent.parent / "resources" / "samples"

TITLES = {
    "ru": ("Моб.", "Имя", "Дата", "Время", "Кабинет"),
    "en": ("Phone", "Name", "Date", "Time", "Room"),
}
NAMES = {
    "ru": (
        *("Анна", "Дмитрий", "Екатерина", "Михаил", "Ольга", "Пётр"),
        *("Светлана", "Иван", "Наталья", "Сергей", "Юлия", "Константин"),
    ),
    "en": (
        *("Anna", "David", "Emma", "Michael", "Olivia", "Peter"),
        *("Sarah", "John", "Natalie", "Simon", "Julia", "Kevin"),
    ),
}
PHONES: tuple[str | int, ...] = (
    *(79000000011, "+7 900 000-00-12", "8 (900) 000-00-13", 89000000014, "8 900 000 00 15", "9000000016"),
    *("+7 (900) 000-00-17", 79000000018, "8-900-000-00-19", "+79000000020", "8 900 000-00-21", 9000000022),
)
SHEET = {"ru": "Запись", "en": "Visits"}
_DAY = date(2026, 11, 26)
_MADE = datetime(2026, 11, 22, tzinfo=UTC).replace(tzinfo=None)


def rows(language: str) -> list[tuple[str | int | date | time, ...]]:
    """The people of a sample: phone, name, date, time, room."""
    made = []
    for index, (phone, name) in enumerate(zip(PHONES, NAMES[language], strict=True)):
        minutes = 9 * 60 + 30 * index
        made.append((phone, name, _DAY, time(minutes // 60, minutes % 60), 101 + index % 4 * 4))
    return made


def write(path: Path, language: str) -> None:
    """Write one sample as a workbook."""
    book = Workbook()
    book.properties.creator = "SMSFox Desktop"
    book.properties.created = book.properties.modified = _MADE
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = SHEET[language]
    page.append(TITLES[language])
    for row in rows(language):
        page.append(row)
    for cell in page[1]:
        cell.font = Font(bold=True)
    for row_cells in page.iter_rows(min_row=2):
        row_cells[0].number_format = "0" if isinstance(row_cells[0].value, int) else "@"
        row_cells[2].number_format = "dd.mm.yyyy"
        row_cells[3].number_format = "hh:mm"
    for letter, width in zip("ABCDE", (22, 16, 12, 8, 10), strict=True):
        page.column_dimensions[letter].width = width
    page.freeze_panes = "A2"
    book.save(path)


if __name__ == "__main__":
    for chosen in TITLES:
        write(SAMPLES / f"contacts-{chosen}.xlsx", chosen)
