"""Lists of a million rows as offices have them: phones written in five ways, names, dates, sums, towns, notes."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from tests.hostile.raw_books import Sheet, Xlsx, escaped

TITLES = ("Телефон", "Имя", "Дата", "Сумма", "Город", "Примечание")
_NAMES = ("Анна", "Пётр", "Екатерина", "Михаил", "Ольга", "Дмитрий", "Светлана", "Иван")
_FAMILIES = ("Иванова", "Петров", "Сидорова", "Кузнецов", "Смирнова")
_TOWNS = ("Москва", "Санкт-Петербург", "Тверь", "Казань", "Нижний Новгород")
_NOTES = ("", "позвонить", "постоянный клиент", "скидка 5 %", "VIP")
_DAY_ZERO = date(1899, 12, 30)
_AT_ONCE = 2000

Person = tuple[str | int, str, int, float, str, str]
"""Phone, name, day as a spreadsheet counts them, sum, town, note."""


def people(rows: int) -> Iterator[Person]:
    """Always the same ones, no phone twice."""
    chance = random.Random(1)
    for n in range(rows):
        phone = 79_000_000_000 + n * 7 % 1_000_000_000
        digits = str(phone)
        written: str | int = (
            f"+{phone}",
            f"8 ({digits[1:4]}) {digits[4:7]}-{digits[7:9]}-{digits[9:]}",
            phone,
            phone,
            digits[1:],
        )[n % 5]
        name = f"{chance.choice(_NAMES)} {chance.choice(_FAMILIES)}"
        amount = round(chance.random() * 50_000, 2)
        yield written, name, 44_000 + n % 2000, amount, chance.choice(_TOWNS), chance.choice(_NOTES)


def write_csv(path: Path, rows: int) -> None:
    """In Windows-1251 with semicolons, as Russian Excel saves."""
    with path.open("w", encoding="cp1251", newline="") as file:
        file.write(";".join(TITLES) + "\r\n")
        for phone, name, day, amount, town, note in people(rows):
            shown = (_DAY_ZERO + timedelta(day)).strftime("%d.%m.%Y")
            file.write(f"{phone};{name};{shown};{str(amount).replace('.', ',')};{town};{note}\r\n")


def write_xlsx(path: Path, rows: int) -> None:
    """As Excel writes: texts shared, dates and sums by their styles, blank cells left out."""
    strings: dict[str, int] = {}

    def shared(text: str) -> str:
        return f't="s"><v>{strings.setdefault(text, len(strings))}</v></c>'

    book = Xlsx([Sheet("")], formats=["dd.mm.yyyy", "#,##0.00"]).parts()
    name = "xl/worksheets/sheet1.xml"
    before, after = str(book.pop(name)).split("<sheetData></sheetData>")
    book.pop("xl/sharedStrings.xml")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open(name, "w", force_zip64=True) as file:
            titles = "".join(
                f'<c r="{letter}1" {shared(title)}' for letter, title in zip("ABCDEF", TITLES, strict=True)
            )
            waiting = [f'{before}<sheetData><row r="1" spans="1:6">{titles}</row>']
            for n, (phone, person, day, amount, town, note) in enumerate(people(rows), start=2):
                first = f'<c r="A{n}"><v>{phone}</v></c>' if isinstance(phone, int) else f'<c r="A{n}" {shared(phone)}'
                last = f'<c r="F{n}" {shared(note)}' if note else ""
                waiting.append(
                    f'<row r="{n}" spans="1:6">{first}<c r="B{n}" {shared(person)}<c r="C{n}" s="1"><v>{day}</v></c>'
                    f'<c r="D{n}" s="2"><v>{amount}</v></c><c r="E{n}" {shared(town)}{last}</row>'
                )
                if len(waiting) == _AT_ONCE:
                    file.write("".join(waiting).encode())
                    waiting.clear()
            file.write(f"{''.join(waiting)}</sheetData>{after}".encode())
        listed = "".join(f"<si><t>{escaped(text)}</t></si>" for text in strings)
        book["xl/sharedStrings.xml"] = (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{listed}</sst>'
        )
        for part, content in book.items():
            archive.writestr(part, content)
