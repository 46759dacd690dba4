"""The countries that the program knows by name, by their two letters (ISO 3166): people's numbers of these can be read
without a country code.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smsfox_gui.core.words import Pair

COUNTRIES: dict[str, Pair] = {
    "RU": ("Россия", "Russia"),
    "AM": ("Армения", "Armenia"),
    "AZ": ("Азербайджан", "Azerbaijan"),
    "BY": ("Беларусь", "Belarus"),
    "GE": ("Грузия", "Georgia"),
    "KG": ("Кыргызстан", "Kyrgyzstan"),
    "KZ": ("Казахстан", "Kazakhstan"),
    "MD": ("Молдова", "Moldova"),
    "TJ": ("Таджикистан", "Tajikistan"),
    "TM": ("Туркменистан", "Turkmenistan"),
    "UA": ("Украина", "Ukraine"),
    "UZ": ("Узбекистан", "Uzbekistan"),
}

CALLING: dict[str, tuple[str, ...]] = {
    "RU": ("7",),
    "AM": ("374",),
    "AZ": ("994",),
    "BY": ("375",),
    "GE": ("995",),
    "KG": ("996",),
    "KZ": ("76", "77"),
    "MD": ("373",),
    "TJ": ("992",),
    "TM": ("993",),
    "UA": ("380",),
    "UZ": ("998",),
}
"""What the international numbers of each begin with; the longest that fits a number decides."""
_BY_CODE = {code: country for country, codes in CALLING.items() for code in codes}


def countries_of(prefixes: Iterable[str]) -> tuple[tuple[str, ...], bool]:
    """The countries that numbers with these beginnings (digits) may be of, in the order of COUNTRIES, and whether some
    may be of a country that is not among them.
    """
    found: set[str] = set()
    others = False
    for prefix in prefixes:
        within = [code for code in _BY_CODE if prefix.startswith(code)]
        further = [code for code in _BY_CODE if code.startswith(prefix) and code != prefix]
        found.update(_BY_CODE[code] for code in [*further, *sorted(within, key=len)[-1:]])
        others = others or not within
    return tuple(country for country in COUNTRIES if country in found), others
