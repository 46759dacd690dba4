"""What is wrong with a row of a list, in both languages: in its cell, in its sample, on its chip. See `wording`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.failed_formulas import FAILED
from smsfox_gui.core.states import MessageState
from smsfox_gui.core.wording import Language, brief_state_sentence, chosen, number, plural, state_sentence
from smsfox_gui.core.words import STATE_CHIPS, STATES, Pair

_P = RowProblem

_PROBLEMS: dict[RowProblem, Pair] = {
    _P.NO_PHONE: ("Нет номера", "No number"),
    _P.NOT_A_NUMBER: ("Это не номер", "Not a number"),
    _P.TOO_SHORT: ("Не хватает цифр", "Digits are missing"),
    _P.TOO_LONG: ("Лишние цифры", "Too many digits"),
    _P.DESTROYED: ("Цифры потеряны в Excel", "Digits lost in Excel"),
    _P.SEVERAL_NUMBERS: ("Несколько номеров, нужен один", "Several numbers, one is needed"),
    _P.EXTENSION: ("Добавочный, SMS не дойдёт", "Extension, cannot get SMS"),
    _P.LANDLINE: ("Городской, SMS не дойдёт", "Landline, cannot get SMS"),
    _P.FOREIGN_UNKNOWN: ("Нет такого кода или номера", "No such code or number"),
    _P.DUPLICATE: ("Повтор", "Duplicate"),
    _P.RAGGED: ("Ячейки не на своих местах", "Cells are out of place"),
    _P.STOPPED: ("В стоп-листе", "On the do-not-send list"),
    _P.EMPTY_FIELD: ("Пустое поле", "A field is empty"),
    _P.TEXT_TOO_LONG: ("Текст длиннее 800 знаков", "Text is over 800 characters"),
    _P.EXCLUDED: ("Снято с отправки", "Left out"),
    _P.WRITTEN: ("Уже в другой рассылке", "In another campaign already"),
    _P.REFUSED: STATES[MessageState.REJECTED],
    _P.TEXT_REFUSED: ("Отклонено с этим текстом", "Rejected with this text"),
}

_PROBLEM_DETAILS: dict[RowProblem, Pair] = {
    _P.DUPLICATE: ("Повтор строки {detail}", "Duplicate of row {detail}"),
    _P.STOPPED: ("В стоп-листе с {detail}", "On the do-not-send list since {detail}"),
    _P.EMPTY_FIELD: ("Нет «{detail}»", "No “{detail}”"),
}
"""With a detail that is a text; those with a count are composed below."""

_FAILED_FIELD: Pair = ("Не посчиталось «{detail}»", "“{detail}” came to nothing")
"""Said of an EMPTY_FIELD whose cell holds a formula that failed in the file."""

_FAILED_FORMULA: Pair = (
    "Формула в «{detail}» дала {cell}",
    "The formula in “{detail}” gave {cell}",
)
"""The same with what the cell holds, where there is room for it."""

_BLANK_FIELD: Pair = ("«{detail}»", "“{detail}”")

_LEFT_OUT: Pair = ("Эта строка не пойдёт: {why}.", "This row gets no SMS: {why}.")

_BRIEF_PROBLEMS: dict[RowProblem, Pair] = {
    _P.TOO_SHORT: ("Мало цифр", "Too short"),
    _P.TOO_LONG: ("Много цифр", "Too long"),
    _P.DESTROYED: ("Потеря цифр", "Digits lost"),
    _P.SEVERAL_NUMBERS: ("Нужен один", "Two or more"),
    _P.EXTENSION: ("Добавочный", "Extension"),
    _P.LANDLINE: ("Городской", "Landline"),
    _P.DUPLICATE: ("Повтор", "Duplicate"),
    _P.RAGGED: ("Сдвиг ячеек", "Cells shifted"),
    _P.STOPPED: ("В стоп-листе", "Do not send"),
    _P.TEXT_TOO_LONG: ("Длиннее 800", "Text too long"),
    _P.EXCLUDED: ("Снято", "Left out"),
    _P.WRITTEN: ("Уже в другой", "In another"),
    _P.TEXT_REFUSED: ("Текст: отказ", "Text rejected"),
}
"""Said before an offer to mend it, and where there is no room for more."""

_PROBLEM_CHIPS: dict[RowProblem, Pair] = {
    **dict.fromkeys(
        (_P.NO_PHONE, _P.NOT_A_NUMBER, _P.TOO_SHORT, _P.TOO_LONG, _P.DESTROYED), ("Неверный номер", "Wrong number")
    ),
    **dict.fromkeys((_P.SEVERAL_NUMBERS, _P.EXTENSION, _P.FOREIGN_UNKNOWN), ("Неверный номер", "Wrong number")),
    _P.LANDLINE: ("Городской", "Landline"),
    _P.DUPLICATE: ("Повтор", "Duplicate"),
    _P.RAGGED: ("Сдвиг ячеек", "Cells out of place"),
    _P.STOPPED: ("Стоп-лист", "Do not send"),
    _P.EMPTY_FIELD: ("Пустое поле", "Empty field"),
    _P.TEXT_TOO_LONG: ("Длинный текст", "Text too long"),
    _P.EXCLUDED: ("Сняты", "Left out"),
    _P.WRITTEN: ("В другой рассылке", "In another campaign"),
    _P.REFUSED: STATE_CHIPS[MessageState.REJECTED],
    _P.TEXT_REFUSED: ("Текст отклонён", "Text rejected"),
}
"""Problems with the same words share one chip."""


def problem_words(problem: RowProblem, detail: str, language: str, *, brief: bool = False, cell: str = "") -> str:
    """What is wrong with a row. detail: as in ContactRow; "" gives the words without it.

    brief: in fewer words: there is little room, or an offer to mend it stands behind, which must not be pushed out of
    sight; cell: what stands in the field that counts as empty.
    """
    if problem is RowProblem.EMPTY_FIELD and detail and cell.strip() in FAILED:
        return chosen(_FAILED_FIELD, language).format(detail=detail)
    if problem is RowProblem.REFUSED:
        return (brief_state_sentence if brief else state_sentence)(MessageState.REJECTED, detail, language)
    count = int(detail) if detail.isascii() and detail.isdigit() else None
    if brief and problem is RowProblem.SEVERAL_NUMBERS and count is not None:
        return _numbers(count, language)
    if brief and problem in _BRIEF_PROBLEMS:
        return chosen(_BRIEF_PROBLEMS[problem], language)
    if problem in _PROBLEM_DETAILS and detail:
        return chosen(_PROBLEM_DETAILS[problem], language).format(detail=detail)
    if count is not None and problem in _COUNTED:
        return _COUNTED[problem](count, language)
    return chosen(_PROBLEMS[problem], language)


def blank_field_words(field: str, language: str) -> str:
    """Of an EMPTY_FIELD before an offer to fill it in, where there is room for little more than the field's name."""
    return chosen(_BLANK_FIELD, language).format(detail=field)


