"""Reading through the real child process: what it finds, how it fails, and that it leaves nothing behind."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from smsfox_gui import cli
from smsfox_gui.adapters import list_children
from smsfox_gui.adapters.list_children import Part
from smsfox_gui.adapters.list_writer import HEAD_ROWS
from smsfox_gui.adapters.scratch import Scratch
from smsfox_gui.adapters.spreadsheets import ChildListReader
from smsfox_gui.bootstrap import open_program
from smsfox_gui.core.contact_list import ContactRow, ListInfo, ListNote, NoteKind, RowProblem
from smsfox_gui.core.errors import (
    ColumnMissing,
    FileDamaged,
    FileEncodingUnknown,
    FileFormatUnknown,
    FileMissing,
    FileTooBig,
    ListEmpty,
    ListError,
    ReaderFailed,
    ReadingCancelled,
    ReadTimedOut,
    ScratchFull,
    SettingInvalid,
)
from smsfox_gui.core.stop_list import KEY_BYTES, StopSnapshot, digest
from smsfox_gui.services.ports import ListHead, ListSource
from tests.sample_lists import SAMPLES, TITLES, rows, write

LIST = """\
Список на 26.11.2026;;
Имя;Телефон;Город
Анна;+7 916 123-45-67;Москва

Иван;89161234567;Тула
Пётр;7,9E+10;Тула
Мария;9161234568;"Санкт
Петербург"
Ольга;9161234569;Тверь;лишнее
Олег;9161234570
"""


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[ChildListReader]:
    made = ChildListReader(tmp_path / "scratch")
    yield made
    made.close()


def instead(monkeypatch: pytest.MonkeyPatch, part: Part, program: str) -> None:
    """Another program in place of one of the two children."""
    real = list_children.child_command
    monkeypatch.setattr(
        list_children, "child_command", lambda asked: [sys.executable, "-c", program] if asked is part else real(asked)
    )


def read(reader: ChildListReader, source: ListSource) -> tuple[ListInfo, list[ContactRow]]:
    contacts = reader.read(source)
    try:
        return contacts.info, list(contacts.rows())
    finally:
        contacts.close()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251", "koi8-r", "cp866"])
def test_an_office_list_is_read_and_judged(reader: ChildListReader, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "Пациенты.txt"
    path.write_bytes(LIST.encode(encoding))
    info, found = read(reader, ListSource(path=path))
    assert (info.name, info.format, info.delimiter, info.header_row, info.phone_column) == (
        *("Пациенты.txt", "csv", ";", 2, 1),
    )
    assert [column.field for column in info.columns] == ["Имя", "Телефон", "Город", "D"]
    assert [(row.position, row.number, row.phone, row.problem, row.detail) for row in found] == [
        (1, 3, "79161234567", None, ""),
        (2, 5, "79161234567", RowProblem.DUPLICATE, "3"),
        (3, 6, "", RowProblem.DESTROYED, ""),
        (4, 7, "79161234568", None, ""),
        (5, 8, "79161234569", RowProblem.RAGGED, ""),
        (6, 9, "79161234570", None, ""),
    ]
    assert found[3].cells == ("Мария", "9161234568", "Санкт\nПетербург", "")
    assert found[4].cells == ("Ольга", "9161234569", "Тверь", "лишнее")
    assert found[5].cells == ("Олег", "9161234570", "", "")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_row_of_the_sample_is_ready(reader: ChildListReader, tmp_path: Path, language: str) -> None:
    write(tmp_path / "made.xlsx", language)
    shipped = read(reader, ListSource(path=SAMPLES / f"contacts-{language}.xlsx"))
    made = read(reader, ListSource(path=tmp_path / "made.xlsx"))
    assert shipped[1] == made[1], "run `python -m tests.sample_lists`"
    info, found = shipped
    assert tuple(column.field for column in info.columns) == TITLES[language]
    assert [(row.problem, row.phone) for row in found] == [(None, f"790000000{11 + n}") for n in range(12)]
    assert found[0].cells[1:] == (str(rows(language)[0][1]), "26.11.2026", "09:00", "101")


def test_a_list_without_numbers_is_no_error(reader: ChildListReader) -> None:
    info, found = read(reader, ListSource(pasted="Имя\tГород\nАнна\tМосква\n"))
    assert (info.format, info.delimiter, info.header_row, info.phone_column) == ("pasted", "\t", 1, None)
    assert [row.problem for row in found] == [RowProblem.NO_PHONE]


def test_a_pasted_column_of_numbers_is_a_list(reader: ChildListReader) -> None:
    info, found = read(reader, ListSource(pasted="79161234567\n\n8 916 123-45-68\n"))
    assert (info.header_row, info.phone_column, info.columns[0].field) == (None, 0, "A")
    assert [(row.number, row.phone) for row in found] == [(1, "79161234567"), (3, "79161234568")]


def test_rows_of_another_list_keep_their_numbers(reader: ChildListReader) -> None:
    rows = "Имя\tТел\nАнна\t89161234567\n\n\"Яна\nОлеговна\"\t89161234568\nОлег\t89161234567\n"
    _, found = read(reader, ListSource(pasted=rows, header_row=1, numbers=(0, 3, 4, 70, 7)))
    assert [(row.number, row.detail) for row in found] == [(3, ""), (70, ""), (7, "3")]
    _, found = read(reader, ListSource(pasted=rows, no_header=True, numbers=(0, 3)))
    assert [row.number for row in found] == [0, 3, 4, 5], "what is not told of is as it stands"


def test_what_a_person_chose_is_taken(reader: ChildListReader) -> None:
    text = "x;y;z\nИмя;Дом;Моб\nАнна;89161234567;89161234568\n"
    source = ListSource(pasted=text, header_row=2, phone_column="дом")
    info, found = read(reader, source)
    assert (info.header_row, info.phone_column, found[0].phone, len(found)) == (2, 1, "79161234567", 1)
    info, found = read(reader, ListSource(pasted=text, no_header=True, phone_column="C", delimiter=";"))
    assert (info.header_row, len(found), found[2].phone) == (None, 3, "79161234568")
    with pytest.raises(ColumnMissing):
        reader.read(ListSource(pasted=text, phone_column="Факс"))


def test_excels_missing_last_separators_and_empty_columns(reader: ChildListReader) -> None:
    info, found = read(reader, ListSource(pasted="Тел;Имя;Дата;;;\n9161234567;А;;;;\n9161234568\n"))
    assert [column.field for column in info.columns] == ["Тел", "Имя", "Дата"]
    assert [(row.problem, row.cells) for row in found] == [
        (None, ("9161234567", "А", "")),
        (None, ("9161234568", "", "")),
    ]


def test_the_stop_list_is_applied_also_where_it_keeps_digests(tmp_path: Path) -> None:
    key = b"k" * KEY_BYTES
    plain, hashed = date(2026, 10, 3), date(2026, 9, 15)
    stopped = StopSnapshot({"79161234567": plain}, {digest("79161234569", key): hashed}, key)
    reader = ChildListReader(tmp_path, stopped=lambda: stopped)
    _, found = read(reader, ListSource(pasted="8 916 123-45-67\n8 916 123-45-68\n8-916-123-45-69\n"))
    reader.close()
    assert [(row.problem, row.detail) for row in found] == [
        (RowProblem.STOPPED, "03.10.26"),
        (None, ""),
        (RowProblem.STOPPED, "15.09.26"),
    ]


@pytest.mark.parametrize(("delimiter", "width"), [(None, 2), (";", 2), ("", 1)])
def test_a_person_may_say_that_a_line_is_one_cell(tmp_path: Path, delimiter: str | None, width: int) -> None:
    reader = ChildListReader(tmp_path)
    info, found = read(reader, ListSource(pasted="89161234567;Anna\n89161234568;Eva\n", delimiter=delimiter))
    reader.close()
    assert (len(info.columns), len(found)) == (width, 2)
    assert info.delimiter == (";" if width == 2 else None)


def test_another_country_holds_for_the_next_list(tmp_path: Path) -> None:
    program = open_program(tmp_path / "office")
    phones = []
    for country in ("RU", "BY"):
        program.change_settings(country=country)
        contacts = program.lists.open(ListSource(pasted="8 029 123 45 67\n8 029 123 45 68\n"))
        phones.append(contacts.page([1])[0].phone)
        contacts.close()
    assert phones == ["", "375291234567"]
    program.close()
    with pytest.raises(SettingInvalid):
        program.change_settings(country="XX")


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (None, FileMissing),
        (b"", ListEmpty),
        (b" \r\n;;;\r\n".replace(b";", b" "), ListEmpty),
        (b"%PDF-1.4", FileFormatUnknown),
        (b"PK\x03\x04broken", FileDamaged),
    ],
)
def test_one_error_for_each_case(
    reader: ChildListReader, tmp_path: Path, content: bytes | None, error: type[ListError]
) -> None:
    path = tmp_path / "list.xlsx"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ListError) as refused:
        reader.read(ListSource(path=path))
    assert type(refused.value) is error
    assert list((tmp_path / "scratch").rglob("*.sqlite*")) == []


def test_an_empty_sheet_is_an_empty_list(reader: ChildListReader, tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "empty.xlsx")
    with pytest.raises(ListEmpty):
        reader.read(ListSource(path=tmp_path / "empty.xlsx"))


def test_a_wrong_chosen_encoding_and_a_folder(reader: ChildListReader, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes("Анна;79161234567\n".encode("cp1251"))
    with pytest.raises(FileEncodingUnknown):
        reader.read(ListSource(path=tmp_path / "list.csv", encoding="utf-8"))
    with pytest.raises(FileFormatUnknown):
        reader.read(ListSource(path=tmp_path))


def test_a_child_that_dies_is_a_damaged_file(
    reader: ChildListReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(monkeypatch, Part.READ, "import os; os.abort()")
    with pytest.raises(FileDamaged):
        reader.read(ListSource(pasted="79161234567" * 100_000))


def test_a_child_that_wants_too_much_memory_is_stopped(tmp_path: Path) -> None:
    reader = ChildListReader(tmp_path / "scratch", memory=192 << 20)
    (tmp_path / "list.csv").write_bytes(b"7" * (200 << 20))
    with pytest.raises(FileTooBig):
        reader.read(ListSource(path=tmp_path / "list.csv"))
    reader.close()


FAULTY = """
import smsfox_gui.adapters.list_reader as reader
def read_list(request):
    raise ZeroDivisionError("Анна 89161234567")
