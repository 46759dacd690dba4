"""Numbers and their digests: every way to write a number finds it, and both ways to keep it say the same."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core import phones
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.stop_columns import StopColumns, find_stop_columns, read_day
from smsfox_gui.core.stop_list import KEY_BYTES, NOBODY, StopSnapshot, digest
from smsfox_gui.core.verdicts import FirstComers, RowMark, judge_alone

DAY = date(2026, 10, 3)
KEYS = st.binary(min_size=KEY_BYTES, max_size=KEY_BYTES)
NUMBERS = st.integers(9_000_000_000, 9_999_999_999).map(lambda rest: f"7{rest}")
DAYS = st.dates(date(2000, 1, 1), date(2068, 12, 31))


@st.composite
def written(draw: st.DrawFn, phone: str) -> str:
    """A Russian mobile number as people write it."""
    head = draw(st.sampled_from(["+7", "7", "8", ""]))
    gap = draw(st.sampled_from(["", " ", "-", "\u00a0", "\u2011"]))
    code, rest = phone[1:4], (phone[4:7], phone[7:9], phone[9:])
    code = draw(st.sampled_from([code, f"({code})"]))
    return gap.join(filter(None, (head, code, *rest)))


@given(st.data(), NUMBERS, KEYS)
def test_every_way_to_write_a_number_is_stopped_plain_and_hashed(data: st.DataObject, phone: str, key: bytes) -> None:
    cell = data.draw(written(phone))
    assert phones.judge(cell).phone == phone
    for stopped in (StopSnapshot({phone: DAY}), StopSnapshot({}, {digest(phone, key): DAY}, key)):
        verdict = judge_alone(cell, RowMark.INCLUDED, "RU", stopped)
        assert (verdict.phone, verdict.problem, verdict.detail) == (phone, RowProblem.STOPPED, "03.10.26")
        assert FirstComers("RU", stopped).judge(cell, 2) == verdict
        assert FirstComers("RU", stopped).judge(f"{phone[:-1]}{(int(phone[-1]) + 1) % 10}", 2).problem is None


@given(st.dictionaries(NUMBERS, DAYS, max_size=20), NUMBERS, KEYS)
def test_digests_and_numbers_agree(known: dict[str, date], asked: str, key: bytes) -> None:
    plain = StopSnapshot(known)
    hashed = StopSnapshot({}, {digest(phone, key): since for phone, since in known.items()}, key)
    for phone in (*known, asked):
        assert hashed.since(phone) == plain.since(phone) == known.get(phone)


@given(st.dictionaries(NUMBERS, DAYS, max_size=5), st.dictionaries(NUMBERS, DAYS, max_size=5), NUMBERS, KEYS)
def test_a_snapshot_goes_through_json(plain: dict[str, date], hashed: dict[str, date], asked: str, key: bytes) -> None:
    before = StopSnapshot(plain, {digest(phone, key): since for phone, since in hashed.items()}, key)
    after = StopSnapshot.from_plain(json.loads(json.dumps(before.to_plain())))
    for phone in (*plain, *hashed, asked):
        assert after.since(phone) == before.since(phone)


@given(NUMBERS, KEYS, KEYS)
def test_a_digest_is_sixty_four_bits_and_worth_nothing_without_its_key(phone: str, key: bytes, other: bytes) -> None:
    made = digest(phone, key)
    assert -(2**63) <= made < 2**63
    assert (digest(phone, other) == made) == (other == key)
    assert StopSnapshot({}, {made: DAY}, other).since(phone) == (DAY if other == key else None)


def test_nobody_is_on_the_empty_list() -> None:
    assert NOBODY.since("79161234567") is None


@pytest.mark.parametrize(
    ("titles", "phone", "found"),
    [
        (("Номер", "Имя", "С", "Причина"), 0, StopColumns(1, 2, 3)),
        (("Number", "Name", "Since", "Reason"), 0, StopColumns(1, 2, 3)),
        (("Комментарий", "Тел. клиента", "ФИО", "Дата отказа"), 1, StopColumns(2, 3, 0)),
        (("A",), 0, StopColumns()),
        (("Имя", "Имя супруга", "Сотовый"), 2, StopColumns(name=0)),
        ((), None, StopColumns()),
    ],
)
def test_the_other_columns_are_found_by_their_titles(
    titles: tuple[str, ...], phone: int | None, found: StopColumns
) -> None:
    assert find_stop_columns(titles, phone) == found


FORMS = st.sampled_from(["%d.%m.%Y", "%Y-%m-%d", "%d.%m.%y", "%d/%m/%Y"])


@given(DAYS, FORMS, st.sampled_from(["", " 10:30", "T10:30"]))
def test_a_day_is_read_as_it_is_written(day: date, form: str, time: str) -> None:
    assert read_day(f" {day.strftime(form)}{time}") == day


@given(st.text(max_size=20))
def test_what_is_no_day_is_none(cell: str) -> None:
    found = read_day(cell)
    assert found is None or str(found.day) in cell


@pytest.mark.parametrize("cell", ["", "31.02.2026", "вчера", "2026", "1.2", "99.99.9999"])
def test_these_are_no_days(cell: str) -> None:
    assert read_day(cell) is None
