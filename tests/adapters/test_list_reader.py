"""The pieces of the child: text of every encoding and delimiter, workbooks, formats."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.adapters import list_rows
from smsfox_gui.adapters.csv_rows import CsvRecords, find_delimiter
from smsfox_gui.adapters.list_format import ListFormat, find_format
from smsfox_gui.adapters.list_rows import OpenedList, ReadingWay
from smsfox_gui.adapters.row_blocks import Row
from smsfox_gui.adapters.text_encoding import find_encoding, guess_russian
from smsfox_gui.core.errors import (
    FileDamaged,
    FileEncodingUnknown,
    FileFormatUnknown,
    FileProtected,
    FileTooBig,
    ListEmpty,
    ListError,
    SheetMissing,
)
from smsfox_gui.core.list_locale import RUSSIAN

WAYS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "cp866"]
PEOPLE = [
    ["Имя", "Телефон", "Город"],
    ["Анна", "+7 916 123-45-67", "Москва"],
    ["Пётр Ильич", "89161234568", "Нижний\nНовгород"],
]


def open_file(
    path: Path, sheet: str | None = None, encoding: str | None = None, delimiter: str | None = None
) -> OpenedList:
    return list_rows.open_file(path, sheet, encoding, delimiter, ReadingWay(RUSSIAN))


def open_pasted(text: str) -> OpenedList:
    return list_rows.open_pasted(text, None, ReadingWay(RUSSIAN))


def rows_of(opened: OpenedList) -> list[Row]:
    with opened:
        return [row for block in opened.blocks for row in block.rows()]


def written(rows: list[list[str]], delimiter: str) -> str:
    return "".join(delimiter.join(f'"{c}"' if "\n" in c else c for c in row) + "\r\n" for row in rows)


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", WAYS)
def test_every_encoding_and_delimiter_is_found(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(written(PEOPLE, delimiter).encode(encoding))
    expected = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)
    with open_file(path) as opened:
        assert (opened.encoding, opened.delimiter) == (expected, delimiter)
        assert [(row.number, row.cells) for row in rows_of(opened)] == list(enumerate(PEOPLE, start=1))


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866"])
@pytest.mark.parametrize(
    "text",
    [
        "Анна\nПётр\nЛев",
        "ИВАНОВ ИВАН\nПЕТРОВА ОЛЬГА",
        "Юля",
        "Щукин Эдуард Юрьевич",
        "ул. Ёлочная, д. 5, кв. 12",
        "имя;тел\nхлоя;89161234567",
    ],
)
def test_short_russian_texts_are_told_apart(encoding: str, text: str) -> None:
    assert guess_russian(text.encode(encoding)) == encoding


def test_a_byte_far_down_decides_against_utf8(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"79161234567;x\n" * 90_000 + "79161234568;Анна\n".encode("cp1251"))
    assert find_encoding(path) == "cp1251"


def test_a_chosen_encoding_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Анна;79161234567\n".encode("cp1251"))
    with pytest.raises(FileEncodingUnknown):
        open_file(path, None, "no-such")
    with pytest.raises(UnicodeDecodeError):
        open_file(path, None, "utf-8")
    with open_file(path, None, "windows-1251") as chosen:
        assert (chosen.encoding, rows_of(chosen)[0].cells[0]) == ("cp1251", "Анна")


def test_numbers_count_blank_lines_and_a_sep_line_is_none(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("sep=|\n\nИмя|Телефон\n \n;|79161234567\n", encoding="utf-8-sig", newline="")
    with open_file(path) as opened:
        assert opened.delimiter == "|"
        rows = [(row.number, row.cells) for row in rows_of(opened)]
    assert rows == [(2, ["Имя", "Телефон"]), (4, [";", "79161234567"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("79161234567\n8 (916) 123-45-68\n", None),
        ("79161234567, 79161234568\n79161234569\n79161234570\n", None),
        ("Иванов;1,5;79161234567\nПетров;2,5;79161234568\n", ";"),
        ("Москва, ул. Мира\t79161234567\nТула, ул. Лени\t79161234568\n", "\t"),
        ('"Иванов, Иван",79161234567\n"Петров, Пётр",79161234568\n', ","),
        ("", None),
    ],
)
def test_delimiter_is_counted(text: str, expected: str | None) -> None:
    assert find_delimiter(text) == expected


def read(text: str, delimiter: str = ";") -> list[tuple[int, list[str], bool]]:
    blocks = CsvRecords("", io.StringIO(text, newline=""), delimiter).blocks()
    return [(row.number, [*row.cells], row.broken) for block in blocks for row in block.rows()]


@pytest.mark.parametrize("ending", ["x;1\n", 'x;"3"\n', "x;1", ""])
def test_a_quote_that_never_closes_breaks_only_its_line(ending: str) -> None:
    got = read('a;b\n"c;d\ne;f\n' + ending)
    assert got[:3] == [(1, ["a", "b"], False), (2, ['"c', "d"], True), (3, ["e", "f"], False)]
    assert len(got) == 3 + bool(ending)


def test_an_endless_field_breaks_only_its_row() -> None:
    got = read("a;b\n" + "x" * 200_000 + ";1\nc;d\n")
    assert [(number, broken) for number, _, broken in got] == [(1, False), (2, True), (3, False)]
    assert got[2][1] == ["c", "d"]


CELLS = st.text(alphabet='аbЯ;,"\n\r\t 1', max_size=6)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=6), st.sampled_from(";,\t"))
def test_what_excel_writes_comes_back_cell_by_cell(rows: list[list[str]], delimiter: str) -> None:
    text = "".join(delimiter.join('"' + c.replace('"', '""') + '"' for c in row) + "\r\n" for row in rows)
    assert [(cells, broken) for _, cells, broken in read(text, delimiter)] == [(row, False) for row in rows]


@given(st.text(alphabet='аb;"\n\r 1', max_size=60))
def test_any_text_is_read_to_its_end(text: str) -> None:
    assert [number for number, _, _ in read(text)] == list(range(1, len(read(text)) + 1))


def test_a_zero_character_refuses_its_row() -> None:
    opened = open_pasted("a;79161234567\nb\0;79161234568\n")
    assert [row.broken for row in rows_of(opened)] == [False, True]


def test_nothing_pasted_is_empty() -> None:
    with pytest.raises(ListEmpty):
        open_pasted(" \n\t ")


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Люди"
    page["B3"], page["C3"] = "Телефон", "Когда"
    page["B5"], page["C5"], page["D5"], page["E5"] = 79161234567, date(2026, 11, 26), time(10, 30), 1.50
    page["F5"], page["G5"], page["H5"] = datetime(2026, 11, 26, 9, 5), True, "=1+1"  # noqa: DTZ001 - a cell has no zone
    book.create_sheet("Скрытый", 0).sheet_state = "hidden"
    book.create_sheet("Второй").append(["x"])
    book.save(tmp_path / "book.csv")
    return tmp_path / "book.csv"


def test_cells_are_what_a_person_sees_and_rows_keep_their_numbers(workbook: Path) -> None:
    opened = open_file(workbook)
    assert (opened.format, opened.sheet, opened.sheets) == ("xlsx", "Люди", ("Скрытый", "Люди", "Второй"))
    head, body = rows_of(opened)
    assert opened.first_column == 1
    assert (head.number, head.cells[:3]) == (3, ["Телефон", "Когда", ""])
    assert (body.number, body.cells) == (
        5,
        ["79161234567", "2026-11-26", "10:30:00", "1,5", "2026-11-26 9:05:00", "ИСТИНА"],
    )


def test_sheets_by_name(workbook: Path) -> None:
    assert rows_of(open_file(workbook, "Второй"))[0].cells == ["x"]
    with pytest.raises(SheetMissing):
        open_file(workbook, "Третий")
    assert rows_of(open_file(workbook, "Скрытый")) == []


def zipped(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_DOT_", "."), content)
    return buffer.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
ODS = b"application/vnd.oasis.opendocument.spreadsheet"
ENCRYPTED_ODS = {"mimetype": ODS, "META-INF__manifest_DOT_xml": b"<manifest:encryption-data/>"}


def stream(name: str) -> bytes:
    return OLE + name.encode("utf-16-le").ljust(128, b"\0")


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", ListEmpty),
        (b"%PDF-1.7 \n", FileFormatUnknown),
        (b"\x89PNG\r\n\x1a\n", FileFormatUnknown),
        (b"\r\n <HTML><table>", FileFormatUnknown),
        ("\ufeff<html>".encode("utf-16-le"), FileFormatUnknown),
        (b"<?xml version='1.0'?><Workbook/>", FileFormatUnknown),
        (bytes(range(256)) * 8, FileFormatUnknown),
        (zipped(word__document_DOT_xml=b"x"), FileFormatUnknown),
        (b"PK\x03\x04 not an archive", FileDamaged),
        (zipped(xl__workbook_DOT_xml=b"<broken")[:-30], FileDamaged),
        (zipped(xl__workbook_DOT_xml=b"<broken"), FileDamaged),
        (stream("EncryptedPackage"), FileProtected),
        (stream("WordDocument"), FileFormatUnknown),
        (stream("Workbook"), FileDamaged),
        (OLE, FileDamaged),
        (zipped(**ENCRYPTED_ODS), FileProtected),
        (zipped(xl__workbook_DOT_xml=b"\0" * (40 << 20)), FileTooBig),
        (zipped(xl__workbook_DOT_xml=b"", **{f"part{n}": b"" for n in range(5001)}), FileTooBig),
    ],
)
def test_what_is_no_list_is_refused_with_its_reason(tmp_path: Path, content: bytes, error: type[ListError]) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    with pytest.raises(ListError) as refused:
        rows_of(open_file(path))
    assert type(refused.value) is error


@pytest.mark.parametrize("make", [Path.mkdir, *([os.mkfifo] if hasattr(os, "mkfifo") else [])])
def test_what_is_no_file_is_refused(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "thing")
    with pytest.raises(FileFormatUnknown):
        find_format(tmp_path / "thing")


def test_formats_go_by_content(tmp_path: Path) -> None:
    path = tmp_path / "list.xls"
    for content, expected in [
        (zipped(xl__workbook_DOT_bin=b""), ListFormat.XLSB),
        (zipped(xl__workbook_DOT_xml=b"", xl__vbaProject_DOT_bin=b""), ListFormat.XLSM),
        (zipped(mimetype=ODS), ListFormat.ODS),
        (stream("Workbook"), ListFormat.XLS),
        (stream("Book"), ListFormat.XLS),
        (b"name;phone\n", ListFormat.CSV),
    ]:
        path.write_bytes(content)
        assert find_format(path) is expected
