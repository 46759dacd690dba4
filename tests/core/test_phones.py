from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.countries import COUNTRIES
from smsfox_gui.core.numbering import CIS
from smsfox_gui.core.phones import judge, split

P = RowProblem

DECORATIONS = "-–—‐‑−()[] \t\u00a0\u2009\u202f\u3000\u200b\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff\u00ad"


@pytest.mark.parametrize(
    "cell",
    [
        "79161234567",
        "89161234567",
        "9161234567",
        "+79161234567",
        "8 (916) 123-45-67",
        "+7 916 123 45 67",
        "7.916.123.45.67",
        "+7(916)123–45–67",
        "8\u200b916\u00a0123\u202d4567\ufeff",
        " 8 [916] 1234567\t",
        "\n79161234567\r\n",
        "79161234567.0",
        "79161234567,00",
        "79 161 234 567,00",
        "'79161234567",
        '="79161234567"',
        '"+79161234567"',
        "(+7) 916 123-45-67",
        "0079161234567",
        "8 10 7 916 123-45-67",
        "tel:+79161234567",
        "тел. 8 916 123-45-67",
        "Тел.: (916) 123-45-67",
        "моб. 89161234567",
        "８９１６１２３４５６７",
        "＋７ ９１６ １２３４５６７",
    ],
)
def test_every_way_to_write_a_russian_mobile(cell: str) -> None:
    assert judge(cell) == ("79161234567", None, "")


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("+84 91 234 56 78", "84912345678"),
        ("+380671234567", "380671234567"),
        ("380671234567", "380671234567"),
        ("00380671234567", "380671234567"),
        ("810380671234567", "380671234567"),
        ("+375 (29) 123-45-67", "375291234567"),
        ("998 90 123 45 67", "998901234567"),
        ("+99365123456", "99365123456"),
        ("37360123456", "37360123456"),
        ("491701234567", "491701234567"),
        ("12025550123", "12025550123"),
        ("+44 (0) 7911 123456", "447911123456"),
        ("77012345678", "77012345678"),
        ("8 701 234 56 78", "77012345678"),
        ("+7 760 123 45 67", "77601234567"),
    ],
)
def test_mobiles_of_other_countries(cell: str, phone: str) -> None:
    assert judge(cell) == (phone, None, "")


