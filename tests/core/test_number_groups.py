"""Numbers as people read them: no digit is lost, and the code of the country stands apart."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.number_groups import in_groups
from smsfox_gui.core.phones import judge


@pytest.mark.parametrize(
    ("digits", "shown"),
    [
        ("79001234567", "+7 900 123-45-67"),
        ("77011234567", "+7 701 123-45-67"),
        ("375291234567", "+375 29 123-45-67"),
        ("380671234567", "+380 67 123-45-67"),
        ("998901234567", "+998 90 123-45-67"),
        ("996555123456", "+996 555 123-456"),
        ("992917234567", "+992 91 723-45-67"),
        ("99365123456", "+993 65 12-34-56"),
        ("994501234567", "+994 50 123-45-67"),
        ("995555123456", "+995 555 12-34-56"),
        ("37477123456", "+374 77 12-34-56"),
        ("37362112345", "+373 6211 2345"),
        ("12025550123", "+1 202 555-0123"),
        ("33612345678", "+33 6 12 34 56 78"),
        ("905012345678", "+90 501 234 56 78"),
        ("8613123456789", "+86 131 2345 6789"),
        ("48512345678", "+48 512 345 678"),
        ("447400123456", "+44 740 012 3456"),
        ("4915123456789", "+49 151 2345 6789"),
        ("972502345678", "+972 502 345 678"),
        ("3725123456", "+372 512 3456"),
    ],
)
def test_numbers_are_grouped_as_in_their_countries(digits: str, shown: str) -> None:
    assert in_groups(digits) == shown


@given(st.text("0123456789", max_size=15))
def test_no_digit_is_lost(digits: str) -> None:
    assert "".join(filter(str.isdigit, in_groups(digits))) == digits


@pytest.mark.parametrize("region", sorted(phonenumbers.SUPPORTED_REGIONS))
def test_the_code_of_every_country_stands_apart_and_the_groups_are_read_again(region: str) -> None:
    example = phonenumbers.example_number_for_type(region, phonenumbers.PhoneNumberType.MOBILE)
    if example is None:
        return
    digits = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)[1:]
    assert in_groups(digits).split()[0] == f"+{example.country_code}"
    assert judge(in_groups(digits)) == judge(f"+{digits}")
