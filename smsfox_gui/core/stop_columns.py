"""Finds name, day and reason among the columns of a spreadsheet that is put on the stop list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

_NAME = re.compile(r"имя|фио|фамили|клиент|пациент|ученик|абонент|name|client|patient", re.IGNORECASE)
_SINCE = re.compile(r"^(?:с|от|since|from)$|дата|date|добавлен|added", re.IGNORECASE)
_REASON = re.compile(r"причин|почему|коммент|примечан|reason|why|comment|note", re.IGNORECASE)
_FORMS = ("%d.%m.%Y", "%Y-%m-%d", "%d.%m.%y", "%d/%m/%Y", "%Y/%m/%d")
_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")


@dataclass(frozen=True, slots=True)
class StopColumns:
    """Places of the columns, None = there is none."""

    name: int | None = None
    since: int | None = None
    reason: int | None = None


def find_stop_columns(titles: Sequence[str], phone_column: int | None) -> StopColumns:
    """The first column each whose title says so; the phones' own is none of them."""

    def first(wanted: re.Pattern[str]) -> int | None:
        places = (place for place, title in enumerate(titles) if place != phone_column and wanted.search(title.strip()))
        return next(places, None)

    return StopColumns(first(_NAME), first(_SINCE), first(_REASON))


def read_day(cell: str) -> date | None:
    """The day a cell names, as people and spreadsheets write it (a time behind it is let go); None = it names none."""
    found = _DAY.match(cell.strip())
    for form in _FORMS if found else ():
        try:
            return datetime.strptime(found[0] if found else "", form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None