@pytest.mark.parametrize(
    ("cell", "problem", "detail"),
    [
        ("", P.NO_PHONE, ""),
        (" \u00a0\u200b", P.NO_PHONE, ""),
        ("-", P.NO_PHONE, ""),
        ("—", P.NO_PHONE, ""),
        ("+", P.NO_PHONE, ""),
        ("б/н", P.NOT_A_NUMBER, ""),
        ("нет", P.NOT_A_NUMBER, ""),
        ("#N/A", P.NOT_A_NUMBER, ""),
        ("8 9I6 123 45 67", P.NOT_A_NUMBER, ""),
        ("٧٩١٦١٢٣٤٥٦٧", P.NOT_A_NUMBER, ""),
        ("8+9161234567", P.NOT_A_NUMBER, ""),
        ("7916123456.7", P.NOT_A_NUMBER, ""),
        ("7916123.4567", P.NOT_A_NUMBER, ""),
        ("+7 900 000-00-3", P.TOO_SHORT, "1"),
        ("7916123456", P.TOO_SHORT, "1"),
        ("7916123456.0", P.TOO_SHORT, "1"),
        ("8916123456", P.TOO_SHORT, "1"),
        ("916123456", P.TOO_SHORT, "1"),
        ("91612345", P.TOO_SHORT, "2"),
        ("112", P.TOO_SHORT, "7"),
        ("+7", P.TOO_SHORT, "10"),
        ("+38067123456", P.TOO_SHORT, "1"),
        ("900 000 00 411", P.TOO_LONG, "1"),
        ("8 916 123 45 678", P.TOO_LONG, "1"),
        ("+7 916 123 45 6789", P.TOO_LONG, "2"),
        ("99365123456", P.TOO_LONG, "1"),
        ("123456789012345678901234567890", P.TOO_LONG, "19"),
        ("7,9E+10", P.DESTROYED, ""),
        ("7.9E+10", P.DESTROYED, ""),
        ("7,91612E+10", P.DESTROYED, ""),
        ("7.9161234567E+10", P.DESTROYED, ""),
        ("7,9Е+10", P.DESTROYED, ""),
        ("8e10", P.DESTROYED, ""),
        ("########", P.DESTROYED, ""),
        ("89161234567, 89161234568", P.SEVERAL_NUMBERS, "2"),
        ("89161234567;89161234568", P.SEVERAL_NUMBERS, "2"),
        ("89161234567/68", P.SEVERAL_NUMBERS, ""),
        ("89161234567\n89161234568", P.SEVERAL_NUMBERS, "2"),
        ("8916 1234567 и 8916 1234568", P.SEVERAL_NUMBERS, "2"),
        ("89161234567 89161234568", P.SEVERAL_NUMBERS, "2"),
        ("8 916 123 45 67 2-00-22", P.SEVERAL_NUMBERS, "2"),
        ("2-00-22, 2-00-23", P.SEVERAL_NUMBERS, "2"),
        ("8916123456789161234568", P.SEVERAL_NUMBERS, "2"),
        ("+79161234567+79161234568", P.SEVERAL_NUMBERS, "2"),
        ("89161234567,89161234568", P.SEVERAL_NUMBERS, "2"),
        ("89161234567.89161234568", P.SEVERAL_NUMBERS, ""),
        ("89161234567 доб. 12", P.EXTENSION, ""),
        ("84951234567 (ДОБ 12)", P.EXTENSION, ""),
        ("+7 495 123-45-67 ext. 12", P.EXTENSION, ""),
        ("8(495)1234567, вн. 12", P.EXTENSION, ""),
        ("84951234567#12", P.EXTENSION, ""),
        ("84951234567x12", P.EXTENSION, ""),
        ("+8 495 123 45 67", P.FOREIGN_UNKNOWN, ""),
        ("71234567890", P.FOREIGN_UNKNOWN, ""),
        ("00000000000", P.FOREIGN_UNKNOWN, ""),
        ("2-00-22", P.LANDLINE, ""),
        ("123-45-67", P.LANDLINE, ""),
        ("8 900 12", P.TOO_SHORT, "5"),
        ("8 916 123", P.TOO_SHORT, "4"),
        ("8 495 1", P.TOO_SHORT, "6"),
        ("79-12-34", P.LANDLINE, ""),
    ],
)
def test_what_is_no_mobile_number(cell: str, problem: RowProblem, detail: str) -> None:
    assert judge(cell) == ("", problem, detail)


@pytest.mark.parametrize(
    "cell",
    [
        "тел.: 8-916-123-45-67 (мама)",
        "89161234567 (мама)",
        "89161234567, Иван",
        "Иван 79161234567 Пётр",
        "1) Анна +7-916-123-45-67",
        "Анна, кв. 5, 8 (916) 123-45-67.",
        "8/916/1234567",
        "89161234567;",
        "++79161234567",
        "²9161234567",
        "79161234567\x00",
    ],
)
def test_a_mobile_number_among_words_is_offered_and_not_taken(cell: str) -> None:
    assert judge(cell) == ("", P.NOT_A_NUMBER, "79161234567")


@pytest.mark.parametrize("cell", ["+89161234567", "+8 916 123 45 67", "+8 (916) 123-45-67"])
def test_a_plus_before_the_trunk_prefix_is_offered_without_it(cell: str) -> None:
    assert judge(cell) == ("", P.FOREIGN_UNKNOWN, "79161234567")
    assert judge(cell, "BY").detail == ""


@pytest.mark.parametrize(
    "cell",
    [
        "дом. 2-00-22, моб. 89161234567",
        "мама 89161234567, папа 89161234568",
        "мама 8 495 123-45-67",
        "мама 8916123456",
        "89161234567/68",
        "8 9I6 123 45 67",
        "7916123456.7",
        "договор 9161234567890",
        "89161234567 доб. 12",
    ],
)
def test_nothing_is_offered_that_could_be_something_else(cell: str) -> None:
    assert judge(cell).detail == ""


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("8 (495) 123-45-67", "74951234567"),
        ("+7 812 123-45-67", "78121234567"),
        ("4951234567", "74951234567"),
        ("8 800 555-35-35", "78005553535"),
        ("8 343 123 45 67", "73431234567"),
        ("87172123456", "77172123456"),
        ("+380 44 123 45 67", "380441234567"),
    ],
)
def test_landlines_written_in_full_keep_their_number(cell: str, phone: str) -> None:
    assert judge(cell) == (phone, P.LANDLINE, "")


