"""Puts the texts of a column in the order a person expects: numbers by value, dates by time, words by the alphabet."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from itertools import islice

SortKey = Callable[[str], str | float | None]
"""A text -> what it is ordered by, None where it is blank. All keys of a column are of one kind."""

_SAMPLE = 1000
_DATE = re.compile(r"([0-3][0-9])\.([01][0-9])(?:\.([0-9]{4}|[0-9]{2}))?")
_NUMBER = re.compile(r"[-−–]?[0-9]{1,15}(?:[.,][0-9]{1,9})?")
_IN_NUMBERS = str.maketrans(",−–", ".--", " \u00a0\u202f%₽$€")
_RUNS = re.compile(r"[0-9]{1,18}")
_FOLDS = str.maketrans("ё", "е")


def sort_key(texts: Iterable[str]) -> SortKey:
    """The key for a column that has these texts; what kind it is, the first thousand that are not blank say."""
    sample = list(islice((text for text in map(str.strip, texts) if text), _SAMPLE))
    if all(map(_DATE.fullmatch, sample)):
        return _date_key
    if all(_NUMBER.fullmatch(_plain(text)) for text in sample):
        return _number_key
    return _digits_key if any(map(_RUNS.search, sample)) else _word_key


def _plain(text: str) -> str:
    """A number as Python reads it: without groups and signs of money."""
    return text.translate(_IN_NUMBERS).removesuffix("руб.").removesuffix("руб").removesuffix("р.").removesuffix("р")


def _number_key(text: str) -> float | None:
    """What is no number after all comes after the numbers."""
    try:
        return float(_plain(text))
    except ValueError:
        return math.inf if text.strip() else None


def _word_key(text: str) -> str | None:
    """Neither case nor the dots of ё make a difference."""
    return text.strip().casefold().translate(_FOLDS) or None


def _digits_key(text: str) -> str | None:
    """As words, with the digits in them taken for numbers: house 2 comes before house 10."""
    return _RUNS.sub(lambda run: run[0].zfill(18), text.strip().casefold().translate(_FOLDS)) or None


def _date_key(text: str) -> str | None:
    """Year, month, day; what is no date after all comes after the dates."""
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return _digits_key(text) and f"x{_digits_key(text)}"
    day, month, year = found[1], found[2], found[3] or ""
    if len(year) == 2:
        year = ("20" if year < "70" else "19") + year
    return f"{year:0>4}{month}{day}"
