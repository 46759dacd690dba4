"""Numbers and money as people read them: thin groups, the language's decimal mark, the rouble sign."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QLocale

from smsfox_gui.core import wording
from smsfox_gui.core.number_groups import in_groups
from smsfox_gui.core.tariff import cost

THIN = "\u202f"
NO_BREAK = "\u00a0"
ROUBLE = "₽"


def language() -> str:
    """The language of the window, "ru" or "en", as the sentences of `core.wording` know it."""
    return "ru" if QLocale().language() == QLocale.Language.Russian else "en"


def grouped(number: int) -> str:
    """Digits in threes with a thin no-break space between: 1 248."""
    return wording.number(number).replace("-", "−")


def decimal(number: Decimal | float, places: int) -> str:
    """A number with exactly this many places and the language's decimal mark."""
    text = f"{Decimal(str(number)):,.{places}f}".replace(",", THIN).replace("-", "−")
    return text.replace(".", QLocale().decimalPoint())


def kopecked(roubles: Decimal) -> str:
    """4 780, or 1,50: kopecks only where there are some."""
    return decimal(roubles, 0 if roubles == roubles.to_integral_value() else 2)


def money(roubles: Decimal, *, approx: bool = False) -> str:
    """4 780 ₽, or 1,50 ₽; approx puts the sign of a calculation before it, if it is one."""
    return sum_of(roubles, approx=approx) + NO_BREAK + ROUBLE


def sum_of(roubles: Decimal, *, approx: bool = False) -> str:
    """The same without the rouble sign, before another sum that has it."""
    text = kopecked(roubles)
    return "≈" + NO_BREAK + text if approx and roubles else text


def pointed(points: int) -> str:
    """24 points, where roubles cannot say it."""
    return f"{grouped(points)} {wording.points_word(points, language())}"


def priced(points: int, price: Decimal, *, free: bool = False, approx: bool = False) -> str:
    """What so many points cost: roubles, or the points themselves where nobody knows the price of one.

    price: roubles a point, 0 = not known; free: it is the demo, where nothing is charged.
    """
    if free:
        return money(Decimal(0))
    return money(cost(points, price), approx=approx) if price else pointed(points)


def percent(part: int, whole: int, places: int = 0) -> str:
    """95 %; 100 % only when nothing is missing."""
    if whole <= 0:
        return decimal(0, places) + NO_BREAK + "%"
    step = Decimal(1).scaleb(-places)
    share = (Decimal(part) * 100 / whole).quantize(step)
    if share == 100 and part < whole:
        share -= step
    return decimal(share, places) + NO_BREAK + "%"


def counted(sentence: str, number: int) -> str:
    """A plural sentence made by `tr(…, "", number)` with its number grouped."""
    return sentence.replace(str(number), grouped(number), 1)


def phone(digits: str) -> str:
    """A number in international form the way a person reads it aloud: +7 900 000-00-11."""
    return in_groups(digits).replace(" ", NO_BREAK) if digits else ""
