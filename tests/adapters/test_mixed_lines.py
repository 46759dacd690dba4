"""Files glued together of two encodings: no line is misread, none is lost, and those of one encoding are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from smsfox_gui.adapters.list_rows import ReadingWay, open_file
from smsfox_gui.adapters.mixed_lines import OtherLines, open_text
from smsfox_gui.adapters.text_encoding import find_encoding
from smsfox_gui.core.errors import FileEncodingUnknown
from smsfox_gui.core.list_locale import RUSSIAN
from tests.adapters.test_text_encoding import FAMILIES, NAMES

PEOPLE = ["Иванова Ольга", "Щёголев Пётр", "Лев", "ул. Ёлочная, д. 5 «А»", "ЮЛИЯ ЧЕРНЫХ", "№ 5, Анна Андреевна"]


GOOD = "Имя;Сумма;Телефон\nАнна Петровна;500;89160000001\nОльга Иванова;700;89160000002\n".encode() * 20
SHORT = str.split("Ия Ада Ева Ася Юля Оля Эля Юрий Глеб Марк Шамиль Ильяс Ахмед Филипп Эмма Фёкла Щука Я Ю О. № №5 «С»")


def read(path: Path, encoding: str) -> tuple[list[str], OtherLines]:
    file, others = open_text(path, encoding)
    with file:
        return file.read().splitlines(), others


def row_told(path: Path) -> list[str] | None:
    """The cells of the row that is told to hold the first of the other lines; None where none is told."""
    with open_file(path, None, None, None, ReadingWay(RUSSIAN)) as opened:
        rows: dict[int, list[str]] = {}
        for block in opened.blocks:
            for place, number in enumerate(block.numbers):
                rows[number] = [column[place] for column in block.columns]
        told = opened.findings.first_other_row
        return rows[told] if told else None


@pytest.mark.parametrize(
    "start",
    [
        GOOD,
        GOOD.replace(b"\n", b"\r\n"),
        GOOD.replace(b"500", b'"500;1"'),
        GOOD.replace(b"500", b'"500\n\n1"'),
        GOOD.replace(b"500", b'"500'),
        b"sep=;\n" + GOOD,
        b"\n\n" + GOOD + b"\n\n",
        GOOD * 2000,
        GOOD.replace(b"500", b'"500\n1"') * 500,
    ],
    ids=["plain", "Windows", "quotes", "breaks", "stray quotes", "sep", "blank lines", "long", "long with breaks"],
)
def test_the_row_of_the_first_other_line_is_told(tmp_path: Path, start: bytes) -> None:
    path = tmp_path / "list.csv"
    for tail in ("Пётр;1;89160000003\nЛев;2;89160000004\n", '"Пётр";"1";89160000003\n', '"Юля\nПётр";1;89160000003\n'):
        path.write_bytes(start + tail.encode("cp1251") + GOOD)
        row = row_told(path)
        assert row is not None
        assert row[2] == "89160000003"


CARRIAGE = {
    "in cells": GOOD.replace(b"500", b'"5\r0"'),
    "as line ends": GOOD.replace(b"\n", b"\r"),
    "doubled in line ends": GOOD.replace(b"\n", b"\r\r\n"),
    "in a long list": GOOD * 2000 + GOOD.replace(b"500", b'"5\r0"'),
    "in cells without quotes": GOOD.replace(b"500", b"5\r0"),
    "at the end": GOOD.replace(b"500", b'"500"') + b"\r",
}


@pytest.mark.parametrize("start", CARRIAGE.values(), ids=CARRIAGE)
@pytest.mark.parametrize("ends", [b"\n", b"\r\n"], ids=["LF", "CR LF"])
def test_beside_carriage_returns_that_end_no_line_no_wrong_row_is_told(
    tmp_path: Path, start: bytes, ends: bytes
) -> None:
    path = tmp_path / "list.csv"
    tail = GOOD + "Пётр;1;89160000003\nЛев;2;89160000004\n".encode("cp1251") + GOOD
    path.write_bytes(start + tail.replace(b"\n", ends))
    row = row_told(path)
    assert row is None or row[2] == "89160000003"


def test_the_row_of_the_first_other_line_among_names_and_numbers_is_told(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes("Анна 89160000001\n\n".encode() * 30 + "Пётр 89160000003\nЛев 89160000004\n".encode("cp1251"))
    assert row_told(path) == ["Пётр", "89160000003"]


@pytest.mark.parametrize("ends", ["\r", "\r\r\n"], ids=["CR", "CR CR LF"])
def test_beside_carriage_returns_among_names_and_numbers_no_wrong_row_is_told(tmp_path: Path, ends: str) -> None:
    path = tmp_path / "list.txt"
    tail = "Анна 89160000001\n".encode() + "Пётр 89160000003\nЛев 89160000004\n".encode("cp1251")
    path.write_bytes(f"Анна 89160000001{ends}".encode() * 30 + tail)
    assert row_told(path) in (None, ["Пётр", "89160000003"])


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CR LF"])
def test_the_first_line_names_the_blank_and_the_row_told_counts_from_the_next(tmp_path: Path, ends: str) -> None:
    path = tmp_path / "list.txt"
    lines = ["sep= ", *["Анна 89160000001"] * 30]
    path.write_bytes(ends.join([*lines, ""]).encode() + f"Пётр 89160000003{ends}Лев 89160000004".encode("cp1251"))
    assert row_told(path) == ["Пётр", "89160000003"]


def test_no_row_is_told_in_a_list_of_several_numbers_a_line(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    lines = b"89160000001, 89160000002\n89160000003\n" * 300
    path.write_bytes("Номера мужчин\n".encode() + lines + "Номера женщин\n".encode("cp1251") + lines)
    with open_file(path, None, None, None, ReadingWay(RUSSIAN)) as opened:
        assert sum(map(len, opened.blocks)) > 1000
        assert (opened.findings.other_lines, opened.findings.first_other_row) == (1, 0)


def tail_of(path: Path, tail: bytes) -> str:
    """What stands behind many good lines in UTF-8."""
    path.write_bytes(GOOD + tail)
    lines, others = read(path, find_encoding(path))
    assert (len(lines), others) == (61, (61, 1))
    return lines[-1]


@pytest.mark.parametrize(
    "line",
    [
        "Ivan;1\u00a0500;89160000003",
        "Ivan – Petr;500;89160000003",
        "“Ivan”, €5, №5, №6, №7, №8",
        "\u00a0\u00a0\u00a0Ivan",
        "kv№5 Ivan—Petr",
        "Brand™",
        "Mаша Oля",
    ],
)
def test_a_sign_beside_utf8_tells_of_no_other_encoding(tmp_path: Path, line: str) -> None:
    assert tail_of(tmp_path / "list.csv", line.encode("cp1251")) == line


@pytest.mark.parametrize("name", sorted({*NAMES, *FAMILIES, *SHORT}))
def test_a_single_name_beside_utf8_is_read_right(tmp_path: Path, name: str) -> None:
    for written in (name, name.lower(), name.upper()):
        line = f"{written};500;89160000003"
        assert tail_of(tmp_path / "list.csv", line.encode("cp1251")) == line


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from([*NAMES, *FAMILIES, *SHORT]).flatmap(lambda n: st.sampled_from([n, n.lower(), n.upper()])),
        min_size=1,
        max_size=8,
    ),
    st.sampled_from([" ", "\u00a0", "—", "; ", " №5 ", "» «"]),
)
def test_any_names_and_signs_beside_utf8_are_read_right(tmp_path: Path, names: list[str], between: str) -> None:
    line = f"Ivan;{between.join(names)};500"
    assert tail_of(tmp_path / "list.csv", line.encode("cp1251")) == line


@pytest.mark.parametrize(("encoding", "name"), [("cp866", "Анна"), ("koi8-r", "Сергей Щукин"), ("iso8859-5", "Анна")])
def test_whole_words_beside_utf8_tell_of_another_encoding(tmp_path: Path, encoding: str, name: str) -> None:
    assert tail_of(tmp_path / "list.csv", name.encode(encoding)) == name


@pytest.mark.parametrize(
    "line",
    [
        "Я".encode() + b"\xd0;500;89160000003",
        "Анна".encode()[:-1] + b";500;89160000003",
        "Анна;".encode() + "ул. Ленина, дом 5;89160000003".encode("cp1251"),
        "Юл;".encode() + "ул. Ленина, дом 5;89160000003".encode("cp1251"),
        "№ 5;".encode() + "Щука;89160000003".encode("cp1251"),
    ],
)
def test_a_line_in_two_encodings_or_damaged_is_named_and_not_read(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(GOOD + "Щука\n".encode("cp1251") + line)
    with pytest.raises(FileEncodingUnknown) as refused:
        find_encoding(path)
    assert refused.value.details == {"line": 62}
    assert read(path, "cp1251")[1] == (61, 2)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from([*PEOPLE, "79161234567", ""]), st.booleans()), min_size=1, max_size=30),
    st.sampled_from(["cp1251", "mac-cyrillic"]),
)
def test_each_line_is_read_in_its_own_encoding(tmp_path: Path, lines: list[tuple[str, bool]], other: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"".join(f"{line}\n".encode("utf-8" if plain else other) for line, plain in lines))
    telling = [(number, plain) for number, (line, plain) in enumerate(lines, start=1) if not line.isascii()]
    others = [number for number, plain in telling if plain is not telling[0][1]]
    assume(not all(plain for _, plain in telling))
    assert read(path, other) == ([line for line, _ in lines], (others[0] if others else 0, len(others)))


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5"])
def test_a_file_in_one_encoding_is_not_mixed(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "list.csv"
    lines = [line.translate(dict.fromkeys(map(ord, "«»№"))) for line in PEOPLE]
    path.write_bytes("\n".join(lines).encode(encoding))
    assert read(path, encoding) == (lines, (0, 0))


def test_a_chosen_encoding_misreads_what_is_utf8_throughout(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Анна\nПётр\n".encode())
    assert read(path, "cp1251") == (["Анна".encode().decode("cp1251"), "Пётр".encode().decode("cp1251")], (0, 0))


def test_the_other_lines_are_found_far_down(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Анна;79161234567\n".encode() * 90_000 + "Щука;79161234568\n".encode("cp1251"))
    assert find_encoding(path) == "cp1251"
    lines, others = read(path, "cp1251")
    assert (len(lines), lines[-1], others) == (90_001, "Щука;79161234568", (90_001, 1))


def test_a_long_line_is_read_in_pieces(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Анна\n".encode() + ("Щука " * 50_000).encode("cp1251"))
    assert read(path, "cp1251") == (["Анна", "Щука " * 50_000], (2, 1))


def test_what_is_in_neither_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Анна\n".encode() + b"\x98\xe0\n")
    with pytest.raises(UnicodeDecodeError):
        read(path, "cp1251")
