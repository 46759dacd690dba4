"""What a spreadsheet shows where a formula came to nothing. No text may carry that to a customer."""

from __future__ import annotations

_ENGLISH = (
    "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #UNKNOWN!"
    " #BUSY! #EXTERNAL! #PYTHON! #TIMEOUT! #ERROR!"
)
_RUSSIAN = "#ПУСТО! #ДЕЛ/0! #ЗНАЧ! #ССЫЛКА! #ССЫЛ! #ИМЯ? #ЧИСЛО! #Н/Д #ПЕРЕНОС! #ВЫЧИСЛ! #ПОЛЕ! #ОШИБКА!"
_OFFICE_CODES = range(500, 541)
"""LibreOffice numbers what it has no word for."""

FAILED = frozenset(
    [
        *_ENGLISH.split(),
        *_RUSSIAN.split(),
        *(f"{word}:{code}" for word in ("Err", "Ошибка") for code in _OFFICE_CODES),
    ]
)
_UNKNOWN = "#N/A"
FAILED_HOLD = ("#", "r:5", "а:5")
"""Every one of them holds one of these, which is found sooner."""


def known_failure(shown: str) -> str:
    """What to show of a cell that says of itself that its formula failed: as it is, where it is one of FAILED."""
    return shown if shown in FAILED else _UNKNOWN
