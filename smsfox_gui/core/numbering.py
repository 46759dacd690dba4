"""Which digits are a mobile number of which country.

The +7 zone (Russia and Kazakhstan) is known here; for the rest of the world the `phonenumbers` library is
asked, which is imported only when the first such number comes.
"""

from __future__ import annotations

from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from smsfox_gui.core.contact_list import RowProblem

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber


class PhoneVerdict(NamedTuple):
    """What a cell's text comes to.

    phone: 10-15 ASCII digits in international form; besides ready numbers only a landline written in full has one.
    detail: how many digits are missing or too many, "" where that says nothing; see also `phones.judge`.
    """

    phone: str
    problem: RowProblem | None = None
    detail: str = ""


CIS = frozenset({"AM", "AZ", "BY", "GE", "KG", "KZ", "MD", "RU", "TJ", "TM", "UA", "UZ"})
"""Where people still dial 8, 10 to call abroad."""

OLD_TRUNK = frozenset({"TJ", "UA", "UZ"})
"""Where numbers used to begin with 8 at home, and lists still have them so."""

SEVEN = frozenset({"RU", "KZ"})
"""The countries of the +7 zone, which also write their numbers with the trunk prefix 8."""

_SHORTEST, _LONGEST = 10, 15
_SHORTEST_AT_HOME = 9
_LOCAL = range(5, 8)
"""Digits of a town's own number, written without any code."""
_TRUNK = "8"
"""Dialled before a code in the +7 zone: no town's own number begins so, what does was cut short."""
_KAZAKH_MOBILE = frozenset(
    map(str, (*range(700, 703), *range(705, 709), 747, *range(760, 765), 771, *range(775, 779), 785))
)


def is_long_mobile(digits: str) -> bool:
    """A Russian mobile with the country code or the trunk prefix."""
    return len(digits) == 11 and digits[1] == "9" and digits[0] in "78"


def is_short_mobile(digits: str) -> bool:
    """A Russian mobile without either."""
    return len(digits) == 10 and digits[0] == "9"


def international(digits: str) -> PhoneVerdict:
    """The reading of what was written after a `+`."""
    length = len(digits)
    if digits[0] == "7":
        if length != 11:
            return _wrong_length(length, 11)
        return _seven(digits[1:]) or _world(digits)
    if length > _LONGEST:
        return _wrong_length(length, _LONGEST)
    return _world(digits)


def national(digits: str, country: str) -> PhoneVerdict:
    """The reading of digits without `+`, as people of this country write them."""
    if digits.startswith("00") and len(digits) >= _SHORTEST + 2:
        return international(digits[2:])
    if country in CIS and digits.startswith("810") and len(digits) >= _SHORTEST + 3:
        return international(digits[3:])
    if country in SEVEN:
        return _in_seven(digits, country)
    reading = _elsewhere(digits, country)
    if country in OLD_TRUNK and digits[0] == "8" and reading.problem is not None:
        old = _elsewhere(digits[1:], country) if len(digits) > _SHORTEST_AT_HOME else reading
        if old.problem in (None, RowProblem.LANDLINE):
            return old
    if reading.problem in (None, RowProblem.LANDLINE) or not _SHORTEST <= len(digits) <= _LONGEST:
        return reading
    abroad = international(digits)
    return reading if abroad.problem else abroad


def _wrong_length(length: int, expected: int) -> PhoneVerdict:
    problem = RowProblem.TOO_SHORT if length < expected else RowProblem.TOO_LONG
    return PhoneVerdict("", problem, str(abs(expected - length)))


def _seven(code_and_number: str) -> PhoneVerdict | None:
    """The reading of ten digits after +7 or 8; None if no such code is known here."""
    if code_and_number[0] == "9" or code_and_number[:3] in _KAZAKH_MOBILE:
        return PhoneVerdict("7" + code_and_number)
    if code_and_number[0] in "348":
        return PhoneVerdict("7" + code_and_number, RowProblem.LANDLINE)
    return _world("7" + code_and_number) if code_and_number[0] in "67" else None


def _in_seven(digits: str, country: str) -> PhoneVerdict:
    length = len(digits)
    if length in _LOCAL and digits[0] != _TRUNK:
        return PhoneVerdict("", RowProblem.LANDLINE)
    if length == 11 and digits[0] in "78" and (reading := _seven(digits[1:])):
        return reading
    if length == 10 and (reading := _ten_in_seven(digits, country)):
        return reading
    return _mistyped_or_abroad(digits)


