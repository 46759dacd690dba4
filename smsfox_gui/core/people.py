"""Which columns of a list say whom a row is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smsfox_gui.core.columns import TitleHint, title_hint
from smsfox_gui.core.contact_list import Column

_NAME = re.compile(
    r"имя|фио|ф\.и\.о|фамили|клиент|пациент|ученик|жил[её]ц|\bname\b|client|patient|pupil", re.IGNORECASE
)
_PART_OF_NAME = re.compile(r"отчеств|surname|patronymic", re.IGNORECASE)
_NUMBERING = re.compile(r"№|п/п|\bno\b|#", re.IGNORECASE)


def name_column(titles: Sequence[str]) -> int | None:
    """The index of the column with people's names; else of the first that is no phone, date or numbering; else None."""
    named = next((index for index, title in enumerate(titles) if _NAME.search(title)), None)
    if named is not None:
        return named
    return next((index for index, title in enumerate(titles) if _may_name(title)), None)


def likely_first(columns: Sequence[Column], phone_column: int | None) -> list[str]:
    """The fields of a list as a text is likely to want them: people's names, the others, phones; each in its order."""

    def rank(column: Column) -> int:
        if column.index == phone_column or title_hint(column.title) in (TitleHint.PHONE, TitleHint.MOBILE):
            return 2
        return 0 if _NAME.search(column.title) or _PART_OF_NAME.search(column.title) else 1

    return [column.field for column in sorted(columns, key=rank)]


def _may_name(title: str) -> bool:
    return bool(title.strip()) and title_hint(title) is TitleHint.NONE and not _NUMBERING.search(title)
