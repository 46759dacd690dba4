"""How a country's spreadsheets show numbers, dates and truth, so that a list looks as it does to those who made it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_COMMA_COUNTRIES = frozenset(
    {"RU", "BY", "KZ", "UZ", "KG", "TJ", "AZ", "GE", "UA", "AM", "MD", "TM", "LT", "LV", "EE"},
)


@dataclass(frozen=True, slots=True)
class ListLocale:
    """The regional settings of the computer a list was made on.

    group stands between thousands, slash between the parts of a date; builtin: the codes of formats that a workbook
    names by a number only; true, false: the truth values; errors: the English names of errors and their own.
    """

    decimal: str
    group: str
    slash: str
    russian: bool
    long_date: str
    long_time: str
    builtin: Mapping[int, str]
    true: str
    false: str
    errors: Mapping[str, str]


_SAME_EVERYWHERE = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    37: "#,##0;-#,##0",
    38: "#,##0;-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
}

_RUSSIAN_BUILTIN = _SAME_EVERYWHERE | {
    14: "dd.mm.yyyy",
    15: "dd.mmm.yy",
    16: "dd.mmm",
    17: "mmm.yy",
    22: "dd.mm.yyyy h:mm",
    **dict.fromkeys((5, 6, 41, 42), '#,##0 "₽"'),
    **dict.fromkeys((7, 8, 43, 44), '#,##0.00 "₽"'),
    41: "#,##0",
    43: "#,##0.00",
    **dict.fromkeys((*range(27, 37), *range(50, 59)), "dd.mm.yyyy"),
}
_ENGLISH_BUILTIN = _SAME_EVERYWHERE | {
    14: "m/d/yyyy",
    22: "m/d/yyyy h:mm",
    **dict.fromkeys((5, 6, 42), '"$"#,##0'),
    **dict.fromkeys((7, 8, 44), '"$"#,##0.00'),
    41: "#,##0",
    43: "#,##0.00",
    **dict.fromkeys((*range(27, 37), *range(50, 59)), "m/d/yyyy"),
}
_RUSSIAN_ERRORS = {
    "#NULL!": "#ПУСТО!",
    "#DIV/0!": "#ДЕЛ/0!",
    "#VALUE!": "#ЗНАЧ!",
    "#REF!": "#ССЫЛКА!",
    "#NAME?": "#ИМЯ?",
    "#NUM!": "#ЧИСЛО!",
    "#N/A": "#Н/Д",
}

RUSSIAN = ListLocale(
    ",", " ", ".", True, 'd mmmm yyyy "г."', "h:mm:ss", _RUSSIAN_BUILTIN, "ИСТИНА", "ЛОЖЬ", _RUSSIAN_ERRORS
)
"""Excel groups by a no-break space; a plain one looks the same and makes no SMS dearer."""
ENGLISH = ListLocale(".", ",", "/", False, "dddd, mmmm d, yyyy", "h:mm:ss AM/PM", _ENGLISH_BUILTIN, "TRUE", "FALSE", {})


def locale_of(country: str) -> ListLocale:
    """The look of lists in a country (ISO 3166, two letters): the Russian one in the former Soviet Union."""
    return RUSSIAN if country in _COMMA_COUNTRIES else ENGLISH