def _ten_in_seven(digits: str, country: str) -> PhoneVerdict | None:
    """The reading of ten digits: without the trunk prefix, or None if that is not what they are."""
    if digits[0] == "9":
        return PhoneVerdict("7" + digits)
    if digits[0] == "7" and country == "KZ":
        reading = _seven(digits)
        return reading if reading and reading.problem in (None, RowProblem.LANDLINE) else None
    if digits[0] in "348":
        reading = _world("7" + digits)
        return reading if reading.problem is RowProblem.LANDLINE else None
    return None


def _mistyped_or_abroad(digits: str) -> PhoneVerdict:
    """The reading of digits that are no number of the +7 zone."""
    length = len(digits)
    own = 10 if digits[0] == "9" else 11 if digits[0] in "78" else 0
    if length < max(own, _SHORTEST):
        return _wrong_length(length, own or _SHORTEST)
    # 9XX with a digit too many may be a number of Kuwait or Turkmenistan, but rather is a slip of the finger.
    slip = digits[:2] in ("79", "89") or (digits[0] == "9" and length == 11)
    if length > _LONGEST or slip:
        return _wrong_length(length, own or 11)
    reading = _world(digits)
    if reading.problem in (None, RowProblem.LANDLINE) or not own or length == own:
        return reading
    return _wrong_length(length, own)


def _elsewhere(digits: str, country: str) -> PhoneVerdict:
    library = _library()
    try:
        return _read(library.parse(digits, country))
    except library.NumberParseException as error:
        return _unparsable(error.error_type, digits)


def _world(digits: str) -> PhoneVerdict:
    library = _library()
    try:
        return _read(library.parse("+" + digits))
    except library.NumberParseException as error:
        return _unparsable(error.error_type, digits)


def _unparsable(error_type: int, digits: str) -> PhoneVerdict:
    kinds = _library().NumberParseException
    length = len(digits)
    if error_type in (kinds.TOO_SHORT_NSN, kinds.TOO_SHORT_AFTER_IDD, kinds.NOT_A_NUMBER):
        return PhoneVerdict("", RowProblem.TOO_SHORT, str(max(_SHORTEST - length, 1)))
    if error_type == kinds.TOO_LONG:
        return PhoneVerdict("", RowProblem.TOO_LONG, str(max(length - _LONGEST, 1)))
    return PhoneVerdict("", RowProblem.FOREIGN_UNKNOWN)


def _read(number: PhoneNumber) -> PhoneVerdict:
    library = _library()
    reason, results = library.is_possible_number_with_reason(number), library.ValidationResult
    if reason in (results.TOO_SHORT, results.IS_POSSIBLE_LOCAL_ONLY):
        return PhoneVerdict("", RowProblem.TOO_SHORT, _digits_to_possible(number, 1))
    if reason == results.TOO_LONG:
        return PhoneVerdict("", RowProblem.TOO_LONG, _digits_to_possible(number, -1))
    types = library.PhoneNumberType
    kind = library.number_type(number)
    phone: str = library.format_number(number, library.PhoneNumberFormat.E164)[1:]
    if kind == types.UNKNOWN or not _SHORTEST <= len(phone) <= _LONGEST:
        return PhoneVerdict("", RowProblem.FOREIGN_UNKNOWN)
    takes_sms = kind in (types.MOBILE, types.FIXED_LINE_OR_MOBILE)
    return PhoneVerdict(phone, None if takes_sms else RowProblem.LANDLINE)


def _digits_to_possible(number: PhoneNumber, direction: int) -> str:
    """How many digits to add (1) or take away (-1) until the country has such numbers, "" if never."""
    library = _library()
    digits = str(number.national_number)
    for count in range(1, _LONGEST):
        other = digits + "0" * count if direction > 0 else digits[:-count]
        changed = library.PhoneNumber(country_code=number.country_code, national_number=int(other or "0"))
        if library.is_possible_number_with_reason(changed) == library.ValidationResult.IS_POSSIBLE:
            return str(count)
    return ""


@cache
def _library() -> ModuleType:
    import phonenumbers

    return phonenumbers