@pytest.mark.parametrize(
    ("country", "cell", "phone"),
    [
        ("BY", "80291234567", "375291234567"),
        ("BY", "291234567", "375291234567"),
        ("BY", "+79161234567", "79161234567"),
        ("BY", "79161234567", "79161234567"),
        ("UA", "0671234567", "380671234567"),
        ("UZ", "901234567", "998901234567"),
        ("KZ", "7012345678", "77012345678"),
        ("KZ", "87012345678", "77012345678"),
        ("KZ", "9161234567", "79161234567"),
        ("AM", "091123456", "37491123456"),
        ("GE", "555123456", "995555123456"),
        ("ZZ", "79161234567", "79161234567"),
    ],
)
def test_the_country_says_how_a_number_without_plus_is_read(country: str, cell: str, phone: str) -> None:
    assert judge(cell, country) == (phone, None, "")


HOME = {
    "AM": (
        "37491123456",
        [
            "+374 91 123456",
            "091 123456",
            "091-12-34-56",
            "91123456",
            "37491123456",
            "0037491123456",
        ],
    ),
    "AZ": (
        "994501234567",
        [
            "+994 50 123 45 67",
            "050 123 45 67",
            "501234567",
            "994501234567",
            "(050) 123-45-67",
            "8 10 994 50 123 45 67",
        ],
    ),
    "BY": (
        "375291234567",
        [
            "+375 29 123-45-67",
            "80291234567",
            "8 (029) 123-45-67",
            "291234567",
            "029 123 45 67",
            "8-10-375-29-1234567",
        ],
    ),
    "GE": (
        "995555123456",
        [
            "+995 555 12 34 56",
            "555 12 34 56",
            "0555 12 34 56",
            "995555123456",
            "8 10 995 555 123456",
            "00995555123456",
        ],
    ),
    "KG": (
        "996555123456",
        [
            "+996 555 123 456",
            "0555 12 34 56",
            "0 (555) 12-34-56",
            "555123456",
            "996555123456",
            "8 10 996 555 123456",
        ],
    ),
    "KZ": (
        "77012345678",
        [
            "+7 701 234 56 78",
            "8 701 234 56 78",
            "8 (701) 234-56-78",
            "7012345678",
            "77012345678",
            "810 7 701 2345678",
        ],
    ),
    "MD": (
        "37369123456",
        [
            "+373 69 123 456",
            "069 123 456",
            "0 (69) 123-456",
            "69123456",
            "37369123456",
            "0037369123456",
        ],
    ),
    "RU": (
        "79161234567",
        [
            "+7 916 123-45-67",
            "8 916 123-45-67",
            "9161234567",
            "79161234567",
            "8 10 7 916 123-45-67",
            "0079161234567",
        ],
    ),
    "TJ": (
        "992931234567",
        [
            "+992 93 123 4567",
            "93 123 45 67",
            "(93) 123-45-67",
            "8 93 123 45 67",
            "992931234567",
            "8-10-992 93 1234567",
        ],
    ),
    "TM": (
        "99365123456",
        [
            "+993 65 123456",
            "8 65 12 34 56",
            "8 (65) 12-34-56",
            "65123456",
            "99365123456",
            "0099365123456",
        ],
    ),
    "UA": (
        "380671234567",
        [
            "+380 67 123 45 67",
            "067 123-45-67",
            "8 067 123 45 67",
            "8 (067) 123-45-67",
            "671234567",
            "8 10 380 67 1234567",
        ],
    ),
    "UZ": (
        "998901234567",
        [
            "+998 90 123 45 67",
            "90 123-45-67",
            "8 90 123 45 67",
            "8 (90) 123-45-67",
            "998901234567",
            "8-10-998 90 1234567",
        ],
    ),
}
"""By country: a mobile number, and how people write it there."""


def test_the_countries_of_the_setting_are_those_whose_home_forms_are_known() -> None:
    assert set(HOME) == set(COUNTRIES) == set(CIS)
    assert all(len(forms) >= 5 for _, forms in HOME.values())


