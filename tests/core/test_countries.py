"""Whose numbers begin how: checked against the numbering plans of the whole world."""

from __future__ import annotations

from pathlib import Path

import phonenumbers
import pytest

from smsfox_gui.core.countries import CALLING, COUNTRIES, countries_of
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.core.wording import zone_words

TARIFF = Tariff.from_json((Path(__file__).parents[2] / "resources" / "tariff.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_number_of_each_country_is_told_by_its_beginning(country: str) -> None:
    number = phonenumbers.example_number_for_type(country, phonenumbers.PhoneNumberType.MOBILE)
    digits = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164).removeprefix("+")
    assert countries_of([digits]) == ((country,), False)
    assert any(digits.startswith(code) for code in CALLING[country])


def test_every_other_country_code_is_of_another_country() -> None:
    ours = {int(code) for codes in CALLING.values() for code in codes} | {7}
    for code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE:
        if code not in ours:
            assert countries_of([str(code)]) == ((), True), code


@pytest.mark.parametrize(
    ("prefixes", "found"),
    [
        (["7"], (("RU", "KZ"), False)),
        (["79", "74"], (("RU",), False)),
        (["770"], (("KZ",), False)),
        (["37"], (("AM", "BY", "MD"), True)),
        (["375", "1441"], (("BY",), True)),
        (["9"], (("AZ", "GE", "KG", "TJ", "TM", "UZ"), True)),
        ([], ((), False)),
    ],
)
def test_a_beginning_may_be_of_several(prefixes: list[str], found: tuple[tuple[str, ...], bool]) -> None:
    assert countries_of(prefixes) == found


def test_the_operator_s_zones_in_words() -> None:
    assert [zone_words(zone.prefixes, "ru") for zone in TARIFF.zones] == [
        "Россия",
        "Армения, Азербайджан, Беларусь, Кыргызстан, Таджикистан, Узбекистан и другие",
        "Грузия, Казахстан, Молдова, Туркменистан, Украина и другие",
        "Другие страны",
    ]
    assert zone_words(TARIFF.zones[1].prefixes, "en").endswith("Uzbekistan and others")