def left_out_sentence(problem: RowProblem, detail: str, language: str, *, cell: str = "") -> str:
    """That a row gets no SMS, and why. detail: as in ContactRow; cell: what stands in the field that counts as empty.
    """
    failed = cell.strip()
    if problem is RowProblem.EMPTY_FIELD and detail and failed in FAILED:
        why = chosen(_FAILED_FORMULA, language).format(detail=detail, cell=failed)
    else:
        why = problem_words(problem, detail, language)
    return chosen(_LEFT_OUT, language).format(why=why[:1].lower() + why[1:])


def _missing_digits(count: int, language: str) -> str:
    if language != Language.RU:
        return "One digit short" if count == 1 else f"{count} digits short"
    if count == 1:
        return "Не хватает одной цифры"
    return f"Не хватает {count} {plural(count, 'цифры', 'цифр', 'цифр')}"


def _extra_digits(count: int, language: str) -> str:
    if language != Language.RU:
        return "One digit too many" if count == 1 else f"{count} digits too many"
    if count == 1:
        return "Лишняя цифра"
    return f"{count} {plural(count, 'лишняя цифра', 'лишние цифры', 'лишних цифр')}"


def _numbers(count: int, language: str) -> str:
    return f"{count} numbers" if language != Language.RU else f"{count} {plural(count, 'номер', 'номера', 'номеров')}"


def _several_numbers(count: int, language: str) -> str:
    return f"{_numbers(count, language)} {'in the cell' if language != Language.RU else 'в ячейке'}"


def _extra_characters(count: int, language: str) -> str:
    written = number(count)
    if language != Language.RU:
        return f"Text is over 800 characters by {written}"
    return f"Текст длиннее 800 знаков на {written}"


_COUNTED: Mapping[RowProblem, Callable[[int, str], str]] = {
    _P.TOO_SHORT: _missing_digits,
    _P.TOO_LONG: _extra_digits,
    _P.TEXT_TOO_LONG: _extra_characters,
    _P.SEVERAL_NUMBERS: _several_numbers,
}


def problem_chip(problem: RowProblem, language: str) -> str:
    """The filter that a problem belongs to; problems with the same words share one."""
    return chosen(_PROBLEM_CHIPS[problem], language)


def empty_chip(field: str, language: str) -> str:
    """The filter for rows in which a field that the text uses is blank, or came to nothing in the file."""
    return problem_words(RowProblem.EMPTY_FIELD, field, language)