@pytest.mark.parametrize(
    ("country", "cell", "phone"), [(country, cell, phone) for country, (phone, cells) in HOME.items() for cell in cells]
)
def test_numbers_as_people_write_them_at_home(country: str, cell: str, phone: str) -> None:
    assert judge(cell, country) == (phone, None, "")


@pytest.mark.parametrize(
    ("country", "cell", "problem"),
    [
        ("UZ", "71 123 45 67", P.LANDLINE),
        ("UA", "8 044 123 45 67", P.LANDLINE),
        ("UA", "8 067 123 45 678", P.TOO_LONG),
        ("TJ", "8 93 123 45 678", P.TOO_LONG),
    ],
)
def test_what_is_wrong_is_said_by_the_countrys_own_lengths(country: str, cell: str, problem: RowProblem) -> None:
    assert judge(cell, country).problem is problem


def test_another_countrys_trunk_prefix_is_not_russias() -> None:
    assert judge("89161234567", "BY").problem is P.FOREIGN_UNKNOWN


def test_plain_mobiles_do_not_load_the_worlds_numbering_plans() -> None:
    program = (
        "import sys; from smsfox_gui.core.phones import judge; judge('8 (916) 123-45-67'); judge('2-00-22');"
        "judge('8 495 123-45-67'); assert 'phonenumbers' not in sys.modules; judge('+380671234567');"
        "assert 'phonenumbers' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@settings(max_examples=150, deadline=None)
@given(
    st.from_regex(r"(\+7|7|8|)9[0-9]{9}", fullmatch=True),
    st.lists(st.tuples(st.integers(0, 12), st.sampled_from(DECORATIONS)), max_size=8),
)
def test_decoration_changes_nothing(number: str, decorations: list[tuple[int, str]]) -> None:
    cell = number
    for place, decoration in decorations:
        cell = cell[:place] + decoration + cell[place:]
    expected = "7" + number[-10:]
    # A blank after `+8` is the one place where it speaks; these numbers have none.
    assert judge(cell) == (expected, None, "")


digits = st.text("0123456789", max_size=17)
numbers = st.one_of(
    digits,
    digits.map("+".__add__),
    st.from_regex(r"(\+?[1-9]|8|7|)(7|9|[1-9])[0-9]{8,12}", fullmatch=True),
    st.sampled_from(["375", "380", "998", "996", "77", "84", "49", "1", "44", "960", "993"]).flatmap(
        lambda code: st.text("0123456789", min_size=7, max_size=10).map(lambda rest: f"+{code}{rest}")
    ),
)
cells = st.one_of(
    numbers,
    st.text(st.sampled_from("0123456789+-() .,;/и#xEдоб\n\u00a0\u200b'\""), max_size=24),
    st.text(max_size=12),
)


@settings(max_examples=250, deadline=None)
@given(cells, st.sampled_from(["RU", "KZ", "BY", "UZ", "US", "??"]))
@example("+84912345678", "RU")
@example("+9607712345", "RU")
def test_normalising_is_idempotent(cell: str, country: str) -> None:
    verdict = judge(cell, country)
    if not verdict.phone:
        assert verdict.problem is not None
        return
    assert 10 <= len(verdict.phone) <= 15
    assert verdict.phone.isascii()
    assert verdict.phone.isdigit()
    assert verdict.problem in (None, P.LANDLINE)
    assert judge("+" + verdict.phone, country) == verdict
    # Without the `+` the digits are read as the country's people write them, but never as somebody else's mobile;
    # ten digits from 9 are the one exception, a mobile of the +7 zone.
    bare = judge(verdict.phone, country)
    if country in ("RU", "KZ") and (verdict.phone[0] == "7" or len(verdict.phone) >= 12):
        assert bare == verdict
    if country in ("RU", "KZ") and verdict.problem is None and not verdict.phone.startswith("9"):
        assert bare.problem is not None or bare == verdict


@settings(max_examples=150, deadline=None)
@given(cells)
def test_a_plus_is_kept_as_written(cell: str) -> None:
    verdict = judge("+" + cell.lstrip("+"))
    digits = "".join(character for character in cell if character in "0123456789")
    if verdict.phone:
        # The library takes away a national zero after the country code (+44 (0) 7911 …), nothing else.
        assert verdict.phone == digits or verdict.phone[:1] == digits[:1]
        assert not (digits[:1] == "8" and verdict.phone[:1] == "7")


@settings(max_examples=150, deadline=None)
@given(cells, cells)
def test_one_cell_never_holds_two_numbers(first: str, second: str) -> None:
    for separator in (",", ";", "/", "\n"):
        verdict = judge(first + separator + second)
        if verdict.phone:
            digits = "".join(c for c in first + second if c in "0123456789")
            assert len(digits) <= 18
            assert not (judge(first).phone and judge(second).phone)


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("89161234567, 8 (495) 123-45-67", ("89161234567", "8 (495) 123-45-67")),
        ("8916 1234567 и 8916 1234568", ("8916 1234567", "8916 1234568")),
        ("+79161234567+79161234568", ("+79161234567", "+79161234568")),
        ("8 916 123 45 67 2-00-22", ("8 916 123 45 67", "2-00-22")),
        ("8916123456789161234568", ("89161234567", "89161234568")),
        ("9161234567 8 916 123-45-68 +380671234567", ("9161234567", "8 916 123-45-68", "+380671234567")),
        ("89161234567,, 89161234568;", ("89161234567", "89161234568")),
        ("89161234567/68", ()),
        ("89161234567;", ()),
        ("89161234567", ()),
        ("89161234567, нет", ()),
        ("", ()),
        ("9161234567 " * 30, ()),
    ],
)
def test_a_cell_is_split_only_into_whole_numbers(cell: str, numbers: tuple[str, ...]) -> None:
    assert split(cell) == numbers