reader.read_list = read_list
raise SystemExit(reader.main())
"""


def test_a_fault_of_our_own_is_called_so_and_logged_without_a_word_of_the_list(
    reader: ChildListReader, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    instead(monkeypatch, Part.READ, FAULTY)
    with pytest.raises(ReaderFailed):
        reader.read(ListSource(pasted="79161234567"))
    assert "ZeroDivisionError" in caplog.text
    assert "list_reader:" in caplog.text
    assert "Анна" not in caplog.text
    assert "8916" not in caplog.text


@pytest.mark.parametrize(
    ("program", "kind", "error"),
    [
        ("import nothing_like_that_89161234567", "ModuleNotFoundError", ReaderFailed),
        ("import sys; sys.exit('Анна')", "-", ReaderFailed),
        (
            "import os, sys; sys.stderr.write(\"thread 'x' panicked at src/xlsx/mod.rs:7:1:\\nАнна\\n\"); os.abort()",
            "panicked at src/xlsx/mod.rs:7",
            FileDamaged,
        ),
    ],
)
def test_how_a_child_died_is_logged_without_a_word_of_the_list(
    reader: ChildListReader,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    program: str,
    kind: str,
    error: type[ListError],
) -> None:
    instead(monkeypatch, Part.READ, program)
    with pytest.raises(ListError) as refused:
        reader.read(ListSource(pasted="79161234567"))
    assert type(refused.value) is error
    assert f"({kind})" in caplog.text
    assert "Анна" not in caplog.text
    assert "8916" not in caplog.text


def test_a_writer_that_dies_is_no_fault_of_the_file(reader: ChildListReader, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, Part.WRITE, "import os; os.abort()")
    with pytest.raises(ReaderFailed):
        reader.read(ListSource(pasted="79161234567\n" * 100_000))


def test_a_writer_that_chokes_says_where(
    reader: ChildListReader, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    faulty = FAULTY.replace("list_reader as reader", "list_writer as reader").replace("read_list", "write_list")
    instead(monkeypatch, Part.WRITE, faulty.replace("(request)", "(request, messages, listener)"))
    with pytest.raises(ReaderFailed):
        reader.read(ListSource(pasted="79161234567\n" * 100_000))
    assert "ZeroDivisionError" in caplog.text
    assert "8916" not in caplog.text


CHATTY = "import sys; sys.stderr.write('x' * 1_000_000); from smsfox_gui.adapters.list_reader import main; main()"


def test_a_chatty_child_is_not_held_up(reader: ChildListReader, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, Part.READ, CHATTY)
    assert read(reader, ListSource(pasted="79161234567"))[1][0].phone == "79161234567"


GREEDY = "import sys, time; sys.stdin.buffer.readline(); held = b'x' * (300 << 20); time.sleep(60)"


def test_a_child_whose_limit_does_not_hold_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, Part.READ, GREEDY)
    reader = ChildListReader(tmp_path, memory=200 << 20)
    with pytest.raises(FileTooBig):
        reader.read(ListSource(pasted="79161234567"))
    reader.close()


FULL_DISK = """
import errno
from pathlib import Path
import smsfox_gui.adapters.list_writer as writer
def no_room(self, data):
    raise OSError(errno.ENOSPC, "no room")
