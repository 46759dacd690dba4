"""Puts the texts of a column in the order a person expects: numbers by value, dates by time, words by the alphabet.

Many texts are worked on at a time, where that can be as one long text: several times as fast as one by one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

SortKey = str | float | None
"""What a text is ordered by, None where it is blank. All keys of a column are of one kind."""
SortKeys = Callable[[Sequence[str]], Sequence[SortKey]]
"""Some texts of a column -> their keys."""

_SAMPLE = 1000
_DATE = re.compile(r"([0-3][0-9])\.([01][0-9])(?:\.([0-9]{4}|[0-9]{2}))?")
_NUMBER = re.compile(r"[-−–]?[0-9]{1,15}(?:[.,][0-9]{1,9})?")
_IN_NUMBERS = {",": ".", "−": "-", "–": "-", **dict.fromkeys(" \u00a0\u202f%₽$€", "")}
_MONEY = ("руб.", "руб", "р.", "р")
_RUNS = re.compile(r"([0-9]{1,18})")
_END = "\ud800"
"""Of a text among others: half a character, which no cell can have."""


def sort_keys(texts: Iterable[str]) -> SortKeys:
    """The keys for a column that has these texts; what kind it is, the first thousand that are not blank say."""
    sample = list(islice((text for text in map(str.strip, texts) if text), _SAMPLE))
    if all(map(_DATE.fullmatch, sample)):
        return _date_keys
    if all(map(_NUMBER.fullmatch, _plain(sample))):
        return number_keys
    return _digits_keys if any(map(_RUNS.search, sample)) else _word_keys


def _plain(texts: Sequence[str]) -> list[str]:
    """Numbers as Python reads them: without groups and signs of money."""
    joined = _END.join([*texts, ""])
    for sign, plain in _IN_NUMBERS.items():
        joined = joined.replace(sign, plain)
    for word in _MONEY:
        joined = joined.replace(word + _END, _END)
    return joined.split(_END)[:-1]


def number_keys(texts: Sequence[str]) -> list[float | None]:
    """By value, whatever the signs of groups and money."""
    return [_number(plain, text) for plain, text in zip(_plain(texts), texts, strict=True)]


def _number(plain: str, text: str) -> float | None:
    """What is no number after all comes after the numbers."""
    try:
        number = float(plain)
    except ValueError:
        return math.inf if text.strip() else None
    return math.inf if math.isnan(number) else number


def _word_keys(texts: Sequence[str]) -> list[str | None]:
    """Neither case nor the dots of ё make a difference."""
    return [text.strip().casefold().replace("ё", "е") or None for text in texts]


def _digits_keys(texts: Sequence[str]) -> list[str | None]:
    """As words, with the digits in them taken for numbers: house 2 comes before house 10."""
    between = _RUNS.split(_END.join([word or "" for word in _word_keys(texts)]))
    between[1::2] = [run.zfill(18) for run in between[1::2]]
    return [key or None for key in "".join(between).split(_END)[: len(texts)]]


def _date_keys(texts: Sequence[str]) -> list[str | None]:
    return list(map(_date, texts))


def _date(text: str) -> str | None:
    """Year, month, day; what is no date after all comes after the dates."""
    found = _DATE.fullmatch(text.strip())
    if found is None:
        (words,) = _digits_keys([text])
        return words and f"x{words}"
    day, month, year = found[1], found[2], found[3] or ""
    if len(year) == 2:
        year = ("20" if year < "70" else "19") + year
    return f"{year:0>4}{month}{day}"