@settings(max_examples=150, deadline=None)
@example(["1201200000000000"], ",")
@given(st.lists(st.one_of(numbers, cells), max_size=5), st.sampled_from([",", ";", " ", "/", " и ", "\n", "+", ""]))
def test_what_was_split_off_is_whole_and_complete(pieces: list[str], separator: str) -> None:
    cell = separator.join(pieces)
    found = split(cell)
    assert len(found) != 1
    for number in found:
        assert judge(number).problem in (None, P.LANDLINE)
    if found:
        assert judge(cell).problem is P.SEVERAL_NUMBERS
        assert "".join(filter(str.isdigit, "".join(found))) == "".join(filter(str.isdigit, cell))


@pytest.mark.parametrize("cell", ["ИНН 9102012345", "паспорт 9112 345678", "карта 8912 3456 789", "счёт №9102012345"])
def test_what_says_that_it_is_another_number_is_no_offer(cell: str) -> None:
    assert judge(cell).detail == ""


@pytest.mark.parametrize(
    "cell",
    [
        "8 900 123-45-6 7 этаж",
        "8 900 123-45-6 (7 этаж)",
        "8 900 123-45-6 / 7 этаж",
        "8 900 123-45-6. 7 подъезд",
        "8 900 123-45-6 - 7 этаж",
        "8 900 123-45-6 кв. 7",
        "8 900 123-45 12 этаж",
        "8-900-123-4 123 кв",
        "8 900 123-45-6/7",
        "8 900 123-45 12 Этаж",
        "кв. 9 161 23-45-67",
        "КВ 9 161 23-45-67",
    ],
)
def test_a_number_cut_short_takes_no_digit_of_the_word_beside_it(cell: str) -> None:
    assert judge(cell).phone == judge(cell).detail == ""


@pytest.mark.parametrize(
    "cell",
    [
        "8 900 123-45-67 кв. 7",
        "8 900 123 45 67 Анна",
        "Анна 8-900-123-45-67",
        "900/1234567 Анна",
        "8(900)123-4567 мама",
        "8-900 1234567 (мама)",
        "кв. 8 900 123-45-67",
        "8 900 123-45 67 Анна",
        "моб 8-900-123-45 67",
        "Анна 8-900-1234 567",
        "тел 8-900 123 456 7",
        "9 001 234 567 Анна",
        "Анна 9 00 123 45 67",
    ],
)
def test_a_whole_number_among_words_is_an_offer(cell: str) -> None:
    assert judge(cell).detail == "79001234567"
