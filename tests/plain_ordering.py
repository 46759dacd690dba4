"""The order of texts as plain as it can be said, one text at a time: what the quick ways are held against."""

from __future__ import annotations

import math
import re

_DATE = re.compile(r"([0-3][0-9])\.([01][0-9])(?:\.([0-9]{4}|[0-9]{2}))?")
_SIGNS = str.maketrans(",−–", ".--", " \u00a0\u202f%₽$€")


def number_key(text: str) -> float | None:
    """By value; what is no number comes last."""
    plain = text.translate(_SIGNS)
    for money in ("руб.", "руб", "р.", "р"):
        plain = plain.removesuffix(money)
    try:
        value = float(plain)
    except ValueError:
        return math.inf if text.strip() else None
    return math.inf if math.isnan(value) else value


def word_key(text: str) -> str | None:
    """Without case and the dots of ё."""
    return text.strip().casefold().replace("ё", "е") or None


def digits_key(text: str) -> str | None:
    """As words with numbers among them."""
    return re.sub("[0-9]{1,18}", lambda run: run[0].zfill(18), word_key(text) or "") or None


def date_key(text: str) -> str | None:
    """By the calendar; what is no date comes last."""
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return f"x{digits_key(text)}" if text.strip() else None
    day, month, year = found[1], found[2], found[3] or ""
    if len(year) == 2:
        year = ("20" if year < "70" else "19") + year
    return f"{year:0>4}{month}{day}"
