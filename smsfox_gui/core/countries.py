"""The countries whose people's numbers can be read without a country code, by their two letters (ISO 3166)."""

from __future__ import annotations

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
