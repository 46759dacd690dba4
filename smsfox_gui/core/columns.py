"""Finds a list's header row and phone column by content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

Rows = Sequence[Sequence[str]]

SAMPLE_ROWS = 200
"""So many rows at the top of a list are looked at."""

_PHONE_CHARACTERS = re.compile(r"[\s\d()+\-.,;/\u2010-\u2015\u00a0\u200b-\u200f\u202a-\u202e\u2060\ufeff'\"]+")
_NOT_DIGITS = re.compile(r"[^0-9]+")
_DESTROYED = re.compile(r"\s*\d[.,]\d+[eEеЕ]\+?\d{1,2}\s*")
_RUSSIAN_MOBILE = re.compile(r"[78]?9\d{9}")
_CIS = re.compile(r"(?:375|380|373|374|99[2-68])\d{8,9}|77\d{9}|87\d{9}")
_WORDS = re.compile(r"[^\W\d_]+")

_MOBILE_TITLE = re.compile(r"моб|сотов|mobile|cell|msisdn|whats|ватсап", re.IGNORECASE)
_PHONE_TITLE = re.compile(
    r"тел|phone|^номер$|номер (?:абон|получ)|\btel\b|^number$|^recipient$|^получатель$", re.IGNORECASE
)
_OTHER_TITLE = re.compile(
    r"инн|огрн|снилс|паспорт|договор|карт[аы]|сч[её]т|полис|\bid\b|\bкод\b|индекс|факс|fax|дата|сумма|passport|account",
    re.IGNORECASE,
)
_KNOWN_TITLE = re.compile(
    r"имя|фио|фамили|отчеств|клиент|пациент|ученик|адрес|город|дата|время|сумма|кабинет|врач|услуг|почта|примечан"
    r"|коммент|квартир|дом\b|улица|группа|класс|долг|№|п/п|name|date|time|city|address|room|amount|mail|note|group"
    r"|comment|debt|doctor",
    re.IGNORECASE,
)
_NO_VALUE = frozenset(
    {
        "нет",
        "-",
        "–",
        "—",
        "n/a",
        "none",
        "null",
        "отсутствует",
        "не указан",
        "б/н",
        "отказ",
        "?",
        "no",
        "неизвестен",
    }
)
_MAYBE_A_PHONE = 0.5
"""The likeness that half of another column's cells have where it may hold phones, too."""
_DOUBTFUL = 0.3
"""What a landline, a destroyed number or several in a cell count for beside a mobile number."""
_ENOUGH = 0.25
"""The mean likeness from which a column is taken for the phones."""


class TitleHint(StrEnum):
    """What a column's title says of it."""

    MOBILE = "mobile"
    PHONE = "phone"
    OTHER = "other"
    NONE = "none"


_SAY_PHONE = (TitleHint.MOBILE, TitleHint.PHONE)
_HINT_WEIGHT = {TitleHint.MOBILE: 0.6, TitleHint.PHONE: 0.4, TitleHint.OTHER: -0.6, TitleHint.NONE: 0.0}


def title_hint(title: str) -> TitleHint:
    """Whether a title names a mobile number, some phone, surely something else, or nothing known."""
    if _OTHER_TITLE.search(title) and not _MOBILE_TITLE.search(title):
        return TitleHint.OTHER
    if _MOBILE_TITLE.search(title):
        return TitleHint.MOBILE
    return TitleHint.PHONE if _PHONE_TITLE.search(title.strip()) else TitleHint.NONE


def phone_likeness(cell: str) -> float:
    """How much a cell looks like a phone: 1.0 for a mobile number, 0.0 for anything that cannot be one."""
    if not cell or len(cell) > 60:
        return 0.0
    if _DESTROYED.fullmatch(cell):
        return 0.7
    digits = _NOT_DIGITS.sub("", cell)
    if not _PHONE_CHARACTERS.fullmatch(cell):
        return 0.5 if 10 <= len(digits) <= 16 and len(_WORDS.findall(cell)) <= 2 else 0.0
    return _digits_likeness(digits, plus=cell.lstrip("\ufeff\u200e\u202a'\" ").startswith("+"))


