"""Puts the texts of a column in the order a person expects: numbers by value, dates by time, words by the alphabet.

Many texts are worked on at a time, as one long text: several times as fast as one by one.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, repeat

SortKey = str | float | None
"""What a text is ordered by, None where it is blank. All keys of a column are of one kind."""
END = "\x7f"
"""Of a text among others: ASCII, so that numbers stay short in memory, and nothing that a cell shows."""
NO_NUMBER = "x"
"""The key of what is no number after all, in a column of numbers: it comes after them."""

_SAMPLE = 1000
_DATE = re.compile(r"([0-3][0-9])\.([01][0-9])(?:\.([0-9]{4}|[0-9]{2}))?")
_NUMBER = re.compile(r"[-−–]?[0-9]{1,15}(?:[.,][0-9]{1,9})?")
_PLAIN_NUMBERS = re.compile(rf"(?:[0-9]+(?:\.[0-9]+)?{END})++")
_OTHER_THAN_NUMBERS = re.compile(
    rf"(?<={END})(?![-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?{END})[^{END}]+"
)
_IN_NUMBERS = {",": ".", "−": "-", "–": "-", **dict.fromkeys(" \u00a0\u202f%₽$€", "")}
_MONEY = ("руб.", "руб", "р.", "р")
_LONGEST_RUN = 18
_RUNS = re.compile(rf"([0-9][0-9]{{0,{_LONGEST_RUN - 1}}})")
"""The first digit by itself: the search leaps to it, half as long again as one that tries every character."""


@dataclass(frozen=True, slots=True)
class SortKeys:
    """How the texts of a column become keys."""

    _keys: Callable[[str], str]
    """Of texts with END between them, without blanks around each."""
    numeric: bool = False
    """Whether the keys are to be read as numbers, but for NO_NUMBER."""
    whatever_between: bool = False
    """Whether it is all the same what stands between the texts."""

    def __call__(self, texts: Sequence[str]) -> Sequence[SortKey]:
        """The keys of some texts."""
        keys = self._of(texts)
        return list(map(_number, keys)) if self.numeric else [key or None for key in keys]

    def of_json(self, texts: str) -> str:
        """A JSON list of texts, without blanks between them -> that of their keys; those of blank texts are blank."""
        if self.whatever_between and _as_shown(texts):
            return self._keys(texts)
        if texts[:2] == '["' and "\\" not in texts and END not in texts:
            keys = self._keys(_stripped(texts[2:-2].replace('","', END)))
            return '["' + keys.replace(END, '","') + '"]'
        return json.dumps(self._of(json.loads(texts)), ensure_ascii=False)

    def _of(self, texts: Sequence[str]) -> Sequence[str]:
        joined = END.join(text.replace(END, "") for text in texts)
        return self._keys(_stripped(joined)).split(END) if texts else []


def sort_keys(texts: Iterable[str]) -> SortKeys:
    """The keys for a column that has these texts; what kind it is, the first thousand that are not blank say."""
    sample = list(islice((text for text in map(str.strip, texts) if text), _SAMPLE))
    if all(map(_DATE.fullmatch, sample)):
        return SortKeys(_date_keys)
    if all(map(_NUMBER.fullmatch, _plain(END.join(sample)).split(END))):
        return SortKeys(_number_keys, numeric=True)
    return SortKeys(_digits_keys if any(map(_RUNS.search, sample)) else _word_keys, whatever_between=True)


def _as_shown(texts: str) -> bool:
    """Whether the texts of a JSON list are as they are shown: no blank around any, nothing written as its code."""
    return (
        texts.isprintable()
        and texts.count("\\") == texts.count('\\"')
        and not any(blank in texts for blank in ('[" ', '," ', ' "'))
    )


def _stripped(joined: str) -> str:
    """Without the blanks around each text. Looking whether there are any is a tenth of taking them away."""
    if f" {END}" in joined or f"{END} " in joined or not joined.replace(END, "").isprintable():
        return END.join(map(str.strip, joined.split(END)))
    return joined.strip()


def _plain(joined: str) -> str:
    """Numbers without groups and signs of money, with a point."""
    for sign, plain in _IN_NUMBERS.items():
        joined = joined.replace(sign, plain)
    joined += END
    for word in _MONEY:
        joined = joined.replace(word + END, END)
    return joined[:-1]


def _number_keys(joined: str) -> str:
    """By value, whatever the signs of groups and money; such a sign alone is as good as blank."""
    numbers = f"{_plain(joined)}{END}"
    if not _PLAIN_NUMBERS.fullmatch(numbers):  # most are, and that is told in a third of the time
        numbers = _OTHER_THAN_NUMBERS.sub(NO_NUMBER, END + numbers)[1:]
    return numbers[:-1]


def _number(key: str) -> float | None:
    if not key:
        return None
    return math.inf if key == NO_NUMBER else float(key)


def _word_keys(joined: str) -> str:
    """Neither case nor the dots of ё make a difference."""
    return joined.casefold().replace("ё", "е")


def _digits_keys(joined: str) -> str:
    """As words, with the digits in them taken for numbers: house 2 comes before house 10."""
    between = _RUNS.split(_word_keys(joined))
    between[1::2] = map(str.zfill, between[1::2], repeat(_LONGEST_RUN))
    return "".join(between)


def _date_keys(joined: str) -> str:
    return END.join(map(_date, joined.split(END)))


def _date(text: str) -> str:
    """Year, month, day; what is no date after all comes after the dates."""
    found = _DATE.fullmatch(text)
    if found is None:
        return text and f"x{_digits_keys(text)}"
    day, month, year = found[1], found[2], found[3] or ""
    if len(year) == 2:
        year = ("20" if year < "70" else "19") + year
    return f"{year:0>4}{month}{day}"
