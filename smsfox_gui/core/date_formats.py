"""A spreadsheet's day number as the date or time that its format shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from smsfox_gui.core.format_codes import Kind, Section
from smsfox_gui.core.list_locale import ListLocale

DAYS_1904 = 1462
"""What a day number of the 1904 calendar lacks to one of the 1900 calendar."""

_LAST_DAY = 2_958_465
"""31.12.9999: a spreadsheet shows nothing but hashes beyond it."""
_NEVER_LEAP = 60
"""29.02.1900, which spreadsheets count though there was no such day."""
_DAY_MS = 86_400_000
_RUSSIAN_LANGUAGE, _ENGLISH_LANGUAGE = 0x19, 0x09

_MONTHS = (
    *("январь", "февраль", "март", "апрель", "май", "июнь"),
    *("июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
)
_MONTHS_OF = (
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
)
_SHORT_MONTHS = ("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_DAYS = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")
_SHORT_DAYS = ("Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс")
_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class _Moment:
    """A day number taken apart. month is 1-12, weekday 0 = Monday."""

    year: int
    month: int
    day: int
    weekday: int
    days: int
    ms: int
    """Milliseconds since midnight."""


def shown_date(section: Section, value: float, locale: ListLocale) -> str | None:
    """What the section shows for a day number of the 1900 calendar; None where a spreadsheet shows hashes."""
    smallest = _smallest_unit(section)
    # Rounded to what is shown of a second; hours and minutes are cut off, as a clock does.
    total = round(value * _DAY_MS)
    total = (total + smallest // 2) // smallest * smallest if smallest < 60_000 else total // 1000 * 1000
    days, ms = divmod(total, _DAY_MS)
    if value < 0 or days > _LAST_DAY:
        return None
    moment = _moment(days, ms)
    return "".join(_pieces(section, moment, locale)).strip(" ")


def _pieces(section: Section, moment: _Moment, locale: ListLocale) -> Iterator[str]:
    russian = {_RUSSIAN_LANGUAGE: True, _ENGLISH_LANGUAGE: False}.get(section.language or 0, locale.russian)
    twelve = Kind.HALF in section.kinds
    day_seen = False
    for piece in section.pieces:
        if piece.kind is Kind.DATE:
            shown = _date_piece(piece.text, moment, twelve=twelve, russian=russian, after_day=day_seen)
            yield shown.replace(".", locale.decimal)
            day_seen = day_seen or piece.text in ("d", "dd")
        elif piece.kind is Kind.ELAPSED:
            yield _elapsed(piece.text, moment)
        elif piece.kind is Kind.HALF:
            first, second = piece.text.split("/")
            yield first if moment.ms < _DAY_MS // 2 else second
        else:
            yield locale.slash if piece.kind is Kind.SLASH else piece.text


def _smallest_unit(section: Section) -> int:
    """Milliseconds: a second or a part of it where seconds are shown, else a minute."""
    seconds = [p.text for p in section.pieces if p.kind in (Kind.DATE, Kind.ELAPSED) and p.text[0] == "s"]
    if not seconds:
        return 60_000
    return int(1000 / 10 ** max(text.count("0") for text in seconds))


def _moment(days: int, ms: int) -> _Moment:
    if days in (0, _NEVER_LEAP):
        month, day = (1, 0) if days == 0 else (2, 29)
        return _Moment(1900, month, day, (days + 5) % 7, days, ms)
    first = date(1899, 12, 31) if days < _NEVER_LEAP else date(1899, 12, 30)
    when = first + timedelta(days)
    return _Moment(when.year, when.month, when.day, when.weekday(), days, ms)


def _date_piece(text: str, moment: _Moment, *, twelve: bool, russian: bool, after_day: bool) -> str:
    letter, length = text[0], len(text)
    if letter == "m" and length > 2:
        return _month_name(moment.month, length, russian=russian, after_day=after_day)
    if letter == "d" and length > 2:
        return _day_name(moment.weekday, length, russian=russian)
    if letter in "ye":
        return f"{moment.year % 100:02d}" if text in ("y", "yy") else f"{moment.year:04d}"
    if letter == "s":
        return _seconds(text, moment.ms)
    number = _NUMBERS[letter](moment)
    if letter == "h" and twelve:
        number = number % 12 or 12
    return f"{number:02d}" if length > 1 else str(number)


_NUMBERS: dict[str, Callable[[_Moment], int]] = {
    "m": lambda moment: moment.month,
    "d": lambda moment: moment.day,
    "h": lambda moment: moment.ms // 3_600_000,
    "n": lambda moment: moment.ms // 60_000 % 60,
}


def _seconds(text: str, ms: int) -> str:
    places = text.count("0")
    whole = ms // 1000 % 60
    shown = f"{whole:02d}" if text.startswith("ss") else str(whole)
    return f"{shown}.{ms % 1000:03d}"[: len(shown) + 1 + places] if places else shown


def _elapsed(text: str, moment: _Moment) -> str:
    unit = {"h": 3_600_000, "m": 60_000, "s": 1000}[text[0]]
    return str((moment.days * _DAY_MS + moment.ms) // unit).rjust(len(text), "0")


def _month_name(month: int, length: int, *, russian: bool, after_day: bool) -> str:
    """In Russian the name after a day stands in the genitive: 26 ноября."""
    if russian:
        full = (_MONTHS_OF if after_day else _MONTHS)[month - 1]
        short = _SHORT_MONTHS[month - 1]
    else:
        full = _ENGLISH_MONTHS[month - 1]
        short = full[:3]
    return {3: short, 5: full[0].upper()}.get(length, full)


def _day_name(weekday: int, length: int, *, russian: bool) -> str:
    if russian:
        return (_SHORT_DAYS if length == 3 else _DAYS)[weekday]
    return _ENGLISH_DAYS[weekday][:3] if length == 3 else _ENGLISH_DAYS[weekday]