def _digits_likeness(digits: str, *, plus: bool) -> float:
    if _RUSSIAN_MOBILE.fullmatch(digits) or _CIS.fullmatch(digits):
        return 1.0
    if plus and 10 <= len(digits) <= 15:
        return 1.0
    if len(digits) == 11 and digits[0] in "78":
        return 0.7
    if 20 <= len(digits) <= 24:
        return 0.5
    return 0.3 if 10 <= len(digits) <= 15 else 0.0


def find_phone_column(rows: Rows, titles: Sequence[str] = ()) -> int | None:
    """The column of the phones, with the titles as a hint; None where nothing looks like phones.

    Among those that titles speak of alike the fuller one wins: second numbers that few have, however good, are not it.
    """
    width = max([len(titles), *(len(row) for row in rows)], default=0)
    hints = [title_hint(title) for title in [*titles, *[""] * (width - len(titles))]]
    scored = [(column, _column_score(rows, column, hints[column])) for column in range(width)]
    scores = {column: score for column, score in scored if score is not None}
    if not scores:
        return None
    best = max(scores, key=lambda column: scores[column])
    alike = [column for column in scores if (hints[column] in _SAY_PHONE) is (hints[best] in _SAY_PHONE)]
    return max(alike, key=lambda column: _fullness(rows, column) + _HINT_WEIGHT[hints[column]])


def other_phone_columns(rows: Rows, titles: Sequence[str], phones: int) -> tuple[int, ...]:
    """The columns that may hold phones, too, besides the one they are taken from."""
    found = []
    for column, title in enumerate(titles):
        hint = title_hint(title)
        cells = [row[column] for row in rows if column < len(row) and row[column].strip()]
        alike = sum(phone_likeness(cell) >= _MAYBE_A_PHONE for cell in cells)
        named = hint in _SAY_PHONE
        if column != phones and (named or (cells and 2 * alike >= len(cells) and hint is TitleHint.NONE)):
            found.append(column)
    return tuple(found)


def _fullness(rows: Rows, column: int) -> float:
    """The share of rows with a number here that an SMS reaches; what may be one that it does not counts for less."""
    likenesses = [phone_likeness(row[column]) for row in rows if column < len(row)]
    worth = sum(1.0 if alike == 1.0 else _DOUBTFUL for alike in likenesses if alike >= _MAYBE_A_PHONE)
    return worth / len(rows) if rows else 0.0


def _column_score(rows: Rows, column: int, hint: TitleHint) -> float | None:
    """None for a column that cannot be the phones. A title that says phone outweighs cells that are none."""
    cells = [row[column] for row in rows if column < len(row) and row[column].strip()]
    likeness = sum(map(phone_likeness, cells)) / len(cells) if cells else 0.0
    score = likeness + _HINT_WEIGHT[hint]
    if hint in _SAY_PHONE:
        filled = len(cells) / len(rows) if rows else 0.0
        return score + 0.1 * filled
    return score if likeness >= _ENOUGH and score >= _ENOUGH else None


def find_header(rows: Rows) -> int | None:
    """The index of the header among a list's first rows (title lines may precede it); None without one.

    A header is a row of words above the first row with a phone; over the phones it has a title, no number.
    """
    first_data = _first_phone_row(rows)
    above = rows[:first_data] if first_data is not None else rows
    named = [index for index, row in enumerate(above) if _is_named_header(row)]
    if named:
        return named[0]
    if first_data is None:
        return None
    column = find_phone_column(rows[first_data:])
    candidates = [index for index, row in enumerate(above) if _is_plain_header(row, column)]
    return candidates[-1] if candidates else None


def header_span(rows: Rows, bottom: int, *, chosen: bool = False) -> tuple[int, int]:
    """The first and the last line of a header of which one line is known.

    Above it may stand a line of groups (`Мать`, `Отец` over `Имя`, `Телефон`), below it a line of titles for columns it
    leaves blank or groups, or the line `1 2 3 4` of printed forms. chosen: a person named the line, so it is the last.
    """
    top = bottom
    if bottom and _is_second_line(rows[bottom], rows[bottom - 1]):
        top = bottom - 1
    if chosen:
        return top, bottom
    if top == bottom and bottom + 1 < len(rows) and _is_second_line(rows[bottom + 1], rows[bottom]):
        bottom += 1
    if bottom + 1 < len(rows) and _counts_columns(rows[bottom + 1]):
        bottom += 1
    return top, bottom


