"""Files glued together of two encodings: no line is misread, none is lost, and those of one encoding are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from smsfox_gui.adapters.mixed_lines import open_text
from smsfox_gui.adapters.text_encoding import find_encoding

PEOPLE = ["Иванова Ольга", "Щёголев Пётр", "Лев", "ул. Ёлочная, д. 5 «А»", "ЮЛИЯ ЧЕРНЫХ", "№ 5, Анна Андреевна"]


def read(path: Path, encoding: str) -> tuple[list[str], int]:
    file, other = open_text(path, encoding)
    with file:
        return file.read().splitlines(), other


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from([*PEOPLE, "79161234567", ""]), st.booleans()), min_size=1, max_size=30),
    st.sampled_from(["cp1251", "mac-cyrillic"]),
)
def test_each_line_is_read_in_its_own_encoding(tmp_path: Path, lines: list[tuple[str, bool]], other: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"".join(f"{line}\n".encode("utf-8" if plain else other) for line, plain in lines))
    telling = [(number, plain) for number, (line, plain) in enumerate(lines, start=1) if not line.isascii()]
    first = next((number for number, plain in telling if plain is not telling[0][1]), 0)
    assume(not all(plain for _, plain in telling))
    assert read(path, other) == ([line for line, _ in lines], first)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5"])
def test_a_file_in_one_encoding_is_not_mixed(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "list.csv"
    lines = [line.translate(dict.fromkeys(map(ord, "«»№"))) for line in PEOPLE]
    path.write_bytes("\n".join(lines).encode(encoding))
    assert read(path, encoding) == (lines, 0)


def test_a_chosen_encoding_misreads_what_is_utf8_throughout(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Анна\nПётр\n".encode())
    assert read(path, "cp1251") == (["Анна".encode().decode("cp1251"), "Пётр".encode().decode("cp1251")], 0)


def test_the_other_lines_are_found_far_down(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Анна;79161234567\n".encode() * 90_000 + "Щука;79161234568\n".encode("cp1251"))
    assert find_encoding(path) == "cp1251"
    lines, other = read(path, "cp1251")
    assert (len(lines), lines[-1], other) == (90_001, "Щука;79161234568", 90_001)


def test_a_long_line_is_read_in_pieces(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Анна\n".encode() + ("Щука " * 50_000).encode("cp1251"))
    assert read(path, "cp1251") == (["Анна", "Щука " * 50_000], 2)


def test_what_is_in_neither_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Анна\n".encode() + b"\x98\xe0\n")
    with pytest.raises(UnicodeDecodeError):
        read(path, "cp1251")