Path.write_bytes = no_room
raise SystemExit(writer.main())
"""


def test_no_room_for_the_scratch_file_is_said(reader: ChildListReader, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, Part.WRITE, FULL_DISK)
    with pytest.raises(ScratchFull):
        reader.read(ListSource(pasted="79161234567"))


def test_the_first_rows_come_while_the_rest_is_read(reader: ChildListReader) -> None:
    heads: list[ListHead] = []
    said: list[str] = []
    text = "Имя;Телефон\n" + "".join(f"Анна;8916{n % 20_000:07}\n" for n in range(30_000))

    def head(found: ListHead) -> None:
        heads.append(found)
        said.append("head")

    contacts = reader.read(ListSource(pasted=text), progress=lambda rows: said.append(str(rows)), head=head)
    assert [row for found in heads for row in found.rows] == contacts.page(range(1, HEAD_ROWS + 1))
    assert heads[0].info == contacts.info
    contacts.close()
    assert said[-1] == "30000"
    assert said.index("head") < len(said) - 1


def test_a_short_list_has_no_head(reader: ChildListReader) -> None:
    reader.read(ListSource(pasted="79161234567"), head=lambda _: pytest.fail("too few rows")).close()


def test_hidden_rows_are_left_out_where_a_person_wants_it(reader: ChildListReader) -> None:
    path = Path(__file__).parent.parent / "hostile" / "made" / "people.xlsx"
    assert [row.number for row in read(reader, ListSource(path=path))[1]] == [2, 3, 4]
    info, rows = read(reader, ListSource(path=path, visible_only=True))
    assert [row.number for row in rows] == [2, 4]
    assert ListNote(NoteKind.ROWS_LEFT_OUT, 1) in info.notes


SLOW = """
import sys, time
sys.stdin.buffer.readline()
sys.stdout.buffer.write(b'{"rows": 5}\\n')
sys.stdout.buffer.flush()
time.sleep(60)
"""


def test_time_runs_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, Part.WRITE, SLOW)
    reader = ChildListReader(tmp_path, seconds=0.3)
    started = time.monotonic()
    with pytest.raises(ReadTimedOut):
        reader.read(ListSource(pasted="79161234567"))
    assert time.monotonic() - started < 20
    reader.close()


def test_cancelling_kills_the_child(reader: ChildListReader, monkeypatch: pytest.MonkeyPatch) -> None:
    children: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def started(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
        children.append(start(*arguments, **options))
        return children[-1]

    instead(monkeypatch, Part.WRITE, SLOW)
    monkeypatch.setattr(subprocess, "Popen", started)
    told = threading.Event()
    with pytest.raises(ReadingCancelled):
        reader.read(ListSource(pasted="x"), progress=lambda _rows: told.set(), cancelled=told.is_set)
    assert [child.returncode is not None for child in children] == [True, True]


def test_progress_comes_while_reading(reader: ChildListReader) -> None:
    seen: list[int] = []
    contacts = reader.read(ListSource(pasted="79161234567\n" * 30_000), progress=seen.append)
    contacts.close()
    assert seen == sorted(seen)
    assert len(seen) >= 2
    assert seen[-1] == 30_000


def test_the_frozen_program_reads_by_its_console_twin(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "smsfox-gui"))
    name = "smsfox.exe" if sys.platform == "win32" else "smsfox"
    for part, word in ((Part.READ, "read-list"), (Part.WRITE, "write-list")):
        assert list_children.child_command(part) == [str(tmp_path / name), word]
    assert tuple(Part) == cli.LIST_PARTS


@pytest.mark.skipif(sys.platform == "win32", reason="no such rights there")
def test_scratch_files_are_private(reader: ChildListReader, tmp_path: Path) -> None:
    contacts = reader.read(ListSource(pasted="79161234567"))
    contacts.set_cell(1, 0, "89161234568")
    files = [path for path in (tmp_path / "scratch").rglob("*.sqlite*") if path.is_file()]
    assert len(files) == 3
    assert all(path.stat().st_mode & 0o077 == 0 for path in [*files, files[0].parent])
    contacts.close()
    assert not any(path.exists() for path in files)


HOLD = (
    "import sys, pathlib; from smsfox_gui.adapters.scratch import Scratch;"
    " scratch = Scratch(pathlib.Path(sys.argv[1])); print(scratch.new_file(), flush=True); sys.stdin.read()"
)


def test_leftovers_of_the_dead_are_deleted_those_of_the_living_are_not(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        held = Path(other.stdout.readline().strip())
        mine = Scratch(tmp_path)
        own = mine.new_file()
        Scratch(tmp_path).close()
        assert held.exists()
        assert own.exists()
        other.kill()
    Scratch(tmp_path).close()
    assert own.exists()
    assert not held.parent.exists()
    mine.close()
    assert list(tmp_path.iterdir()) == []
