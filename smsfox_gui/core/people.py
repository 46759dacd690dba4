"""Which column of a list says whom a row is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smsfox_gui.core.columns import TitleHint, title_hint

_NAME = re.compile(
    r"имя|фио|ф\.и\.о|фамили|клиент|пациент|ученик|жил[её]ц|\bname\b|client|patient|pupil", re.IGNORECASE
)
_NUMBERING = re.compile(r"№|п/п|\bno\b|#", re.IGNORECASE)


def name_column(titles: Sequence[str]) -> int | None:
    """The index of the column with people's names; else of the first that is no phone, date or numbering; else None."""
    named = next((index for index, title in enumerate(titles) if _NAME.search(title)), None)
    if named is not None:
        return named
    return next((index for index, title in enumerate(titles) if _may_name(title)), None)


def _may_name(title: str) -> bool:
    return bool(title.strip()) and title_hint(title) is TitleHint.NONE and not _NUMBERING.search(title)