def header_titles(rows: Rows, top: int, bottom: int) -> list[str]:
    """A header's titles; of two lines the lower one's, with its group before it where it comes more than once."""
    if bottom > top and _counts_columns(rows[bottom]):
        bottom -= 1
    lower = [cell.strip() for cell in rows[bottom]]
    if top == bottom:
        return list(rows[bottom])
    upper = [cell.strip() for cell in rows[top]]
    width = max(len(lower), len(upper))
    lower += [""] * (width - len(lower))
    upper += [""] * (width - len(upper))
    titles, group = [], ""
    for over, under in zip(upper, lower, strict=True):
        group = over or (group if under else "")
        repeated = under and lower.count(under) > 1
        titles.append(f"{group} {under}".strip() if repeated else under or over)
    return titles


def _is_second_line(row: Sequence[str], over: Sequence[str]) -> bool:
    """Whether a row goes on with the header over it: words only, known as titles or in places left blank there."""
    filled = [(n, cell.strip()) for n, cell in enumerate(row) if cell.strip()]
    above = [cell.strip() for cell in over if cell.strip()]
    if len(above) < 2 or not filled or any(len(cell) > 60 or any(map(str.isdigit, cell)) for cell in above):
        return False
    if any(any(map(str.isdigit, cell)) or len(cell) > 60 for _, cell in filled):
        return False
    titles = [cell for _, cell in filled if _is_title(cell)]
    blank_above = [cell for n, cell in filled if n >= len(over) or not over[n].strip()]
    stays_blank = any(n >= len(row) or not row[n].strip() for n, cell in enumerate(over) if cell.strip())
    all_titles = len(titles) == len(filled)
    return bool(titles) and (all_titles or bool(blank_above and stays_blank and 2 * len(titles) >= len(filled)))


def _is_title(cell: str) -> bool:
    return title_hint(cell) is not TitleHint.NONE or bool(_KNOWN_TITLE.search(cell))


def _counts_columns(row: Sequence[str]) -> bool:
    """`1 2 3 4`, as printed forms number their columns."""
    filled = [cell.strip() for cell in row if cell.strip()]
    return len(filled) > 2 and filled == [str(n) for n in range(1, len(filled) + 1)]


def _first_phone_row(rows: Rows) -> int | None:
    for index, row in enumerate(rows):
        if any(phone_likeness(cell) >= 0.7 for cell in row):
            return index
    return None


def _is_named_header(row: Sequence[str]) -> bool:
    """A row of short words that names a known column; a lone title line needs the word for phone to count."""
    filled = [cell.strip() for cell in row if cell.strip()]
    if not filled or any(len(cell) > 60 or phone_likeness(cell) >= 0.5 for cell in filled):
        return False
    phones = sum(title_hint(cell) in _SAY_PHONE for cell in filled)
    known = sum(bool(_KNOWN_TITLE.search(cell)) for cell in filled)
    if len(filled) == 1:
        return bool(phones) and len(filled[0].split()) <= 3
    return bool(phones) or (
        known >= 1 and not any(any(map(str.isdigit, cell)) for cell in filled) and _distinct(filled)
    )


def _distinct(cells: Sequence[str]) -> bool:
    return len({cell.casefold() for cell in cells}) == len(cells)


def _is_plain_header(row: Sequence[str], phone_column: int | None) -> bool:
    """A row of distinct words without digits, one of them over the phones."""
    if phone_column is None or phone_column >= len(row):
        return False
    over_phones = row[phone_column].strip()
    filled = [cell.strip() for cell in row if cell.strip()]
    return (
        bool(_WORDS.search(over_phones))
        and over_phones.casefold() not in _NO_VALUE
        and not any(any(map(str.isdigit, cell)) for cell in filled)
        and _distinct(filled)
        and 2 * len(filled) >= len(row)
    )
