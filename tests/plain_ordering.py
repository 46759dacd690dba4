"""The order of texts as plain as it can be said, one text at a time: what the quick ways are held against."""

from __future__ import annotations

import math
import re

_DATE = re.compile(r"([0-3][0-9])\.([01][0-9])(?:\.([0-9]{4}|[0-9]{2}))?")
_NUMBER = re.compile(r"[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?")
_SIGNS = str.maketrans(",−–", ".--", " \u00a0\u202f%₽$€")


def _shown(text: str) -> str:
    """Without blanks around it and the one character that a cell does not show."""
    return text.replace("\x7f", "").strip()


def number_key(text: str) -> float | None:
    """By value; what is no number comes last, a sign of money alone is as good as blank."""
    plain = _shown(text).translate(_SIGNS)
    for money in ("руб.", "руб", "р.", "р"):
        plain = plain.removesuffix(money)
    if not plain:
        return None
    return float(plain) if _NUMBER.fullmatch(plain) else math.inf


def word_key(text: str) -> str | None:
    """Without case and the dots of ё."""
    return _shown(text).casefold().replace("ё", "е") or None


def digits_key(text: str) -> str | None:
    """As words with numbers among them."""
    return re.sub("[0-9]{1,18}", lambda run: run[0].zfill(18), word_key(text) or "") or None


def date_key(text: str) -> str | None:
    """By the calendar; what is no date comes last."""
    found = _DATE.fullmatch(_shown(text))
    if found is None:
        return f"x{digits_key(text)}" if _shown(text) else None
    day, month, year = found[1], found[2], found[3] or ""
    if len(year) == 2:
        year = ("20" if year < "70" else "19") + year
    return f"{year:0>4}{month}{day}"
